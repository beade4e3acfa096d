package id.bangkom.jp;

/** How far a credit is from the person's record. */
public enum CreditStatus {
  /** Confirmed by both sides; follows every recalculation. */
  PROVISIONAL,
  /** Signed for; keeps its amount for ever. */
  CERTIFIED,
  /** Was provisional when its activity was voided; counts nothing. */
  VOIDED,
  /** A signed change of a certified credit. */
  ADJUSTMENT
}
