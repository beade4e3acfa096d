package id.bangkom.claim;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The claim came back from certification: what was counted provisionally counts no more. */
@Component
class VoidCredit implements JavaDelegate {

  private final Claims claims;

  VoidCredit(Claims claims) {
    this.claims = claims;
  }

  @Override
  public void execute(DelegateExecution execution) {
    claims.voidReturned(claims.of(execution));
  }
}
