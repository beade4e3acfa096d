package id.bangkom.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Whether exactly one row of a table decides wherever one has to. */
final class CoverageCheck {

  private CoverageCheck() {}

  /**
   * @param table whose inputs can be read
   * @throws Steps.TooMany when its cells are too many to look at
   */
  static List<Finding> check(WrittenTable table, WrittenTable inForce, Steps steps) {
    // A release may bring other inputs: what the table in force decided is then no measure.
    boolean comparable = inputs(table).equals(inputs(inForce));
    Coverage looked = Coverage.of(table, comparable ? withReadableRows(inForce) : table, steps);
    TableColumn date =
        table.columns().stream()
            .filter(column -> column.input() && column.type().equals("date"))
            .findFirst()
            .orElse(null);
    List<Finding> findings = new ArrayList<>();
    for (Coverage.Overlap overlap : looked.overlaps()) {
      findings.add(
          Finding.of(
              overlap.second().id(),
              date == null ? null : date.name() + TableCheck.FROM,
              "Baris %d dan baris %d berlaku bersamaan untuk %s; akhiri atau hapus salah satunya."
                  .formatted(
                      table.rows().indexOf(overlap.first()) + 1,
                      table.rows().indexOf(overlap.second()) + 1,
                      inWords(table, overlap.where(), false))));
    }
    for (Coverage.Gap gap : looked.gaps()) {
      findings.add(
          Finding.of(
              gap.last() == null ? null : gap.last().id(),
              gap.last() == null || date == null ? null : date.name() + TableCheck.UNTIL,
              "Tidak ada aturan untuk %s; tambahkan atau perpanjang barisnya."
                  .formatted(inWords(table, gap.where(), true))));
    }
    return findings;
  }

  private static List<String> inputs(WrittenTable table) {
    return table.columns().stream().filter(TableColumn::input).map(TableColumn::name).toList();
  }

  /** What nobody can read in the table in force decides nothing that a new one had to. */
  private static WrittenTable withReadableRows(WrittenTable table) {
    List<TableRow> rows =
        table.rows().stream()
            .filter(
                row ->
                    IntStream.range(0, table.inputs())
                        .allMatch(
                            i ->
                                CellTests.find(row.cells().get(i), table.columns().get(i).type())
                                    .isPresent()))
            .toList();
    return rows.size() == table.rows().size()
        ? table
        : new WrittenTable(
            table.decision(),
            table.name(),
            table.description(),
            table.historyTimeToLive(),
            table.columns(),
            rows);
  }

  private static String inWords(WrittenTable table, Coverage.Piece piece, boolean gap) {
    String inputs =
        piece.inputs().entrySet().stream()
            .map(input -> inWords(table.columns().get(table.indexOf(input.getKey())), input))
            .collect(Collectors.joining(", "));
    LocalDate from = piece.from();
    if (from == null) {
      return inputs;
    }
    String until =
        piece.before() == null || !gap
            ? ""
            : " sampai " + CellWords.day(piece.before().minusDays(1));
    return inputs + " mulai " + CellWords.day(from) + until;
  }

  private static String inWords(TableColumn column, Map.Entry<String, Object> input) {
    String value = CellWords.value(column, input.getValue());
    return column.values().isEmpty()
        ? column.label() + " " + value.toLowerCase(Locale.ROOT)
        : value;
  }
}
