package id.bangkom.claim;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The claim is certified: its provisional JP become certified as they were counted. */
@Component
class CertifyCredit implements JavaDelegate {

  private final Claims claims;

  CertifyCredit(Claims claims) {
    this.claims = claims;
  }

  @Override
  public void execute(DelegateExecution execution) {
    claims.certifyCredit(claims.of(execution));
  }
}
