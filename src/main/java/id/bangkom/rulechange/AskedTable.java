package id.bangkom.rulechange;

import id.bangkom.rules.DecidedRow;
import id.bangkom.rules.DecisionTable;
import id.bangkom.rules.TableColumn;
import id.bangkom.rules.WrittenTable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A table that examples are asked of.
 *
 * @param written what it says
 * @param asked the same, opened
 */
record AskedTable(WrittenTable written, DecisionTable asked) {

  /**
   * The outputs that are expected, as the table gives them.
   *
   * @param expected by name; null when no row is expected to decide: all but its texts are given
   * @return null when no row decides
   */
  Map<String, String> answer(Map<String, String> inputs, Map<String, String> expected) {
    Map<String, Object> question = new HashMap<>();
    for (TableColumn column : written.columns()) {
      if (inputs.containsKey(column.name())) {
        question.put(column.name(), ExampleValues.typed(column, inputs.get(column.name())));
      }
    }
    Optional<DecidedRow> decided = asked.decide(question);
    if (decided.isEmpty()) {
      return null;
    }
    Map<String, String> answer = new LinkedHashMap<>();
    for (TableColumn column : written.columns()) {
      boolean wanted =
          column.role() == TableColumn.Role.OUTPUT
              && (expected == null
                  ? column.kind() != TableColumn.Kind.TEXT
                  : expected.containsKey(column.name()));
      if (wanted) {
        Object output = decided.get().outputs().get(column.name());
        answer.put(
            column.name(), output == null ? "" : ExampleValues.plain(column, output.toString()));
      }
    }
    return answer;
  }

  /** The answer to a kept example. */
  Map<String, String> answer(KeptExample example) {
    return answer(example.inputs(), example.expected());
  }

  /**
   * @param actual null when no row decides
   */
  static boolean isAsExpected(Map<String, String> actual, Map<String, String> expected) {
    return actual == null ? expected == null : actual.equals(expected);
  }
}
