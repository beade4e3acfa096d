package id.bangkom.imports;

import id.bangkom.problem.Refusal;
import id.bangkom.spreadsheet.CellProblem;
import id.bangkom.spreadsheet.Row;
import id.bangkom.workforce.Nip;
import java.util.function.Supplier;

/** What the tables of several imports have in their cells. */
final class Cells {

  /** Longer than any NIP, so that a longer number is refused as a NIP and not as a text. */
  private static final int LONGEST_NIP = 60;

  private Cells() {}

  /** A NIP of any kind of employment, or null. */
  static String nip(Row row, String column) {
    String text = row.identifier(column, LONGEST_NIP);
    return text == null ? null : in(column, () -> new Nip(text)).digits();
  }

  /** What a domain type refuses, refused of this column. */
  static <T> T in(String column, Supplier<T> reader) {
    try {
      return reader.get();
    } catch (Refusal refusal) {
      throw new CellProblem(column, refusal.getMessage());
    }
  }
}
