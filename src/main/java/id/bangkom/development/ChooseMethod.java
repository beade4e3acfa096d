package id.bangkom.development;

import id.bangkom.dialogue.Dialogue;
import id.bangkom.dialogue.Dialogues;
import id.bangkom.forms.FormContext;
import id.bangkom.forms.FormContext.Option;
import id.bangkom.forms.HumanTask;
import id.bangkom.forms.Submission;
import id.bangkom.programme.OfficialDesk;
import id.bangkom.programme.Programme;
import id.bangkom.programme.Programmes;
import id.bangkom.workforce.Capacity;
import java.util.Arrays;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The supervisor follows the advice or chooses another method with a reason. */
@Component
class ChooseMethod extends HumanTask {

  private final Dialogues dialogues;
  private final DialogueForm dialogueForm;
  private final Methods methods;
  private final Programmes programmes;
  private final OfficialDesk desk;

  ChooseMethod(
      Dialogues dialogues,
      DialogueForm dialogueForm,
      Methods methods,
      Programmes programmes,
      OfficialDesk desk) {
    this.dialogues = dialogues;
    this.dialogueForm = dialogueForm;
    this.methods = methods;
    this.programmes = programmes;
    this.desk = desk;
  }

  @Override
  protected void prepare(DelegateTask task) {
    Dialogue dialogue = dialogues.of(task);
    desk.assign(task, dialogue.supervisorId(), dialogue.employeeId());
  }

  @Override
  protected void show(DelegateTask task, FormContext form) {
    Dialogue dialogue = dialogues.of(task);
    Advice advice = methods.advice(dialogue.id());
    dialogueForm.show(dialogue, form);
    form.text("advisedMethod", advice.advisedMethod().name())
        .text("advisedMethodLabel", advice.advisedMethod().label())
        .text("advice", advice.advice())
        .text("method", advice.advisedMethod().name())
        .rows(
            "methodOptions",
            Arrays.stream(Choice.values()).map(c -> new Option(c.label(), c.name())).toList());
    methods
        .previous(dialogue.id())
        .ifPresent(
            previous ->
                form.text("previousMethod", previous.name())
                    .text("previousMethodLabel", previous.label())
                    .text("previousResult", resultOf(dialogue)));
  }

  @Override
  protected String title(DelegateTask task) {
    return "Pilih metode untuk " + shown(task, "participantName");
  }

  /** What became of the method chosen before: it left the gap, or somebody declined it. */
  private String resultOf(Dialogue dialogue) {
    return programmes
        .latestOf(dialogue.id())
        .map(Programme::withdrawalReason)
        .map(reason -> "tidak dijalankan sampai selesai: " + reason)
        .orElse("sudah dijalankan dan kesenjangannya tetap.");
  }

  @Override
  protected void complete(DelegateTask task, Submission submission) {
    Dialogue dialogue = dialogues.of(task);
    Capacity supervisor = desk.current(dialogue.supervisorId(), dialogue.employeeId());
    Choice choice = submission.choice("method", "Metode", Choice.class);
    methods.choose(
        dialogue,
        supervisor,
        choice,
        submission.optionalText("overrideReason", "Alasan berbeda dari saran").orElse(null));
    DevelopmentProcess.PROGRAMME_CHOSEN.set(task, choice.method().isPresent());
    DevelopmentProcess.COACHING_CHOSEN.set(task, choice == Choice.COACHING);
    DevelopmentProcess.MENTORING_CHOSEN.set(task, choice == Choice.MENTORING);
  }
}
