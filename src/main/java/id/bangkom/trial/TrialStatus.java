package id.bangkom.trial;

/** How far a trial is. */
public enum TrialStatus {
  RUNNING,
  /** By a person. */
  STOPPED,
  COMPLETED,
  /** A deployed table changed meanwhile: what was calculated before and after does not fit. */
  OUTDATED,
  /** A row of the draft cannot be used, or the application could not go on for minutes. */
  FAILED
}
