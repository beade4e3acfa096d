package id.bangkom.withdrawal;

import id.bangkom.problem.Refusal;
import id.bangkom.programme.Programme;
import id.bangkom.programme.ProgrammeStatus;
import id.bangkom.programme.Programmes;
import id.bangkom.programme.Sessions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * The programme was withdrawn. What was confirmed and stands on no sheet yet still goes to one, so
 * that its JP can be certified.
 */
@Component
class CloseWithdrawn implements JavaDelegate {

  private final Programmes programmes;
  private final Sessions sessions;

  CloseWithdrawn(Programmes programmes, Sessions sessions) {
    this.programmes = programmes;
    this.sessions = sessions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Programme programme = programmes.of(execution);
    if (programme.withdrawnAt() == null) {
      throw Refusal.forbidden(
          "Program ini belum dihentikan siapa pun; penghentian dilakukan pembimbing, peserta, atau"
              + " administrator aturan di halaman Program, dengan alasannya.");
    }
    sessions.lapseUnanswered(programme.id());
    boolean toDocument = !sessions.undocumented(programme.id()).isEmpty();
    if (!toDocument) {
      programmes.moveTo(programme.id(), ProgrammeStatus.WITHDRAWN);
    }
    WithdrawalProcess.SESSIONS_TO_DOCUMENT.set(execution, toDocument);
  }
}
