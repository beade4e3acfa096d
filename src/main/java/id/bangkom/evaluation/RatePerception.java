package id.bangkom.evaluation;

import id.bangkom.forms.FormContext;
import id.bangkom.forms.HumanTask;
import id.bangkom.forms.Submission;
import id.bangkom.programme.Programme;
import id.bangkom.programme.Programmes;
import id.bangkom.workforce.Workforce;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The participant answers four questions about the programme, 1-5. */
@Component
class RatePerception extends HumanTask {

  private final Programmes programmes;
  private final ProgrammeRatings ratings;
  private final EvaluationForm evaluationForm;
  private final Workforce workforce;

  RatePerception(
      Programmes programmes,
      ProgrammeRatings ratings,
      EvaluationForm evaluationForm,
      Workforce workforce) {
    this.programmes = programmes;
    this.ratings = ratings;
    this.evaluationForm = evaluationForm;
    this.workforce = workforce;
  }

  @Override
  protected void prepare(DelegateTask task) {
    ratings.open(programmes.of(task));
  }

  @Override
  protected void show(DelegateTask task, FormContext form) {
    Programme programme = programmes.of(task);
    evaluationForm.show(programme, form);
  }

  @Override
  protected String title(DelegateTask task) {
    return "Nilai program yang Anda ikuti";
  }

  @Override
  protected void complete(DelegateTask task, Submission submission) {
    ratings.recordPerception(
        programmes.of(task),
        workforce.currentEmployee(),
        new Perception(
            submission.whole("understanding", "Pemahaman tugas dan fungsi", 1, 5),
            submission.whole("workQuality", "Kualitas hasil kerja", 1, 5),
            submission.whole("selfConfidence", "Kepercayaan diri", 1, 5),
            submission.whole("cooperation", "Kerja sama", 1, 5)));
  }
}
