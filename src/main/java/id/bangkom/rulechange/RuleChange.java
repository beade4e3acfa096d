package id.bangkom.rulechange;

import id.bangkom.trial.Trials;
import java.time.OffsetDateTime;

/**
 * A proposed change of a table, and what became of it.
 *
 * @param backTo the earlier version that it is, or null
 * @param baseVersion the version in force when it was proposed
 * @param answers what its writer said about the examples
 * @param proposedBy a login; null when a release of the product brought it
 * @param trialId of the trial run it was proposed with, or null
 * @param decidedBy the login of the second pair of eyes; null as long as nobody decided
 * @param note why it was returned or refused
 * @param version that it became, or null
 */
record RuleChange(
    long id,
    String decision,
    ChangeKind kind,
    Integer backTo,
    ChangeStatus status,
    int baseVersion,
    String dmn,
    Answers answers,
    String reason,
    String legalDocument,
    String effectiveNote,
    String proposedBy,
    OffsetDateTime proposedAt,
    Long trialId,
    String decidedBy,
    OffsetDateTime decidedAt,
    String note,
    Integer version) {

  /**
   * SHA-256 of all that a second pair of eyes is shown to decide on: which table, what it would
   * say, and why.
   */
  String fingerprint() {
    return Trials.digest(
        String.join("\0", String.valueOf(id), decision, dmn, reason, legalDocument, effectiveNote));
  }
}
