package id.bangkom.jp;

import id.bangkom.rules.DecisionTable;
import id.bangkom.rules.UnusableRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One version of the two tables that decide a credit. Used for one calculation by one thread; it
 * remembers its answers, as many employees' years ask the same few questions.
 */
final class RuleBook {

  private record Question(Track track, Scope scope, LocalDate lastDay) {}

  private final DecisionTable conversions;
  private final DecisionTable caps;
  private final Map<Question, Optional<Rule>> rules = new HashMap<>();
  private final Set<Question> unusable = new HashSet<>();
  private final Set<String> faults = new LinkedHashSet<>();

  RuleBook(DecisionTable conversions, DecisionTable caps) {
    this.conversions = conversions;
    this.caps = caps;
  }

  /** In what such an activity is counted; empty as for {@link #ruleFor}. */
  Optional<Basis> basis(Track track, Scope scope, LocalDate lastDay) {
    return ruleFor(track, scope, lastDay).map(rule -> rule.conversion().basis());
  }

  /**
   * The rule of an activity's last day.
   *
   * @return empty unless both tables have a row; that there is no cap is said by a row as well
   * @throws UnusableRule when a row says what cannot be used
   */
  private Optional<Rule> ruleFor(Track track, Scope scope, LocalDate lastDay) {
    return rules.computeIfAbsent(new Question(track, scope, lastDay), this::decide);
  }

  private Optional<Rule> decide(Question question) {
    Map<String, Object> inputs =
        Map.of(
            "track", question.track().name(),
            "scope", question.scope().name(),
            "onDate", question.lastDay());
    return conversions
        .decide(inputs)
        .map(Conversion::of)
        .flatMap(
            conversion -> caps.decide(inputs).map(Cap::of).map(cap -> new Rule(conversion, cap)));
  }

  /** Which versions these are. */
  RuleVersions versions() {
    return new RuleVersions(conversions.version(), caps.version());
  }

  /** All rows that decide on activities of one day, without those that cannot be used. */
  List<RuleReference> references(LocalDate lastDay) {
    return Arrays.stream(Track.values())
        .flatMap(
            track ->
                Arrays.stream(Scope.values()).map(scope -> new Question(track, scope, lastDay)))
        .filter(this::isUsable)
        .map(rules::get)
        .flatMap(Optional::stream)
        .flatMap(rule -> rule.references().stream())
        .toList();
  }

  /**
   * @throws UnusableRule when a row says what cannot be used
   */
  RuledActivity ruled(Countable activity) {
    return new RuledActivity(
        activity, ruleFor(activity.track(), activity.scope(), activity.lastDay()));
  }

  /**
   * The same of many activities, which must not wait for each other's rules: those whose row cannot
   * be used are left out, and keep what they count.
   */
  List<RuledActivity> ruled(Stream<Countable> activities) {
    List<RuledActivity> ruled = new ArrayList<>();
    activities.forEach(
        activity -> {
          Question question = new Question(activity.track(), activity.scope(), activity.lastDay());
          if (isUsable(question)) {
            ruled.add(new RuledActivity(activity, rules.get(question)));
          }
        });
    return ruled;
  }

  /** Why activities were left out, in Indonesian. */
  Set<String> faults() {
    return faults;
  }

  private boolean isUsable(Question question) {
    if (unusable.contains(question)) {
      return false;
    }
    try {
      rules.computeIfAbsent(question, this::decide);
      return true;
    } catch (UnusableRule e) {
      unusable.add(question);
      faults.add(e.getMessage());
      return false;
    }
  }
}
