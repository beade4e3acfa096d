package id.bangkom.jp;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The activities that are in the ledger, or came earlier in the same file, by all that a file says
 * of an activity.
 */
final class Known {

  private record Fields(
      long employeeId,
      Track track,
      Scope scope,
      LocalDate date,
      LocalDate endDate,
      LocalTime startTime,
      BigDecimal quantity,
      String title,
      String organiser,
      String evidenceNumber) {

    static Fields of(NewActivity fact) {
      return new Fields(
          fact.employeeId(),
          fact.track(),
          fact.scope(),
          fact.date(),
          fact.endDate(),
          fact.startTime(),
          fact.quantity().stripTrailingZeros(),
          trimmed(fact.title()),
          trimmed(fact.organiser()),
          trimmed(fact.evidenceNumber()));
    }

    /** An empty field and a missing one say the same. */
    private static String trimmed(String text) {
      return text == null || text.isBlank() ? null : text.strip();
    }
  }

  /** An activity of the ledger, and whether it was voided. */
  record Held(Activity activity, boolean voided) {}

  private final Map<Fields, Reception.Duplicate> known = new HashMap<>();

  static Known of(Collection<Held> held) {
    Known known = new Known();
    held.forEach(one -> known.add(one.activity(), one.voided()));
    return known;
  }

  void add(Activity activity) {
    add(activity, false);
  }

  Optional<Reception> duplicateOf(NewActivity fact) {
    return Optional.ofNullable(known.get(Fields.of(fact)));
  }

  /** Of two that are equal, one that counts says more than one that was voided. */
  private void add(Activity activity, boolean voided) {
    known.merge(
        Fields.of(activity.fact()),
        new Reception.Duplicate(activity.id(), voided),
        (one, other) -> one.voided() ? other : one);
  }
}
