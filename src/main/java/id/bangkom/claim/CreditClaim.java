package id.bangkom.claim;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The supervisor verified the claim: its JP are counted, provisionally. */
@Component
class CreditClaim implements JavaDelegate {

  private final Claims claims;
  private final ClaimCredits credits;

  CreditClaim(Claims claims, ClaimCredits credits) {
    this.claims = claims;
    this.credits = credits;
  }

  @Override
  public void execute(DelegateExecution execution) {
    credits.credit(claims.of(execution));
  }
}
