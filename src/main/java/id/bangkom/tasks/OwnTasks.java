package id.bangkom.tasks;

import id.bangkom.accounts.CurrentUser;
import id.bangkom.engine.Unrestricted;
import id.bangkom.problem.Refusal;
import id.bangkom.wording.Wording;
import java.text.Collator;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/**
 * The open tasks of a person: own ones, and those that nobody has taken yet and this person may
 * take. Every question names the person, and nobody else's task is ever read; so the engine's own
 * checks, which take longer the more tasks there are in the whole office, are left out.
 */
@Component
class OwnTasks {

  /** So many are shown at most; whoever has more searches or sorts. */
  static final int SHOWN = 200;

  static final Locale INDONESIAN = Locale.forLanguageTag("id-ID");

  /** As the engine ends a task that was done, and not one whose process was stopped. */
  private static final String COMPLETED = "completed";

  /** So many of each kind are searched, or sorted by name. */
  private static final int SEARCHED = 5_000;

  private final TaskService taskService;
  private final HistoryService historyService;
  private final CurrentUser currentUser;
  private final Unrestricted unrestricted;
  private final ShownTasks shownTasks;
  private final Clock clock;

  OwnTasks(
      TaskService taskService,
      HistoryService historyService,
      CurrentUser currentUser,
      Unrestricted unrestricted,
      ShownTasks shownTasks,
      Clock clock) {
    this.taskService = taskService;
    this.historyService = historyService;
    this.currentUser = currentUser;
    this.unrestricted = unrestricted;
    this.shownTasks = shownTasks;
    this.clock = clock;
  }

  /**
   * The tasks in which a text is found.
   *
   * @param text part of a name, a NIP or a step; empty for all
   */
  TaskList list(String text, TaskOrder order) {
    String login = currentUser.login();
    return unrestricted.call(() -> list(login, text.toLowerCase(INDONESIAN), order));
  }

  private TaskList list(String login, String text, TaskOrder order) {
    boolean readsAll = !text.isEmpty() || order == TaskOrder.NAME;
    int most = readsAll ? SEARCHED : SHOWN;
    Part mine = part(() -> ownBy(login), order, most);
    Part offered = part(() -> offeredTo(login), order, most);
    List<Task> tasks =
        Stream.concat(mine.tasks.stream(), offered.tasks.stream())
            .sorted(byTime(order))
            .limit(readsAll ? 2 * SEARCHED : SHOWN)
            .toList();
    List<ShownTasks.Known> found =
        shownTasks.know(tasks).stream()
            .filter(one -> one.says(text))
            .sorted(byName(order))
            .toList();
    boolean more =
        text.isEmpty()
            ? mine.count + offered.count > SHOWN
            : found.size() > SHOWN || mine.isCut() || offered.isCut();
    return new TaskList(
        shownTasks.show(found.stream().limit(SHOWN).toList(), login),
        new TaskList.Counts(mine.count, offered.count, mine.overdue + offered.overdue),
        more);
  }

  private Part part(Supplier<TaskQuery> query, TaskOrder order, int most) {
    List<Task> tasks = ordered(query.get(), order).listPage(0, most);
    Date now = Date.from(clock.instant());
    return tasks.size() < most
        ? new Part(
            tasks,
            tasks.size(),
            tasks.stream()
                .filter(task -> task.getDueDate() != null && task.getDueDate().before(now))
                .count())
        : new Part(tasks, query.get().count(), query.get().dueBefore(now).count());
  }

  private TaskQuery ownBy(String login) {
    return taskService.createTaskQuery().taskAssignee(login);
  }

  private TaskQuery offeredTo(String login) {
    return taskService.createTaskQuery().taskUnassigned().taskCandidateUser(login);
  }

  private static TaskQuery ordered(TaskQuery query, TaskOrder order) {
    TaskQuery ordered =
        order == TaskOrder.NEWEST
            ? query.orderByTaskCreateTime().desc()
            : query.orderByDueDate().asc();
    return ordered.orderByTaskId().asc();
  }

  private static Comparator<Task> byTime(TaskOrder order) {
    Comparator<Task> byTime =
        order == TaskOrder.NEWEST
            ? Comparator.comparing(Task::getCreateTime, Comparator.reverseOrder())
            : Comparator.comparing(
                Task::getDueDate, Comparator.nullsLast(Comparator.naturalOrder()));
    return byTime.thenComparing(Task::getId);
  }

  /** Leaves them as they are unless they are ordered by name; those of one person stay together. */
  private static Comparator<ShownTasks.Known> byName(TaskOrder order) {
    if (order != TaskOrder.NAME) {
      return (one, other) -> 0;
    }
    Collator alphabet = Collator.getInstance(INDONESIAN);
    return Comparator.comparing(
            (ShownTasks.Known one) -> one.about() == null ? null : one.about().name(),
            Comparator.nullsLast(alphabet::compare))
        .thenComparing(one -> one.about() == null ? 0 : one.about().id());
  }

  /**
   * An open task of the person.
   *
   * @throws Refusal UNKNOWN when it is over, or another one's; the same sentence for both, except
   *     to who sent it
   */
  OpenTask get(String taskId) {
    String login = currentUser.login();
    return unrestricted.call(
        () ->
            Stream.of(ownBy(login), offeredTo(login))
                .map(query -> query.taskId(taskId).singleResult())
                .filter(Objects::nonNull)
                .findFirst()
                .map(task -> shownTasks.show(shownTasks.know(List.of(task)), login).get(0))
                .orElseThrow(() -> gone(taskId, login)));
  }

  private Refusal gone(String taskId, String login) {
    return sentBy(login, taskId)
        .map(
            sent ->
                Refusal.unknown(
                    "Tugas ini sudah Anda kirim pada %s; lanjutkan dari daftar tugas."
                        .formatted(
                            Wording.moment(
                                sent.getEndTime().toInstant().atOffset(ZoneOffset.UTC),
                                clock.getZone()))))
        .orElseGet(
            () ->
                Refusal.unknown(
                    "Tugas ini tidak ada lagi di daftar Anda: sudah dikerjakan, dihentikan, atau"
                        + " dialihkan ke orang lain. Lanjutkan dari daftar tugas."));
  }

  /** A task that this person has completed. */
  Optional<HistoricTaskInstance> sentBy(String login, String taskId) {
    return Optional.ofNullable(
            historyService
                .createHistoricTaskInstanceQuery()
                .taskId(taskId)
                .taskAssignee(login)
                .finished()
                .singleResult())
        .filter(task -> COMPLETED.equals(task.getDeleteReason()));
  }

  /**
   * The own task to go on with.
   *
   * @param processes that come first
   */
  Optional<String> next(String login, Set<String> processes) {
    List<Task> own = ordered(ownBy(login), TaskOrder.DUE).listPage(0, SHOWN);
    return Stream.concat(
            own.stream().filter(task -> processes.contains(task.getProcessInstanceId())),
            own.stream())
        .map(Task::getId)
        .findFirst();
  }

  /** One kind of tasks, as many as were asked for, and how many there are. */
  private record Part(List<Task> tasks, long count, long overdue) {

    boolean isCut() {
      return tasks.size() < count;
    }
  }
}
