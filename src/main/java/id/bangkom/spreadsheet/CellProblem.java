package id.bangkom.spreadsheet;

/**
 * A cell that cannot be taken as it is. The message is one Indonesian sentence that names the
 * expected form; it becomes the result of its row.
 */
public class CellProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String column;

  /**
   * @param column null when it is about the whole row
   */
  public CellProblem(String column, String sentence) {
    // Thousands of them may come of one file, and nobody reads where they were thrown.
    super(sentence, null, false, false);
    this.column = column;
  }

  /** The column it is about, or null. */
  public String column() {
    return column;
  }
}
