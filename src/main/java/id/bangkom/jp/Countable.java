package id.bangkom.jp;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.UUID;

/**
 * What of an activity decides what it counts, without its words.
 *
 * @param id of the activity
 * @param sequence its place in the order of recording
 * @param startTime on the first day, null when unknown
 * @param quantity in the basis of the track
 */
record Countable(
    UUID id,
    long sequence,
    long employeeId,
    Track track,
    Scope scope,
    LocalDate firstDay,
    LocalDate lastDay,
    LocalTime startTime,
    BigDecimal quantity) {

  /** The order in which activities claim what a cap leaves, whatever the order of recording. */
  static final Comparator<Countable> ORDER =
      Comparator.comparing(Countable::firstDay)
          .thenComparing(Countable::startTime, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Countable::sequence);
}
