package id.bangkom.engine;

import id.bangkom.problem.Refusal;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Tells the slower of two who was faster at a task: the one who finished it, or took it. Asked
 * before a form is submitted, and again when the engine finds that another transaction won.
 */
@Component
public class FasterPerson {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm");

  private final HistoryService historyService;
  private final TaskService taskService;
  private final IdentityService identityService;
  private final Unrestricted unrestricted;
  private final Clock clock;

  /** The task that this request is about. */
  private final ThreadLocal<String> requested = new ThreadLocal<>();

  FasterPerson(
      HistoryService historyService,
      TaskService taskService,
      IdentityService identityService,
      Unrestricted unrestricted,
      Clock clock) {
    this.historyService = historyService;
    this.taskService = taskService;
    this.identityService = identityService;
    this.unrestricted = unrestricted;
    this.clock = clock;
  }

  /** From now on this thread's request is about that task; null when it is over. */
  public void requested(String taskId) {
    if (taskId == null) {
      requested.remove();
    } else {
      requested.set(taskId);
    }
  }

  /** Why the engine found another transaction faster, as far as that can be told. */
  public Refusal refusal(String user) {
    return Optional.ofNullable(requested.get())
        .flatMap(task -> refusal(task, user))
        .orElseGet(
            () ->
                Refusal.conflict(
                    "Orang lain lebih cepat mengubah tugas ini; muat ulang lalu periksa."));
  }

  /** Empty when nobody finished this task, or took it before this candidate, as far as is known. */
  public Optional<Refusal> refusal(String taskId, String user) {
    return unrestricted.call(
        () -> {
          HistoricTaskInstance finished =
              historyService
                  .createHistoricTaskInstanceQuery()
                  .taskId(taskId)
                  .finished()
                  .singleResult();
          return finished == null ? taken(taskId, user) : Optional.of(finished(finished, user));
        });
  }

  private Refusal finished(HistoricTaskInstance task, String user) {
    String at = TIME.format(task.getEndTime().toInstant().atZone(clock.getZone()));
    if (task.getAssignee() == null
        || task.getDeleteReason() == null
        || !task.getDeleteReason().equals("completed")) {
      return Refusal.conflict(
          "Tugas ini sudah tidak berlaku sejak pukul %s; muat ulang daftar tugas.".formatted(at));
    }
    return Refusal.conflict(
        task.getAssignee().equals(user)
            ? "Tugas ini sudah Anda selesaikan pukul %s; muat ulang daftar tugas.".formatted(at)
            : "%s lebih cepat: tugas ini sudah diselesaikan pukul %s; muat ulang daftar tugas."
                .formatted(name(task.getAssignee()), at));
  }

  private Optional<Refusal> taken(String taskId, String user) {
    // Only who could have taken it is told who did.
    Task task =
        user == null
            ? null
            : taskService
                .createTaskQuery()
                .taskId(taskId)
                .taskCandidateUser(user)
                .includeAssignedTasks()
                .singleResult();
    return task == null || task.getAssignee() == null || task.getAssignee().equals(user)
        ? Optional.empty()
        : Optional.of(
            Refusal.conflict(
                "%s lebih cepat mengambil tugas ini; muat ulang daftar tugas."
                    .formatted(name(task.getAssignee()))));
  }

  private String name(String login) {
    User user = identityService.createUserQuery().userId(login).singleResult();
    return user == null ? login : (user.getFirstName() + " " + user.getLastName()).strip();
  }
}
