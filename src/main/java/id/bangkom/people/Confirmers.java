package id.bangkom.people;

import id.bangkom.engine.Role;
import id.bangkom.engine.RoleChanged;
import id.bangkom.engine.Unrestricted;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Standing;
import id.bangkom.workforce.Workforce;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Which rule administrators may say that what was recorded about somebody is right: employees who
 * are neither of the two it is about and depend on neither. Whoever becomes one is offered what
 * waits, and whoever stops being one is not offered it any more.
 */
@Component
class Confirmers {

  private static final int MOST = 500;

  private final Standing standing;
  private final Workforce workforce;
  private final IdentityService identityService;
  private final TaskService taskService;
  private final Unrestricted unrestricted;

  Confirmers(
      Standing standing,
      Workforce workforce,
      IdentityService identityService,
      TaskService taskService,
      Unrestricted unrestricted) {
    this.standing = standing;
    this.workforce = workforce;
    this.identityService = identityService;
    this.taskService = taskService;
    this.unrestricted = unrestricted;
  }

  /** Their logins. */
  List<String> of(Employee whose, Employee person) {
    return unrestricted
        .call(
            () ->
                identityService
                    .createUserQuery()
                    .memberOfGroup(Role.RULE_ADMINISTRATORS.group())
                    .listPage(0, MOST))
        .stream()
        .map(User::getId)
        .filter(login -> may(login, whose, person))
        .toList();
  }

  /** Whether this one may answer, being a rule administrator. */
  boolean may(String login, Employee whose, Employee person) {
    return !login.equals(whose.login())
        && !login.equals(person.login())
        && workforce.byLogin(login).isPresent()
        && standing.isIndependent(login, whose.login())
        && standing.isIndependent(login, person.login());
  }

  @EventListener
  void changed(RoleChanged change) {
    if (change.role() == Role.RULE_ADMINISTRATORS) {
      unrestricted.call(
          () -> {
            waiting().forEach(task -> offer(task, change));
            return null;
          });
    }
  }

  private List<Task> waiting() {
    return taskService
        .createTaskQuery()
        .processDefinitionKey(PeopleConfirmationProcess.KEY)
        .taskDefinitionKey(PeopleConfirmationProcess.CONFIRM)
        .list();
  }

  /** Who could not answer after all is refused when answering. */
  private void offer(Task task, RoleChanged change) {
    if (change.given()) {
      taskService.addCandidateUser(task.getId(), change.login());
      return;
    }
    taskService.deleteCandidateUser(task.getId(), change.login());
    if (change.login().equals(task.getAssignee())) {
      // Nobody else would see it any more.
      taskService.setAssignee(task.getId(), null);
    }
  }
}
