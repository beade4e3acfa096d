package id.bangkom.rules;

/**
 * What is wrong with a table, or worth a second look.
 *
 * @param row its id; null when it is about the whole table
 * @param column its name; null when it is about the whole row or table
 * @param sentence in Indonesian: what it is and what to do
 */
public record Finding(Severity severity, String row, String column, String sentence) {

  /** Whether it stands in the way. */
  public enum Severity {
    /** The table cannot be proposed. */
    ERROR,
    WARNING
  }

  /** About the whole table. */
  static Finding ofTable(String sentence) {
    return new Finding(Severity.ERROR, null, null, sentence);
  }

  static Finding of(String row, String column, String sentence) {
    return new Finding(Severity.ERROR, row, column, sentence);
  }

  /** Worth a second look, and no obstacle. */
  public static Finding warning(String row, String column, String sentence) {
    return new Finding(Severity.WARNING, row, column, sentence);
  }
}
