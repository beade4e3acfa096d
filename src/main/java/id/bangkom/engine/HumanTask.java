package id.bangkom.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/**
 * What a person does in one user task. The diagram names the bean for both moments: when the task
 * appears, {@link #show} gives its form what a person needs to decide; when it is completed, {@link
 * #complete} checks and records what was submitted. A {@link id.bangkom.problem.Refusal} thrown
 * there leaves the task open and reaches the person as a sentence.
 *
 * <p>All values of a form are local to its task and vanish with it: the process keeps references
 * and what steers it, the domain tables keep the facts.
 */
public abstract class HumanTask implements TaskListener {

  @Override
  public final void notify(DelegateTask task) {
    switch (task.getEventName()) {
      case TaskListener.EVENTNAME_CREATE -> show(task, new FormContext(task));
      case TaskListener.EVENTNAME_COMPLETE -> complete(task, new Submission(task));
      default ->
          throw new IllegalStateException(
              "The diagram calls " + task.getTaskDefinitionKey() + " on " + task.getEventName());
    }
  }

  /** Gives the form what it shows. */
  protected abstract void show(DelegateTask task, FormContext form);

  /** Checks and records what was submitted, and sets what steers the flow. */
  protected abstract void complete(DelegateTask task, Submission submission);
}
