package id.bangkom.claim;

import id.bangkom.forms.FormContext;
import id.bangkom.forms.HumanTask;
import id.bangkom.forms.Submission;
import id.bangkom.workforce.Workforce;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** A rule administrator certifies the JP of a verified claim, or sends it back. */
@Component
class CertifyClaim extends HumanTask {

  private final Claims claims;
  private final ClaimVerdicts verdicts;
  private final ClaimForm claimForm;
  private final Workforce workforce;

  CertifyClaim(Claims claims, ClaimVerdicts verdicts, ClaimForm claimForm, Workforce workforce) {
    this.claims = claims;
    this.verdicts = verdicts;
    this.claimForm = claimForm;
    this.workforce = workforce;
  }

  @Override
  protected void show(DelegateTask task, FormContext form) {
    claimForm.show(claims.of(task), form);
    ClaimQuestion.CERTIFY.show(form);
  }

  @Override
  protected String title(DelegateTask task) {
    return "Sahkan klaim " + shown(task, "participantName");
  }

  @Override
  protected void complete(DelegateTask task, Submission submission) {
    Verdict verdict = Verdict.of(submission);
    verdicts.certify(claims.of(task), workforce.currentEmployee(), verdict);
    ClaimProcess.CERTIFIED.set(task, verdict.accepted());
  }
}
