package id.bangkom.rulechange;

import id.bangkom.forms.FormContext;
import id.bangkom.forms.HumanTask;
import id.bangkom.forms.Submission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * A rule administrator who did not propose the change looks at it: approves, returns or refuses it.
 */
@Component
class ReviewRuleChange extends HumanTask {

  private final RuleChanges ruleChanges;
  private final ProposalReview review;
  private final RuleTables tables;

  ReviewRuleChange(RuleChanges ruleChanges, ProposalReview review, RuleTables tables) {
    this.ruleChanges = ruleChanges;
    this.review = review;
    this.tables = tables;
  }

  /** The form asks the HTTP interface for what it shows, as the page Aturan does. */
  @Override
  protected void show(DelegateTask task, FormContext form) {}

  @Override
  protected String title(DelegateTask task) {
    return "Tinjau perubahan aturan: "
        + tables.name(ruleChanges.get(RuleChangeProcess.BUSINESS_KEY.idIn(task)).decision());
  }

  @Override
  protected void complete(DelegateTask task, Submission submission) {
    ProposalReview.Verdict verdict =
        submission.choice("decision", "Keputusan", ProposalReview.Verdict.class);
    review.decide(
        RuleChangeProcess.BUSINESS_KEY.idIn(task),
        verdict,
        submission.optionalText("fingerprint", "Yang tampil").orElse(null),
        submission.optionalText("note", "Catatan").orElse(""));
    RuleChangeProcess.APPROVED.set(task, verdict == ProposalReview.Verdict.APPROVE);
    RuleChangeProcess.RETURNED.set(task, verdict == ProposalReview.Verdict.RETURN);
  }
}
