package id.bangkom.engine;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** What a task is about, for whoever is asked beside it. Whose task it is was checked before. */
@Component
public class TaskReferences {

  private final RuntimeService runtimeService;
  private final Unrestricted unrestricted;

  TaskReferences(RuntimeService runtimeService, Unrestricted unrestricted) {
    this.runtimeService = runtimeService;
    this.unrestricted = unrestricted;
  }

  /** The business key of the task's process; null when that has ended or has none. */
  public String of(Task task) {
    return unrestricted.call(
        () -> {
          var process =
              runtimeService
                  .createProcessInstanceQuery()
                  .processInstanceId(task.getProcessInstanceId())
                  .singleResult();
          return process == null ? null : process.getBusinessKey();
        });
  }
}
