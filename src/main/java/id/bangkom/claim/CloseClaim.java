package id.bangkom.claim;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The claim was withdrawn. */
@Component
class CloseClaim implements JavaDelegate {

  private final Claims claims;

  CloseClaim(Claims claims) {
    this.claims = claims;
  }

  @Override
  public void execute(DelegateExecution execution) {
    claims.close(claims.of(execution));
  }
}
