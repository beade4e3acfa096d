package id.bangkom.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a cell from its first character to its last, each of them once: whatever somebody writes,
 * the work is that of its length. It takes constants, comparisons, ranges, lists and the negation
 * of a list; on anything else it stops.
 */
final class CellScanner {

  private final String text;
  private final String type;
  private final List<String> constants = new ArrayList<>();
  private final StringBuilder shape = new StringBuilder();
  private int at;
  private int shaped;

  /**
   * @param type of the column: string, number, date or boolean
   */
  CellScanner(String text, String type) {
    this.text = text;
    this.type = type;
  }

  /**
   * What an input cell says.
   *
   * @param constants as they are written
   * @param shape the cell with a word for each kind of constant in its place: what is read alike
   *     whatever the constants are
   */
  record Tests(boolean negated, List<CellTests.Test> tests, List<String> constants, String shape) {}

  /**
   * The whole text as an input cell.
   *
   * @return empty when it is none
   * @throws java.time.DateTimeException when it holds a day that no calendar has
   */
  Optional<Tests> tests() {
    blanks();
    boolean negated = word("not");
    if (negated) {
      blanks();
      if (!take('(')) {
        return Optional.empty();
      }
    }
    List<CellTests.Test> tests = new ArrayList<>();
    do {
      blanks();
      CellTests.Test test = test();
      if (test == null) {
        return Optional.empty();
      }
      tests.add(test);
      blanks();
    } while (take(','));
    if (negated) {
      if (!take(')')) {
        return Optional.empty();
      }
      blanks();
    }
    shape.append(text, shaped, text.length());
    return ended()
        ? Optional.of(new Tests(negated, tests, constants, shape.toString()))
        : Optional.empty();
  }

  /**
   * The whole text as one constant.
   *
   * @return empty when it is none of this type
   * @throws java.time.DateTimeException when it is a day that no calendar has
   */
  Optional<CellTests.Literal> constant() {
    blanks();
    CellTests.Literal literal = literal();
    blanks();
    return literal != null && ended() ? Optional.of(literal) : Optional.empty();
  }

  private CellTests.Test test() {
    if (peek() == '<' || peek() == '>') {
      boolean low = peek() == '>';
      at++;
      boolean included = take('=');
      blanks();
      CellTests.Literal literal = known();
      return literal == null
          ? null
          : low
              ? new CellTests.Test(literal, included, null, false)
              : new CellTests.Test(null, false, literal, included);
    }
    return peek() == '[' || peek() == '(' || peek() == ']' ? range() : exactly();
  }

  private CellTests.Test range() {
    boolean lowIncluded = peek() == '[';
    at++;
    blanks();
    CellTests.Literal low = known();
    blanks();
    if (low == null || !take('.') || !take('.')) {
      return null;
    }
    blanks();
    CellTests.Literal high = known();
    blanks();
    boolean highIncluded = peek() == ']';
    return high != null && (take(']') || take(')') || take('['))
        ? new CellTests.Test(low, lowIncluded, high, highIncluded)
        : null;
  }

  private CellTests.Test exactly() {
    CellTests.Literal literal = literal();
    return literal == null ? null : CellTests.Test.of(literal);
  }

  /** A constant other than null. */
  private CellTests.Literal known() {
    CellTests.Literal literal = literal();
    return literal == null || literal.value() == null ? null : literal;
  }

  private CellTests.Literal literal() {
    int from = at;
    CellTests.Literal literal = constantHere();
    if (literal != null) {
      String written = text.substring(from, at);
      constants.add(written);
      shape.append(text, shaped, from).append(kind(written));
      shaped = at;
    }
    return literal;
  }

  /** How a constant is written, without what it says. */
  private String kind(String constant) {
    if (type.equals("string") && constant.startsWith("\"")) {
      return constant.indexOf('\\') < 0 ? "text" : "escaped";
    }
    StringBuilder kind = new StringBuilder();
    for (int i = 0; i < constant.length(); i++) {
      char c = isDigit(constant.charAt(i)) ? '0' : constant.charAt(i);
      if (c != '0' || kind.length() == 0 || kind.charAt(kind.length() - 1) != '0') {
        kind.append(c);
      }
    }
    return kind.toString();
  }

  private CellTests.Literal constantHere() {
    if (word("null")) {
      return new CellTests.Literal(null);
    }
    return switch (type) {
      case "string" -> string();
      case "number" -> number();
      case "date" -> date();
      case "boolean" ->
          word("true")
              ? new CellTests.Literal(true)
              : word("false") ? new CellTests.Literal(false) : null;
      default -> null;
    };
  }

  private CellTests.Literal string() {
    int from = at;
    int to = endOfString(text, at);
    if (to < 0) {
      return null;
    }
    at = to;
    String content = text.substring(from + 1, to - 1);
    // What stands behind a backslash is the engine's to say.
    return content.indexOf('\\') < 0
        ? new CellTests.Literal(content)
        : EngineFeel.text(text.substring(from, to)).map(CellTests.Literal::new).orElse(null);
  }

  private CellTests.Literal number() {
    int from = at;
    take('-');
    if (!digits()) {
      return null;
    }
    // Two points are those of a range.
    if (peek() == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1))) {
      at++;
      digits();
    }
    return new CellTests.Literal(DataTypes.exactly(new BigDecimal(text.substring(from, at))));
  }

  private CellTests.Literal date() {
    if (!word("date")) {
      return null;
    }
    blanks();
    if (!take('(')) {
      return null;
    }
    blanks();
    int from = at + 1;
    int to = endOfString(text, at);
    if (to < 0 || !isDay(text, from, to - 1)) {
      return null;
    }
    at = to;
    blanks();
    return take(')') ? new CellTests.Literal(LocalDate.parse(text.substring(from, to - 1))) : null;
  }

  /**
   * Where a text in quotation marks ends.
   *
   * @return behind its second quotation mark; -1 when none begins here, or it does not end
   */
  static int endOfString(String text, int from) {
    if (from >= text.length() || text.charAt(from) != '"') {
      return -1;
    }
    for (int i = from + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        return i + 1;
      }
      if (c == '\\') {
        i++;
      }
    }
    return -1;
  }

  /** Four digits, two and two. */
  private static boolean isDay(String text, int from, int to) {
    if (to - from != 10) {
      return false;
    }
    for (int i = 0; i < 10; i++) {
      char c = text.charAt(from + i);
      if (i == 4 || i == 7 ? c != '-' : !isDigit(c)) {
        return false;
      }
    }
    return true;
  }

  private boolean digits() {
    int from = at;
    while (isDigit(peek())) {
      at++;
    }
    return at > from;
  }

  /** A word that no letter or digit follows. */
  private boolean word(String word) {
    int end = at + word.length();
    if (!text.startsWith(word, at)
        || end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
      return false;
    }
    at = end;
    return true;
  }

  private boolean take(char c) {
    if (peek() != c) {
      return false;
    }
    at++;
    return true;
  }

  private void blanks() {
    while (isBlank(peek())) {
      at++;
    }
  }

  /** Blanks of XML; a cell that holds others is not plain. */
  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Zero behind the last character, which no cell may hold. */
  private char peek() {
    return at < text.length() ? text.charAt(at) : 0;
  }

  private boolean ended() {
    return at == text.length();
  }
}
