package id.bangkom.guidance;

import id.bangkom.programme.Programmes;
import id.bangkom.programme.Sessions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Both sides confirmed the session: its JP are credited, provisionally. */
@Component
class CreditSession implements JavaDelegate {

  private final Programmes programmes;
  private final Sessions sessions;

  CreditSession(Programmes programmes, Sessions sessions) {
    this.programmes = programmes;
    this.sessions = sessions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    sessions.credit(programmes.of(execution));
  }
}
