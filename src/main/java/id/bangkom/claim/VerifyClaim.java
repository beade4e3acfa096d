package id.bangkom.claim;

import id.bangkom.forms.FormContext;
import id.bangkom.forms.HumanTask;
import id.bangkom.forms.Submission;
import id.bangkom.programme.OfficialDesk;
import id.bangkom.workforce.Capacity;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The supervisor verifies that the activity took place as claimed, or sends the claim back. */
@Component
class VerifyClaim extends HumanTask {

  private final Claims claims;
  private final ClaimVerdicts verdicts;
  private final ClaimForm claimForm;
  private final OfficialDesk desk;

  VerifyClaim(Claims claims, ClaimVerdicts verdicts, ClaimForm claimForm, OfficialDesk desk) {
    this.claims = claims;
    this.verdicts = verdicts;
    this.claimForm = claimForm;
    this.desk = desk;
  }

  @Override
  protected void prepare(DelegateTask task) {
    Claim claim = claims.of(task);
    desk.assign(task, claim.supervisorId(), claim.claimantId());
  }

  @Override
  protected void show(DelegateTask task, FormContext form) {
    Claim claim = claims.of(task);
    claimForm.show(claim, form);
    ClaimQuestion.VERIFY.show(form);
  }

  @Override
  protected String title(DelegateTask task) {
    return "Verifikasi klaim " + shown(task, "participantName");
  }

  @Override
  protected void complete(DelegateTask task, Submission submission) {
    Claim claim = claims.of(task);
    Verdict verdict = Verdict.of(submission);
    Capacity verifier =
        verdict.accepted()
            ? desk.current(claim.supervisorId(), claim.claimantId())
            : desk.currentToSendBack(claim.supervisorId(), claim.claimantId());
    verdicts.verify(claim, verifier, verdict);
    ClaimProcess.VERIFIED.set(task, verdict.accepted());
  }
}
