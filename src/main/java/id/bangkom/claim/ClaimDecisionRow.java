package id.bangkom.claim;

import java.time.OffsetDateTime;
import java.time.ZoneId;

/** Who decided what, when. */
record ClaimDecisionRow(String what, String who, String office, String reason, OffsetDateTime at) {

  static ClaimDecisionRow of(ClaimDecision decision, ZoneId zone) {
    return new ClaimDecisionRow(
        decision.label(),
        decision.deciderName(),
        decision.decidedAs(),
        decision.reason(),
        decision.decidedAt().atZoneSameInstant(zone).toOffsetDateTime());
  }
}
