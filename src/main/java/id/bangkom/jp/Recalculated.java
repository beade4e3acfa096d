package id.bangkom.jp;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * An employee whose JP a new calculation changes.
 *
 * @param year of the activities' last day
 * @param before JP of the year as they stand
 * @param after JP of the year by the new calculation
 * @param changes activity by activity, in the order of a card; where caps reach over New Year also
 *     of the year before
 */
public record Recalculated(
    long employeeId, int year, BigDecimal before, BigDecimal after, List<Change> changes) {

  /**
   * What one activity counted and is to count.
   *
   * @param words the explanation of the new figure in Indonesian, put together when asked for
   */
  public record Change(
      UUID activityId,
      Track track,
      LocalDate date,
      LocalDate lastDay,
      BigDecimal from,
      BigDecimal to,
      Supplier<String> words) {

    /** Of the new figure, in Indonesian. */
    public String explanation() {
      return words.get();
    }

    static Change of(List<Stored> stored, Credit credit) {
      Countable activity = stored.get(0).countable();
      return new Change(
          credit.activityId(),
          activity.track(),
          activity.firstDay(),
          activity.lastDay(),
          Stored.counted(stored),
          credit.countedJp(),
          credit.words());
    }
  }

  static Recalculated of(long employeeId, int year, BigDecimal before, List<Change> changes) {
    BigDecimal difference =
        changes.stream()
            .filter(change -> change.lastDay().getYear() == year)
            .map(change -> change.to().subtract(change.from()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Recalculated(employeeId, year, before, before.add(difference), List.copyOf(changes));
  }
}
