package id.bangkom.spreadsheet;

/**
 * A column that a table may have.
 *
 * @param name as the header says it, in lower case
 * @param required whether a file without it is refused
 */
public record Column(String name, boolean required) {

  public static Column required(String name) {
    return new Column(name, true);
  }

  public static Column optional(String name) {
    return new Column(name, false);
  }
}
