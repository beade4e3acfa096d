package id.bangkom.selfstudy;

import id.bangkom.forms.FormContext;
import id.bangkom.forms.HumanTask;
import id.bangkom.forms.Submission;
import id.bangkom.programme.OfficialDesk;
import id.bangkom.programme.Programme;
import id.bangkom.programme.ProgrammeVariables;
import id.bangkom.programme.Programmes;
import id.bangkom.workforce.Capacity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * The supervisor gives feedback on the resume and accepts it, then also saying how much each source
 * helped; or returns it.
 */
@Component
class GiveFeedback extends HumanTask {

  private enum Decision {
    ACCEPT,
    RETURN
  }

  private final Programmes programmes;
  private final Resumes resumes;
  private final StudySources sources;
  private final StudyForm studyForm;
  private final OfficialDesk desk;

  GiveFeedback(
      Programmes programmes,
      Resumes resumes,
      StudySources sources,
      StudyForm studyForm,
      OfficialDesk desk) {
    this.programmes = programmes;
    this.resumes = resumes;
    this.sources = sources;
    this.studyForm = studyForm;
    this.desk = desk;
  }

  @Override
  protected void prepare(DelegateTask task) {
    desk.assignToGuide(task, programmes.of(task));
  }

  @Override
  protected void show(DelegateTask task, FormContext form) {
    Programme programme = programmes.of(task);
    studyForm.show(programme, form);
    studyForm.showDays(programme, form);
    Resume resume = resumes.latest(programme.id()).orElseThrow();
    form.rows("resume", List.of(resume.content()))
        .number("words", Resumes.words(resume.content()))
        .rows(
            "studiedSources",
            sources.studied(programme.id()).stream().map(StudyForm.SourceRow::of).toList());
  }

  @Override
  protected String title(DelegateTask task) {
    return "Beri umpan balik kepada " + shown(task, "participantName");
  }

  @Override
  protected void complete(DelegateTask task, Submission submission) {
    Programme programme = programmes.of(task);
    Capacity supervisor = desk.asGuide(programme);
    boolean accepted =
        submission.choice("decision", "Keputusan", Decision.class) == Decision.ACCEPT;
    resumes.answer(programme, supervisor, accepted, submission.text("feedback", "Umpan balik"));
    if (accepted) {
      Map<Long, Integer> ratings = new HashMap<>();
      for (Submission.Row row : submission.rows("ratings", "Nilai sumber")) {
        ratings.put(
            (long) row.whole("sourceId", "Sumber", 1, Integer.MAX_VALUE),
            row.whole("rating", "Nilai sumber", 1, 5));
      }
      sources.rate(programme, supervisor, ratings);
    }
    SelfStudyProcess.RESUME_ACCEPTED.set(task, accepted);
    ProgrammeVariables.SHEET_DUE.set(task, accepted);
  }
}
