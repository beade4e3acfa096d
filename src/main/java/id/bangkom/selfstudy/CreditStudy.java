package id.bangkom.selfstudy;

import id.bangkom.programme.Programmes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Credits the initialled days of study, provisionally: their minutes, by the rule of the day. */
@Component
class CreditStudy implements JavaDelegate {

  private final Programmes programmes;
  private final StudyDays days;

  CreditStudy(Programmes programmes, StudyDays days) {
    this.programmes = programmes;
    this.days = days;
  }

  @Override
  public void execute(DelegateExecution execution) {
    days.credit(programmes.of(execution));
  }
}
