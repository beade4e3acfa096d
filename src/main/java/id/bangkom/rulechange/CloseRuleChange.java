package id.bangkom.rulechange;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** The process has ended, on whichever way: the proposal is closed. */
@Component
class CloseRuleChange implements ExecutionListener {

  private final ProposalWithdrawals withdrawals;

  CloseRuleChange(ProposalWithdrawals withdrawals) {
    this.withdrawals = withdrawals;
  }

  @Override
  public void notify(DelegateExecution execution) {
    withdrawals.close(RuleChangeProcess.BUSINESS_KEY.idIn(execution));
  }
}
