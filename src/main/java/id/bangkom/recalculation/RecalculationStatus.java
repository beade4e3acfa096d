package id.bangkom.recalculation;

/** How far a recalculation is. */
public enum RecalculationStatus {
  RUNNING,
  /** By a person; it can be resumed. */
  STOPPED,
  COMPLETED,
  /** A table changed meanwhile: what was calculated before and after would not fit together. */
  OUTDATED
}
