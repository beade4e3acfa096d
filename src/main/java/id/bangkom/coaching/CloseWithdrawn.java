package id.bangkom.coaching;

import id.bangkom.programme.Programme;
import id.bangkom.programme.ProgrammeStatus;
import id.bangkom.programme.ProgrammeVariables;
import id.bangkom.programme.Programmes;
import id.bangkom.programme.Sessions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * The programme was withdrawn. What was confirmed and not yet signed for still goes to the sheet,
 * so that its JP can be certified.
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
    Programme programme = programmes.get(ProgrammeVariables.PROGRAMME_ID.of(execution));
    sessions.lapseUnanswered(programme.id());
    boolean toDocument =
        programme.status() == ProgrammeStatus.RUNNING
            && !sessions.confirmed(programme.id()).isEmpty();
    if (!toDocument) {
      programmes.moveTo(programme.id(), ProgrammeStatus.WITHDRAWN);
    }
    CoachingProcess.SESSIONS_TO_DOCUMENT.set(execution, toDocument);
    ProgrammeVariables.PROGRAMME_COMPLETED.set(execution, false);
  }
}
