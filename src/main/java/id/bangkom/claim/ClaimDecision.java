package id.bangkom.claim;

import id.bangkom.audit.Act;
import java.time.OffsetDateTime;

/**
 * What somebody decided on one submission of a claim.
 *
 * @param decidedAs in which office, as people read it
 * @param reason null when it was accepted
 */
record ClaimDecision(
    long claimId,
    int submissionNumber,
    Step step,
    boolean accepted,
    String reason,
    long decidedBy,
    String deciderName,
    String decidedAs,
    OffsetDateTime decidedAt) {

  /** At which of the two desks. */
  enum Step {
    VERIFICATION("Diverifikasi", ClaimStatus.VERIFYING, Act.CLAIM_VERIFIED),
    CERTIFICATION("Disahkan", ClaimStatus.CERTIFYING, Act.CLAIM_CERTIFIED);

    private final String done;
    private final ClaimStatus decidedIn;
    private final Act act;

    Step(String done, ClaimStatus decidedIn, Act act) {
      this.done = done;
      this.decidedIn = decidedIn;
      this.act = act;
    }

    /** The only status in which this is decided. */
    ClaimStatus decidedIn() {
      return decidedIn;
    }

    /** As the trail names its acceptance. */
    Act act() {
      return act;
    }
  }

  /** What was decided, as people read it. */
  String label() {
    return accepted ? step.done : "Dikembalikan";
  }

  /** Who sent it back with which reason, in one line. */
  String returned() {
    return "%s (%s): %s".formatted(deciderName, decidedAs, reason);
  }
}
