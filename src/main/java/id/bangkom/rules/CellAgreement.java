package id.bangkom.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Whether the engine reads cells as the checks do. Every constant, in whatever cell, is evaluated
 * and compared. Input cells that differ in nothing but their constants are read alike: of each such
 * shape one is asked for every value that stands in it, for those beside it, and for null.
 */
final class CellAgreement {

  /** The engine prepares itself for every question anew, which is nearly all that it costs. */
  private static final int STEPS_OF_QUESTION = 12_000;

  private static final int STEPS_OF_TEST = 500;
  private static final int STEPS_OF_CONSTANT = 3000;
  private static final int AT_ONCE = 100;

  /** More than all tables of an installation hold. */
  private static final int MOST_REMEMBERED = 20_000;

  private static final BigDecimal NEAR = new BigDecimal("0.001");

  /** Cells that are read alike. They are so for as long as this program runs. */
  private static final Set<Cell> AGREED = ConcurrentHashMap.newKeySet();

  /**
   * A cell that the checks can read and that is not empty.
   *
   * @param type of its column
   */
  record Cell(boolean input, String type, String text) {}

  private CellAgreement() {}

  /**
   * The cells that the engine reads otherwise.
   *
   * @throws Steps.TooMany when they are more than can be asked for
   */
  static Set<Cell> otherwise(Collection<Cell> cells, Steps steps) {
    Map<Cell, Set<Cell>> parts = new LinkedHashMap<>();
    Map<Cell, Cell> shapes = new HashMap<>();
    for (Cell cell : cells) {
      parts.computeIfAbsent(cell, one -> partsOf(one, shapes));
    }
    // Counted whether they are known or not: the same table is never too much only sometimes.
    Set<Cell> asked = new LinkedHashSet<>();
    parts.values().forEach(asked::addAll);
    asked.forEach(part -> steps.take(stepsOf(part, shapes)));
    Set<Cell> otherwise = new HashSet<>();
    List<Cell> constants = new ArrayList<>();
    for (Cell part : asked) {
      if (AGREED.contains(part)) {
        continue;
      }
      if (part.input()) {
        note(part, agreesAsTests(shapes.get(part)), otherwise);
      } else {
        constants.add(part);
      }
    }
    for (int from = 0; from < constants.size(); from += AT_ONCE) {
      List<Cell> some = constants.subList(from, Math.min(from + AT_ONCE, constants.size()));
      List<EngineFeel.Value> values = EngineFeel.values(some.stream().map(Cell::text).toList());
      for (int i = 0; i < some.size(); i++) {
        note(some.get(i), isWorth(some.get(i), values.get(i)), otherwise);
      }
    }
    return parts.entrySet().stream()
        .filter(cell -> cell.getValue().stream().anyMatch(otherwise::contains))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /**
   * What has to be read alike for a cell to be: its constants, and its shape.
   *
   * @param shapes takes a cell for each shape
   */
  private static Set<Cell> partsOf(Cell cell, Map<Cell, Cell> shapes) {
    if (!cell.input()) {
      return Set.of(cell);
    }
    Optional<CellScanner.Tests> read =
        new CellScanner(CellTests.trimmed(cell.text()), cell.type()).tests();
    if (read.isEmpty()) {
      // Holds for whatever there is.
      return Set.of();
    }
    Set<Cell> parts = new LinkedHashSet<>();
    read.get().constants().forEach(text -> parts.add(new Cell(false, cell.type(), text)));
    Cell shape = new Cell(true, cell.type(), read.get().shape());
    shapes.putIfAbsent(shape, cell);
    parts.add(shape);
    return parts;
  }

  private static void note(Cell cell, boolean agreed, Set<Cell> otherwise) {
    if (!agreed) {
      otherwise.add(cell);
    } else if (AGREED.size() < MOST_REMEMBERED) {
      AGREED.add(cell);
    }
  }

  private static long stepsOf(Cell part, Map<Cell, Cell> shapes) {
    if (!part.input()) {
      return STEPS_OF_CONSTANT;
    }
    CellTests tests = CellTests.parse(shapes.get(part).text(), part.type()).orElseThrow();
    long each = STEPS_OF_QUESTION + (long) STEPS_OF_TEST * tests.tests().size();
    return each * values(tests).size();
  }

  private static boolean agreesAsTests(Cell cell) {
    CellTests tests = CellTests.parse(cell.text(), cell.type()).orElseThrow();
    for (Object value : values(tests)) {
      boolean alike =
          EngineFeel.holds(cell.text(), value)
              .filter(holds -> holds == tests.matches(value))
              .isPresent();
      if (!alike) {
        return false;
      }
    }
    return true;
  }

  /** What stands in a cell, what lies beside it, and null. */
  private static Set<Object> values(CellTests tests) {
    Set<Object> values = new LinkedHashSet<>();
    tests.bounds().forEach(bound -> addAround(bound, values));
    values.add(null);
    return values;
  }

  private static void addAround(Object bound, Set<Object> values) {
    values.add(bound);
    if (bound instanceof BigDecimal number) {
      values.add(number.subtract(NEAR));
      values.add(number.add(NEAR));
    } else if (bound instanceof LocalDate day) {
      values.add(day.minusDays(1));
      values.add(day.plusDays(1));
    } else if (bound instanceof Boolean flag) {
      values.add(!flag);
    } else {
      values.add(bound + "_");
    }
  }

  private static boolean isWorth(Cell cell, EngineFeel.Value value) {
    Object literal = CellTests.literal(cell.text(), cell.type()).orElseThrow().value();
    if (!(value instanceof EngineFeel.Value.Known known)) {
      return false;
    }
    Object worth =
        known.value() instanceof Number number ? DataTypes.exactly(number) : known.value();
    return literal == null ? worth == null : literal.equals(worth);
  }
}
