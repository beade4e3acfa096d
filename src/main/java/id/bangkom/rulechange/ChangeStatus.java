package id.bangkom.rulechange;

/** How far a proposed rule change is. */
enum ChangeStatus {
  CHECKING,
  /** Waits for a second pair of eyes. */
  PROPOSED,
  /** By the second pair of eyes; on its way into force. */
  APPROVED,
  /** Its proposer is to mend it. */
  RETURNED,
  REFUSED,
  WITHDRAWN,
  /** In force, or was until the next one. */
  LIVE
}
