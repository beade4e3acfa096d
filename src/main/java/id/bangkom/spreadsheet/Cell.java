package id.bangkom.spreadsheet;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * What a cell shows.
 *
 * @param text never null; a number without thousands separators, a date as 2026-05-04, a time as
 *     09:00, a truth value as ya or tidak
 * @param number whether a spreadsheet kept it as a number, which is exact for 15 digits only
 */
record Cell(String text, boolean number) {

  static final Cell EMPTY = new Cell("", false);

  /** Longer than any column takes; one text of megabytes may stand in a hundred thousand cells. */
  private static final int LONGEST = 5000;

  Cell {
    text = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  private static final int EXACT_DIGITS = 15;

  static Cell text(String text) {
    return new Cell(TableFile.unguarded(text), false);
  }

  /**
   * As a spreadsheet shows it. A number beyond its exactness stays one that is refused where digits
   * count.
   */
  String shown() {
    return number && text.chars().filter(Character::isDigit).count() > EXACT_DIGITS
        ? new BigDecimal(text).round(new MathContext(EXACT_DIGITS)).stripTrailingZeros().toString()
        : text;
  }

  boolean isBlank() {
    return Row.stripped(text).isEmpty();
  }
}
