package id.bangkom.forms;

import id.bangkom.problem.Refusal;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.identity.Authentication;

/**
 * What a person does in one user task. The diagram names the bean for both moments: when the task
 * appears, {@link #prepare} puts it before those who do it and {@link #show} gives its form what a
 * person needs to decide; when it is completed, {@link #complete} checks and records what was
 * submitted. A {@link id.bangkom.problem.Refusal} thrown there leaves the task open and reaches the
 * person as a sentence.
 *
 * <p>All values of a form are local to its task and vanish with it: the process keeps references
 * and what steers it, the domain tables keep the facts.
 */
public abstract class HumanTask implements TaskListener {

  @Override
  public final void notify(DelegateTask task) {
    switch (task.getEventName()) {
      case TaskListener.EVENTNAME_CREATE -> {
        prepare(task);
        show(task, new FormContext(task));
        showNow(task, new FormContext(task));
        task.setName(title(task));
      }
      case TaskListener.EVENTNAME_COMPLETE -> {
        requireRole(task);
        complete(task, new Submission(task));
      }
      default ->
          throw new IllegalStateException(
              "The diagram calls " + task.getTaskDefinitionKey() + " on " + task.getEventName());
    }
  }

  /**
   * What the diagram leaves to a group is done by nobody else, whomever an administrator of the
   * engine made its assignee.
   */
  private static void requireRole(DelegateTask task) {
    String groups = task.getBpmnModelElementInstance().getCamundaCandidateGroups();
    Authentication person =
        task.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
    if (groups == null || person == null || person.getGroupIds() == null) {
      return;
    }
    if (Stream.of(groups.split(",")).map(String::strip).noneMatch(person.getGroupIds()::contains)) {
      throw Refusal.forbidden("Tugas ini hanya untuk administrator yang berwenang.");
    }
  }

  /**
   * Makes the task ready: before whom it lies today, what its answers are kept in. Done again when
   * its people change, and then changes nothing that is as it should be. Nothing to do where the
   * diagram says all of it.
   */
  protected void prepare(DelegateTask task) {}

  /** Gives the form what it shows. Writes nothing else and acts on no other task. */
  protected abstract void show(DelegateTask task, FormContext form);

  /**
   * What of that changes while the task waits, such as what a session would count by now: given
   * when the task appears and anew whenever somebody opens the form. Acts as little as {@link
   * #show}.
   */
  protected void showNow(DelegateTask task, FormContext form) {}

  /**
   * What the task is called for who does it: what is done, and for whom. The diagram's label says
   * the first half only, as it stands for everybody's. Asked after {@link #show}.
   */
  protected abstract String title(DelegateTask task);

  /** A text that the form of the task shows. */
  protected static String shown(DelegateTask task, String name) {
    return (String) task.getVariableLocal(name);
  }

  /** Checks and records what was submitted, and sets what steers the flow. */
  protected abstract void complete(DelegateTask task, Submission submission);
}
