package id.bangkom.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the cells of one row must agree on, beyond what each of them may hold. */
final class RowRules {

  /** Outputs that say nothing where they are empty; all others must say something. */
  private static final Set<String> MAY_BE_EMPTY =
      Set.of("usualMinutes", "limit", "period", "capGroup", "appliesTo", "minimumJp", "maximumJp");

  private RowRules() {}

  static boolean mayBeEmpty(String output) {
    return MAY_BE_EMPTY.contains(output);
  }

  /**
   * @param row with readable cells
   * @param number of the row, from 1
   */
  static List<Finding> check(WrittenTable table, TableRow row, int number) {
    Found found = new Found(table, row, number);
    switch (table.decision()) {
      case "jp-cap" -> checkCap(found);
      case "jp-conversion" ->
          found.requireWhole("usualMinutes", "lama lazim satu sesi harus bilangan bulat.");
      case "jp-target" -> checkTarget(found);
      default -> {
        // No cell of the other tables depends on another.
      }
    }
    return found.findings;
  }

  private static void checkCap(Found row) {
    String kind = row.text("capKind").orElse("");
    if (kind.equals("NONE")) {
      return;
    }
    row.require("limit");
    row.require("period");
    row.require("capGroup");
    if (kind.equals("JP")) {
      row.require("appliesTo");
    }
    if (kind.equals("COUNT")) {
      row.requireWhole("limit", "batas berapa kali harus bilangan bulat.");
    }
    if (row.text("period").filter("MONTH"::equals).isPresent()) {
      checkMonths(row);
    }
  }

  /** A month has one cap: two rows that share it could not be told which of them holds. */
  private static void checkMonths(Found row) {
    for (CellTests.Test test : row.period()) {
      LocalDate first = Found.day(test.low());
      LocalDate last = Found.day(test.high());
      if (first != null && (test.lowIncluded() ? first : first.plusDays(1)).getDayOfMonth() != 1) {
        row.add(
            "onDate" + TableCheck.FROM,
            "batas bulanan mulai berlaku pada tanggal 1, bukan %s."
                .formatted(CellWords.day(first)));
      }
      if (last != null && (test.highIncluded() ? last.plusDays(1) : last).getDayOfMonth() != 1) {
        row.add(
            "onDate" + TableCheck.UNTIL,
            "batas bulanan berakhir pada hari terakhir bulan, bukan %s."
                .formatted(CellWords.day(last)));
      }
    }
  }

  private static void checkTarget(Found row) {
    Optional<BigDecimal> minimum = row.number("minimumJp");
    Optional<BigDecimal> maximum = row.number("maximumJp");
    if (minimum.isPresent() && maximum.isPresent() && minimum.get().compareTo(maximum.get()) > 0) {
      row.add("minimumJp", "JP paling sedikit melebihi JP paling banyak.");
    }
  }

  /** One row, and what was found in it. */
  private static final class Found {

    private final WrittenTable table;
    private final TableRow row;
    private final int number;
    private final List<Finding> findings = new ArrayList<>();

    Found(WrittenTable table, TableRow row, int number) {
      this.table = table;
      this.row = row;
      this.number = number;
    }

    void require(String column) {
      if (value(column).isEmpty()) {
        add(column, "wajib diisi bila kegiatan dibatasi.");
      }
    }

    void requireWhole(String column, String sentence) {
      if (number(column).filter(number -> number.stripTrailingZeros().scale() > 0).isPresent()) {
        add(column, sentence);
      }
    }

    void add(String column, String sentence) {
      findings.add(
          Finding.of(
              row.id(),
              column,
              "Baris %d, kolom \"%s\": %s".formatted(number, title(column), sentence)));
    }

    private String title(String column) {
      if (column.endsWith(TableCheck.FROM)) {
        return TableCheck.FROM_TITLE;
      }
      return column.endsWith(TableCheck.UNTIL)
          ? TableCheck.UNTIL_TITLE
          : table.columns().get(table.indexOf(column)).label();
    }

    Optional<String> text(String column) {
      return value(column).map(String.class::cast);
    }

    Optional<BigDecimal> number(String column) {
      return value(column).map(BigDecimal.class::cast);
    }

    List<CellTests.Test> period() {
      return CellTests.parse(row.cells().get(table.indexOf("onDate")), "date")
          .orElseThrow()
          .tests();
    }

    static LocalDate day(CellTests.Literal literal) {
      return literal == null ? null : (LocalDate) literal.value();
    }

    private Optional<Object> value(String column) {
      int at = table.indexOf(column);
      return CellTests.literal(row.cells().get(at), table.columns().get(at).type())
          .map(CellTests.Literal::value);
    }
  }
}
