package id.bangkom.programme;

import id.bangkom.engine.Unrestricted;
import id.bangkom.problem.Refusal;
import id.bangkom.workforce.Employee;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a programme early, whatever stage it is in; what was confirmed is still documented. */
@Service
public class Withdrawals {

  private final Programmes programmes;
  private final RuntimeService runtimeService;
  private final Unrestricted unrestricted;

  Withdrawals(Programmes programmes, RuntimeService runtimeService, Unrestricted unrestricted) {
    this.programmes = programmes;
    this.runtimeService = runtimeService;
    this.unrestricted = unrestricted;
  }

  /**
   * Guide or participant withdraws.
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
    if (!programme.isGuide(by) && !programme.isParticipant(by)) {
      throw Refusal.forbidden("Hanya pembimbing atau peserta yang dapat menghentikan program ini.");
    }
    if (reason == null || reason.isBlank()) {
      throw Refusal.rule("Alasan penghentian wajib diisi.");
    }
    if (reason.length() > 2000) {
      throw Refusal.rule("Alasan paling panjang 2000 karakter; ringkaslah.");
    }
    if (!withdrawable(programme)) {
      throw Refusal.rule("Program ini sudah berakhir dan tidak dapat dihentikan lagi.");
    }
    programmes.recordWithdrawal(programmeId, by, reason.strip());
    if (programme.status() != ProgrammeStatus.DOCUMENTING) {
      unrestricted.call(
          () ->
              runtimeService
                  .createMessageCorrelation(programme.method().withdrawalMessage())
                  .processInstanceId(programme.processInstanceId())
                  .correlateWithResult());
    }
  }

  static boolean withdrawable(Programme programme) {
    return programme.withdrawnAt() == null
        && programme.status() != ProgrammeStatus.COMPLETED
        && programme.status() != ProgrammeStatus.WITHDRAWN;
  }
}
