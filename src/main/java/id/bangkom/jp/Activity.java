package id.bangkom.jp;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.UUID;

/**
 * An activity of the ledger. It never changes: a correction voids it and adds another.
 *
 * @param sequence its place in the order of recording
 */
public record Activity(UUID id, long sequence, NewActivity fact) {

  /** The order in which activities claim what a cap leaves, whatever the order of recording. */
  static final Comparator<Activity> ORDER =
      Comparator.comparing(Activity::firstDay)
          .thenComparing(Activity::startTime, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Activity::sequence);

  LocalDate firstDay() {
    return fact.date();
  }

  LocalDate lastDay() {
    return fact.lastDay();
  }

  LocalTime startTime() {
    return fact.startTime();
  }
}
