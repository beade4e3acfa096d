package id.bangkom.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.function.BiConsumer;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.spin.plugin.variable.SpinValues;

/** What a form shows: values local to its task, gone with it. */
public final class FormContext {

  private static final ObjectMapper JSON = JsonMapper.builder().findAndAddModules().build();

  private final BiConsumer<String, Object> task;

  FormContext(DelegateTask task) {
    this(task::setVariableLocal);
  }

  FormContext(BiConsumer<String, Object> task) {
    this.task = task;
  }

  /** Of a task that is open already, whose form shows from now on what is given here. */
  public FormContext(TaskService tasks, String openTaskId) {
    this.task = (name, value) -> tasks.setVariableLocal(openTaskId, name, value);
  }

  public FormContext text(String name, String value) {
    task.accept(name, value);
    return this;
  }

  public FormContext number(String name, Number value) {
    task.accept(name, value);
    return this;
  }

  public FormContext flag(String name, boolean value) {
    task.accept(name, value);
    return this;
  }

  /** A date field takes an ISO string; a Date would render empty and be overwritten. */
  public FormContext date(String name, LocalDate value) {
    task.accept(name, value == null ? null : value.toString());
    return this;
  }

  public FormContext time(String name, LocalTime value) {
    task.accept(name, value == null ? null : value.toString());
    return this;
  }

  /** Rows of a table, or options of a choice ({@link Option}). */
  public FormContext rows(String name, Collection<?> rows) {
    try {
      task.accept(name, SpinValues.jsonValue(JSON.writeValueAsString(rows)).create());
      return this;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(name, e);
    }
  }

  /** One option of a choice: what a person reads and what is submitted. */
  public record Option(String label, String value) {}
}
