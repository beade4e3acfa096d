package id.bangkom.rulechange;

import id.bangkom.engine.FormContext;
import id.bangkom.engine.HumanTask;
import id.bangkom.engine.Submission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** A rule administrator decides whether what is in the ledger is calculated again. */
@Component
class OfferRecalculation extends HumanTask {

  /** What is submitted. */
  private enum Extent {
    NONE,
    THIS_YEAR,
    BOTH_YEARS
  }

  private final RuleChanges ruleChanges;
  private final RuleTables tables;

  OfferRecalculation(RuleChanges ruleChanges, RuleTables tables) {
    this.ruleChanges = ruleChanges;
    this.tables = tables;
  }

  @Override
  protected void show(DelegateTask task, FormContext form) {
    RuleChange change = ruleChanges.get(RuleChangeProcess.CHANGE_ID.of(task));
    tables.nameAfterTable(task, change.decision());
    int year = ruleChanges.yearOf(change);
    form.text("tableName", tables.name(change.decision()))
        .number("tableVersion", change.version())
        .text("changeReason", change.reason())
        .text("thisYear", String.valueOf(year))
        .text("lastYear", String.valueOf(year - 1));
  }

  @Override
  protected void complete(DelegateTask task, Submission submission) {
    Extent extent = submission.choice("extent", "Penghitungan ulang", Extent.class);
    RuleChangeProcess.RECALCULATE.set(task, extent != Extent.NONE);
    RuleChangeProcess.LAST_YEAR_TOO.set(task, extent == Extent.BOTH_YEARS);
  }
}
