package id.bangkom.jp;

import id.bangkom.workforce.Employee;
import id.bangkom.workforce.EmploymentType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What an employee's activities count in one calendar year, the year of their last day.
 *
 * @param totalJp the sum of all entries, adjustments included
 * @param certifiedJp the part that has been signed for
 * @param provisionalJp the part that waits to be signed for
 * @param unconfirmedRuleJp the part that rows not quoted from the regulation decided
 * @param shortfallJp what is missing to the minimum, never negative
 * @param aboveMaximum whether the total lies above the target's maximum; changes no figure
 * @param entries by first day, start time and order of recording
 */
public record JpCard(
    Person employee,
    int year,
    Target target,
    BigDecimal totalJp,
    BigDecimal certifiedJp,
    BigDecimal provisionalJp,
    BigDecimal unconfirmedRuleJp,
    BigDecimal shortfallJp,
    boolean aboveMaximum,
    List<TrackSum> byTrack,
    List<CardEntry> entries) {

  /** Whose card it is. */
  public record Person(String nip, String name, EmploymentType employmentType, String unit) {}

  /**
   * What a year should hold, in JP; each bound may be null.
   *
   * @param fault why nobody can say, in Indonesian; null when the table says it
   */
  public record Target(BigDecimal minimumJp, BigDecimal maximumJp, String fault) {

    public Target(BigDecimal minimumJp, BigDecimal maximumJp) {
      this(minimumJp, maximumJp, null);
    }

    /** What is missing to the minimum, never negative. */
    public BigDecimal shortfall(BigDecimal totalJp) {
      return minimumJp == null ? NOTHING : minimumJp.subtract(totalJp).max(NOTHING);
    }

    /** Whether nothing is missing. */
    boolean reachedWith(BigDecimal totalJp) {
      return shortfall(totalJp).signum() == 0;
    }

    boolean exceededBy(BigDecimal jp) {
      return maximumJp != null && jp.compareTo(maximumJp) > 0;
    }
  }

  /**
   * @param activities how many there are, without voided ones
   */
  public record TrackSum(Track track, BigDecimal jp, long activities) {}

  private static final BigDecimal NOTHING = new BigDecimal("0.00");

  static JpCard of(Employee employee, int year, Target target, Collection<Entry> unordered) {
    List<Entry> entries = unordered.stream().sorted(Stored.ORDER).toList();
    BigDecimal total = sum(entries, entry -> true);
    BigDecimal certified =
        sum(
            entries,
            entry ->
                entry.status() == CreditStatus.CERTIFIED
                    || entry.status() == CreditStatus.ADJUSTMENT);
    return new JpCard(
        new Person(employee.nip(), employee.name(), employee.employmentType(), employee.unit()),
        year,
        target,
        total,
        certified,
        total.subtract(certified),
        unconfirmed(entries),
        target.shortfall(total),
        target.exceededBy(total),
        byTrack(entries),
        onCard(entries, target));
  }

  /** The last decision on an activity says whether all it counts rests on an unconfirmed row. */
  private static BigDecimal unconfirmed(List<Entry> entries) {
    return entries.stream()
        .collect(Collectors.groupingBy(entry -> entry.activity().id()))
        .values()
        .stream()
        .filter(ofOneActivity -> ofOneActivity.get(ofOneActivity.size() - 1).unconfirmed())
        .map(ofOneActivity -> sum(ofOneActivity, entry -> true))
        .reduce(NOTHING, BigDecimal::add);
  }

  private static List<TrackSum> byTrack(List<Entry> entries) {
    Map<Track, List<Entry>> tracks =
        entries.stream()
            .collect(
                Collectors.groupingBy(
                    entry -> entry.activity().fact().track(), TreeMap::new, Collectors.toList()));
    return tracks.entrySet().stream()
        .map(
            track ->
                new TrackSum(
                    track.getKey(),
                    sum(track.getValue(), entry -> true),
                    track.getValue().stream()
                        .filter(entry -> entry.number() == 0 && !entry.activityVoided())
                        .count()))
        .toList();
  }

  private static List<CardEntry> onCard(List<Entry> entries, Target target) {
    List<CardEntry> card = new ArrayList<>();
    BigDecimal reached = NOTHING;
    for (Entry entry : entries) {
      reached = reached.add(entry.countedJp());
      card.add(entry.onCard(entry.countedJp().signum() > 0 && target.exceededBy(reached)));
    }
    return card;
  }

  private static BigDecimal sum(List<Entry> entries, Predicate<Entry> which) {
    return entries.stream().filter(which).map(Entry::countedJp).reduce(NOTHING, BigDecimal::add);
  }
}
