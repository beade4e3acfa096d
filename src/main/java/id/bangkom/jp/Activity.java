package id.bangkom.jp;

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
      Comparator.comparing(Activity::countable, Countable.ORDER);

  /** What of it decides what it counts. */
  Countable countable() {
    return new Countable(
        id,
        sequence,
        fact.employeeId(),
        fact.track(),
        fact.scope(),
        fact.date(),
        fact.lastDay(),
        fact.startTime(),
        fact.quantity());
  }
}
