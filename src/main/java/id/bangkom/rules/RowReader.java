package id.bangkom.rules;

/** Somebody who uses the rows of a table, and so knows what they must say. */
public interface RowReader {

  /** Whether it uses this table. */
  boolean reads(String decision);

  /**
   * Reads a row as if it had decided.
   *
   * @throws UnusableRule when it cannot be used
   */
  void read(DecidedRow row);
}
