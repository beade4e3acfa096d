package id.bangkom.imports;

/** What became of a row. */
public enum RowStatus {
  /** An activity was recorded. */
  ACCEPTED,
  /** The same activity is there already. */
  DUPLICATE,
  CREATED,
  UPDATED,
  /** What the row says was so before. */
  UNCHANGED,
  /** Nothing of the row was taken. */
  REJECTED
}
