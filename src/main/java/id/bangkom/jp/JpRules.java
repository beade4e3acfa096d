package id.bangkom.jp;

import id.bangkom.rules.DecisionTable;
import id.bangkom.rules.DecisionTables;
import id.bangkom.workforce.EmploymentType;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The rules of counting JP, from the deployed decision tables. Java repeats no number of them. */
@Component
public class JpRules {

  static final String CONVERSION = "jp-conversion";
  static final String CAP = "jp-cap";
  private static final String TARGET = "jp-target";

  private static final Set<String> DECIDE_CREDITS = Set.of(CONVERSION, CAP);
  private static final Set<String> DECIDE_JP = Set.of(CONVERSION, CAP, TARGET);

  private final DecisionTables tables;

  JpRules(DecisionTables tables) {
    this.tables = tables;
  }

  /** Whether a table decides what activities count, and not only what a year should reach. */
  public static boolean decidesCredits(String decision) {
    return DECIDE_CREDITS.contains(decision);
  }

  /** The latest versions, to be used for one calculation as a whole. */
  RuleBook latest() {
    return new RuleBook(tables.latest(CONVERSION), tables.latest(CAP));
  }

  /** The same with what a year should hold. */
  JpTables latestTables() {
    return new JpTables(tables.latest(CONVERSION), tables.latest(CAP), tables.latest(TARGET));
  }

  /**
   * Tables of which one is a draft.
   *
   * @throws IllegalArgumentException when the draft is none of these tables, or cannot be asked
   */
  JpTables with(Draft draft, JpTables others) {
    return switch (draft.decision()) {
      case CONVERSION -> new JpTables(opened(draft), others.cap(), others.target());
      case CAP -> new JpTables(others.conversion(), opened(draft), others.target());
      case TARGET -> new JpTables(others.conversion(), others.cap(), opened(draft));
      default -> throw new IllegalArgumentException(draft.decision() + " decides no JP");
    };
  }

  /** Whether JP, or how many of them a year should hold, are decided by this table. */
  public static boolean decidesJp(String decision) {
    return DECIDE_JP.contains(decision);
  }

  /** Whether a draft changes what a year should hold, and no activity's JP. */
  static boolean isOfTargets(Draft draft) {
    return draft.decision().equals(TARGET);
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
        .latest(CONVERSION)
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
    return JpTables.target(tables.latest(TARGET), employmentType, year);
  }

  private DecisionTable opened(Draft draft) {
    return tables.draft(draft.decision(), draft.dmn());
  }
}
