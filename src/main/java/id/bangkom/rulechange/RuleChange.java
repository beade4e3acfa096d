package id.bangkom.rulechange;

import java.time.OffsetDateTime;
import java.time.ZoneId;

/**
 * A proposed change of a table, and what became of it; what the table would say is its {@link
 * ProposedTable}.
 *
 * @param backTo the earlier version that it is, or null
 * @param baseVersion the version in force when it was proposed
 * @param proposedBy a login; null when a release of the product brought it
 * @param trialId of the trial run it was proposed with, or null
 */
record RuleChange(
    long id,
    String decision,
    ChangeKind kind,
    Integer backTo,
    int baseVersion,
    Grounds grounds,
    String proposedBy,
    OffsetDateTime proposedAt,
    Long trialId,
    Stage stage) {

  ChangeStatus status() {
    return stage.status();
  }

  /** The login of the second pair of eyes; null as long as nobody decided. */
  String decidedBy() {
    return stage.remark().by();
  }

  /** Null as long as nobody decided. */
  OffsetDateTime decidedAt() {
    return stage.remark().at();
  }

  /** Why it was returned or refused, or what else was said; null when nothing was. */
  String note() {
    return stage.remark().note();
  }

  /** The version that it became, or null. */
  Integer version() {
    return stage instanceof Stage.Live live ? (Integer) live.version() : null;
  }

  /** Nobody wrote it: any rule administrator may mend it or put it aside. */
  boolean isOfRelease() {
    return proposedBy == null;
  }

  /** The year in which it was approved: what its form calls this year stays this year. */
  int yearOfApproval(ZoneId zone) {
    return decidedAt().atZoneSameInstant(zone).getYear();
  }
}
