package id.bangkom.drafts;

import id.bangkom.engine.Unrestricted;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes away drafts that nobody can read any more: one that came while its task was ending, and
 * those of accounts that are gone.
 */
@Component
class DraftCleaning {

  /** Fewer than a database takes in one statement. */
  private static final int AT_ONCE = 500;

  private final FormDraftTable table;
  private final TaskService taskService;
  private final IdentityService identityService;
  private final Unrestricted unrestricted;

  DraftCleaning(
      FormDraftTable table,
      TaskService taskService,
      IdentityService identityService,
      Unrestricted unrestricted) {
    this.table = table;
    this.taskService = taskService;
    this.identityService = identityService;
    this.unrestricted = unrestricted;
  }

  /** Every night; a night that was missed is made good by the next, and two nodes do no harm. */
  @Scheduled(cron = "${bangkom.drafts.clean}", zone = "${bangkom.zone}")
  @Transactional
  public void clean() {
    List<Place> tasks = table.tasks();
    for (int from = 0; from < tasks.size(); from += AT_ONCE) {
      List<Place> some = tasks.subList(from, Math.min(from + AT_ONCE, tasks.size()));
      Set<String> open = openAmong(some);
      some.stream().filter(place -> !open.contains(place.name())).forEach(table::deleteOfAll);
    }
    List<String> people = table.people();
    for (int from = 0; from < people.size(); from += AT_ONCE) {
      List<String> some = people.subList(from, Math.min(from + AT_ONCE, people.size()));
      Set<String> known = knownAmong(some);
      some.stream().filter(login -> !known.contains(login)).forEach(table::deleteOfPerson);
    }
  }

  private Set<String> openAmong(List<Place> places) {
    String[] ids = places.stream().map(Place::name).toArray(String[]::new);
    return unrestricted.call(
        () ->
            taskService.createTaskQuery().taskIdIn(ids).list().stream()
                .map(Task::getId)
                .collect(Collectors.toCollection(HashSet::new)));
  }

  private Set<String> knownAmong(List<String> logins) {
    return unrestricted.call(
        () ->
            identityService
                .createUserQuery()
                .userIdIn(logins.toArray(String[]::new))
                .list()
                .stream()
                .map(User::getId)
                .collect(Collectors.toCollection(HashSet::new)));
  }
}
