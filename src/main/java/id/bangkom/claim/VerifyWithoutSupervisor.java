package id.bangkom.claim;

import id.bangkom.forms.FormContext;
import id.bangkom.forms.HumanTask;
import id.bangkom.forms.Submission;
import id.bangkom.workforce.Capacity;
import id.bangkom.workforce.Workforce;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** A rule administrator verifies the claim of somebody who has no supervisor, or sends it back. */
@Component
class VerifyWithoutSupervisor extends HumanTask {

  private final Claims claims;
  private final ClaimVerdicts verdicts;
  private final ClaimForm claimForm;
  private final Workforce workforce;

  VerifyWithoutSupervisor(
      Claims claims, ClaimVerdicts verdicts, ClaimForm claimForm, Workforce workforce) {
    this.claims = claims;
    this.verdicts = verdicts;
    this.claimForm = claimForm;
    this.workforce = workforce;
  }

  @Override
  protected void show(DelegateTask task, FormContext form) {
    claimForm.show(claims.of(task), form);
    ClaimQuestion.VERIFY_WITHOUT_SUPERVISOR.show(form);
  }

  @Override
  protected String title(DelegateTask task) {
    return "Verifikasi klaim " + shown(task, "participantName");
  }

  @Override
  protected void complete(DelegateTask task, Submission submission) {
    Verdict verdict = Verdict.of(submission);
    verdicts.verify(claims.of(task), Capacity.oneself(workforce.currentEmployee()), verdict);
    ClaimProcess.VERIFIED.set(task, verdict.accepted());
  }
}
