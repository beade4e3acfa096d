package id.bangkom.rulechange;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A proposed table is checked before anybody but its proposer is asked to look at it. */
@Component
class CheckTable implements JavaDelegate {

  private final RuleChanges ruleChanges;
  private final Checking checking;
  private final RulePeople people;

  CheckTable(RuleChanges ruleChanges, Checking checking, RulePeople people) {
    this.ruleChanges = ruleChanges;
    this.checking = checking;
    this.people = people;
  }

  @Override
  public void execute(DelegateExecution execution) {
    RuleChange change = ruleChanges.get(RuleChangeProcess.BUSINESS_KEY.idIn(execution));
    RuleChangeProcess.CHECKS_PASSED.set(execution, checking.check(change.id()));
    RuleChangeProcess.REVIEWER_LOGINS.set(
        execution, String.join(",", people.administratorsBut(change.proposedBy())));
  }
}
