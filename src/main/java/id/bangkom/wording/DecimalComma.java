package id.bangkom.wording;

import java.math.BigDecimal;

/** Numbers as Indonesians write them: with a decimal comma, without thousands separators. */
public final class DecimalComma {

  private DecimalComma() {}

  /** With all decimals it has, such as "2,50". */
  public static String of(BigDecimal number) {
    return of(number.toPlainString());
  }

  /**
   * @param number written with a decimal point
   */
  public static String of(String number) {
    return number.replace('.', ',');
  }

  /** Without trailing zeros, such as "2,5" or "100". */
  public static String shortest(BigDecimal number) {
    return of(number.stripTrailingZeros());
  }
}
