package id.bangkom.testing;

import id.bangkom.jp.NewActivity;
import id.bangkom.jp.Scope;
import id.bangkom.jp.Track;
import id.bangkom.workforce.Employee;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Sessions as a program of the office records them. */
public final class Sessions {

  private Sessions() {}

  /** One of national coaching, on a day such as {@code 2026-04-06}. */
  public static NewActivity ofCoaching(Employee whose, String day) {
    return new NewActivity(
        whose.id(),
        Track.COACHING,
        Scope.NATIONAL,
        LocalDate.parse(day),
        null,
        null,
        BigDecimal.ONE,
        "Sesi",
        null,
        null,
        "TEST");
  }
}
