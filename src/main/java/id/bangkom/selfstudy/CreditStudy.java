package id.bangkom.selfstudy;

import id.bangkom.programme.Programmes;
import id.bangkom.programme.Sessions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Credits the initialled days of study, provisionally: their minutes, by the rule of the day. */
@Component
class CreditStudy implements JavaDelegate {

  private final Programmes programmes;
  private final Sessions sessions;

  CreditStudy(Programmes programmes, Sessions sessions) {
    this.programmes = programmes;
    this.sessions = sessions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    sessions.credit(programmes.of(execution));
  }
}
