package id.bangkom.evaluation;

import id.bangkom.dialogue.Dialogues;
import id.bangkom.forms.FormContext;
import id.bangkom.forms.HumanTask;
import id.bangkom.forms.Submission;
import id.bangkom.programme.OfficialDesk;
import id.bangkom.programme.Programme;
import id.bangkom.programme.Programmes;
import id.bangkom.workforce.Capacity;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The supervisor rates the levels reached and five points of the unit's work, 1-5. */
@Component
class RateResult extends HumanTask {

  private final Programmes programmes;
  private final ProgrammeRatings ratings;
  private final EvaluationForm evaluationForm;
  private final OfficialDesk desk;
  private final Dialogues dialogues;

  RateResult(
      Programmes programmes,
      ProgrammeRatings ratings,
      EvaluationForm evaluationForm,
      OfficialDesk desk,
      Dialogues dialogues) {
    this.programmes = programmes;
    this.ratings = ratings;
    this.evaluationForm = evaluationForm;
    this.desk = desk;
    this.dialogues = dialogues;
  }

  @Override
  protected void prepare(DelegateTask task) {
    Programme programme = programmes.of(task);
    ratings.open(programme);
    desk.assign(task, supervisor(programme), programme.participantId());
  }

  @Override
  protected void show(DelegateTask task, FormContext form) {
    Programme programme = programmes.of(task);
    evaluationForm.show(programme, form);
    form.rows("levelRows", ratings.questions(programme).stream().map(LevelRow::of).toList());
  }

  @Override
  protected String title(DelegateTask task) {
    return "Nilai hasil program " + shown(task, "participantName");
  }

  private long supervisor(Programme programme) {
    return dialogues.get(programme.dialogueId()).supervisor().orElseThrow();
  }

  @Override
  protected void complete(DelegateTask task, Submission submission) {
    Programme programme = programmes.of(task);
    Capacity rater = desk.current(supervisor(programme), programme.participantId());
    Map<Long, Integer> levels = new LinkedHashMap<>();
    for (Submission.Row row : submission.rows("levels", "Level yang dicapai")) {
      levels.put(
          (long) row.whole("competencyId", "Kompetensi", 1, Integer.MAX_VALUE),
          row.whole("levelReached", "Level yang dicapai", 1, 5));
    }
    ratings.recordResult(
        programme,
        rater,
        new OrganisationRating(
            submission.whole("timeliness", "Ketepatan waktu", 1, 5),
            submission.whole("resultQuality", "Kualitas hasil kerja unit", 1, 5),
            submission.whole("coordination", "Koordinasi dan kerja sama tim", 1, 5),
            submission.whole("compliance", "Kepatuhan pada prosedur", 1, 5),
            submission.whole("independence", "Kepercayaan diri dan kemandirian", 1, 5)),
        levels);
  }

  private record LevelRow(
      long competencyId,
      String competency,
      int requiredLevel,
      int levelBefore,
      Integer levelReached,
      Map<Integer, String> meanings) {

    static LevelRow of(ProgrammeRatings.LevelQuestion question) {
      return new LevelRow(
          question.competencyId(),
          question.competency(),
          question.requiredLevel(),
          question.levelBefore(),
          null,
          question.meanings());
    }
  }
}
