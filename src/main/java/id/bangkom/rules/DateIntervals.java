package id.bangkom.rules;

import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Text;

/**
 * The days on which the answers of a table can change: the dates that stand in its cells, and the
 * days after them. Between two such days a table of plain comparisons answers the same.
 */
final class DateIntervals {

  private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
  // What is left of a cell without its dates and strings: constants, comparisons, ranges.
  private static final Pattern PLAIN =
      Pattern.compile("(?:[\\s\\d.,<>=()\\[\\]+*/-]|\\b(?:not|true|false|null)\\b)*");

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
        || !inputs(model).allMatch(NAME.asMatchPredicate())
        || !cells(model).map(DateIntervals::withoutConstants).allMatch(PLAIN.asMatchPredicate())) {
      return Optional.empty();
    }
    return Optional.of(
        new DateIntervals(
            cells(model)
                .flatMap(cell -> CellTests.DATE.matcher(cell).results())
                .map(date -> LocalDate.parse(date.group(1)))
                .flatMap(day -> Stream.of(day, day.plusDays(1)))
                .collect(Collectors.toCollection(TreeSet::new))));
  }

  /** One day that stands for all days of the interval: its first, or the beginning of time. */
  LocalDate startOf(LocalDate day) {
    LocalDate start = starts.floor(day);
    return start == null ? LocalDate.MIN : start;
  }

  private static Stream<String> inputs(DmnModelInstance model) {
    return model.getModelElementsByType(InputExpression.class).stream()
        .map(expression -> text(expression.getText()));
  }

  private static Stream<String> cells(DmnModelInstance model) {
    return Stream.concat(
        model.getModelElementsByType(InputEntry.class).stream().map(cell -> text(cell.getText())),
        model.getModelElementsByType(OutputEntry.class).stream().map(cell -> text(cell.getText())));
  }

  private static String text(Text text) {
    return text == null ? "" : text.getTextContent().strip();
  }

  private static String withoutConstants(String cell) {
    return CellTests.STRING.matcher(CellTests.DATE.matcher(cell).replaceAll("")).replaceAll("");
  }
}
