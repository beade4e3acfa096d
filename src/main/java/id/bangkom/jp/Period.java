package id.bangkom.jp;

import java.time.LocalDate;

/** How long a cap lasts, in days of the agency's zone. */
enum Period {
  DAY("sehari"),
  MONTH("sebulan");

  private final String each;

  Period(String each) {
    this.each = each;
  }

  /** Indonesian for "a day", "a month". */
  String each() {
    return each;
  }

  LocalDate startOf(LocalDate day) {
    return this == DAY ? day : day.withDayOfMonth(1);
  }
}
