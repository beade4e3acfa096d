package id.bangkom.selfstudy;

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

/** The employee accepts the instruction or proposes changes. */
@Component
class RespondInstruction extends HumanTask {

  private enum Decision {
    ACCEPT,
    RETURN
  }

  private final Programmes programmes;
  private final Agreements agreements;
  private final StudyForm studyForm;
  private final Workforce workforce;

  RespondInstruction(
      Programmes programmes, Agreements agreements, StudyForm studyForm, Workforce workforce) {
    this.programmes = programmes;
    this.agreements = agreements;
    this.studyForm = studyForm;
    this.workforce = workforce;
  }

  @Override
  protected void show(DelegateTask task, FormContext form) {
    studyForm.show(programmes.of(task), form);
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
    ProgrammeVariables.AGREED.set(task, agreed);
  }
}
