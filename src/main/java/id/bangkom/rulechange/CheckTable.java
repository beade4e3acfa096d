package id.bangkom.rulechange;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A proposed table is checked before anybody but its proposer is asked to look at it. */
@Component
class CheckTable implements JavaDelegate {

  private final RuleChanges ruleChanges;
  private final RulePeople people;

  CheckTable(RuleChanges ruleChanges, RulePeople people) {
    this.ruleChanges = ruleChanges;
    this.people = people;
  }

  @Override
  public void execute(DelegateExecution execution) {
    RuleChange change = ruleChanges.get(RuleChangeProcess.BUSINESS_KEY.idIn(execution));
    RuleChangeProcess.CHECKS_PASSED.set(execution, ruleChanges.check(change.id()));
    RuleChangeProcess.REVIEWER_LOGINS.set(
        execution, String.join(",", people.administratorsBut(change.proposedBy())));
  }
}
