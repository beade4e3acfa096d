package id.bangkom.mentoring;

import id.bangkom.engine.Reminders;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The mentor has not answered for a while, and is reminded. */
@Component
class RemindMentor implements JavaDelegate {

  private final Reminders reminders;

  RemindMentor(Reminders reminders) {
    this.reminders = reminders;
  }

  @Override
  public void execute(DelegateExecution execution) {
    reminders.remind(execution, "userTask_respondRequest");
  }
}
