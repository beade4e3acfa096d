package id.bangkom.engine;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Reminds whoever holds an open task: Tasklist shows its follow-up date and lists it under the
 * filter "Perlu ditindaklanjuti".
 */
@Component
public class Reminders {

  private static final int PRIORITY_OF_A_REMINDER = 75;

  private final TaskService taskService;
  private final Clock clock;

  Reminders(TaskService taskService, Clock clock) {
    this.taskService = taskService;
    this.clock = clock;
  }

  /** Marks the open task of this id in the process that waits for it. */
  public void remind(DelegateExecution execution, String userTask) {
    Task task =
        taskService
            .createTaskQuery()
            .processInstanceId(execution.getProcessInstanceId())
            .taskDefinitionKey(userTask)
            .singleResult();
    task.setFollowUpDate(Date.from(clock.instant()));
    task.setPriority(PRIORITY_OF_A_REMINDER);
    taskService.saveTask(task);
  }
}
