package id.bangkom.claim;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The claim is certified: its provisional JP become certified as they were counted. */
@Component
class CertifyCredit implements JavaDelegate {

  private final Claims claims;
  private final ClaimCredits credits;

  CertifyCredit(Claims claims, ClaimCredits credits) {
    this.claims = claims;
    this.credits = credits;
  }

  @Override
  public void execute(DelegateExecution execution) {
    credits.certify(claims.of(execution));
  }
}
