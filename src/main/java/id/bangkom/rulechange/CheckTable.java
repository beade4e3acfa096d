package id.bangkom.rulechange;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A proposed table is checked before anybody is asked to look at it. */
@Component
class CheckTable implements JavaDelegate {

  private final RuleChanges ruleChanges;

  CheckTable(RuleChanges ruleChanges) {
    this.ruleChanges = ruleChanges;
  }

  @Override
  public void execute(DelegateExecution execution) {
    RuleChangeProcess.CHECKS_PASSED.set(
        execution, ruleChanges.check(RuleChangeProcess.CHANGE_ID.of(execution)));
  }
}
