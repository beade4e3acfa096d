package id.bangkom.forms;

import id.bangkom.problem.Refusal;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** The one listener of the sample process. */
public class CheckNote extends HumanTask {

  public static final String SENTENCE = "Catatan itu tidak boleh dipakai; tulis yang lain.";

  /** What the form shows; null: it cannot be shown. */
  public String context = "Konteks";

  /** Who is to do it: one is assigned, several are offered it. Null: whom the diagram names. */
  public List<String> doneBy;

  @Override
  protected void prepare(DelegateTask task) {
    if (doneBy != null && doneBy.size() == 1) {
      task.setAssignee(doneBy.get(0));
    } else if (doneBy != null && task.getCandidates().isEmpty()) {
      task.setAssignee(null);
      task.addCandidateUsers(doneBy);
    }
  }

  @Override
  protected void show(DelegateTask task, FormContext form) {
    form.text("shown", Objects.requireNonNull(context));
  }

  @Override
  protected String title(DelegateTask task) {
    return "Tulis catatan";
  }

  @Override
  protected void complete(DelegateTask task, Submission submission) {
    if (submission.optionalText("note", "Catatan").filter("tolak"::equals).isPresent()) {
      throw Refusal.rule(SENTENCE);
    }
  }
}
