package id.bangkom.tasks;

import id.bangkom.accounts.CurrentUser;
import id.bangkom.engine.Unrestricted;
import id.bangkom.notice.PersonalNotices;
import id.bangkom.problem.Refusal;
import id.bangkom.wording.Wording;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is waited for in what runs, and for what; and reminding them. Whoever asks has to take part:
 * the capability that does the asking sees to it.
 */
@Component
public class Awaited {

  private final TaskService taskService;
  private final RuntimeService runtimeService;
  private final Unrestricted unrestricted;
  private final ShownTasks shownTasks;
  private final Doers doers;
  private final PersonalNotices notices;
  private final CurrentUser currentUser;
  private final Clock clock;

  Awaited(
      TaskService taskService,
      RuntimeService runtimeService,
      Unrestricted unrestricted,
      ShownTasks shownTasks,
      Doers doers,
      PersonalNotices notices,
      CurrentUser currentUser,
      Clock clock) {
    this.taskService = taskService;
    this.runtimeService = runtimeService;
    this.unrestricted = unrestricted;
    this.shownTasks = shownTasks;
    this.doers = doers;
    this.notices = notices;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /**
   * Somebody who is waited for.
   *
   * @param text who does what, in Indonesian
   * @param since the day from which it waits
   * @param due the day until which it should be done; null when there is no hurry
   * @param taskId of the reader's own task; null for another one's
   * @param reminded whether who is waited for was reminded today; nobody is twice
   */
  public record Step(
      String text,
      LocalDate since,
      LocalDate due,
      boolean overdue,
      String taskId,
      boolean reminded) {}

  /** Who is waited for in the processes with these business keys, the longest wait first. */
  public Map<String, List<Step>> of(Collection<String> businessKeys) {
    String reader = currentUser.login();
    Map<String, List<Step>> steps = new HashMap<>();
    open(businessKeys)
        .forEach(
            (key, tasks) ->
                steps.put(key, tasks.stream().map(task -> step(task, reader)).toList()));
    return steps;
  }

  private Map<String, List<Task>> open(Collection<String> businessKeys) {
    if (businessKeys.isEmpty()) {
      return Map.of();
    }
    return unrestricted.call(
        () -> {
          List<Task> tasks =
              taskService
                  .createTaskQuery()
                  .processInstanceBusinessKeyIn(businessKeys.toArray(String[]::new))
                  .orderByTaskCreateTime()
                  .asc()
                  .list();
          if (tasks.isEmpty()) {
            return Map.of();
          }
          Map<String, String> keys =
              runtimeService
                  .createProcessInstanceQuery()
                  .processInstanceIds(
                      tasks.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet()))
                  .list()
                  .stream()
                  .collect(
                      Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
          return tasks.stream()
              .sorted(Comparator.comparing(Task::getCreateTime))
              .collect(Collectors.groupingBy(task -> keys.get(task.getProcessInstanceId())));
        });
  }

  private Step step(Task task, String reader) {
    Set<String> logins = logins(task);
    Instant due = task.getDueDate() == null ? null : task.getDueDate().toInstant();
    return new Step(
        deed(task, reader),
        day(task.getCreateTime().toInstant()),
        due == null ? null : day(due),
        due != null && due.isBefore(clock.instant()),
        logins.contains(reader) ? task.getId() : null,
        logins.stream().anyMatch(login -> notices.wasToldToday(login, subject(task))));
  }

  private Set<String> logins(Task task) {
    return unrestricted.call(() -> doers.logins(task));
  }

  private String deed(Task task, String reader) {
    return unrestricted.call(
        () ->
            Deed.of(
                doers.words(task, reader),
                shownTasks.step(task.getProcessDefinitionId(), task.getTaskDefinitionKey())));
  }

  private LocalDate day(Instant moment) {
    return moment.atZone(clock.getZone()).toLocalDate();
  }

  private static String subject(Task task) {
    return "task:" + task.getId();
  }

  /**
   * Reminds everybody but the reader who is waited for.
   *
   * @param by the name of who reminds
   * @param about what waits, in Indonesian
   * @return who does what, of those who were reminded now
   * @throws Refusal RULE when nobody else is waited for, CONFLICT when all were reminded today
   */
  @Transactional
  public List<String> remind(String businessKey, String by, String about) {
    String reader = currentUser.login();
    List<Task> others =
        open(List.of(businessKey)).getOrDefault(businessKey, List.of()).stream()
            .filter(task -> !logins(task).contains(reader))
            .toList();
    if (others.isEmpty()) {
      throw Refusal.rule("Tidak ada orang lain yang ditunggu sekarang; muat ulang halaman.");
    }
    List<String> reminded =
        others.stream()
            .filter(task -> remind(task, by, about))
            .map(task -> deed(task, reader))
            .toList();
    if (reminded.isEmpty()) {
      throw Refusal.conflict("Yang ditunggu sudah diingatkan hari ini; ingatkan lagi besok.");
    }
    return reminded;
  }

  private boolean remind(Task task, String by, String about) {
    boolean told = false;
    for (String login : logins(task)) {
      told |=
          notices.tell(
              login,
              subject(task),
              "%s mengingatkan: %s, %s. Tugas ini menunggu sejak %s."
                  .formatted(
                      by,
                      about,
                      deed(task, login),
                      Wording.day(day(task.getCreateTime().toInstant()))),
              "/app/tasklist/default/#/?task=" + task.getId());
    }
    return told;
  }
}
