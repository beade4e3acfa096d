package id.bangkom.jp;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts the JP of one employee a second time, slowly and obviously, from the published figures and
 * without a line of the product: for every activity it goes through its whole bucket once with and
 * once without it. The figures stand here a second time on purpose.
 */
public final class ReferenceCount {

  /**
   * An activity as the regulation sees it.
   *
   * @param order of recording, for those with the same day and start
   * @param hundredths of the quantity
   */
  public record Fact(
      String track,
      boolean abroad,
      LocalDate first,
      LocalDate last,
      LocalTime start,
      long hundredths,
      int order) {}

  private static final LocalDate IN_FORCE = LocalDate.of(2018, 1, 1);

  private static final Set<String> SESSIONS = Set.of("COACHING", "MENTORING", "WORKPLACE_GUIDANCE");
  private static final Set<String> MINUTES = Set.of("SELF_STUDY", "COMMUNITY_OF_PRACTICE");
  private static final Set<String> WITHOUT_RULE = Set.of("OTHER_CLASSICAL", "OTHER_NON_CLASSICAL");

  /** JP at home and abroad, in tenths, of what counts by the piece or by the day. */
  private static final Map<String, int[]> BY_PIECE =
      Map.of(
          "COACHING", new int[] {20, 40},
          "MENTORING", new int[] {20, 40},
          "WORKPLACE_GUIDANCE", new int[] {20, 24},
          "INTERNSHIP", new int[] {200, 240},
          "SECONDMENT", new int[] {200, 240},
          "BENCHMARKING", new int[] {100, 200},
          "EXCHANGE", new int[] {200, 240},
          "SEMINAR", new int[] {40, 60},
          "WORKSHOP", new int[] {50, 70},
          "BRIEFING", new int[] {40, 60});

  private ReferenceCount() {}

  /** What each of these activities of one employee counts, in hundredths of a JP. */
  public static Map<Fact, Long> of(List<Fact> facts) {
    Map<Fact, Long> counted = new HashMap<>();
    for (Fact fact : facts) {
      long sum = 0;
      for (Object bucket : buckets(fact)) {
        List<Fact> upTo =
            facts.stream()
                .filter(other -> sameKind(other, fact) && buckets(other).contains(bucket))
                .sorted(
                    Comparator.comparing(Fact::first)
                        .thenComparing(
                            other -> other.start() == null ? LocalTime.MAX : other.start())
                        .thenComparing(other -> other.start() == null)
                        .thenComparing(Fact::order))
                .takeWhile(other -> other != fact)
                .toList();
        List<Fact> with = new ArrayList<>(upTo);
        with.add(fact);
        sum += total(with, bucket) - total(upTo, bucket);
      }
      counted.put(fact, sum);
    }
    return counted;
  }

  /** Whether two activities share caps at all: the same track, both at home or both abroad. */
  private static boolean sameKind(Fact one, Fact other) {
    return one.track().equals(other.track()) && one.abroad() == other.abroad();
  }

  /** The months or days whose cap an activity stands under, or itself where there is no cap. */
  private static List<Object> buckets(Fact fact) {
    if (WITHOUT_RULE.contains(fact.track())
        || fact.track().equals("LEADERSHIP_TRAINING") && fact.abroad()
        || fact.last().isBefore(IN_FORCE)) {
      return List.of();
    }
    if (SESSIONS.contains(fact.track())) {
      return List.of(YearMonth.from(fact.last()));
    }
    if (MINUTES.contains(fact.track()) || fact.track().equals("E_LEARNING")) {
      return new ArrayList<>(fact.first().datesUntil(fact.last().plusDays(1)).toList());
    }
    return List.of(fact);
  }

  /** What some activities make together in a bucket, rounded down once, in hundredths of a JP. */
  private static long total(List<Fact> facts, Object bucket) {
    if (facts.isEmpty()) {
      return 0;
    }
    Fact any = facts.get(0);
    if (SESSIONS.contains(any.track())) {
      return Math.min(facts.size(), 2) * perPiece(any) * 10L;
    }
    if (BY_PIECE.containsKey(any.track())) {
      return facts.stream().mapToLong(fact -> fact.hundredths() * perPiece(fact) / 10).sum();
    }
    // Everything below in units of 1/4500 JP, so that a minute (1/45 JP) and a hundredth are whole.
    long units = 0;
    for (Fact fact : facts) {
      units += MINUTES.contains(fact.track()) ? fact.hundredths() : part(fact, bucket) * 45;
    }
    if (MINUTES.contains(any.track())) {
      units = Math.min(units, 2 * 4500);
    } else if (any.track().equals("E_LEARNING")) {
      units = Math.min(units, 3 * 4500);
    }
    BigInteger tenths =
        BigInteger.valueOf(any.abroad() && !any.track().equals("E_LEARNING") ? 12 : 10);
    return BigInteger.valueOf(units)
        .multiply(tenths)
        .divide(BigInteger.valueOf(10L * 45))
        .longValueExact();
  }

  /** The hundredths of an activity's quantity that fall on a day, or all of them. */
  private static long part(Fact fact, Object bucket) {
    if (!(bucket instanceof LocalDate day)) {
      return fact.hundredths();
    }
    long days = ChronoUnit.DAYS.between(fact.first(), fact.last()) + 1;
    long before = ChronoUnit.DAYS.between(fact.first(), day);
    return fact.hundredths() * (before + 1) / days - fact.hundredths() * before / days;
  }

  private static int perPiece(Fact fact) {
    return BY_PIECE.get(fact.track())[fact.abroad() ? 1 : 0];
  }
}
