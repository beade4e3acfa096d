package id.bangkom.wording;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How dates, times and JP are written for Indonesian readers. */
public final class Wording {

  private static final Locale INDONESIAN = Locale.forLanguageTag("id-ID");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", INDONESIAN);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm", INDONESIAN);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM yyyy 'pukul' HH.mm", INDONESIAN);

  private Wording() {}

  /** Such as "Senin, 4 Mei 2026". */
  public static String day(LocalDate date) {
    return DAY.format(date);
  }

  /** Such as "09.00". */
  public static String time(LocalTime time) {
    return TIME.format(time);
  }

  /** Such as "4 Mei 2026 pukul 09.05", in the agency's zone. */
  public static String moment(OffsetDateTime moment, ZoneId zone) {
    return MOMENT.format(moment.atZoneSameInstant(zone));
  }

  /** Such as "2.000". */
  public static String number(long whole) {
    return String.format(INDONESIAN, "%,d", whole);
  }

  /** Such as "1,33 JP"; whole numbers without decimals. */
  public static String jp(BigDecimal jp) {
    BigDecimal plain = jp.stripTrailingZeros();
    return DecimalComma.of(plain.scale() <= 0 ? plain : jp.setScale(2)) + " JP";
  }
}
