package id.bangkom.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which rows of a table hold for which inputs. Cells are plain comparisons, so a table answers the
 * same between two neighbouring constants that stand in its cells: looking at one value of each
 * such piece is looking at all.
 *
 * <p>Whatever the table in force decides, the new one must decide; and once a day has a rule, the
 * days after it have one.
 */
final class Coverage {

  /** An input that is computed of two others; a name is short. */
  static final Pattern DIFFERENCE = Pattern.compile("(\\w{1,60})\\s{0,9}-\\s{0,9}(\\w{1,60})");

  /** Means and ratings have two decimals; nothing that a table is asked lies closer together. */
  private static final BigDecimal STEP = new BigDecimal("0.01");

  private static final BigDecimal HALF = new BigDecimal("0.5");

  private static final int MOST_WHOLE = 40;

  /** A piece costs a look at what holds for each of its inputs, and no look at a cell. */
  private static final int STEPS_OF_PIECE = 20;

  /** A piece in which no row holds, or two do. */
  record Piece(Map<String, Object> inputs, LocalDate from, LocalDate before) {}

  /** Two rows that hold for the same inputs. */
  record Overlap(TableRow first, TableRow second, Piece where) {}

  /**
   * Inputs without a rule.
   *
   * @param last the row that decided until then, null when none did
   */
  record Gap(TableRow last, Piece where) {}

  private final WrittenTable table;
  private final WrittenTable inForce;
  private final Steps steps;
  private final List<CoverageAxis> axes = new ArrayList<>();
  private CoverageAxis dates;
  private final List<Overlap> overlaps = new ArrayList<>();
  private final List<Gap> gaps = new ArrayList<>();

  private Coverage(WrittenTable table, WrittenTable inForce, Steps steps) {
    this.table = table;
    this.inForce = inForce;
    this.steps = steps;
    for (TableColumn column : table.columns()) {
      if (column.input() && !DIFFERENCE.matcher(column.expression()).matches()) {
        CoverageAxis axis = new CoverageAxis(column.expression(), values(column));
        if (column.type().equals("date") && dates == null) {
          dates = axis;
        } else {
          axes.add(axis);
        }
      }
    }
  }

  /**
   * @param table with readable cells
   * @param inForce with the same columns
   * @throws Steps.TooMany when its cells are too many to look at
   */
  static Coverage of(WrittenTable table, WrittenTable inForce, Steps steps) {
    Coverage coverage = new Coverage(table, inForce, steps);
    coverage.look();
    return coverage;
  }

  List<Overlap> overlaps() {
    return overlaps;
  }

  List<Gap> gaps() {
    return gaps;
  }

  private void look() {
    if (axes.stream().anyMatch(axis -> axis.values().isEmpty())) {
      return;
    }
    long days = dates == null ? 1 : dates.values().size();
    long pieces = days;
    for (CoverageAxis axis : axes) {
      pieces = Math.min(pieces * axis.values().size(), Steps.MOST);
    }
    long words = (table.rows().size() + inForce.rows().size()) / 64 + 1;
    steps.take(Math.min(pieces * (STEPS_OF_PIECE + words * (axes.size() + 1)), Steps.MOST));
    CoverageRows draft = new CoverageRows(table, axes, dates, steps);
    CoverageRows now = new CoverageRows(inForce, axes, dates, steps);
    Set<Long> known = new HashSet<>();
    int[] at = new int[axes.size()];
    do {
      look(at, draft, now, known);
    } while (next(at));
  }

  /** One combination of the inputs that are no dates, on all days. */
  private void look(int[] at, CoverageRows draft, CoverageRows now, Set<Long> known) {
    BitSet drafted = draft.rows(at);
    BitSet decided = now.rows(at);
    int last = -1;
    boolean gap = false;
    int days = dates == null ? 1 : dates.values().size();
    for (int day = 0; day < days; day++) {
      BitSet rows = draft.onDay(drafted, day);
      int first = rows.nextSetBit(0);
      int second = first < 0 ? -1 : rows.nextSetBit(first + 1);
      if (second >= 0 && known.add(((long) first << 32) + second)) {
        overlaps.add(
            new Overlap(table.rows().get(first), table.rows().get(second), piece(at, day)));
      }
      boolean missing = first < 0 && (last >= 0 || !now.onDay(decided, day).isEmpty());
      if (missing && !gap) {
        gaps.add(new Gap(last < 0 ? null : table.rows().get(last), piece(at, day)));
      } else if (missing) {
        Gap begun = gaps.remove(gaps.size() - 1);
        gaps.add(
            new Gap(
                begun.last(),
                new Piece(begun.where().inputs(), begun.where().from(), nextStart(day))));
      }
      gap = missing;
      last = first < 0 ? last : first;
    }
  }

  /** Goes to the next combination; false behind the last. */
  private boolean next(int[] at) {
    for (int axis = at.length - 1; axis >= 0; axis--) {
      if (++at[axis] < axes.get(axis).values().size()) {
        return true;
      }
      at[axis] = 0;
    }
    return false;
  }

  private Piece piece(int[] at, int day) {
    // In the order of the columns, as people read them.
    Map<String, Object> inputs = new LinkedHashMap<>();
    for (int axis = 0; axis < at.length; axis++) {
      inputs.put(axes.get(axis).input(), axes.get(axis).values().get(at[axis]));
    }
    LocalDate from = dates == null ? null : (LocalDate) dates.values().get(day);
    return new Piece(inputs, from, nextStart(day));
  }

  /** The day on which the next piece begins, null after the last. */
  private LocalDate nextStart(int day) {
    return dates == null || day + 1 == dates.values().size()
        ? null
        : (LocalDate) dates.values().get(day + 1);
  }

  /** One value of each piece of an input. */
  private List<Object> values(TableColumn column) {
    return switch (column.type()) {
      case "boolean" -> List.of(true, false);
      case "date" -> dates(column);
      case "number" -> numbers(column);
      default -> List.copyOf(column.values());
    };
  }

  private List<Object> dates(TableColumn column) {
    TreeSet<LocalDate> days = new TreeSet<>();
    bounds(column)
        .map(LocalDate.class::cast)
        .forEach(
            day -> {
              days.add(day.minusDays(1));
              days.add(day);
              days.add(day.plusDays(1));
            });
    if (days.isEmpty()) {
      // No row begins or ends: every day is like this one.
      days.add(LocalDate.EPOCH);
    }
    return List.copyOf(days);
  }

  private List<Object> numbers(TableColumn column) {
    CellTests allowed = CellTests.find(column.allowed(), "number").orElse(CellTests.ANY);
    TreeSet<BigDecimal> numbers = new TreeSet<>();
    BigDecimal step = isWhole(column, allowed) ? BigDecimal.ONE : STEP;
    Stream.concat(bounds(column), allowed.bounds())
        .map(BigDecimal.class::cast)
        .flatMap(number -> Stream.of(number.subtract(step), number, number.add(step)))
        .map(DataTypes::exactly)
        .filter(allowed::matches)
        .forEach(numbers::add);
    // A column may compute with the numbers of two others: all whole ones between are looked at.
    for (BigDecimal whole =
            numbers.isEmpty() ? null : numbers.first().setScale(0, RoundingMode.CEILING);
        whole != null && numbers.size() < MOST_WHOLE && whole.compareTo(numbers.last()) <= 0;
        whole = whole.add(BigDecimal.ONE)) {
      numbers.add(DataTypes.exactly(whole));
    }
    List<Object> values = new ArrayList<>(numbers);
    // A number that nobody knows, such as the rating of somebody who was never rated.
    values.add(null);
    return values;
  }

  /**
   * Whether a column asks for whole numbers, such as levels: the table in force names no other and
   * leaves out what lies between them.
   */
  private boolean isWhole(TableColumn column, CellTests allowed) {
    List<CellTests> cells =
        inForce.rows().stream()
            .map(row -> row.cells().get(inForce.indexOf(column.name())))
            .distinct()
            .map(cell -> CellTests.find(cell, "number").orElseThrow())
            .filter(cell -> !cell.any())
            .toList();
    List<BigDecimal> named =
        Stream.concat(allowed.bounds(), cells.stream().flatMap(CellTests::bounds))
            .map(BigDecimal.class::cast)
            .distinct()
            .toList();
    steps.take((long) named.size() * cells.stream().mapToInt(cell -> cell.tests().size()).sum());
    return named.stream().allMatch(number -> number.scale() <= 0)
        && named.stream()
            .map(number -> number.add(HALF))
            .filter(allowed::matches)
            .anyMatch(between -> cells.stream().noneMatch(cell -> cell.matches(between)));
  }

  private Stream<Object> bounds(TableColumn column) {
    return Stream.of(table, inForce)
        .flatMap(one -> one.rows().stream().map(row -> row.cells().get(one.indexOf(column.name()))))
        .distinct()
        .flatMap(cell -> CellTests.find(cell, column.type()).orElseThrow().bounds());
  }
}
