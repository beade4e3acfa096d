package id.bangkom.workforce;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * An order by which one official stands in for another.
 *
 * @param orderNumber as the letter of appointment is numbered
 * @param lastDay the last day on which it has effect, unless it is ended before
 * @param endedAt null unless it was ended early; it has no effect from then on
 * @param inEffect whether the open tasks know of it
 */
public record ActingAppointment(
    long id,
    ActingKind kind,
    long officialId,
    long actingId,
    String orderNumber,
    LocalDate firstDay,
    LocalDate lastDay,
    long enteredBy,
    OffsetDateTime enteredAt,
    Long endedBy,
    OffsetDateTime endedAt,
    String endReason,
    boolean inEffect) {

  /** Whether it has effect on that day, as far as is known now. */
  public boolean appliesOn(LocalDate day) {
    return endedAt == null && !day.isBefore(firstDay) && !day.isAfter(lastDay);
  }
}
