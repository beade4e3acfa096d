package id.bangkom.coaching;

import id.bangkom.engine.FormContext;
import id.bangkom.engine.HumanTask;
import id.bangkom.engine.Submission;
import id.bangkom.programme.Agreements;
import id.bangkom.programme.Programme;
import id.bangkom.programme.ProgrammeVariables;
import id.bangkom.programme.Programmes;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The coachee accepts the proposal or sends it back with a remark. */
@Component
class RespondAgreement extends HumanTask {

  private enum Decision {
    ACCEPT,
    RETURN
  }

  private final Programmes programmes;
  private final Agreements agreements;
  private final CoachingForm coachingForm;
  private final Workforce workforce;

  RespondAgreement(
      Programmes programmes,
      Agreements agreements,
      CoachingForm coachingForm,
      Workforce workforce) {
    this.programmes = programmes;
    this.agreements = agreements;
    this.coachingForm = coachingForm;
    this.workforce = workforce;
  }

  @Override
  protected void show(DelegateTask task, FormContext form) {
    coachingForm.show(programmes.get(ProgrammeVariables.PROGRAMME_ID.of(task)), form);
  }

  @Override
  protected void complete(DelegateTask task, Submission submission) {
    Programme programme = programmes.get(ProgrammeVariables.PROGRAMME_ID.of(task));
    Employee coachee = workforce.currentEmployee();
    boolean agreed = submission.choice("decision", "Keputusan", Decision.class) == Decision.ACCEPT;
    if (agreed) {
      agreements.accept(programme, coachee);
    } else {
      agreements.sendBack(programme, coachee, submission.text("remark", "Usul perubahan"));
    }
    CoachingProcess.AGREED.set(task, agreed);
  }
}
