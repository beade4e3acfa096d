package id.bangkom.guidance;

import id.bangkom.forms.FormContext;
import id.bangkom.forms.HumanTask;
import id.bangkom.forms.Submission;
import id.bangkom.programme.AgreementAnswer;
import id.bangkom.programme.Agreements;
import id.bangkom.programme.Programme;
import id.bangkom.programme.ProgrammeVariables;
import id.bangkom.programme.Programmes;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The participant accepts the proposal or sends it back with a remark. */
@Component
class RespondAgreement extends HumanTask {

  private final Programmes programmes;
  private final Agreements agreements;
  private final AgreementAnswer answer;
  private final GuidanceForm guidanceForm;

  RespondAgreement(
      Programmes programmes,
      Agreements agreements,
      AgreementAnswer answer,
      GuidanceForm guidanceForm) {
    this.programmes = programmes;
    this.agreements = agreements;
    this.answer = answer;
    this.guidanceForm = guidanceForm;
  }

  @Override
  protected void show(DelegateTask task, FormContext form) {
    guidanceForm.show(programmes.of(task), form);
  }

  @Override
  protected String title(DelegateTask task) {
    return "Tanggapi kesepakatan dari " + shown(task, "guideName");
  }

  @Override
  protected void complete(DelegateTask task, Submission submission) {
    Programme programme = programmes.of(task);
    boolean agreed = answer.record(programme, submission);
    // What a predecessor proposed has to be taken over by the new guide first.
    boolean ofThisGuide =
        agreements
            .latest(programme.id())
            .filter(proposal -> programme.guideId().equals(proposal.proposedBy()))
            .isPresent();
    ProgrammeVariables.AGREED.set(task, agreed && ofThisGuide);
  }
}
