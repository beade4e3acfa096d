package id.bangkom.rulechange;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A proposal ends without a new version. */
@Component
class CloseRuleChange implements JavaDelegate {

  private final RuleChanges ruleChanges;

  CloseRuleChange(RuleChanges ruleChanges) {
    this.ruleChanges = ruleChanges;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ruleChanges.close(RuleChangeProcess.CHANGE_ID.of(execution));
  }
}
