package id.bangkom.rulechange;

import id.bangkom.rules.CellWords;
import id.bangkom.rules.TableColumn;
import id.bangkom.rules.WrittenTable;
import java.util.Map;
import java.util.stream.Collectors;

/** What an example asks and what a table answers, as people read it. */
final class ExampleWords {

  private ExampleWords() {}

  static String inputs(WrittenTable table, Map<String, String> inputs) {
    return table.columns().stream()
        .filter(column -> inputs.containsKey(column.name()))
        .map(
            column -> {
              String value = inputs.get(column.name());
              String words = CellWords.value(column, value);
              return column.values().isEmpty() && !column.type().equals("date")
                  ? column.label() + " " + words
                  : words;
            })
        .collect(Collectors.joining(", "));
  }

  /**
   * @param outputs null when no row decides
   */
  static String outputs(WrittenTable table, Map<String, String> outputs) {
    if (outputs == null) {
      return "tidak ada aturan";
    }
    return table.columns().stream()
        .filter(column -> column.role() == TableColumn.Role.OUTPUT)
        .filter(column -> outputs.containsKey(column.name()))
        .filter(column -> !outputs.get(column.name()).isEmpty())
        .map(column -> column.label() + ": " + CellWords.value(column, outputs.get(column.name())))
        .collect(Collectors.joining("; "));
  }
}
