package id.bangkom.people;

import id.bangkom.engine.Unrestricted;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** To whom the open questions are offered. */
@Component
class ConfirmationTasks {

  private final TaskService taskService;
  private final Unrestricted unrestricted;

  ConfirmationTasks(TaskService taskService, Unrestricted unrestricted) {
    this.taskService = taskService;
    this.unrestricted = unrestricted;
  }

  /** All that wait. */
  List<Task> waiting() {
    return unrestricted.call(
        () ->
            taskService
                .createTaskQuery()
                .processDefinitionKey(PeopleConfirmationProcess.KEY)
                .taskDefinitionKey(PeopleConfirmationProcess.CONFIRM)
                .list());
  }

  /**
   * Offers a question to these and to nobody else.
   *
   * @param able their logins
   * @return whether it was offered to others before
   */
  boolean offer(long confirmationId, List<String> able) {
    return unrestricted.call(
        () -> {
          Task task =
              taskService
                  .createTaskQuery()
                  .processInstanceBusinessKey(PeopleConfirmationProcess.businessKey(confirmationId))
                  .taskDefinitionKey(PeopleConfirmationProcess.CONFIRM)
                  .singleResult();
          return task != null && offer(task, Set.copyOf(able));
        });
  }

  private boolean offer(Task task, Set<String> able) {
    Set<String> offered =
        taskService.getIdentityLinksForTask(task.getId()).stream()
            .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
            .map(IdentityLink::getUserId)
            .collect(Collectors.toSet());
    offered.stream()
        .filter(login -> !able.contains(login))
        .forEach(login -> taskService.deleteCandidateUser(task.getId(), login));
    able.stream()
        .filter(login -> !offered.contains(login))
        .forEach(login -> taskService.addCandidateUser(task.getId(), login));
    if (task.getAssignee() != null && !able.contains(task.getAssignee())) {
      // Nobody else would see it any more.
      taskService.setAssignee(task.getId(), null);
    }
    // Where nobody could answer at the start, the diagram's expression gave one empty name.
    offered.remove("");
    return !offered.equals(able);
  }

  /** Offers a question to one more. */
  void add(Task task, String login) {
    unrestricted.call(
        () -> {
          taskService.addCandidateUser(task.getId(), login);
          return null;
        });
  }

  /** Offers a question to one less, who gives it back if it was taken. */
  void remove(Task task, String login) {
    unrestricted.call(
        () -> {
          taskService.deleteCandidateUser(task.getId(), login);
          if (login.equals(task.getAssignee())) {
            // Nobody else would see it any more.
            taskService.setAssignee(task.getId(), null);
          }
          return null;
        });
  }
}
