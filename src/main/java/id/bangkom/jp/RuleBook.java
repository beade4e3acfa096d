package id.bangkom.jp;

import id.bangkom.rules.DecisionTable;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** One version of the two tables that decide a credit. */
final class RuleBook {

  private final DecisionTable conversions;
  private final DecisionTable caps;

  RuleBook(DecisionTable conversions, DecisionTable caps) {
    this.conversions = conversions;
    this.caps = caps;
  }

  /**
   * The rule of an activity's last day.
   *
   * @return empty unless both tables have a row; that there is no cap is said by a row as well
   */
  Optional<Rule> ruleFor(NewActivity fact) {
    return ruleFor(fact.track(), fact.scope(), fact.lastDay());
  }

  Optional<Basis> basis(Track track, Scope scope, LocalDate lastDay) {
    return ruleFor(track, scope, lastDay).map(rule -> rule.conversion().basis());
  }

  private Optional<Rule> ruleFor(Track track, Scope scope, LocalDate lastDay) {
    Map<String, Object> inputs =
        Map.of("track", track.name(), "scope", scope.name(), "onDate", lastDay);
    return conversions
        .decide(inputs)
        .map(Conversion::of)
        .flatMap(
            conversion -> caps.decide(inputs).map(Cap::of).map(cap -> new Rule(conversion, cap)));
  }

  RuledActivity ruled(Activity activity) {
    return new RuledActivity(activity, ruleFor(activity.fact()));
  }
}
