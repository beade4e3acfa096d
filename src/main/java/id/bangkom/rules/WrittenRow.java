package id.bangkom.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A row of a written table whose cells can be read, for a {@link TableContract} to look at. */
public final class WrittenRow {

  private final WrittenTable table;
  private final TableRow row;
  private final int number;

  /**
   * @param number of the row, from 1
   */
  WrittenRow(WrittenTable table, TableRow row, int number) {
    this.table = table;
    this.row = row;
    this.number = number;
  }

  /**
   * An end of a period.
   *
   * @param day the first one of the period, or the first one after it
   * @param written as it stands in the cell, itself included or not
   */
  public record End(LocalDate day, LocalDate written) {}

  /** The days for which a row holds; an end is empty where it is open. */
  public record Days(Optional<End> begins, Optional<End> isOver) {}

  /** The id of its table. */
  public String decision() {
    return table.decision();
  }

  /** Whether an output says something. */
  public boolean has(String output) {
    return value(output).isPresent();
  }

  /** The text of an output; empty when its cell is. */
  public Optional<String> text(String output) {
    return value(output).map(String.class::cast);
  }

  /** The number of an output; empty when its cell is. */
  public Optional<BigDecimal> number(String output) {
    return value(output).map(BigDecimal.class::cast);
  }

  /** Whether an output is a number with decimals. */
  public boolean hasDecimals(String output) {
    return number(output).filter(value -> value.stripTrailingZeros().scale() > 0).isPresent();
  }

  /** The periods that an input of days names. */
  public List<Days> periods(String input) {
    return CellTests.find(row.cells().get(table.indexOf(input)), "date")
        .orElseThrow()
        .tests()
        .stream()
        .map(
            test ->
                new Days(test.low().map(WrittenRow::begins), test.high().map(WrittenRow::isOver)))
        .toList();
  }

  /** What is wrong with the cell of a column. */
  public Finding finding(String column, String sentence) {
    return finding(column, table.columns().get(table.indexOf(column)).label(), sentence);
  }

  /** What is wrong with the first day of a period. */
  public Finding ofFirstDay(String input, String sentence) {
    return finding(input + TableCheck.FROM, TableCheck.FROM_TITLE, sentence);
  }

  /** What is wrong with the last day of a period. */
  public Finding ofLastDay(String input, String sentence) {
    return finding(input + TableCheck.UNTIL, TableCheck.UNTIL_TITLE, sentence);
  }

  private Finding finding(String key, String title, String sentence) {
    return Finding.of(
        row.id(), key, "Baris %d, kolom \"%s\": %s".formatted(number, title, sentence));
  }

  private static End begins(CellTests.Bound bound) {
    LocalDate written = (LocalDate) bound.value();
    return new End(bound.included() ? written : written.plusDays(1), written);
  }

  private static End isOver(CellTests.Bound bound) {
    LocalDate written = (LocalDate) bound.value();
    return new End(bound.included() ? written.plusDays(1) : written, written);
  }

  private Optional<Object> value(String output) {
    int at = table.indexOf(output);
    return CellTests.literal(row.cells().get(at), table.columns().get(at).type())
        .map(CellTests.Constant::value);
  }
}
