package id.bangkom.coaching;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Nothing was recorded for a while: the coach's open task asks for a follow-up. Tasklist shows its
 * follow-up date and lists it under the filter "Perlu ditindaklanjuti".
 */
@Component
class RemindCoach implements JavaDelegate {

  private static final int PRIORITY_OF_A_REMINDER = 75;

  private final TaskService taskService;
  private final Clock clock;

  RemindCoach(TaskService taskService, Clock clock) {
    this.taskService = taskService;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Task task =
        taskService
            .createTaskQuery()
            .processInstanceId(execution.getProcessInstanceId())
            .taskDefinitionKey("userTask_recordSession")
            .singleResult();
    task.setFollowUpDate(Date.from(clock.instant()));
    task.setPriority(PRIORITY_OF_A_REMINDER);
    taskService.saveTask(task);
  }
}
