package id.bangkom.rulechange;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** The process has ended, on whichever way: the proposal is closed. */
@Component
class CloseRuleChange implements ExecutionListener {

  private final RuleChanges ruleChanges;

  CloseRuleChange(RuleChanges ruleChanges) {
    this.ruleChanges = ruleChanges;
  }

  @Override
  public void notify(DelegateExecution execution) {
    ruleChanges.close(RuleChangeProcess.BUSINESS_KEY.idIn(execution));
  }
}
