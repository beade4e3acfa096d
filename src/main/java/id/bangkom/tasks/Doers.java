package id.bangkom.tasks;

import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Who is to do a task that is open. Without authorization checks: who asks was decided before. */
@Component
class Doers {

  /** So many are named; of more it is said how many. */
  private static final int NAMED = 2;

  private final TaskService taskService;
  private final IdentityService identityService;
  private final Workforce workforce;

  Doers(TaskService taskService, IdentityService identityService, Workforce workforce) {
    this.taskService = taskService;
    this.identityService = identityService;
    this.workforce = workforce;
  }

  /** In words for this reader; a group is named by its role. */
  String words(Task task, String reader) {
    if (task.getAssignee() != null) {
      return name(task.getAssignee(), reader);
    }
    Set<String> people = offeredByName(task);
    if (people.isEmpty()) {
      return "administrator aturan";
    }
    return people.size() > NAMED
        ? "salah satu dari %d administrator aturan".formatted(people.size())
        : people.stream()
            .map(user -> name(user, reader))
            .sorted()
            .collect(Collectors.joining(" atau "));
  }

  private String name(String user, String reader) {
    return user.equals(reader)
        ? "Anda"
        : workforce.byLogin(user).map(Employee::name).orElse("administrator sistem");
  }

  /** The logins of those who have it or may take it. */
  Set<String> logins(Task task) {
    if (task.getAssignee() != null) {
      return Set.of(task.getAssignee());
    }
    Set<String> people = offeredByName(task);
    if (people.isEmpty()) {
      links(task).stream()
          .map(IdentityLink::getGroupId)
          .filter(Objects::nonNull)
          .flatMap(group -> identityService.createUserQuery().memberOfGroup(group).list().stream())
          .map(User::getId)
          .forEach(people::add);
    }
    return people;
  }

  private Set<String> offeredByName(Task task) {
    return links(task).stream()
        .map(IdentityLink::getUserId)
        .filter(Objects::nonNull)
        .filter(user -> !user.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private List<IdentityLink> links(Task task) {
    return taskService.getIdentityLinksForTask(task.getId());
  }
}
