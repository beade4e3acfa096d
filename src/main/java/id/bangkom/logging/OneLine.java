package id.bangkom.logging;

/**
 * Text from anywhere as a piece of one line of the log: what would begin another line, move the
 * cursor or turn the direction of reading is written as an escape, and what is too long is cut.
 */
final class OneLine {

  static final int LONGEST = 1_000;

  private OneLine() {}

  /** The text as it may stand in the log; null stays null. */
  static String of(String text) {
    if (text == null) {
      return null;
    }
    int end = Math.min(text.length(), LONGEST);
    StringBuilder line = new StringBuilder(end + 16);
    for (int i = 0; i < end; i++) {
      append(line, text.charAt(i));
    }
    if (text.length() > LONGEST) {
      line.append("… (").append(text.length()).append(" characters)");
    }
    return line.toString();
  }

  private static void append(StringBuilder line, char character) {
    switch (character) {
      case '\n' -> line.append("\\n");
      case '\r' -> line.append("\\r");
      case '\t' -> line.append("\\t");
      default -> {
        if (hidden(character)) {
          line.append(String.format("\\u%04x", (int) character));
        } else {
          line.append(character);
        }
      }
    }
  }

  private static boolean hidden(char character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }
}
