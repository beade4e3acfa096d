package id.bangkom.rules;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * For which values an input cell holds: constants, comparisons and ranges of FEEL, several of them
 * separated by commas, or all but those. Nothing else is let into a table, so that a cell can
 * neither loop nor call anything, and what it holds for is known without asking an engine.
 */
final class CellTests {

  private static final Pattern NOT = Pattern.compile("not\\s*\\((.*)\\)", Pattern.DOTALL);
  private static final Pattern COMPARISON = Pattern.compile("(<=|>=|<|>)\\s*(.+)", Pattern.DOTALL);
  private static final Pattern RANGE =
      Pattern.compile("([\\[(\\]])\\s*(.+?)\\s*\\.\\.\\s*(.+?)\\s*([\\])\\[])", Pattern.DOTALL);

  /** No cell that people read is longer. */
  static final int LONGEST = 2000;

  /** A text in quotation marks. */
  static final Pattern STRING = Pattern.compile("\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"");

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  /** A day. */
  static final Pattern DATE = Pattern.compile("date\\s*\\(\\s*\"(\\d{4}-\\d{2}-\\d{2})\"\\s*\\)");

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
    String text = cell.strip();
    if (text.isEmpty() || text.equals("-")) {
      return Optional.of(new CellTests(true, false, List.of()));
    }
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher not = NOT.matcher(text);
    boolean negated = not.matches();
    List<Test> tests = new ArrayList<>();
    for (String part : parts(negated ? not.group(1) : text)) {
      Optional<Test> test = test(part.strip(), type);
      if (test.isEmpty()) {
        return Optional.empty();
      }
      tests.add(test.get());
    }
    return Optional.of(new CellTests(false, negated, tests));
  }

  /**
   * The constant of an output cell.
   *
   * @return empty when the cell is no constant of this type
   * @throws DateTimeException when it is a day that no calendar has
   */
  static Optional<Literal> literal(String cell, String type) {
    String text = cell.strip();
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    if (text.equals("null")) {
      return Optional.of(new Literal(null));
    }
    return switch (type) {
      case "string" -> matched(STRING, text).map(m -> new Literal(unescaped(m.group(1))));
      case "number" ->
          matched(NUMBER, text).map(m -> new Literal(DataTypes.exactly(new BigDecimal(text))));
      case "date" -> matched(DATE, text).map(m -> new Literal(LocalDate.parse(m.group(1))));
      case "boolean" ->
          text.equals("true") || text.equals("false")
              ? Optional.of(new Literal(Boolean.valueOf(text)))
              : Optional.empty();
      default -> Optional.empty();
    };
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

  private static Optional<Test> test(String text, String type) {
    Matcher comparison = COMPARISON.matcher(text);
    if (comparison.matches()) {
      boolean included = comparison.group(1).length() == 2;
      boolean low = comparison.group(1).startsWith(">");
      return literal(comparison.group(2), type)
          .filter(literal -> literal.value() != null)
          .map(
              literal ->
                  low
                      ? new Test(literal, included, null, false)
                      : new Test(null, false, literal, included));
    }
    Matcher range = RANGE.matcher(text);
    if (range.matches()) {
      Optional<Literal> low = literal(range.group(2), type).filter(l -> l.value() != null);
      Optional<Literal> high = literal(range.group(3), type).filter(l -> l.value() != null);
      return low.isEmpty() || high.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Test(
                  low.get(), range.group(1).equals("["), high.get(), range.group(4).equals("]")));
    }
    return literal(text, type).map(Test::of);
  }

  /** What stands between the commas that are not within quotation marks. */
  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' && (i == 0 || text.charAt(i - 1) != '\\')) {
        quoted = !quoted;
      }
      if (c == ',' && !quoted) {
        parts.add(part.toString());
        part.setLength(0);
      } else {
        part.append(c);
      }
    }
    parts.add(part.toString());
    return parts;
  }

  private static Optional<Matcher> matched(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.matches() ? Optional.of(matcher) : Optional.empty();
  }

  static String unescaped(String text) {
    return text.replaceAll("\\\\(.)", "$1");
  }

  static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
