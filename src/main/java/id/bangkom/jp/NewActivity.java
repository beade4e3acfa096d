package id.bangkom.jp;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;

/**
 * One dated fact that may earn JP.
 *
 * @param date the first day
 * @param endDate the last day if it lasted longer, else null
 * @param startTime on the first day, null when unknown
 * @param quantity in the basis of the track: sessions, minutes, days, JP of the programme or
 *     activities
 * @param organiser null when unknown
 * @param evidenceNumber of the certificate or letter that proves it, null when there is none
 * @param source where the fact comes from, such as the session or the import that brought it
 */
public record NewActivity(
    long employeeId,
    Track track,
    Scope scope,
    LocalDate date,
    LocalDate endDate,
    LocalTime startTime,
    BigDecimal quantity,
    String title,
    String organiser,
    String evidenceNumber,
    String source) {

  public NewActivity {
    Objects.requireNonNull(track, "track");
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(quantity, "quantity");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(source, "source");
  }

  /** The day that decides month, year and rule. */
  public LocalDate lastDay() {
    return endDate == null ? date : endDate;
  }
}
