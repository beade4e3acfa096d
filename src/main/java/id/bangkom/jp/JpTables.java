package id.bangkom.jp;

import id.bangkom.rules.DecisionTable;
import id.bangkom.rules.UnusableRule;
import id.bangkom.workforce.EmploymentType;
import java.time.LocalDate;
import java.time.Month;
import java.util.Map;

/** One version of every table that says something about JP. */
record JpTables(DecisionTable conversion, DecisionTable cap, DecisionTable target) {

  /** Those that decide what activities count. */
  RuleBook book() {
    return new RuleBook(conversion, cap);
  }

  DraftTrial.Versions versions() {
    return new DraftTrial.Versions(book().versions(), target.version());
  }

  /** What a person should reach in a calendar year, by the row of its last day. */
  JpCard.Target target(EmploymentType employmentType, int year) {
    return target(target, employmentType, year);
  }

  /** A row that cannot be used sets no target, and says so. */
  static JpCard.Target target(DecisionTable table, EmploymentType employmentType, int year) {
    try {
      return readTarget(table, employmentType, year);
    } catch (UnusableRule e) {
      return new JpCard.Target(null, null, e.getMessage());
    }
  }

  private static JpCard.Target readTarget(
      DecisionTable table, EmploymentType employmentType, int year) {
    return table
        .decide(
            Map.of(
                "employmentType", employmentType.name(),
                "onDate", LocalDate.of(year, Month.DECEMBER, 31)))
        .map(
            row ->
                new JpCard.Target(
                    row.optionalDecimal("minimumJp").orElse(null),
                    row.optionalDecimal("maximumJp").orElse(null)))
        .orElseGet(() -> new JpCard.Target(null, null));
  }
}
