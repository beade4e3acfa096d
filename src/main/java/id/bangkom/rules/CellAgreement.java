package id.bangkom.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Whether the engine decides by cells as the checks do. Their tree is the engine's own; what it
 * makes of it is not. Every number, day and flag, in whatever cell, is evaluated and compared.
 * Input cells that differ in nothing but their constants are evaluated alike: of each such shape
 * one is asked for every value that stands in it, for those beside it, and for null.
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

  /** What is evaluated alike. It is so for as long as this program runs. */
  private static final Set<Part> AGREED = ConcurrentHashMap.newKeySet();

  /**
   * A cell that the checks can read and that is not empty.
   *
   * @param type of its column
   */
  record Cell(boolean input, String type, String text) {}

  /** What has to be evaluated alike for a cell to be. */
  private sealed interface Part {}

  /** A constant of a cell, but no text. */
  private record Worth(Object value) implements Part {

    String feel() {
      String plain = CellTests.plain(value);
      return value instanceof LocalDate ? "date(\"" + plain + "\")" : plain;
    }
  }

  /** How an input cell compares, whatever its constants are. */
  private record Shape(String type, boolean negated, List<CellTests.Test> forms) implements Part {}

  /** Cells by what they consist of; of each shape one example. */
  private final Map<Cell, Set<Part>> parts = new LinkedHashMap<>();

  private final Map<Shape, Cell> examples = new LinkedHashMap<>();

  private CellAgreement(Collection<Cell> cells) {
    for (Cell cell : cells) {
      parts.computeIfAbsent(cell, this::partsOf);
    }
  }

  /**
   * The cells that the engine evaluates otherwise.
   *
   * @throws Steps.TooMany when they are more than can be asked for
   */
  static Set<Cell> otherwise(Collection<Cell> cells, Steps steps) {
    return new CellAgreement(cells).otherwise(steps);
  }

  private Set<Cell> otherwise(Steps steps) {
    Set<Part> asked = new LinkedHashSet<>();
    parts.values().forEach(asked::addAll);
    // Counted whether they are known or not: the same table is never too much only sometimes.
    asked.forEach(part -> steps.take(stepsOf(part)));
    asked.removeAll(AGREED);
    Set<Part> otherwise = new HashSet<>();
    List<Worth> constants = new ArrayList<>();
    for (Part part : asked) {
      if (part instanceof Worth constant) {
        constants.add(constant);
      } else {
        note(part, holdsAlike(examples.get(part)), otherwise);
      }
    }
    for (int from = 0; from < constants.size(); from += AT_ONCE) {
      List<Worth> some = constants.subList(from, Math.min(from + AT_ONCE, constants.size()));
      List<EngineFeel.Value> values = EngineFeel.values(some.stream().map(Worth::feel).toList());
      for (int i = 0; i < some.size(); i++) {
        note(some.get(i), isWorth(some.get(i).value(), values.get(i)), otherwise);
      }
    }
    return parts.entrySet().stream()
        .filter(cell -> cell.getValue().stream().anyMatch(otherwise::contains))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private Set<Part> partsOf(Cell cell) {
    CellTests tests = tests(cell);
    Set<Part> parts = new LinkedHashSet<>();
    // A text is what its node says; a number becomes a double, and a day is looked up.
    tests
        .bounds()
        .filter(value -> !(value instanceof String))
        .forEach(value -> parts.add(new Worth(value)));
    if (cell.input() && !tests.any()) {
      Shape shape =
          new Shape(
              cell.type(),
              tests.negated(),
              tests.tests().stream().map(CellTests.Test::form).toList());
      examples.putIfAbsent(shape, cell);
      parts.add(shape);
    }
    return parts;
  }

  private static CellTests tests(Cell cell) {
    return CellTests.find(cell.text(), cell.type()).orElseThrow();
  }

  private static void note(Part part, boolean agreed, Set<Part> otherwise) {
    if (!agreed) {
      otherwise.add(part);
    } else if (AGREED.size() < MOST_REMEMBERED) {
      AGREED.add(part);
    }
  }

  private long stepsOf(Part part) {
    if (part instanceof Worth) {
      return STEPS_OF_CONSTANT;
    }
    CellTests tests = tests(examples.get(part));
    long each = STEPS_OF_QUESTION + (long) STEPS_OF_TEST * tests.tests().size();
    return each * values(tests).size();
  }

  private static boolean holdsAlike(Cell cell) {
    CellTests tests = tests(cell);
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

  private static boolean isWorth(Object value, EngineFeel.Value worth) {
    return worth instanceof EngineFeel.Value.Known known
        && value.equals(
            known.value() instanceof Number number ? DataTypes.exactly(number) : known.value());
  }
}
