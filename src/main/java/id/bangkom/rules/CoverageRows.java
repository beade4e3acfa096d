package id.bangkom.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/**
 * Which rows of a table hold for a value of an input. Each cell is asked once for each value; which
 * rows hold for several inputs is then a matter of bits.
 */
final class CoverageRows {

  /** Rows by the place of the value on its axis. */
  private record ByAxis(int axis, BitSet[] rows) {}

  /** An input that the table computes of two others. */
  private static final class Difference {

    private final int minuend;
    private final int subtrahend;
    private final int column;
    private final Map<BigDecimal, BitSet> known = new HashMap<>();

    private Difference(int minuend, int subtrahend, int column) {
      this.minuend = minuend;
      this.subtrahend = subtrahend;
      this.column = column;
    }
  }

  private static final long STEPS_OF_TEST = 4;

  private final WrittenTable table;
  private final List<CoverageAxis> axes;
  private final Steps steps;
  private final List<ByAxis> byAxis = new ArrayList<>();
  private final List<Difference> differences = new ArrayList<>();
  private ByAxis byDay;

  /**
   * @param axes all inputs but the dates and the computed ones
   * @param dates null when the table asks for no day
   */
  CoverageRows(WrittenTable table, List<CoverageAxis> axes, CoverageAxis dates, Steps steps) {
    this.table = table;
    this.axes = axes;
    this.steps = steps;
    List<TableColumn> inputs = table.columns().stream().limit(table.inputs()).toList();
    for (int column = 0; column < inputs.size(); column++) {
      String expression = inputs.get(column).expression();
      Matcher difference = Coverage.DIFFERENCE.matcher(expression);
      if (difference.matches()) {
        differences.add(
            new Difference(axis(difference.group(1)), axis(difference.group(2)), column));
      } else if (dates != null && dates.input().equals(expression)) {
        byDay = new ByAxis(-1, rows(column, dates.values()));
      } else {
        int axis = axis(expression);
        byAxis.add(new ByAxis(axis, rows(column, axes.get(axis).values())));
      }
    }
  }

  /** The rows that hold for these values, by their places on the axes, on some day. */
  BitSet rows(int[] at) {
    BitSet rows = new BitSet(table.rows().size());
    rows.set(0, table.rows().size());
    for (ByAxis by : byAxis) {
      rows.and(by.rows()[at[by.axis()]]);
    }
    for (Difference difference : differences) {
      BigDecimal minuend = number(difference.minuend, at);
      BigDecimal subtrahend = number(difference.subtrahend, at);
      BigDecimal value =
          minuend == null || subtrahend == null
              ? null
              : DataTypes.exactly(minuend.subtract(subtrahend));
      BitSet known = difference.known.get(value);
      if (known == null) {
        List<Object> one = new ArrayList<>();
        one.add(value);
        known = rows(difference.column, one)[0];
        difference.known.put(value, known);
      }
      rows.and(known);
    }
    return rows;
  }

  /** Those of the rows that hold on a day, by its place among the dates. */
  BitSet onDay(BitSet rows, int day) {
    if (byDay == null) {
      return rows;
    }
    BitSet onDay = (BitSet) rows.clone();
    onDay.and(byDay.rows()[day]);
    return onDay;
  }

  private BigDecimal number(int axis, int[] at) {
    return axis < 0 ? null : (BigDecimal) axes.get(axis).values().get(at[axis]);
  }

  private BitSet[] rows(int column, List<Object> values) {
    Map<String, BitSet> byCell = new HashMap<>();
    for (int row = 0; row < table.rows().size(); row++) {
      byCell
          .computeIfAbsent(table.rows().get(row).cells().get(column), cell -> new BitSet())
          .set(row);
    }
    BitSet[] rows = new BitSet[values.size()];
    for (int value = 0; value < rows.length; value++) {
      rows[value] = new BitSet(table.rows().size());
    }
    Map<CellTests, BitSet> byTests = new LinkedHashMap<>();
    long tested = 0;
    for (Map.Entry<String, BitSet> cell : byCell.entrySet()) {
      CellTests tests =
          CellTests.find(cell.getKey(), table.columns().get(column).type()).orElseThrow();
      byTests.put(tests, cell.getValue());
      tested += 1 + tests.tests().size();
    }
    // Before the first of them: what is too much costs nothing.
    steps.take(STEPS_OF_TEST * tested * rows.length);
    byTests.forEach(
        (tests, of) -> {
          for (int value = 0; value < rows.length; value++) {
            if (tests.matches(values.get(value))) {
              rows[value].or(of);
            }
          }
        });
    return rows;
  }

  /** -1 when the table asks for no such input. */
  private int axis(String input) {
    for (int axis = 0; axis < axes.size(); axis++) {
      if (axes.get(axis).input().equals(input)) {
        return axis;
      }
    }
    return -1;
  }
}
