package id.bangkom.jp;

/** Why an entry counts what it counts. */
public enum CreditReason {
  COUNTED,
  PARTLY_COUNTED,
  CAP_REACHED,
  NO_RULE,
  VOIDED,
  ADJUSTED
}
