package id.bangkom.jp;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Activities of one employee that were not voided, each with its entries. */
final class Account {

  private final Map<UUID, List<Stored>> byActivity;

  private Account(Map<UUID, List<Stored>> byActivity) {
    this.byActivity = byActivity;
  }

  /**
   * @param entries the first of an activity before the others
   */
  static Account of(List<Stored> entries) {
    return new Account(
        entries.stream()
            .collect(
                Collectors.groupingBy(
                    entry -> entry.countable().id(), LinkedHashMap::new, Collectors.toList())));
  }

  /** The entries of an activity, the first one first; null of one that has none yet. */
  List<Stored> entries(UUID activityId) {
    return byActivity.get(activityId);
  }

  /** All but those whose rule cannot be used. */
  List<RuledActivity> ruled(RuleBook rules) {
    return rules.ruled(byActivity.values().stream().map(of -> of.get(0).countable()));
  }

  /** Those that end in one of these years, and all whose credit depends on theirs. */
  List<RuledActivity> ofYears(Collection<Integer> years, RuleBook rules) {
    List<RuledActivity> all = ruled(rules);
    List<RuledActivity> ofYears =
        all.stream().filter(ruled -> years.contains(ruled.activity().lastDay().getYear())).toList();
    return ofYears.size() == all.size() ? all : JpCalculator.together(ofYears, all);
  }

  /** What the activities that end in a year count by now. */
  BigDecimal countedIn(int year) {
    return byActivity.values().stream()
        .filter(of -> of.get(0).countable().lastDay().getYear() == year)
        .map(Stored::counted)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
