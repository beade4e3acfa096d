package id.bangkom.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * For which values an input cell holds: constants, comparisons and ranges of FEEL, several of them
 * separated by commas, or all but those. Nothing else is let into a table, so that a cell can
 * neither loop nor call anything, and what it holds for is known without asking an engine.
 *
 * @param negated whether it holds for all but those
 * @param tests of which none says that it holds for whatever there is, null included
 */
record CellTests(boolean negated, List<Test> tests) {

  /** No cell that people read is longer. */
  static final int LONGEST = 2000;

  /** A list that people read at a glance; a longer one is several rows. */
  static final int MOST_TESTS = 60;

  /** Holds for whatever there is. */
  static final CellTests ANY = new CellTests(true, List.of());

  CellTests {
    tests = List.copyOf(tests);
  }

  /** One of the tests of a cell. */
  sealed interface Test permits Constant, Comparison, Range {

    /** From where on it holds; empty where it is open. */
    Optional<Bound> low();

    /** Up to where it holds; empty where it is open. */
    Optional<Bound> high();

    /** What is left of it when all constants are taken for alike. */
    Test form();

    default boolean matches(Object value) {
      return value != null
          && low().filter(bound -> !bound.isBelow(value)).isEmpty()
          && high().filter(bound -> !bound.isAbove(value)).isEmpty();
    }
  }

  /**
   * Holds for one value.
   *
   * @param value a text, BigDecimal, LocalDate or Boolean; null is the null of FEEL
   */
  record Constant(Object value) implements Test {

    @Override
    public Optional<Bound> low() {
      return Optional.ofNullable(value).map(known -> new Bound(known, true));
    }

    @Override
    public Optional<Bound> high() {
      return low();
    }

    @Override
    public Test form() {
      return new Constant(value == null ? null : "");
    }

    @Override
    public boolean matches(Object other) {
      return value == null ? other == null : Test.super.matches(other);
    }
  }

  /** How an input is compared with a constant. */
  enum Sign {
    BELOW("<"),
    AT_MOST("<="),
    ABOVE(">"),
    AT_LEAST(">=");

    private final String feel;

    Sign(String feel) {
      this.feel = feel;
    }

    String feel() {
      return feel;
    }
  }

  /** Holds for what lies on one side of a constant. */
  record Comparison(Sign sign, Object than) implements Test {

    @Override
    public Optional<Bound> low() {
      return sign == Sign.ABOVE || sign == Sign.AT_LEAST ? Optional.of(bound()) : Optional.empty();
    }

    @Override
    public Optional<Bound> high() {
      return sign == Sign.BELOW || sign == Sign.AT_MOST ? Optional.of(bound()) : Optional.empty();
    }

    @Override
    public Test form() {
      return new Comparison(sign, "");
    }

    private Bound bound() {
      return new Bound(than, sign == Sign.AT_MOST || sign == Sign.AT_LEAST);
    }
  }

  /** Holds for what lies between two constants. */
  record Range(Bound from, Bound to) implements Test {

    @Override
    public Optional<Bound> low() {
      return Optional.of(from);
    }

    @Override
    public Optional<Bound> high() {
      return Optional.of(to);
    }

    @Override
    public Test form() {
      return new Range(new Bound("", from.included()), new Bound("", to.included()));
    }

    /** Whether nothing can lie between its ends, because the higher one stands first. */
    boolean reversed() {
      return from.compareWith(to.value()) > 0;
    }
  }

  /** A constant up to which something holds, itself included or not. */
  record Bound(Object value, boolean included) {

    private boolean isBelow(Object other) {
      int compared = compareWith(other);
      return compared < 0 || compared == 0 && included;
    }

    private boolean isAbove(Object other) {
      int compared = compareWith(other);
      return compared == 1 || compared == 0 && included;
    }

    /** Constants of one column are of one type, else they are as different as can be. */
    @SuppressWarnings("unchecked")
    private int compareWith(Object other) {
      return value.getClass() == other.getClass()
          ? Integer.signum(((Comparable<Object>) value).compareTo(other))
          : 2;
    }
  }

  /**
   * @param type of the column: string, number, date or boolean
   * @return empty when the cell is no plain comparison
   */
  static Optional<CellTests> find(String cell, String type) {
    return CellReader.read(cell, type) instanceof CellReader.Reading.Plain plain
        ? Optional.of(plain.tests())
        : Optional.empty();
  }

  /**
   * The constant of an output cell.
   *
   * @return empty when the cell is no constant of this type
   */
  static Optional<Constant> literal(String cell, String type) {
    return find(cell, type).flatMap(CellTests::constant);
  }

  /** The constant that is all it says. */
  Optional<Constant> constant() {
    return !negated && tests.size() == 1 && tests.get(0) instanceof Constant constant
        ? Optional.of(constant)
        : Optional.empty();
  }

  /**
   * Whether the cell holds for a value, which may be null. Whether an unknown number is less than
   * another is unknown, and what is not unknown is unknown as well.
   */
  boolean matches(Object value) {
    boolean unknown = negated && value == null && !areConstants();
    return !unknown && negated != tests.stream().anyMatch(test -> test.matches(value));
  }

  /** Whether it holds for whatever there is. */
  boolean any() {
    return tests.isEmpty();
  }

  /** Whether it names values and compares with none. */
  boolean areConstants() {
    return tests.stream().allMatch(Constant.class::isInstance);
  }

  /** The constants that stand in it, null left out. */
  Stream<Object> bounds() {
    return tests.stream()
        .flatMap(test -> Stream.of(test.low(), test.high()))
        .flatMap(Optional::stream)
        .map(Bound::value)
        .distinct();
  }

  /** A constant as a person edits it: a code, an ISO date, a number with a point, a text. */
  static String plain(Object value) {
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
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
