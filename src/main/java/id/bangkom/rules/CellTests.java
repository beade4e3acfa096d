package id.bangkom.rules;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * For which values an input cell holds: constants, comparisons and ranges of FEEL, several of them
 * separated by commas, or all but those. Nothing else is let into a table, so that a cell can
 * neither loop nor call anything, and what it holds for is known without asking an engine.
 */
final class CellTests {

  /** No cell that people read is longer. */
  static final int LONGEST = 2000;

  /** A list that people read at a glance; a longer one is several rows. */
  static final int MOST_TESTS = 60;

  /** One of the tests of a cell; {@code low} and {@code high} are null where it is open. */
  record Test(Literal low, boolean lowIncluded, Literal high, boolean highIncluded) {

    static Test of(Literal exactly) {
      return new Test(exactly, true, exactly, true);
    }

    /** Whether it is a comparison or a range. */
    boolean compares() {
      return low == null || !low.equals(high);
    }

    boolean matches(Object value) {
      if (value == null) {
        return low != null && low.value() == null;
      }
      return above(value) && below(value);
    }

    private boolean above(Object value) {
      int compared = low == null ? -1 : low.compareWith(value);
      return compared < 0 || compared == 0 && lowIncluded;
    }

    private boolean below(Object value) {
      int compared = high == null ? 1 : high.compareWith(value);
      return compared > 0 && (high == null || high.value() != null)
          || compared == 0 && highIncluded;
    }
  }

  /** A constant; a null of FEEL has the value null. */
  record Literal(Object value) {

    /** Constants of one column are of one type, else they are as different as can be. */
    @SuppressWarnings("unchecked")
    int compareWith(Object other) {
      if (value == null || value.getClass() != other.getClass()) {
        return 2;
      }
      return Integer.signum(((Comparable<Object>) value).compareTo(other));
    }
  }

  /** Holds for whatever there is. */
  static final CellTests ANY = new CellTests(true, false, List.of());

  private final boolean all;
  private final boolean not;
  private final List<Test> tests;

  private CellTests(boolean all, boolean not, List<Test> tests) {
    this.all = all;
    this.not = not;
    this.tests = tests;
  }

  /**
   * @param type of the column: string, number, date or boolean
   * @return empty when the cell holds anything else
   * @throws DateTimeException when it holds a day that no calendar has
   */
  static Optional<CellTests> parse(String cell, String type) {
    String text = trimmed(cell);
    if (text.isEmpty() || text.equals("-")) {
      return Optional.of(ANY);
    }
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    return new CellScanner(text, type)
        .tests()
        .map(read -> new CellTests(false, read.negated(), read.tests()));
  }

  /** The same, empty also when it holds a day that no calendar has. */
  static Optional<CellTests> find(String cell, String type) {
    try {
      return parse(cell, type);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The constant of an output cell, empty also when it is a day that no calendar has. */
  static Optional<Literal> findLiteral(String cell, String type) {
    try {
      return literal(cell, type);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A constant as a person edits it: a code, an ISO date, a number with a point, a text. */
  static String plain(Object value) {
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }

  /**
   * The constant of an output cell.
   *
   * @return empty when the cell is no constant of this type
   * @throws DateTimeException when it is a day that no calendar has
   */
  static Optional<Literal> literal(String cell, String type) {
    String text = trimmed(cell);
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    return new CellScanner(text, type).constant();
  }

  /**
   * Whether the cell holds for a value, which may be null. Whether an unknown number is less than
   * another is unknown, and what is not unknown is unknown as well.
   */
  boolean matches(Object value) {
    boolean unknown = not && value == null && tests.stream().anyMatch(Test::compares);
    return all || !unknown && not != tests.stream().anyMatch(test -> test.matches(value));
  }

  /** Whether it holds for whatever there is. */
  boolean any() {
    return all;
  }

  boolean negated() {
    return not;
  }

  List<Test> tests() {
    return tests;
  }

  /** The constants that stand in it, null left out. */
  Stream<Object> bounds() {
    return tests.stream()
        .flatMap(
            test -> Stream.of(Optional.ofNullable(test.low()), Optional.ofNullable(test.high())))
        .flatMap(Optional::stream)
        .map(Literal::value)
        .filter(value -> value != null)
        .distinct();
  }

  /** Without the blanks of XML around it; any other stands in the cell for the engine, too. */
  static String trimmed(String cell) {
    int from = 0;
    int to = cell.length();
    while (from < to && cell.charAt(from) <= ' ') {
      from++;
    }
    while (to > from && cell.charAt(to - 1) <= ' ') {
      to--;
    }
    return cell.substring(from, to);
  }

  /** A text in quotation marks; what no such text can say is for a check to point at. */
  static String quoted(String text) {
    return '"' + text.replace("\"", "\\\"") + '"';
  }
}
