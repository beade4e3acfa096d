package id.bangkom.claim;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The supervisor verified the claim: its JP are counted, provisionally. */
@Component
class CreditClaim implements JavaDelegate {

  private final Claims claims;

  CreditClaim(Claims claims) {
    this.claims = claims;
  }

  @Override
  public void execute(DelegateExecution execution) {
    claims.credit(claims.of(execution));
  }
}
