package id.bangkom.claim;

import id.bangkom.audit.Act;
import id.bangkom.audit.AuditTrail;
import id.bangkom.jp.JpLedger;
import id.bangkom.problem.Refusal;
import id.bangkom.workforce.Capacity;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Standing;
import id.bangkom.workforce.Workforce;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The two desks that decide on a claim: it is verified and certified there, or sent back. */
@Service
class ClaimVerdicts {

  private final Claims claims;
  private final ClaimDecisions decisions;
  private final ClaimOffices offices;
  private final EarlierActivities earlier;
  private final JpLedger ledger;
  private final Standing standing;
  private final Workforce workforce;
  private final AuditTrail trail;

  ClaimVerdicts(
      Claims claims,
      ClaimDecisions decisions,
      ClaimOffices offices,
      EarlierActivities earlier,
      JpLedger ledger,
      Standing standing,
      Workforce workforce,
      AuditTrail trail) {
    this.claims = claims;
    this.decisions = decisions;
    this.offices = offices;
    this.earlier = earlier;
    this.ledger = ledger;
    this.standing = standing;
    this.workforce = workforce;
    this.trail = trail;
  }

  /**
   * The supervisor, or a rule administrator where there is none, says that the activity took place
   * as claimed, or sends the claim back.
   *
   * @throws Refusal FORBIDDEN to others and to the claimant, CONFLICT when it is not being
   *     verified, RULE when the certificate number was used meanwhile
   */
  @Transactional
  void verify(Claim claim, Capacity by, Verdict verdict) {
    String office = offices.verifying(claim, by);
    decide(claim, ClaimDecision.Step.VERIFICATION, by.person(), office, verdict);
  }

  /**
   * A rule administrator certifies what was verified, or sends the claim back.
   *
   * @throws Refusal FORBIDDEN to others, to the claimant and to who verified it, CONFLICT when it
   *     is not being certified, RULE when the certificate number was used meanwhile
   */
  @Transactional
  void certify(Claim claim, Employee by, Verdict verdict) {
    String office = offices.certifying(claim, by);
    decide(claim, ClaimDecision.Step.CERTIFICATION, by, office, verdict);
  }

  private void decide(
      Claim claim, ClaimDecision.Step step, Employee by, String office, Verdict verdict) {
    if (verdict.accepted()) {
      standing.require(by, claim.claimantId());
      ledger.hold(claim.claimantId());
      claims.move(claim, step.decidedIn(), step.decidedIn());
      earlier.refuseUsedCertificate(claim.claimantId(), claim.facts(), claim.id());
    } else {
      claims.move(claim, step.decidedIn(), ClaimStatus.RETURNED);
    }
    trail.record(
        verdict.accepted() ? step.act() : Act.CLAIM_RETURNED,
        workforce.byId(claim.claimantId()).described(),
        "Klaim %d sebagai %s".formatted(claim.id(), office));
    decisions.add(claim, step, by, office, verdict);
  }
}
