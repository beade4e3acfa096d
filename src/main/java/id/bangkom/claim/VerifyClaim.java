package id.bangkom.claim;

import id.bangkom.engine.FormContext;
import id.bangkom.engine.HumanTask;
import id.bangkom.engine.Submission;
import id.bangkom.workforce.Workforce;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The supervisor verifies that the activity took place as claimed, or sends the claim back. */
@Component
class VerifyClaim extends HumanTask {

  private final Claims claims;
  private final ClaimForm claimForm;
  private final Workforce workforce;

  VerifyClaim(Claims claims, ClaimForm claimForm, Workforce workforce) {
    this.claims = claims;
    this.claimForm = claimForm;
    this.workforce = workforce;
  }

  @Override
  protected void show(DelegateTask task, FormContext form) {
    claimForm.show(claims.get(ClaimProcess.CLAIM_ID.of(task)), form);
  }

  @Override
  protected void complete(DelegateTask task, Submission submission) {
    Verdict verdict = Verdict.of(submission);
    claims.verify(
        claims.get(ClaimProcess.CLAIM_ID.of(task)),
        workforce.currentEmployee(),
        verdict.accepted(),
        verdict.reason());
    ClaimProcess.VERIFIED.set(task, verdict.accepted());
  }
}
