package id.bangkom.jp;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What the activities of one employee count: a pure function of the activities and their rules. The
 * order in which they are given does not matter.
 */
final class JpCalculator {

  private JpCalculator() {}

  /**
   * @param activities of one employee; with an activity come all others that share a bucket with it
   *     ({@link #together})
   * @return a credit for each, in the order of their claims
   */
  static List<Credit> calculate(Collection<RuledActivity> activities) {
    Map<Bucket.Key, Bucket> buckets = new HashMap<>();
    List<Credit> credits = new ArrayList<>();
    for (RuledActivity activity : inOrder(activities)) {
      credits.add(
          activity
              .rule()
              .map(rule -> credit(activity, rule, buckets))
              .orElseGet(() -> uncounted(activity)));
    }
    return credits;
  }

  /**
   * Whose credit can depend on some activities: themselves, and all that share a bucket with them,
   * directly or by way of an activity of several days, which stands in the bucket of each.
   *
   * @param changed need not be among the others
   * @return those of {@code others} that have to be calculated together
   */
  static List<RuledActivity> together(
      Collection<RuledActivity> changed, Collection<RuledActivity> others) {
    Map<Bucket.Key, List<RuledActivity>> sharers = new HashMap<>();
    for (RuledActivity other : others) {
      for (RuledActivity.Portion portion : other.portions()) {
        sharers.computeIfAbsent(portion.bucket(), key -> new ArrayList<>()).add(other);
      }
    }
    Set<UUID> found = new HashSet<>();
    changed.forEach(activity -> found.add(activity.id()));
    Deque<RuledActivity> open = new ArrayDeque<>(changed);
    while (!open.isEmpty()) {
      for (RuledActivity.Portion portion : open.pop().portions()) {
        List<RuledActivity> sharing = sharers.remove(portion.bucket());
        if (sharing != null) {
          sharing.stream().filter(sharer -> found.add(sharer.id())).forEach(open::push);
        }
      }
    }
    return others.stream().filter(other -> found.contains(other.id())).toList();
  }

  private static Credit credit(RuledActivity ruled, Rule rule, Map<Bucket.Key, Bucket> buckets) {
    List<Bucket.Share> shares =
        ruled.portions().stream()
            .map(
                portion ->
                    buckets
                        .computeIfAbsent(portion.bucket(), Bucket::new)
                        .claim(rule, portion.quantity()))
            .toList();
    BigDecimal counted =
        shares.stream().map(Bucket.Share::credited).reduce(BigDecimal.ZERO, BigDecimal::add);
    CreditReason reason = reason(shares, counted);
    return new Credit(
        ruled.id(),
        rule.conversion().raw(ruled.activity().quantity()),
        counted,
        reason,
        () -> Explanation.of(rule, shares, reason),
        rule.references());
  }

  private static CreditReason reason(List<Bucket.Share> shares, BigDecimal counted) {
    if (shares.stream().noneMatch(Bucket.Share::cut)) {
      return CreditReason.COUNTED;
    }
    return counted.signum() > 0 ? CreditReason.PARTLY_COUNTED : CreditReason.CAP_REACHED;
  }

  private static Credit uncounted(RuledActivity ruled) {
    return new Credit(
        ruled.id(),
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        CreditReason.NO_RULE,
        () -> Explanation.withoutRule(ruled.activity()),
        List.of());
  }

  private static List<RuledActivity> inOrder(Collection<RuledActivity> activities) {
    return activities.stream()
        .sorted(Comparator.comparing(RuledActivity::activity, Countable.ORDER))
        .toList();
  }
}
