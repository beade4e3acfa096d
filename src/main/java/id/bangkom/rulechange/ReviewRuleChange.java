package id.bangkom.rulechange;

import id.bangkom.engine.FormContext;
import id.bangkom.engine.HumanTask;
import id.bangkom.engine.Role;
import id.bangkom.engine.Submission;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/**
 * A rule administrator who did not propose the change looks at it: approves, returns or refuses it.
 */
@Component
class ReviewRuleChange extends HumanTask {

  /** What is submitted. */
  private enum Verdict {
    APPROVE(ChangeStatus.APPROVED),
    RETURN(ChangeStatus.RETURNED),
    REFUSE(ChangeStatus.REFUSED);

    private final ChangeStatus status;

    Verdict(ChangeStatus status) {
      this.status = status;
    }
  }

  private final RuleChanges ruleChanges;
  private final IdentityService identityService;

  ReviewRuleChange(RuleChanges ruleChanges, IdentityService identityService) {
    this.ruleChanges = ruleChanges;
    this.identityService = identityService;
  }

  @Override
  protected void show(DelegateTask task, FormContext form) {
    RuleChange change = ruleChanges.get(RuleChangeProcess.CHANGE_ID.of(task));
    offerToOthers(task, change.proposedBy());
  }

  /**
   * The proposer does not find the task in the list. With no other administrator it stays offered
   * to the group; the proposer is refused at the latest when deciding.
   */
  private void offerToOthers(DelegateTask task, String proposer) {
    String group = Role.RULE_ADMINISTRATORS.group();
    List<String> others =
        identityService.createUserQuery().memberOfGroup(group).listPage(0, 200).stream()
            .map(User::getId)
            .filter(login -> !login.equals(proposer))
            .toList();
    if (proposer != null && !others.isEmpty()) {
      task.deleteCandidateGroup(group);
      others.forEach(task::addCandidateUser);
    }
  }

  @Override
  protected void complete(DelegateTask task, Submission submission) {
    Verdict verdict = submission.choice("decision", "Keputusan", Verdict.class);
    ruleChanges.decide(
        RuleChangeProcess.CHANGE_ID.of(task),
        verdict.status,
        submission.optionalText("note", "Catatan").orElse(""));
    RuleChangeProcess.APPROVED.set(task, verdict == Verdict.APPROVE);
    RuleChangeProcess.RETURNED.set(task, verdict == Verdict.RETURN);
  }
}
