package id.bangkom.claim;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The claim was withdrawn. */
@Component
class CloseClaim implements JavaDelegate {

  private final Claims claims;
  private final ClaimCredits credits;

  CloseClaim(Claims claims, ClaimCredits credits) {
    this.claims = claims;
    this.credits = credits;
  }

  @Override
  public void execute(DelegateExecution execution) {
    credits.close(claims.of(execution));
  }
}
