package id.bangkom.jp;

import id.bangkom.rules.DecisionTable;
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

  static JpCard.Target target(DecisionTable table, EmploymentType employmentType, int year) {
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
