package id.bangkom.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * A word of a cell that stands in no quotation marks.
 *
 * @param called whether a parenthesis opens behind it
 */
record CellWord(String text, boolean called) {

  /** Those of a cell that cannot be read otherwise, in one go. */
  static List<CellWord> of(String cell) {
    List<CellWord> words = new ArrayList<>();
    int at = 0;
    while (at < cell.length()) {
      char c = cell.charAt(at);
      int end = at + 1;
      if (c == '"') {
        int closed = CellText.endOfString(cell, at);
        // What does not end is text to the end.
        end = closed < 0 ? cell.length() : closed;
      } else if (isLetter(c)) {
        while (end < cell.length() && isPart(cell.charAt(end))) {
          end++;
        }
        int next = end;
        while (next < cell.length() && cell.charAt(next) <= ' ') {
          next++;
        }
        words.add(
            new CellWord(
                cell.substring(at, end), next < cell.length() && cell.charAt(next) == '('));
        end = next;
      }
      at = end;
    }
    return words;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
  }

  private static boolean isPart(char c) {
    return isLetter(c) || CellText.isDigit(c);
  }
}
