package id.bangkom.development;

import id.bangkom.dialogue.Dialogue;
import id.bangkom.dialogue.Dialogues;
import id.bangkom.forms.FormContext;
import id.bangkom.forms.HumanTask;
import id.bangkom.forms.Submission;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The employee confirms what the dialogue found, or sends it back with a remark. */
@Component
class ConfirmDialogue extends HumanTask {

  private enum Decision {
    CONFIRM,
    RETURN
  }

  private final Dialogues dialogues;
  private final Assessments assessments;
  private final DialogueForm dialogueForm;
  private final Workforce workforce;

  ConfirmDialogue(
      Dialogues dialogues,
      Assessments assessments,
      DialogueForm dialogueForm,
      Workforce workforce) {
    this.dialogues = dialogues;
    this.assessments = assessments;
    this.dialogueForm = dialogueForm;
    this.workforce = workforce;
  }

  @Override
  protected void show(DelegateTask task, FormContext form) {
    dialogueForm.show(dialogues.of(task), form);
  }

  @Override
  protected String title(DelegateTask task) {
    return "Konfirmasi hasil dialog Anda";
  }

  @Override
  protected void complete(DelegateTask task, Submission submission) {
    Dialogue dialogue = dialogues.of(task);
    Employee employee = workforce.currentEmployee();
    boolean confirmed =
        submission.choice("decision", "Keputusan", Decision.class) == Decision.CONFIRM;
    if (confirmed) {
      assessments.confirm(dialogue, employee);
    } else {
      assessments.sendBack(dialogue, employee, submission.text("remark", "Catatan Anda"));
    }
    DevelopmentProcess.DIALOGUE_CONFIRMED.set(task, confirmed);
  }
}
