package id.bangkom.jp;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.jp.Cap.Hours.Stage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What holds for any activities, with a cap group for each track and scope as shipped. The numbers
 * of the rules are the test's own: the properties do not depend on them.
 */
class JpCalculatorPropertiesTest {

  private static final BigDecimal ONE = BigDecimal.ONE;
  private static final BigDecimal LIMIT = new BigDecimal("2.5");
  private static final BigDecimal MULTIPLIER = new BigDecimal("1.2");
  private static final int TIMES = 2;

  /** A kind of activity: how it is converted and capped. */
  enum Kind {
    SESSION_OF_A_MONTH,
    MINUTES_OF_A_DAY,
    MINUTES_ABROAD,
    MINUTES_ABROAD_CONVERTED,
    PROGRAMME_OF_DAYS,
    WITHOUT_CAP,
    WITHOUT_RULE;

    Optional<Rule> rule() {
      Conversion session = conversion(Basis.SESSION, "2", "1", ONE);
      Conversion minutes = conversion(Basis.MINUTES, "1", "45", ONE);
      Conversion abroad = conversion(Basis.MINUTES, "1", "45", MULTIPLIER);
      Conversion programme = conversion(Basis.PROGRAMME_JP, "1", "1", MULTIPLIER);
      Sharing daily = new Sharing(name(), Period.DAY);
      return switch (this) {
        case SESSION_OF_A_MONTH ->
            rule(session, new Cap.Times(CAP, TIMES, new Sharing(name(), Period.MONTH)));
        case MINUTES_OF_A_DAY -> rule(minutes, new Cap.Hours(CAP, LIMIT, daily, Stage.BASE));
        case MINUTES_ABROAD -> rule(abroad, new Cap.Hours(CAP, LIMIT, daily, Stage.BASE));
        case MINUTES_ABROAD_CONVERTED ->
            rule(abroad, new Cap.Hours(CAP, LIMIT, daily, Stage.CONVERTED));
        case PROGRAMME_OF_DAYS -> rule(programme, new Cap.Hours(CAP, LIMIT, daily, Stage.BASE));
        case WITHOUT_CAP -> rule(programme, new Cap.Unlimited(CAP));
        case WITHOUT_RULE -> Optional.empty();
      };
    }

    /** The most that a day can hold; empty without a limit on JP. */
    Optional<BigDecimal> mostOfADay() {
      return switch (this) {
        case MINUTES_OF_A_DAY, MINUTES_ABROAD_CONVERTED -> Optional.of(LIMIT);
        case MINUTES_ABROAD, PROGRAMME_OF_DAYS -> Optional.of(LIMIT.multiply(MULTIPLIER));
        default -> Optional.empty();
      };
    }

    private static final RuleReference CAP = new RuleReference("jp-cap", 1, "row", "basis", true);

    private static Optional<Rule> rule(Conversion conversion, Cap cap) {
      return Optional.of(new Rule(conversion, cap));
    }

    private static Conversion conversion(
        Basis basis, String jp, String perUnits, BigDecimal multiplier) {
      return new Conversion(
          new RuleReference("jp-conversion", 1, "row", "basis", true),
          basis,
          new BigDecimal(jp),
          new BigDecimal(perUnits),
          multiplier,
          new BigDecimal("0.01"));
    }
  }

  /** An activity before it has a place in the ledger. */
  record Happening(Kind kind, int day, int days, int amount) {}

  @Provide
  Arbitrary<List<Happening>> happenings() {
    return happening().list().ofMinSize(1).ofMaxSize(25);
  }

  /** Crowded into two weeks around the end of a month, so that caps are reached and days shared. */
  @Provide
  Arbitrary<Happening> happening() {
    return Combinators.combine(
            // Only those of several days bind one bucket to the next.
            Arbitraries.oneOf(Arbitraries.of(Kind.class), Arbitraries.just(Kind.PROGRAMME_OF_DAYS)),
            Arbitraries.integers().between(0, 14),
            Arbitraries.integers().between(1, 6),
            Arbitraries.integers().between(1, 400))
        .as(Happening::new);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void theOrderOfRecordingDoesNotMatter(
      @ForAll("happenings") List<Happening> happenings, @ForAll Random random) {
    List<RuledActivity> recorded = activities(happenings);
    List<RuledActivity> shuffled = new ArrayList<>(recorded);
    Collections.shuffle(shuffled, random);
    List<RuledActivity> otherwise = new ArrayList<>();
    for (RuledActivity activity : shuffled) {
      otherwise.add(
          new RuledActivity(recordedAs(otherwise.size(), activity.activity()), activity.rule()));
    }
    assertThat(credits(otherwise)).isEqualTo(credits(recorded));
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void aCapIsNeverExceeded(@ForAll("happenings") List<Happening> happenings) {
    List<RuledActivity> activities = activities(happenings);
    Map<UUID, Credit> credits = credits(activities);
    for (Kind kind : Kind.values()) {
      List<RuledActivity> ofKind =
          activities.stream().filter(activity -> activity.rule().equals(kind.rule())).toList();
      BigDecimal counted =
          ofKind.stream()
              .map(activity -> credits.get(activity.id()).countedJp())
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      kind.mostOfADay()
          .ifPresent(
              most ->
                  assertThat(counted)
                      .isLessThanOrEqualTo(most.multiply(BigDecimal.valueOf(buckets(ofKind)))));
      if (kind == Kind.SESSION_OF_A_MONTH) {
        assertThat(
                ofKind.stream()
                    .filter(activity -> credits.get(activity.id()).countedJp().signum() > 0)
                    .count())
            .isLessThanOrEqualTo(TIMES * buckets(ofKind));
      }
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void anotherActivityNeverLowersTheTotal(
      @ForAll("happenings") List<Happening> happenings, @ForAll("happening") Happening another) {
    List<Happening> more = new ArrayList<>(happenings);
    more.add(another);
    assertThat(total(activities(more))).isGreaterThanOrEqualTo(total(activities(happenings)));
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void onlyWhatSharesABucketHasToBeCalculatedAgain(
      @ForAll("happenings") List<Happening> happenings) {
    List<RuledActivity> all = activities(happenings);
    RuledActivity changed = all.get(all.size() - 1);
    List<RuledActivity> others = all.subList(0, all.size() - 1);

    List<RuledActivity> together = JpCalculator.together(List.of(changed), others);
    Map<UUID, Credit> pieced = new HashMap<>(credits(others));
    pieced.putAll(credits(and(together, changed)));
    assertThat(pieced).isEqualTo(credits(all));

    Map<UUID, Credit> undone = new HashMap<>(credits(all));
    undone.remove(changed.id());
    undone.putAll(credits(together));
    assertThat(undone).isEqualTo(credits(others));
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void spreadingOverDaysLosesNothing(@ForAll("happening") Happening happening) {
    RuledActivity activity = activities(List.of(happening)).get(0);
    if (activity.rule().isPresent()) {
      assertThat(
              activity.portions().stream()
                  .map(RuledActivity.Portion::quantity)
                  .reduce(BigDecimal.ZERO, BigDecimal::add))
          .isEqualByComparingTo(activity.activity().quantity());
    }
  }

  private static List<RuledActivity> activities(List<Happening> happenings) {
    List<RuledActivity> activities = new ArrayList<>();
    for (Happening happening : happenings) {
      int number = activities.size();
      boolean several =
          happening.kind() == Kind.PROGRAMME_OF_DAYS || happening.kind() == Kind.WITHOUT_CAP;
      LocalDate date = LocalDate.of(2026, 2, 20).plusDays(happening.day());
      NewActivity fact =
          new NewActivity(
              1,
              Track.COURSE,
              Scope.NATIONAL,
              date,
              several ? date.plusDays(happening.days() - 1L) : null,
              LocalTime.MIDNIGHT.plusMinutes(number),
              happening.kind() == Kind.SESSION_OF_A_MONTH
                  ? ONE
                  : BigDecimal.valueOf(happening.amount(), several ? 1 : 0),
              "Kegiatan",
              null,
              null,
              "TEST");
      activities.add(
          new RuledActivity(
              new Activity(new UUID(0, number), number, fact).countable(),
              happening.kind().rule()));
    }
    return activities;
  }

  private static Countable recordedAs(long sequence, Countable activity) {
    return new Countable(
        activity.id(),
        sequence,
        activity.employeeId(),
        activity.track(),
        activity.scope(),
        activity.firstDay(),
        activity.lastDay(),
        activity.startTime(),
        activity.quantity());
  }

  private static Map<UUID, Credit> credits(List<RuledActivity> activities) {
    return JpCalculator.calculate(activities).stream()
        .collect(Collectors.toMap(Credit::activityId, credit -> credit));
  }

  private static BigDecimal total(List<RuledActivity> activities) {
    return credits(activities).values().stream()
        .map(Credit::countedJp)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static long buckets(List<RuledActivity> activities) {
    Set<Bucket.Key> buckets = new HashSet<>();
    activities.forEach(
        activity -> activity.portions().forEach(portion -> buckets.add(portion.bucket())));
    return buckets.size();
  }

  private static List<RuledActivity> and(List<RuledActivity> activities, RuledActivity another) {
    List<RuledActivity> all = new ArrayList<>(activities);
    all.add(another);
    return all;
  }
}
