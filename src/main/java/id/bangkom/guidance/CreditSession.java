package id.bangkom.guidance;

import id.bangkom.programme.Meetings;
import id.bangkom.programme.Programmes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Both sides confirmed the session: its JP are credited, provisionally. */
@Component
class CreditSession implements JavaDelegate {

  private final Programmes programmes;
  private final Meetings meetings;

  CreditSession(Programmes programmes, Meetings meetings) {
    this.programmes = programmes;
    this.meetings = meetings;
  }

  @Override
  public void execute(DelegateExecution execution) {
    meetings.credit(programmes.of(execution));
  }
}
