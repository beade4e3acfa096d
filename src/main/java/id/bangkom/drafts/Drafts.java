package id.bangkom.drafts;

import id.bangkom.accounts.Accounts;
import id.bangkom.engine.Unrestricted;
import id.bangkom.problem.Refusal;
import id.bangkom.wording.Typed;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The drafts of one person, who alone reads and writes them. */
@Component
class Drafts {

  /** Characters: as much as a form may submit. */
  static final int LONGEST = 256 * 1024;

  private static final int LONGEST_BASIS = 100;

  /** More places than anybody types at; a page that names new ones without end fills no disk. */
  static final int MOST = 100;

  private final FormDraftTable table;
  private final TaskService taskService;
  private final AuthorizationService authorizations;
  private final Accounts accounts;
  private final Unrestricted unrestricted;
  private final Clock clock;

  Drafts(
      FormDraftTable table,
      TaskService taskService,
      AuthorizationService authorizations,
      Accounts accounts,
      Unrestricted unrestricted,
      Clock clock) {
    this.table = table;
    this.taskService = taskService;
    this.authorizations = authorizations;
    this.accounts = accounts;
    this.unrestricted = unrestricted;
    this.clock = clock;
  }

  /**
   * @throws Refusal UNKNOWN when this person cannot type there now
   */
  Optional<FormDraft> find(Place place, String login) {
    require(place, login);
    return table.find(place, login);
  }

  /**
   * Keeps what was typed instead of what was kept before.
   *
   * @return when it was kept
   * @throws Refusal UNKNOWN when this person cannot type there now, MALFORMED when there is no
   *     text, TOO_LARGE when it is too long, RULE when there are too many drafts
   */
  @Transactional
  public OffsetDateTime save(Place place, String login, String content, String basis) {
    if (content == null || basis != null && basis.length() > LONGEST_BASIS) {
      throw Refusal.malformed("Draf tidak terbaca; muat ulang halaman lalu ulangi.");
    }
    if (content.length() > LONGEST) {
      throw Refusal.tooLarge(
          "Isian ini terlalu panjang untuk disimpan sebagai draf; ringkas, atau kirim sekarang.");
    }
    require(place, login);
    FormDraft draft =
        new FormDraft(
            Typed.withoutNul(content),
            basis == null ? null : Typed.withoutNul(basis),
            OffsetDateTime.now(clock));
    if (!table.replace(place, login, draft)) {
      if (table.countOf(login) >= MOST) {
        throw Refusal.rule(
            "Anda sudah mempunyai %d draf; kirim atau kosongkan salah satunya dahulu."
                .formatted(MOST));
      }
      table.insert(place, login, draft);
    }
    return draft.savedAt();
  }

  /** Forgets what was typed there; nothing happens when there is nothing. */
  @Transactional
  public void delete(Place place, String login) {
    table.delete(place, login);
  }

  /** The same answer whether there is no such task or it is somebody else's. */
  private void require(Place place, String login) {
    boolean here =
        switch (place.kind()) {
          case TASK -> mayWorkOn(place.name(), login);
          case START -> mayStart(place.name(), login);
          case PAGE -> true;
        };
    if (!here) {
      throw Refusal.unknown(
          place.kind() == Place.Kind.TASK
              ? "Tugas ini sudah selesai atau bukan tugas Anda lagi; kembali ke daftar tugas."
              : "Proses ini tidak tersedia bagi Anda; kembali ke daftar tugas.");
    }
  }

  private boolean mayWorkOn(String taskId, String login) {
    return taskService.createTaskQuery().taskId(taskId).taskAssignee(login).count() > 0
        || taskService.createTaskQuery().taskId(taskId).taskCandidateUser(login).count() > 0;
  }

  private boolean mayStart(String processKey, String login) {
    return unrestricted.call(
        () ->
            authorizations.isUserAuthorized(
                login,
                accounts.groupsOf(login),
                Permissions.CREATE_INSTANCE,
                Resources.PROCESS_DEFINITION,
                processKey));
  }
}
