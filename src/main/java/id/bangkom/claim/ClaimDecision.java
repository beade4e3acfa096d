package id.bangkom.claim;

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
    VERIFICATION("Diverifikasi"),
    CERTIFICATION("Disahkan");

    private final String done;

    Step(String done) {
      this.done = done;
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
