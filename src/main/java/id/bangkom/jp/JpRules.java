package id.bangkom.jp;

import id.bangkom.rules.DecisionTable;
import id.bangkom.rules.DecisionTables;
import id.bangkom.workforce.EmploymentType;
import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/** The rules of counting JP, from the deployed decision tables. Java repeats no number of them. */
@Component
public class JpRules {

  private final DecisionTables tables;

  JpRules(DecisionTables tables) {
    this.tables = tables;
  }

  /** The latest versions, to be used for one calculation as a whole. */
  RuleBook latest() {
    return new RuleBook(tables.latest("jp-conversion"), tables.latest("jp-cap"));
  }

  /** The versions that decide now. */
  public RuleVersions versions() {
    return latest().versions();
  }

  /**
   * How long one session of this track usually lasts, in minutes; a shorter one counts the same and
   * is marked. Empty where the row of that day names no length.
   */
  public OptionalInt usualMinutes(Track track, Scope scope, LocalDate day) {
    return tables
        .latest("jp-conversion")
        .decide(Map.of("track", track.name(), "scope", scope.name(), "onDate", day))
        .flatMap(row -> row.optionalDecimal("usualMinutes"))
        .map(minutes -> OptionalInt.of(minutes.intValueExact()))
        .orElse(OptionalInt.empty());
  }

  /** What the quantity of such an activity counts; empty where that day has no rule. */
  public Optional<Basis> basis(Track track, Scope scope, LocalDate lastDay) {
    return latest().basis(track, scope, lastDay);
  }

  /** What a person should reach in a calendar year, by the row of its last day. */
  public JpCard.Target target(EmploymentType employmentType, int year) {
    DecisionTable table = tables.latest("jp-target");
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
