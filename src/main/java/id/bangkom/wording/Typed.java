package id.bangkom.wording;

/** A text that somebody typed. */
public final class Typed {

  /** Cannot be stored by every database, and no keyboard writes it. */
  private static final String NUL = "\0";

  private Typed() {}

  /** As it was typed, without NUL characters. */
  public static String withoutNul(String text) {
    return text.replace(NUL, "");
  }

  /**
   * Without NUL characters and white space around it.
   *
   * @param text null when nothing was typed
   * @return empty when nothing remains
   */
  public static String stripped(String text) {
    return text == null ? "" : withoutNul(text).strip();
  }

  /** Whether a program sent what cannot be stored as it is. */
  public static boolean hasNul(String text) {
    return text.contains(NUL);
  }
}
