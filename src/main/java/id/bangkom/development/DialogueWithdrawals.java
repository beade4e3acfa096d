package id.bangkom.development;

import id.bangkom.accounts.CurrentUser;
import id.bangkom.accounts.Role;
import id.bangkom.audit.Act;
import id.bangkom.audit.AuditTrail;
import id.bangkom.dialogue.Dialogue;
import id.bangkom.dialogue.Dialogues;
import id.bangkom.engine.Unrestricted;
import id.bangkom.problem.Refusal;
import id.bangkom.programme.Programme;
import id.bangkom.programme.ProgrammeStatus;
import id.bangkom.programme.Programmes;
import id.bangkom.wording.Wording;
import id.bangkom.workforce.Employee;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a dialogue early: nobody has to go on with what has lost its reason. */
@Service
public class DialogueWithdrawals {

  private static final int LONGEST_REASON = 2000;

  private final Dialogues dialogues;
  private final Programmes programmes;
  private final CurrentUser currentUser;
  private final RuntimeService runtimeService;
  private final Unrestricted unrestricted;
  private final AuditTrail trail;

  DialogueWithdrawals(
      Dialogues dialogues,
      Programmes programmes,
      CurrentUser currentUser,
      RuntimeService runtimeService,
      Unrestricted unrestricted,
      AuditTrail trail) {
    this.dialogues = dialogues;
    this.programmes = programmes;
    this.currentUser = currentUser;
    this.runtimeService = runtimeService;
    this.unrestricted = unrestricted;
    this.trail = trail;
  }

  /**
   * Supervisor, employee or a rule administrator withdraws.
   *
   * @throws Refusal FORBIDDEN to others, RULE without a reason, or when the dialogue has ended or
   *     has led to a programme that runs: that one is withdrawn instead
   */
  @Transactional
  public void withdraw(long dialogueId, Employee by, String reason) {
    Dialogue dialogue = dialogues.lock(dialogueId);
    if (!mayWithdraw(dialogue, by)) {
      throw Refusal.forbidden(
          "Hanya atasan langsung, pegawai, atau administrator aturan yang dapat menghentikan dialog"
              + " ini.");
    }
    if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw Refusal.rule(
          "Alasan penghentian wajib diisi, paling panjang "
              + Wording.number(LONGEST_REASON)
              + " karakter.");
    }
    if (dialogue.closedAt() != null) {
      throw Refusal.rule("Dialog ini sudah berakhir.");
    }
    if (programmeRuns(dialogue)) {
      throw Refusal.rule("Program dari dialog ini masih berjalan; hentikan programnya.");
    }
    dialogues.noteWithdrawal(dialogue, by, reason.strip());
    trail.record(Act.DIALOGUE_WITHDRAWN, "Dialog " + dialogueId, reason.strip());
    unrestricted.call(
        () ->
            runtimeService
                .createMessageCorrelation(DevelopmentProcess.WITHDRAWN)
                .processInstanceId(dialogue.processInstanceId())
                .correlateWithResult());
  }

  private boolean mayWithdraw(Dialogue dialogue, Employee person) {
    return dialogue.employeeId() == person.id()
        || Long.valueOf(person.id()).equals(dialogue.supervisorId())
        || currentUser.has(Role.RULE_ADMINISTRATORS);
  }

  private boolean programmeRuns(Dialogue dialogue) {
    return programmes
        .latestOf(dialogue.id())
        .map(Programme::status)
        .filter(s -> s != ProgrammeStatus.COMPLETED && s != ProgrammeStatus.WITHDRAWN)
        .isPresent();
  }
}
