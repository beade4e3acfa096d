package id.bangkom.selfstudy;

import id.bangkom.forms.FormContext;
import id.bangkom.forms.HumanTask;
import id.bangkom.forms.Submission;
import id.bangkom.programme.AgreementAnswer;
import id.bangkom.programme.ProgrammeVariables;
import id.bangkom.programme.Programmes;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The employee accepts the instruction or proposes changes. */
@Component
class RespondInstruction extends HumanTask {

  private final Programmes programmes;
  private final AgreementAnswer answer;
  private final StudyForm studyForm;

  RespondInstruction(Programmes programmes, AgreementAnswer answer, StudyForm studyForm) {
    this.programmes = programmes;
    this.answer = answer;
    this.studyForm = studyForm;
  }

  @Override
  protected void show(DelegateTask task, FormContext form) {
    studyForm.show(programmes.of(task), form);
  }

  @Override
  protected String title(DelegateTask task) {
    return "Tanggapi penugasan dari " + shown(task, "supervisorName");
  }

  @Override
  protected void complete(DelegateTask task, Submission submission) {
    ProgrammeVariables.AGREED.set(task, answer.record(programmes.of(task), submission));
  }
}
