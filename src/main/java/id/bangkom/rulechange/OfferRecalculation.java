package id.bangkom.rulechange;

import id.bangkom.forms.FormContext;
import id.bangkom.forms.HumanTask;
import id.bangkom.forms.Submission;
import id.bangkom.trial.Trials;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;
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
  private final Trials trials;
  private final Clock clock;

  OfferRecalculation(RuleChanges ruleChanges, RuleTables tables, Trials trials, Clock clock) {
    this.ruleChanges = ruleChanges;
    this.tables = tables;
    this.trials = trials;
    this.clock = clock;
  }

  @Override
  protected void show(DelegateTask task, FormContext form) {
    RuleChange change = ruleChanges.get(RuleChangeProcess.BUSINESS_KEY.idIn(task));
    int year = change.yearOfApproval(clock.getZone());
    form.text("tableName", tables.name(change.decision()))
        .number("tableVersion", change.version())
        .text("changeReason", change.grounds().reason())
        .text("trialFound", trialFound(change))
        .text("thisYear", String.valueOf(year))
        .text("lastYear", String.valueOf(year - 1));
  }

  @Override
  protected String title(DelegateTask task) {
    return "Putuskan penghitungan ulang: "
        + tables.name(ruleChanges.get(RuleChangeProcess.BUSINESS_KEY.idIn(task)).decision());
  }

  /** What the trial run of the proposal found, in a sentence. */
  private String trialFound(RuleChange change) {
    return Optional.ofNullable(change.trialId())
        .flatMap(trials::find)
        .flatMap(trials::result)
        .map(
            result ->
                result.years().stream()
                    .map(year -> "%d pegawai pada %d".formatted(year.changed(), year.year()))
                    .collect(Collectors.joining(" dan ", "JP berubah bagi ", ".")))
        .orElse("tidak ada.");
  }

  @Override
  protected void complete(DelegateTask task, Submission submission) {
    Extent extent = submission.choice("extent", "Penghitungan ulang", Extent.class);
    RuleChangeProcess.RECALCULATE.set(task, extent != Extent.NONE);
    RuleChangeProcess.LAST_YEAR_TOO.set(task, extent == Extent.BOTH_YEARS);
  }
}
