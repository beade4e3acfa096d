package id.bangkom.evaluation;

/** What follows a programme, as the table {@code programme-outcome} decides. */
public enum Outcome {
  /** The gap is closed, the dialogue ends. */
  CLOSE,
  /** The gap is smaller: the same method goes on. */
  CONTINUE,
  /** The gap is unchanged: another method is chosen. */
  OTHER_METHOD
}
