package id.bangkom.selfstudy;

import id.bangkom.forms.FormContext;
import id.bangkom.forms.HumanTask;
import id.bangkom.forms.Submission;
import id.bangkom.programme.Programme;
import id.bangkom.programme.Programmes;
import id.bangkom.workforce.Workforce;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The participant writes the resume; one that came back is offered for change. */
@Component
class WriteResume extends HumanTask {

  private final Programmes programmes;
  private final Resumes resumes;
  private final StudyForm studyForm;
  private final SelfStudySettings settings;
  private final Workforce workforce;

  WriteResume(
      Programmes programmes,
      Resumes resumes,
      StudyForm studyForm,
      SelfStudySettings settings,
      Workforce workforce) {
    this.programmes = programmes;
    this.resumes = resumes;
    this.studyForm = studyForm;
    this.settings = settings;
    this.workforce = workforce;
  }

  @Override
  protected void show(DelegateTask task, FormContext form) {
    Programme programme = programmes.of(task);
    studyForm.show(programme, form);
    studyForm.showDays(programme, form);
    form.number("leastWords", settings.resumeWords()).number("mostCharacters", Resumes.LONGEST);
    resumes
        .latest(programme.id())
        .ifPresent(
            last -> form.rows("resume", List.of(last.content())).text("returned", last.feedback()));
  }

  @Override
  protected String title(DelegateTask task) {
    return "Tulis resume belajar Anda";
  }

  @Override
  protected void complete(DelegateTask task, Submission submission) {
    resumes.handIn(
        programmes.of(task),
        workforce.currentEmployee(),
        submission.longText("resume", "Resume", Resumes.LONGEST));
  }
}
