package id.bangkom.withdrawal;

import id.bangkom.accounts.CurrentUser;
import id.bangkom.accounts.Role;
import id.bangkom.audit.Act;
import id.bangkom.audit.AuditTrail;
import id.bangkom.engine.Unrestricted;
import id.bangkom.problem.Refusal;
import id.bangkom.programme.Programme;
import id.bangkom.programme.ProgrammeStatus;
import id.bangkom.programme.Programmes;
import id.bangkom.workforce.Employee;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a programme early, whatever stage it is in; what was confirmed is still documented. */
@Service
public class Withdrawals {

  private final Programmes programmes;
  private final CurrentUser currentUser;
  private final RuntimeService runtimeService;
  private final Unrestricted unrestricted;
  private final ApplicationEventPublisher events;
  private final AuditTrail trail;

  Withdrawals(
      Programmes programmes,
      CurrentUser currentUser,
      RuntimeService runtimeService,
      Unrestricted unrestricted,
      ApplicationEventPublisher events,
      AuditTrail trail) {
    this.programmes = programmes;
    this.currentUser = currentUser;
    this.runtimeService = runtimeService;
    this.unrestricted = unrestricted;
    this.events = events;
    this.trail = trail;
  }

  /**
   * Guide, participant or a rule administrator withdraws.
   *
   * <p>While the sheet is being signed nothing is interrupted. The sheet names the reason from then
   * on, so it is composed and signed once more; the evaluation is left out.
   *
   * @throws Refusal FORBIDDEN to others, RULE when the programme has ended, or has no reason
   */
  @Transactional
  public void withdraw(long programmeId, Employee by, String reason) {
    programmes.lock(programmeId);
    Programme programme = programmes.get(programmeId);
    if (!mayWithdraw(programme, by)) {
      throw Refusal.forbidden(
          "Hanya pembimbing, peserta, atau administrator aturan yang dapat menghentikan program"
              + " ini.");
    }
    if (reason == null || reason.isBlank()) {
      throw Refusal.rule("Alasan penghentian wajib diisi.");
    }
    if (reason.length() > 2000) {
      throw Refusal.rule("Alasan paling panjang 2.000 karakter; ringkaslah.");
    }
    if (!withdrawable(programme)) {
      throw Refusal.rule("Program ini sudah berakhir dan tidak dapat dihentikan lagi.");
    }
    programmes.recordWithdrawal(programmeId, by, reason.strip());
    trail.record(Act.PROGRAMME_WITHDRAWN, "Program " + programmeId, reason.strip());
    events.publishEvent(new ProgrammeWithdrawn(programmeId));
    if (programme.status() != ProgrammeStatus.DOCUMENTING) {
      unrestricted.call(
          () ->
              runtimeService
                  .createMessageCorrelation(programme.method().withdrawalMessage())
                  .processInstanceId(programme.processInstanceId())
                  .correlateWithResult());
    }
  }

  /** Whether this person may withdraw that programme while it is {@link #withdrawable}. */
  public boolean mayWithdraw(Programme programme, Employee person) {
    return programme.isGuide(person)
        || programme.isParticipant(person)
        || currentUser.has(Role.RULE_ADMINISTRATORS);
  }

  public static boolean withdrawable(Programme programme) {
    return programme.withdrawnAt() == null
        && programme.status() != ProgrammeStatus.COMPLETED
        && programme.status() != ProgrammeStatus.WITHDRAWN;
  }
}
