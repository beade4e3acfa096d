package id.bangkom.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether a changed table can take the place of the one in force: it is safe to read, answers the
 * same questions in the same terms, and answers each of them exactly once. Every finding is a
 * sentence for who wrote the table, and says where it is.
 */
public final class TableCheck {

  /** The name under which the note of a row is pointed at. */
  public static final String NOTE = "description";

  /** How the first and the last day of a period are pointed at. */
  public static final String FROM = ".from";

  public static final String UNTIL = ".until";

  /** What people see above the first and the last day of a period. */
  public static final String FROM_TITLE = "Berlaku sejak";

  public static final String UNTIL_TITLE = "Berlaku sampai";

  /** Bytes; the largest table that is shipped has a tenth of it. */
  public static final int LARGEST = 1_000_000;

  /** A table with more rows is not passed; with more than these it is not even read. */
  public static final int MOST_ROWS = 500;

  /** Characters of the id of a row. */
  public static final int LONGEST_ID = TextRules.LONGEST_ID;

  private static final int LONGEST_QUOTE = 80;
  private static final int MOST_FINDINGS = 50;

  private static final Pattern ROW_ID = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

  private TableCheck() {}

  /**
   * What the checks found.
   *
   * @param table null when the file cannot be read as one table with this id
   */
  public record Checked(WrittenTable table, List<Finding> findings) {

    /** Whether nothing stands in the way of proposing it. */
    public boolean passed() {
      return findings.stream().noneMatch(found -> found.severity() == Finding.Severity.ERROR);
    }
  }

  /** Whether a row's id says what the row is about, as an editor's generated one does not. */
  public static boolean speaks(String rowId) {
    return rowId.length() <= TextRules.LONGEST_ID && isId(rowId);
  }

  /** Whether a cell of this column may not be left empty. */
  public static boolean required(WrittenTable table, TableColumn column) {
    return column.role() == TableColumn.Role.OUTPUT
        && TableContracts.of(table.decision())
            .filter(contract -> contract.mayBeEmpty(column.name()))
            .isEmpty();
  }

  /**
   * @param dmn as it was sent
   * @param inForce the version in force
   */
  public static Checked check(String dmn, WrittenTable inForce) {
    return check(dmn, inForce, new Steps());
  }

  /**
   * @param steps counts the work
   */
  static Checked check(String dmn, WrittenTable inForce, Steps steps) {
    return check(dmn, inForce, false, steps);
  }

  /**
   * A table that a release of the product brings, together with the code that asks its columns.
   *
   * @param dmn as it is packaged
   * @param inForce the version in force
   */
  public static Checked checkPackaged(String dmn, WrittenTable inForce) {
    return check(dmn, inForce, true, new Steps());
  }

  private static Checked check(String dmn, WrittenTable inForce, boolean packaged, Steps steps) {
    List<Finding> ofFile = FileCheck.check(dmn);
    if (!ofFile.isEmpty()) {
      return new Checked(null, shown(ofFile));
    }
    DecisionCheck.Read read = DecisionCheck.read(dmn, inForce, packaged);
    List<Finding> findings = new ArrayList<>(read.findings());
    if (read.table() != null) {
      findings.addAll(check(read.table(), inForce, packaged, steps));
    }
    return new Checked(read.table(), shown(findings));
  }

  private static List<Finding> check(
      WrittenTable table, WrittenTable inForce, boolean packaged, Steps steps) {
    List<Finding> ofColumns = packaged ? List.of() : ColumnCheck.check(table, inForce);
    if (!ofColumns.isEmpty()) {
      return ofColumns;
    }
    List<Finding> findings = new ArrayList<>();
    try {
      RowCheck.Looked rows = RowCheck.check(table, steps);
      findings.addAll(rows.findings());
      if (rows.askable()) {
        findings.addAll(CoverageCheck.check(table, inForce, steps));
      }
    } catch (Steps.TooMany e) {
      findings.add(
          Finding.ofTable(
              "Isi tabel ini terlalu rumit untuk diperiksa; pakai lebih sedikit baris, angka, dan"
                  + " tanggal yang berbeda."));
    }
    return findings;
  }

  /** A table that is wrong all over is mended step by step. */
  private static List<Finding> shown(List<Finding> findings) {
    List<Finding> shown = findings.stream().limit(MOST_FINDINGS).collect(Collectors.toList());
    if (findings.size() > MOST_FINDINGS) {
      shown.add(
          Finding.ofTable(
              "Masih ada %d temuan lain; perbaiki dahulu yang tertulis di sini."
                  .formatted(findings.size() - MOST_FINDINGS)));
    }
    return List.copyOf(shown);
  }

  static boolean isId(String rowId) {
    return ROW_ID.matcher(rowId).matches();
  }

  /** A sentence is no place for a long cell. */
  static String cut(String text) {
    return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
  }
}
