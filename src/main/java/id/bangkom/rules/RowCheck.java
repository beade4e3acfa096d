package id.bangkom.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether the rows of a table say what they are about, where it comes from, and what holds. */
final class RowCheck {

  /**
   * What was found.
   *
   * @param askable whether every row can be asked for which inputs it holds, whatever else is wrong
   *     with it
   */
  record Looked(boolean askable, List<Finding> findings) {}

  /** What some cells of a column hold. */
  private record Cell(int column, String text) {}

  private final WrittenTable table;
  private final Optional<TableContract> contract;

  /** What is wrong with the cells, each looked at once. */
  private final Map<Cell, Optional<String>> sentences = new HashMap<>();

  private RowCheck(WrittenTable table) {
    this.table = table;
    this.contract = TableContracts.of(table.decision());
  }

  /**
   * @throws Steps.TooMany when its cells are too much to look at
   */
  static Looked check(WrittenTable table, Steps steps) {
    if (table.rows().isEmpty()) {
      return none("Tabel ini tidak memuat baris; tambahkan aturannya.");
    }
    if (table.rows().size() > TableCheck.MOST_ROWS) {
      return none(
          "Tabel ini memuat %d baris; paling banyak %d."
              .formatted(table.rows().size(), TableCheck.MOST_ROWS));
    }
    return new RowCheck(table).look(steps);
  }

  private static Looked none(String sentence) {
    return new Looked(false, List.of(Finding.ofTable(sentence)));
  }

  private Looked look(Steps steps) {
    readCells(steps);
    List<Finding> findings = new ArrayList<>();
    boolean askable = true;
    for (int i = 0; i < table.rows().size(); i++) {
      TableRow row = table.rows().get(i);
      findings.addAll(namesOf(row, i + 1));
      boolean readable = true;
      for (int at = 0; at < table.columns().size(); at++) {
        TableColumn column = table.columns().get(at);
        Optional<String> wrong = sentences.get(new Cell(at, row.cells().get(at)));
        if (wrong.isPresent()) {
          findings.add(finding(row, i + 1, column, wrong.get()));
          readable = false;
          askable &= !column.input();
        }
      }
      if (readable && contract.isPresent()) {
        findings.addAll(contract.get().check(new WrittenRow(table, row, i + 1)));
      }
    }
    return new Looked(askable, findings);
  }

  private void readCells(Steps steps) {
    Map<Cell, CellAgreement.Cell> plain = new HashMap<>();
    for (int at = 0; at < table.columns().size(); at++) {
      TableColumn column = table.columns().get(at);
      for (TableRow row : table.rows()) {
        Cell cell = new Cell(at, row.cells().get(at));
        if (!sentences.containsKey(cell)) {
          steps.take(CellReader.stepsOf(cell.text()));
          Optional<String> wrong = CellCheck.sentence(column, cell.text(), mayBeEmpty(column));
          sentences.put(cell, wrong);
          if (wrong.isEmpty() && !cell.text().isEmpty()) {
            plain.put(cell, new CellAgreement.Cell(column.input(), column.type(), cell.text()));
          }
        }
      }
    }
    Set<CellAgreement.Cell> otherwise =
        CellAgreement.otherwise(new HashSet<>(plain.values()), steps);
    plain.forEach(
        (cell, asked) -> {
          if (otherwise.contains(asked)) {
            sentences.put(
                cell,
                Optional.of(
                    "%s dibaca lain oleh mesin aturan; tulis dengan cara lain."
                        .formatted(TableCheck.cut(cell.text()))));
          }
        });
  }

  private boolean mayBeEmpty(TableColumn column) {
    return contract.isPresent() && contract.get().mayBeEmpty(column.name());
  }

  /** What is wrong with what a row is called and where it is said to come from. */
  private static List<Finding> namesOf(TableRow row, int number) {
    List<Finding> findings = new ArrayList<>();
    if (!TableCheck.isId(row.id())) {
      findings.add(
          Finding.of(
              row.id(),
              null,
              "Baris %d: id \"%s\" tidak sah; pakai huruf kecil, angka, dan garis bawah."
                  .formatted(number, TableCheck.cut(row.id()))));
    }
    findings.addAll(TextRules.check(row, number));
    if (row.note().isBlank()) {
      findings.add(
          Finding.of(
              row.id(),
              TableCheck.NOTE,
              "Baris %d belum menyebut sumbernya; isi keterangan dan sumber.".formatted(number)));
    }
    return findings;
  }

  /** What people see above the cells of a column; a period is shown as its two ends. */
  private static Finding finding(TableRow row, int number, TableColumn column, String sentence) {
    boolean period = column.input() && column.type().equals("date");
    return Finding.of(
        row.id(),
        period ? column.name() + TableCheck.FROM : column.name(),
        "Baris %d, kolom \"%s\": %s"
            .formatted(number, period ? TableCheck.FROM_TITLE : column.label(), sentence));
  }
}
