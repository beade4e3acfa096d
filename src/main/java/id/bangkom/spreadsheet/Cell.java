package id.bangkom.spreadsheet;

/**
 * What a cell shows.
 *
 * @param text never null; a number without thousands separators, a date as 2026-05-04, a time as
 *     09:00, a truth value as ya or tidak
 * @param number whether a spreadsheet kept it as a number, which is exact for 15 digits only
 */
record Cell(String text, boolean number) {

  static final Cell EMPTY = new Cell("", false);

  static Cell text(String text) {
    return new Cell(text, false);
  }

  boolean isBlank() {
    return Row.stripped(text).isEmpty();
  }
}
