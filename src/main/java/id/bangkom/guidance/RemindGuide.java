package id.bangkom.guidance;

import id.bangkom.engine.Reminders;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nothing was recorded for a while: the guide is reminded. */
@Component
class RemindGuide implements JavaDelegate {

  private final Reminders reminders;

  RemindGuide(Reminders reminders) {
    this.reminders = reminders;
  }

  @Override
  public void execute(DelegateExecution execution) {
    reminders.remind(execution, "userTask_recordSession");
  }
}
