package id.bangkom.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;

/**
 * The days on which the answers of a table can change: the dates that stand in its cells, and the
 * days after them. Between two such days a table of plain comparisons answers the same.
 */
final class DateIntervals {

  private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");

  private final NavigableSet<LocalDate> starts;

  private DateIntervals(NavigableSet<LocalDate> starts) {
    this.starts = starts;
  }

  /**
   * @return empty when the model holds anything but one table of plain comparisons and constants:
   *     its answers may then depend on the very day, or on something else than its inputs
   */
  static Optional<DateIntervals> of(DmnModelInstance model) {
    if (model.getModelElementsByType(Decision.class).size() != 1
        || model
                .getModelElementsByType(org.camunda.bpm.model.dmn.instance.DecisionTable.class)
                .size()
            != 1) {
      return Optional.empty();
    }
    WrittenTable table = WrittenTable.of(model);
    NavigableSet<LocalDate> starts = new TreeSet<>();
    for (int i = 0; i < table.columns().size(); i++) {
      TableColumn column = table.columns().get(i);
      if (column.input() && !NAME.matcher(column.expression()).matches()
          || !addStarts(table, i, starts)) {
        return Optional.empty();
      }
    }
    return Optional.of(new DateIntervals(starts));
  }

  /** Whether all cells of a column are plain. */
  private static boolean addStarts(WrittenTable table, int at, NavigableSet<LocalDate> starts) {
    TableColumn column = table.columns().get(at);
    for (TableRow row : table.rows()) {
      String cell = row.cells().size() > at ? row.cells().get(at) : "";
      Optional<CellTests> tests = CellTests.find(cell, column.type());
      if (tests.isEmpty()) {
        return false;
      }
      if (column.input()) {
        tests
            .get()
            .bounds()
            .filter(LocalDate.class::isInstance)
            .map(LocalDate.class::cast)
            .forEach(day -> starts.addAll(List.of(day, day.plusDays(1))));
      }
    }
    return true;
  }

  /** One day that stands for all days of the interval: its first, or the beginning of time. */
  LocalDate startOf(LocalDate day) {
    LocalDate start = starts.floor(day);
    return start == null ? LocalDate.MIN : start;
  }
}
