package id.bangkom.claim;

import id.bangkom.jp.CreditStatus;
import id.bangkom.jp.JpCertification;
import id.bangkom.jp.JpLedger;
import id.bangkom.jp.JpVoids;
import id.bangkom.problem.Refusal;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the ledger counts for a claim, from its verification to its end. Every step holds the
 * claimant's account first and leads on only from the status it is for.
 */
@Service
class ClaimCredits {

  private final Claims claims;
  private final ClaimDecisions decisions;
  private final JpLedger ledger;
  private final JpCertification certification;
  private final JpVoids voids;

  ClaimCredits(
      Claims claims,
      ClaimDecisions decisions,
      JpLedger ledger,
      JpCertification certification,
      JpVoids voids) {
    this.claims = claims;
    this.decisions = decisions;
    this.ledger = ledger;
    this.certification = certification;
    this.voids = voids;
  }

  /** Keeps everybody else from changing what this claim's employee has counted. */
  void hold(Claim claim) {
    ledger.hold(claim.claimantId());
  }

  /**
   * Both sides confirmed: the ledger counts the activity, provisionally.
   *
   * @throws Refusal FORBIDDEN when nobody verified it, CONFLICT when it is not being verified
   */
  @Transactional
  void credit(Claim claim) {
    decisions.requireAccepted(claim, ClaimDecision.Step.VERIFICATION);
    hold(claim);
    claims.move(claim, ClaimStatus.VERIFYING, ClaimStatus.CERTIFYING);
    UUID activity =
        ledger
            .record(
                claim.facts().toActivity(claim.claimantId(), claim.source()),
                CreditStatus.PROVISIONAL)
            .activityId();
    claims.noteActivity(claim, activity);
  }

  /**
   * All have accepted it: its JP are certified as they were counted.
   *
   * @throws Refusal FORBIDDEN when nobody certified it, CONFLICT when it is not being certified,
   *     RULE when its activity was voided
   */
  @Transactional
  void certify(Claim claim) {
    decisions.requireAccepted(claim, ClaimDecision.Step.CERTIFICATION);
    hold(claim);
    claims.move(claim, ClaimStatus.CERTIFYING, ClaimStatus.CERTIFIED);
    if (claim.activityId() == null) {
      throw claims.outOfTurn(claim);
    }
    if (voids.isVoided(claim.activityId())) {
      throw Refusal.rule(
          "Kegiatan klaim ini sudah dibatalkan oleh administrator aturan sehingga tidak dapat"
              + " disahkan; kembalikan klaim kepada pegawainya.");
    }
    certification.certify(List.of(claim.activityId()));
  }

  /**
   * A claim that was sent back after it was counted provisionally counts no more.
   *
   * @throws Refusal CONFLICT when it was not sent back
   */
  @Transactional
  void voidReturned(Claim claim) {
    hold(claim);
    claims.move(claim, ClaimStatus.RETURNED, ClaimStatus.RETURNED);
    voidCredit(claim, decisions.last(claim).reason());
  }

  /** What the ledger counted for a claim that did not come through counts no more. */
  @Transactional
  void voidCredit(Claim claim, String reason) {
    if (claim.activityId() != null) {
      voids.voidUnlessVoided(claim.activityId(), reason);
      claims.forgetActivity(claim);
    }
  }

  /**
   * The claim has ended before its JP were certified; what it counted counts no more.
   *
   * @throws Refusal FORBIDDEN when nobody withdrew it, CONFLICT when it has ended already
   */
  @Transactional
  void close(Claim claim) {
    if (claim.withdrawalReason() == null) {
      throw Refusal.forbidden(
          "Klaim ini belum ditarik siapa pun; penarikan dilakukan pengaju atau administrator aturan"
              + " di halaman Klaim, dengan alasannya.");
    }
    hold(claim);
    if (!claim.status().isOpen()) {
      throw claims.outOfTurn(claim);
    }
    claims.move(claim, claim.status(), ClaimStatus.WITHDRAWN);
    voidCredit(claim, claim.withdrawalReason());
  }
}
