package id.bangkom.conventions.texts;

/**
 * One text that people read.
 *
 * @param where the file it stands in
 * @param id what it is there: a field and its property, an element, a constant; need not be unique
 */
record Shown(String where, String id, String text) {

  Shown {
    text = text.replaceAll("[ \\t\\r]*\\n[ \\t]*", "\n").strip();
  }

  /** Without a word there is nothing to read: a number, a sign, a placeholder alone. */
  boolean hasWords() {
    return text.replaceAll("\\{\\{.*?}}|\\{…}", "").matches("(?s).*\\p{L}{2}.*");
  }
}
