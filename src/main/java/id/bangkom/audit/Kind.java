package id.bangkom.audit;

/** Who may read that something was done. */
public enum Kind {
  /** Of accounts and the machine: system administrators. */
  TECHNICAL,
  /** Of people, JP and rules: rule administrators. */
  PEOPLE
}
