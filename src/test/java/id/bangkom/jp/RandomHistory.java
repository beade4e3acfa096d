package id.bangkom.jp;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Random activities of one employee in and around one year, crowded where the rules have their
 * edges: ends of months and of the year, 29 February, caps of a day and of a month.
 */
public final class RandomHistory {

  private static final Set<Track> SEVERAL_DAYS_BY_DAY =
      Set.of(Track.SEMINAR, Track.WORKSHOP, Track.BRIEFING);
  private static final Set<Track> PIECES =
      Set.of(Track.INTERNSHIP, Track.SECONDMENT, Track.BENCHMARKING, Track.EXCHANGE);
  private static final Set<Track> SESSIONS =
      Set.of(Track.COACHING, Track.MENTORING, Track.WORKPLACE_GUIDANCE);
  private static final Set<Track> MINUTES = Set.of(Track.SELF_STUDY, Track.COMMUNITY_OF_PRACTICE);

  /** Where caps and days meet; drawn as often as all others together. */
  private static final List<Track> CAPPED =
      List.of(Track.COACHING, Track.SELF_STUDY, Track.E_LEARNING, Track.MENTORING);

  private final Random random;
  private final LocalDate today;
  private final List<LocalDate> edges;

  /**
   * @param today nothing ends later
   */
  public RandomHistory(Random random, LocalDate today) {
    this.random = random;
    this.today = today;
    int year = 2017 + random.nextInt(today.getYear() - 2016);
    LocalDate newYear = LocalDate.of(year, 1, 1);
    this.edges =
        List.of(
            newYear,
            newYear.plusYears(1).minusDays(2),
            LocalDate.of(year, 2, Year.isLeap(year) ? 29 : 28),
            LocalDate.of(year, 1 + random.nextInt(12), 1),
            newYear.plusDays(random.nextInt(365)));
  }

  /** Activities of an employee, in the order of recording. */
  public List<NewActivity> activities(long employeeId, int number) {
    List<NewActivity> activities = new ArrayList<>();
    while (activities.size() < number) {
      NewActivity activity = activity(employeeId, activities.size());
      if (!activity.lastDay().isAfter(today)) {
        activities.add(activity);
      }
    }
    return activities;
  }

  /** The same fact as the reference counts it. */
  public static ReferenceCount.Fact fact(NewActivity activity, int order) {
    return new ReferenceCount.Fact(
        activity.track().name(),
        activity.scope() == Scope.INTERNATIONAL,
        activity.date(),
        activity.lastDay(),
        activity.startTime(),
        activity.quantity().movePointRight(2).longValueExact(),
        order);
  }

  private NewActivity activity(long employeeId, int number) {
    Track track =
        random.nextBoolean()
            ? CAPPED.get(random.nextInt(CAPPED.size()))
            : Track.values()[random.nextInt(Track.values().length)];
    LocalDate date = edges.get(random.nextInt(edges.size())).plusDays(random.nextInt(8) - 4L);
    boolean oneDay = SESSIONS.contains(track) || MINUTES.contains(track) || random.nextInt(3) == 0;
    LocalDate end = oneDay ? null : date.plusDays(random.nextInt(7));
    return new NewActivity(
        employeeId,
        track,
        random.nextInt(4) == 0 ? Scope.INTERNATIONAL : Scope.NATIONAL,
        date,
        end,
        random.nextInt(3) == 0 ? null : LocalTime.of(random.nextInt(24), 15 * random.nextInt(4)),
        quantity(track, date, end),
        "Kegiatan " + number,
        null,
        null,
        "TEST");
  }

  private BigDecimal quantity(Track track, LocalDate date, LocalDate end) {
    if (SESSIONS.contains(track) || PIECES.contains(track)) {
      return BigDecimal.ONE;
    }
    if (MINUTES.contains(track)) {
      return BigDecimal.valueOf(
          random.nextInt(20) == 0 ? 1 + random.nextInt(1440) : 5 * (1 + random.nextInt(36)));
    }
    if (SEVERAL_DAYS_BY_DAY.contains(track)) {
      long days = end == null ? 1 : ChronoUnit.DAYS.between(date, end) + 1;
      return BigDecimal.valueOf(1 + random.nextInt((int) days));
    }
    return BigDecimal.valueOf(1 + random.nextInt(3000), 2);
  }
}
