package id.bangkom.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Rows of a table in force that nobody can read, that the engine reads otherwise than the checks,
 * or whose id is too long to be stored with what they decide. They decide nothing: what could only
 * be theirs is refused, and all other rows decide without them.
 */
final class UnreadableRows {

  /** An input of a row: what the table asks for, and what it holds for; null when unreadable. */
  private record Input(String expression, CellTests tests) {}

  private record Row(String id, List<Input> inputs) {}

  static final UnreadableRows NONE = new UnreadableRows(List.of());

  private final List<Row> rows;

  private UnreadableRows(List<Row> rows) {
    this.rows = rows;
  }

  /**
   * @throws Steps.TooMany when the table is too much to look at
   */
  static UnreadableRows of(WrittenTable table, Steps steps) {
    Set<CellAgreement.Cell> readable = new HashSet<>();
    for (TableRow row : table.rows()) {
      for (int i = 0; i < table.columns().size(); i++) {
        CellAgreement.Cell cell = cell(table, row, i);
        steps.take(CellReader.stepsOf(cell.text()));
        if (!cell.text().isEmpty() && isReadable(cell)) {
          readable.add(cell);
        }
      }
    }
    readable.removeAll(CellAgreement.otherwise(readable, steps));
    List<Row> rows = new ArrayList<>();
    for (TableRow row : table.rows()) {
      List<Input> inputs = new ArrayList<>();
      boolean whole = row.id().length() <= TextRules.STORED_ID;
      for (int i = 0; i < table.columns().size(); i++) {
        CellAgreement.Cell cell = cell(table, row, i);
        boolean read = cell.text().isEmpty() || readable.contains(cell);
        whole &= read;
        if (cell.input()) {
          inputs.add(
              new Input(
                  table.columns().get(i).expression(),
                  read ? CellTests.find(cell.text(), cell.type()).orElseThrow() : null));
        }
      }
      if (!whole) {
        rows.add(new Row(row.id(), inputs));
      }
    }
    return new UnreadableRows(rows);
  }

  private static boolean isReadable(CellAgreement.Cell cell) {
    return cell.input()
        ? CellTests.find(cell.text(), cell.type())
            .filter(tests -> tests.tests().size() <= CellTests.MOST_TESTS)
            .isPresent()
        : CellTests.literal(cell.text(), cell.type())
            .filter(literal -> literal.value() != null)
            .isPresent();
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  boolean contains(TableRow row) {
    return rows.stream().anyMatch(unreadable -> unreadable.id().equals(row.id()));
  }

  /**
   * The id of a row that may be meant by a question: nothing that can be read of it says otherwise.
   *
   * @param inputs by name
   */
  Optional<String> meant(Map<String, Object> inputs) {
    return rows.stream()
        .filter(row -> row.inputs().stream().allMatch(input -> mayHold(input, inputs)))
        .map(Row::id)
        .findFirst();
  }

  private static boolean mayHold(Input input, Map<String, Object> inputs) {
    if (input.tests() == null || !inputs.containsKey(input.expression())) {
      return true;
    }
    Object value = inputs.get(input.expression());
    return input.tests().matches(value instanceof Number n ? DataTypes.exactly(n) : value);
  }

  private static CellAgreement.Cell cell(WrittenTable table, TableRow row, int at) {
    TableColumn column = table.columns().get(at);
    return new CellAgreement.Cell(column.input(), column.type(), row.cells().get(at));
  }
}
