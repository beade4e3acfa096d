package id.bangkom.programme;

/**
 * What a programme achieved, as the table decides.
 *
 * @param next what follows
 * @param explanation one Indonesian sentence
 */
public record Outcome(Next next, String explanation) {

  /** What follows a programme. */
  public enum Next {
    /** The gap is closed, the dialogue ends. */
    CLOSE,
    /** The gap is smaller: the same method goes on. */
    CONTINUE,
    /** The gap is unchanged: another method is chosen. */
    OTHER_METHOD
  }
}
