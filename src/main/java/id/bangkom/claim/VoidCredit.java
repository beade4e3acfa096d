package id.bangkom.claim;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The claim came back from certification: what was counted provisionally counts no more. */
@Component
class VoidCredit implements JavaDelegate {

  private final Claims claims;
  private final ClaimCredits credits;

  VoidCredit(Claims claims, ClaimCredits credits) {
    this.claims = claims;
    this.credits = credits;
  }

  @Override
  public void execute(DelegateExecution execution) {
    credits.voidReturned(claims.of(execution));
  }
}
