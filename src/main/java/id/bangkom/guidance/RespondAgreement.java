package id.bangkom.guidance;

import id.bangkom.forms.FormContext;
import id.bangkom.forms.HumanTask;
import id.bangkom.forms.Submission;
import id.bangkom.programme.Agreements;
import id.bangkom.programme.Programme;
import id.bangkom.programme.ProgrammeVariables;
import id.bangkom.programme.Programmes;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The participant accepts the proposal or sends it back with a remark. */
@Component
class RespondAgreement extends HumanTask {

  private enum Decision {
    ACCEPT,
    RETURN
  }

  private final Programmes programmes;
  private final Agreements agreements;
  private final GuidanceForm guidanceForm;
  private final Workforce workforce;

  RespondAgreement(
      Programmes programmes,
      Agreements agreements,
      GuidanceForm guidanceForm,
      Workforce workforce) {
    this.programmes = programmes;
    this.agreements = agreements;
    this.guidanceForm = guidanceForm;
    this.workforce = workforce;
  }

  @Override
  protected void show(DelegateTask task, FormContext form) {
    guidanceForm.show(programmes.of(task), form);
  }

  @Override
  protected void complete(DelegateTask task, Submission submission) {
    Programme programme = programmes.of(task);
    Employee participant = workforce.currentEmployee();
    boolean agreed = submission.choice("decision", "Keputusan", Decision.class) == Decision.ACCEPT;
    if (agreed) {
      agreements.accept(programme, participant);
    } else {
      agreements.sendBack(programme, participant, submission.text("remark", "Usul perubahan"));
    }
    // What a predecessor proposed has to be taken over by the new guide first.
    boolean ofThisGuide =
        agreements
            .latest(programme.id())
            .filter(proposal -> programme.guideId().equals(proposal.proposedBy()))
            .isPresent();
    ProgrammeVariables.AGREED.set(task, agreed && ofThisGuide);
  }
}
