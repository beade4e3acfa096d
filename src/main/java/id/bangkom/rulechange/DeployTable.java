package id.bangkom.rulechange;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** An approved table comes into force, in the transaction of its approval. */
@Component
class DeployTable implements JavaDelegate {

  private final EntryIntoForce entryIntoForce;

  DeployTable(EntryIntoForce entryIntoForce) {
    this.entryIntoForce = entryIntoForce;
  }

  @Override
  public void execute(DelegateExecution execution) {
    RuleChangeProcess.COUNTS_JP.set(
        execution, entryIntoForce.goLive(RuleChangeProcess.BUSINESS_KEY.idIn(execution)));
  }
}
