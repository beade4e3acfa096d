package id.bangkom.rules;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * What a cell is looked at for before the engine's parser sees it, from its first character to its
 * last and each of them once: whether it is made of nothing but constants as people write them,
 * signs, and brackets that hold no others. The parser would nest until the stack is full, and its
 * tree no longer says that there were parentheses, comments, or a day that no calendar has.
 */
final class CellText {

  /** What became of the look. */
  enum Verdict {
    PLAIN,
    /** It names a day that no calendar has. */
    NO_SUCH_DAY,
    OTHER
  }

  private final String text;
  private int at;
  private boolean inRange;
  private boolean points;

  private CellText(String text) {
    this.text = text;
  }

  /**
   * @param text of a cell, without blanks around it
   */
  static Verdict verdict(String text) {
    try {
      return new CellText(text).isPlain() ? Verdict.PLAIN : Verdict.OTHER;
    } catch (DateTimeException e) {
      return Verdict.NO_SUCH_DAY;
    }
  }

  private boolean isPlain() {
    boolean negated = word("not");
    if (negated) {
      blanks();
      if (!take('(')) {
        return false;
      }
    }
    for (blanks(); at < text.length(); blanks()) {
      if (negated && !inRange && peek() == ')') {
        return at == text.length() - 1;
      }
      if (!part()) {
        return false;
      }
    }
    return !negated && !inRange;
  }

  /** One constant, sign or bracket. */
  private boolean part() {
    return switch (peek()) {
      case '"' -> string();
      case '<', '>' -> sign();
      case ',' -> !inRange && take(',');
      case '.' -> points();
      case '[', '(', ']', ')' -> bracket();
      default -> word("null") || word("true") || word("false") || day() || number();
    };
  }

  private boolean string() {
    int end = endOfString(text, at);
    at = Math.max(at, end);
    return end >= 0;
  }

  private boolean sign() {
    at++;
    take('=');
    return true;
  }

  private boolean points() {
    boolean first = inRange && !points;
    points = true;
    return first && take('.') && take('.');
  }

  /** The first bracket of a range; the last one when points have passed, and behind it a comma. */
  private boolean bracket() {
    char bracket = peek();
    at++;
    if (!inRange) {
      inRange = true;
      points = false;
      return bracket != ')';
    }
    inRange = false;
    blanks();
    return points && bracket != '(' && (at == text.length() || peek() == ',' || peek() == ')');
  }

  /** A day as a constant: four digits, two and two. */
  private boolean day() {
    if (!word("date")) {
      return false;
    }
    blanks();
    if (!take('(')) {
      return false;
    }
    blanks();
    int from = at + 1;
    if (!string() || !isDay(from, at - 1)) {
      return false;
    }
    LocalDate.parse(text.substring(from, at - 1));
    blanks();
    return take(')');
  }

  private boolean isDay(int from, int to) {
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

  private boolean number() {
    take('-');
    if (!digits()) {
      return false;
    }
    // Two points are those of a range.
    if (peek() == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1))) {
      at++;
      digits();
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

  /** Blanks of XML; a cell that holds others is not plain. */
  private void blanks() {
    while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r') {
      at++;
    }
  }

  /** Zero behind the last character, which no cell may hold. */
  private char peek() {
    return at < text.length() ? text.charAt(at) : 0;
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

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
