package id.bangkom.tasks;

import id.bangkom.accounts.CurrentUser;
import id.bangkom.engine.Unrestricted;
import id.bangkom.forms.TaskSubject;
import id.bangkom.problem.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Tells who just sent a task what comes next and for whom. Told is what followed from the sending
 * alone: who declined to be a mentor does not learn whom the employee asks instead.
 */
@Component
class AfterSending {

  /** For so long after sending one is told. */
  static final Duration TOLD = Duration.ofMinutes(15);

  /** What appears so much later has another reason. */
  private static final Duration FOLLOWS = Duration.ofSeconds(5);

  private final TaskService taskService;
  private final RuntimeService runtimeService;
  private final HistoryService historyService;
  private final OwnTasks ownTasks;
  private final ShownTasks shownTasks;
  private final Doers doers;
  private final CurrentUser currentUser;
  private final Unrestricted unrestricted;
  private final Clock clock;

  AfterSending(
      TaskService taskService,
      RuntimeService runtimeService,
      HistoryService historyService,
      OwnTasks ownTasks,
      ShownTasks shownTasks,
      Doers doers,
      CurrentUser currentUser,
      Unrestricted unrestricted,
      Clock clock) {
    this.taskService = taskService;
    this.runtimeService = runtimeService;
    this.historyService = historyService;
    this.ownTasks = ownTasks;
    this.shownTasks = shownTasks;
    this.doers = doers;
    this.currentUser = currentUser;
    this.unrestricted = unrestricted;
    this.clock = clock;
  }

  /**
   * @throws Refusal UNKNOWN unless the person sent this task a moment ago
   */
  SentTask of(String taskId) {
    String login = currentUser.login();
    return unrestricted.call(
        () ->
            ownTasks
                .sentBy(login, taskId)
                .filter(this::isFresh)
                .map(task -> of(task, login))
                .orElseThrow(
                    () ->
                        Refusal.unknown(
                            "Tugas ini bukan tugas yang baru saja Anda kirim; lanjutkan dari daftar"
                                + " tugas.")));
  }

  private boolean isFresh(HistoricTaskInstance task) {
    return task.getEndTime().toInstant().plus(TOLD).isAfter(clock.instant());
  }

  private SentTask of(HistoricTaskInstance sent, String login) {
    String key =
        historyService
            .createHistoricProcessInstanceQuery()
            .processInstanceId(sent.getProcessInstanceId())
            .singleResult()
            .getBusinessKey();
    List<Task> open =
        key == null
            ? List.of()
            : taskService
                .createTaskQuery()
                .processInstanceBusinessKey(key)
                .orderByTaskCreateTime()
                .asc()
                .orderByTaskId()
                .asc()
                .list();
    Set<String> processes =
        open.stream()
            .map(Task::getProcessInstanceId)
            .collect(Collectors.toCollection(HashSet::new));
    return new SentTask(
        sent(sent, key, login),
        next(open, sent, key, login),
        ownTasks.next(login, processes).orElse(null));
  }

  private String sent(HistoricTaskInstance task, String key, String login) {
    String step = shownTasks.step(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
    Collection<TaskSubject> subjects =
        key == null ? List.of() : shownTasks.subjects(List.of(key)).values();
    return "Terkirim: %s%s."
        .formatted(
            step,
            shownTasks.people(subjects).values().stream()
                .filter(about -> !about.login().equals(login))
                .map(about -> ", " + about.name())
                .collect(Collectors.joining()));
  }

  private String next(List<Task> open, HistoricTaskInstance sent, String key, String login) {
    Date until = Date.from(sent.getEndTime().toInstant().plus(FOLLOWS));
    String steps =
        open.stream()
            .filter(task -> !task.getCreateTime().after(until))
            .map(
                task ->
                    Deed.of(
                        doers.words(task, login),
                        shownTasks.step(
                            task.getProcessDefinitionId(), task.getTaskDefinitionKey())))
            .distinct()
            .collect(Collectors.joining("; "));
    if (!steps.isEmpty()) {
      return "Berikutnya: " + steps + ".";
    }
    return key != null
            && runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(key).count()
                > 0
        ? "Prosesnya berlanjut; bila giliran Anda tiba, tugasnya muncul di daftar."
        : "Selesai, tidak ada langkah berikutnya.";
  }
}
