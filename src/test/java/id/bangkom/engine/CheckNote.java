package id.bangkom.engine;

import id.bangkom.problem.Refusal;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** The one listener of the sample process. */
class CheckNote extends HumanTask {

  static final String SENTENCE = "Catatan itu tidak boleh dipakai; tulis yang lain.";

  @Override
  protected void show(DelegateTask task, FormContext form) {
    form.text("shown", "Konteks");
  }

  @Override
  protected void complete(DelegateTask task, Submission submission) {
    if (submission.optionalText("note", "Catatan").filter("tolak"::equals).isPresent()) {
      throw Refusal.rule(SENTENCE);
    }
  }
}
