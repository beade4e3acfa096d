package id.bangkom.rulechange;

import id.bangkom.accounts.Role;
import id.bangkom.forms.FormContext;
import id.bangkom.forms.HumanTask;
import id.bangkom.forms.Submission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The proposer proposes the mended draft again, or gives the change up. */
@Component
class ReviseRuleChange extends HumanTask {

  private final RuleChanges ruleChanges;
  private final ProposalRevisions revisions;
  private final RuleTables tables;
  private final RulePeople people;

  ReviseRuleChange(
      RuleChanges ruleChanges, ProposalRevisions revisions, RuleTables tables, RulePeople people) {
    this.revisions = revisions;
    this.tables = tables;
    this.ruleChanges = ruleChanges;
    this.people = people;
  }

  /** What a release proposed has no proposer to go back to. */
  @Override
  protected void prepare(DelegateTask task) {
    RuleChange change = ruleChanges.get(RuleChangeProcess.BUSINESS_KEY.idIn(task));
    if (change.isOfRelease() && task.getCandidates().isEmpty()) {
      task.addCandidateGroup(Role.RULE_ADMINISTRATORS.group());
    }
  }

  @Override
  protected void show(DelegateTask task, FormContext form) {
    RuleChange change = ruleChanges.get(RuleChangeProcess.BUSINESS_KEY.idIn(task));
    String by = people.name(change.decidedBy());
    form.text("decisionKey", change.decision())
        .text(
            "returned",
            (by == null ? "" : by + ": ") + (change.note() == null ? "" : change.note()));
    form.flag("ofRelease", change.isOfRelease());
  }

  @Override
  protected String title(DelegateTask task) {
    return "Perbaiki usulan: "
        + tables.name(ruleChanges.get(RuleChangeProcess.BUSINESS_KEY.idIn(task)).decision());
  }

  @Override
  protected void complete(DelegateTask task, Submission submission) {
    boolean resubmit = submission.flag("resubmit", "Langkah berikutnya");
    revisions.revise(RuleChangeProcess.BUSINESS_KEY.idIn(task), resubmit);
    RuleChangeProcess.RESUBMITTED.set(task, resubmit);
  }
}
