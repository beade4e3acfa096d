package id.bangkom.rulechange;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Everybody concerned finds a notice of the change. */
@Component
class PublishNotice implements JavaDelegate {

  private final Notices notices;

  PublishNotice(Notices notices) {
    this.notices = notices;
  }

  @Override
  public void execute(DelegateExecution execution) {
    notices.publish(RuleChangeProcess.BUSINESS_KEY.idIn(execution));
  }
}
