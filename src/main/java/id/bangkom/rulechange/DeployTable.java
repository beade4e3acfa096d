package id.bangkom.rulechange;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** An approved table comes into force, in the transaction of its approval. */
@Component
class DeployTable implements JavaDelegate {

  private final RuleChanges ruleChanges;

  DeployTable(RuleChanges ruleChanges) {
    this.ruleChanges = ruleChanges;
  }

  @Override
  public void execute(DelegateExecution execution) {
    RuleChangeProcess.COUNTS_JP.set(
        execution, ruleChanges.goLive(RuleChangeProcess.BUSINESS_KEY.idIn(execution)));
  }
}
