package id.bangkom.engine;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * A typed process variable: a reference to a domain record, a login name, or what steers the flow.
 *
 * @param name as the diagram names it
 * @param type of the value
 */
public record ProcessVariable<T>(String name, Class<T> type) {

  public static ProcessVariable<Long> reference(String name) {
    return new ProcessVariable<>(name, Long.class);
  }

  public static ProcessVariable<String> text(String name) {
    return new ProcessVariable<>(name, String.class);
  }

  public static ProcessVariable<Boolean> flag(String name) {
    return new ProcessVariable<>(name, Boolean.class);
  }

  /**
   * @return the value
   * @throws NullPointerException when the variable is not set: a fault of the diagram
   */
  public T of(VariableScope scope) {
    return Objects.requireNonNull(type.cast(scope.getVariable(name)), name);
  }

  /**
   * Sets the value where the variable already is, else on the process instance; never on a task, so
   * that it outlives the task that decided it.
   */
  public void set(VariableScope scope, T value) {
    VariableScope target = scope instanceof DelegateTask task ? task.getExecution() : scope;
    target.setVariable(name, value);
  }
}
