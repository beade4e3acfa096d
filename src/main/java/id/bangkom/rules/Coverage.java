package id.bangkom.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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

  private static final Pattern DIFFERENCE = Pattern.compile("(\\w+)\\s*-\\s*(\\w+)");

  /** Means and ratings have two decimals; nothing that a table is asked lies closer together. */
  private static final BigDecimal STEP = new BigDecimal("0.01");

  private static final BigDecimal HALF = new BigDecimal("0.5");

  private static final int MOST_WHOLE = 40;

  /** A table whose cells cut its inputs into more pieces is not one that people read. */
  private static final long MOST_PIECES = 500_000;

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
  private final Map<String, List<Object>> axes = new LinkedHashMap<>();
  private final String dateAxis;
  private final List<Overlap> overlaps = new ArrayList<>();
  private final List<Gap> gaps = new ArrayList<>();

  private Coverage(WrittenTable table, WrittenTable inForce) {
    this.table = table;
    this.inForce = inForce;
    String date = null;
    for (TableColumn column : table.columns()) {
      if (column.input() && !DIFFERENCE.matcher(column.expression()).matches()) {
        axes.put(column.expression(), values(column));
        date = column.type().equals("date") ? column.expression() : date;
      }
    }
    this.dateAxis = date;
  }

  /**
   * @param table with readable cells
   * @param inForce with the same columns
   * @return empty when its cells are too many to look at
   */
  static Optional<Coverage> of(WrittenTable table, WrittenTable inForce) {
    Coverage coverage = new Coverage(table, inForce);
    long pieces =
        coverage.axes.values().stream()
            .mapToLong(List::size)
            .reduce(1, (a, b) -> Math.min(a * b, MOST_PIECES + 1));
    if (pieces > MOST_PIECES) {
      return Optional.empty();
    }
    coverage.look();
    return Optional.of(coverage);
  }

  List<Overlap> overlaps() {
    return overlaps;
  }

  List<Gap> gaps() {
    return gaps;
  }

  private void look() {
    Matching draft = new Matching(table);
    Matching now = new Matching(inForce);
    Set<List<String>> known = new HashSet<>();
    for (Map<String, Object> inputs : combinations()) {
      TableRow last = null;
      boolean gap = false;
      for (Object day : dateAxis == null ? Collections.singletonList(null) : axes.get(dateAxis)) {
        if (dateAxis != null) {
          inputs.put(dateAxis, day);
        }
        List<TableRow> rows = draft.rows(inputs);
        if (rows.size() > 1 && known.add(List.of(rows.get(0).id(), rows.get(1).id()))) {
          overlaps.add(new Overlap(rows.get(0), rows.get(1), piece(inputs, day)));
        }
        boolean missing = rows.isEmpty() && (last != null || !now.rows(inputs).isEmpty());
        if (missing && !gap) {
          gaps.add(new Gap(last, piece(inputs, day)));
        } else if (missing) {
          Gap begun = gaps.remove(gaps.size() - 1);
          gaps.add(
              new Gap(
                  begun.last(),
                  new Piece(begun.where().inputs(), begun.where().from(), nextStart(day))));
        }
        gap = missing;
        last = rows.isEmpty() ? last : rows.get(0);
      }
    }
  }

  private Piece piece(Map<String, Object> inputs, Object day) {
    Map<String, Object> others = new LinkedHashMap<>(inputs);
    others.remove(dateAxis);
    return new Piece(others, (LocalDate) day, nextStart(day));
  }

  /** The day on which the next piece begins, null after the last. */
  private LocalDate nextStart(Object day) {
    if (day == null) {
      return null;
    }
    List<Object> days = axes.get(dateAxis);
    int next = days.indexOf(day) + 1;
    return next < days.size() ? (LocalDate) days.get(next) : null;
  }

  /** All combinations of the inputs that are no dates. */
  private List<Map<String, Object>> combinations() {
    List<Map<String, Object>> all = new ArrayList<>(List.of(new LinkedHashMap<>()));
    for (Map.Entry<String, List<Object>> axis : axes.entrySet()) {
      if (!axis.getKey().equals(dateAxis)) {
        List<Map<String, Object>> longer = new ArrayList<>();
        for (Map<String, Object> one : all) {
          for (Object value : axis.getValue()) {
            Map<String, Object> more = new LinkedHashMap<>(one);
            more.put(axis.getKey(), value);
            longer.add(more);
          }
        }
        all = longer;
      }
    }
    return all;
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
    CellTests allowed = CellTests.parse(column.allowed(), "number").orElseThrow();
    TreeSet<BigDecimal> numbers = new TreeSet<>();
    BigDecimal step = isWhole(column, allowed) ? BigDecimal.ONE : STEP;
    Stream.concat(bounds(column), allowed.bounds())
        .map(BigDecimal.class::cast)
        .flatMap(number -> Stream.of(number.subtract(step), number, number.add(step)))
        .map(DataTypes::exactly)
        .filter(allowed::matches)
        .forEach(numbers::add);
    // A column may compute with the numbers of two others: all whole ones between are looked at.
    for (BigDecimal whole = numbers.first().setScale(0, RoundingMode.CEILING);
        numbers.size() < MOST_WHOLE && whole.compareTo(numbers.last()) <= 0;
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
            .map(cell -> CellTests.parse(cell, "number").orElseThrow())
            .filter(cell -> !cell.any())
            .toList();
    List<BigDecimal> named =
        Stream.concat(allowed.bounds(), cells.stream().flatMap(CellTests::bounds))
            .map(BigDecimal.class::cast)
            .toList();
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
        .flatMap(cell -> CellTests.parse(cell, column.type()).orElseThrow().bounds());
  }

  /** Finds rows; each cell is read once. */
  private static final class Matching {

    private final WrittenTable table;
    private final List<Function<Map<String, Object>, Object>> questions = new ArrayList<>();
    private final List<List<CellTests>> tests;

    Matching(WrittenTable table) {
      this.table = table;
      Map<String, CellTests> known = new HashMap<>();
      int inputs = table.inputs();
      table.columns().stream().limit(inputs).forEach(column -> questions.add(question(column)));
      this.tests =
          table.rows().stream()
              .map(
                  row ->
                      IntStream.range(0, inputs)
                          .mapToObj(
                              i ->
                                  known.computeIfAbsent(
                                      table.columns().get(i).type() + row.cells().get(i),
                                      key ->
                                          CellTests.parse(
                                                  row.cells().get(i), table.columns().get(i).type())
                                              .orElseThrow()))
                          .toList())
              .toList();
    }

    List<TableRow> rows(Map<String, Object> inputs) {
      List<Object> answers = new ArrayList<>();
      questions.forEach(question -> answers.add(question.apply(inputs)));
      List<TableRow> rows = new ArrayList<>();
      for (int row = 0; row < tests.size(); row++) {
        if (holds(tests.get(row), answers)) {
          rows.add(table.rows().get(row));
        }
      }
      return rows;
    }

    private static boolean holds(Collection<CellTests> cells, List<Object> answers) {
      int column = 0;
      for (CellTests cell : cells) {
        if (!cell.matches(answers.get(column++))) {
          return false;
        }
      }
      return true;
    }

    private static Function<Map<String, Object>, Object> question(TableColumn column) {
      Matcher difference = DIFFERENCE.matcher(column.expression());
      if (!difference.matches()) {
        return inputs -> inputs.get(column.expression());
      }
      return inputs -> {
        BigDecimal minuend = (BigDecimal) inputs.get(difference.group(1));
        BigDecimal subtrahend = (BigDecimal) inputs.get(difference.group(2));
        return minuend == null || subtrahend == null
            ? null
            : DataTypes.exactly(minuend.subtract(subtrahend));
      };
    }
  }
}
