package id.bangkom.development;

import id.bangkom.dialogue.Cause;
import id.bangkom.dialogue.Dialogue;
import id.bangkom.dialogue.Dialogues;
import id.bangkom.forms.FormContext;
import id.bangkom.forms.FormContext.Option;
import id.bangkom.forms.HumanTask;
import id.bangkom.forms.Submission;
import id.bangkom.programme.OfficialDesk;
import id.bangkom.workforce.Capacity;
import id.bangkom.workforce.StandardCompetency;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The supervisor enters the level of every competency, the focus and the cause of its gap. */
@Component
class AssessCompetencies extends HumanTask {

  private final Dialogues dialogues;
  private final Assessments assessments;
  private final DialogueForm dialogueForm;
  private final OfficialDesk desk;

  AssessCompetencies(
      Dialogues dialogues, Assessments assessments, DialogueForm dialogueForm, OfficialDesk desk) {
    this.dialogues = dialogues;
    this.assessments = assessments;
    this.dialogueForm = dialogueForm;
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
    dialogueForm.show(dialogue, form);
    List<AssessedCompetency> competencies = assessments.competencies(dialogue);
    form.rows("levelRows", competencies.stream().map(LevelRow::of).toList())
        .rows(
            "causeOptions",
            Arrays.stream(Cause.values()).map(c -> new Option(c.label(), c.name())).toList());
    if (dialogue.focusCompetencyId() != null) {
      form.text("focusCompetency", String.valueOf(dialogue.focusCompetencyId()))
          .text("cause", dialogue.cause().name());
    }
  }

  @Override
  protected String title(DelegateTask task) {
    return "Isi level kompetensi " + shown(task, "participantName");
  }

  @Override
  protected void complete(DelegateTask task, Submission submission) {
    Dialogue dialogue = dialogues.of(task);
    Capacity supervisor = desk.current(dialogue.supervisorId(), dialogue.employeeId());
    Map<Long, Integer> levels = new LinkedHashMap<>();
    for (Submission.Row row : submission.rows("levels", "Level kompetensi")) {
      levels.put(
          (long) row.whole("competencyId", "Kompetensi", 1, Integer.MAX_VALUE),
          row.whole("currentLevel", "Level saat ini (LKI)", 1, 5));
    }
    assessments.record(
        dialogue,
        supervisor,
        levels,
        submission.whole("focusCompetency", "Kompetensi fokus", 1, Integer.MAX_VALUE),
        submission.choice("cause", "Penyebab", Cause.class));
  }

  /** One line of the list to fill in, with what each level means. */
  private record LevelRow(
      long competencyId,
      String competency,
      String kind,
      int requiredLevel,
      Integer currentLevel,
      Map<Integer, String> meanings) {

    static LevelRow of(AssessedCompetency competency) {
      StandardCompetency standard = competency.standard();
      return new LevelRow(
          standard.competencyId(),
          standard.name(),
          standard.kind().label(),
          standard.requiredLevel(),
          competency.currentLevel().orElse(null),
          standard.meanings());
    }
  }
}
