package id.bangkom.claim;

import id.bangkom.jp.JpLedger;
import id.bangkom.problem.Refusal;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a claimant puts before the supervisor of that day. */
@Service
class ClaimSending {

  private final Claims claims;
  private final EarlierActivities earlier;
  private final EvidenceStore evidence;
  private final JpLedger ledger;
  private final Workforce workforce;

  ClaimSending(
      Claims claims,
      EarlierActivities earlier,
      EvidenceStore evidence,
      JpLedger ledger,
      Workforce workforce) {
    this.claims = claims;
    this.earlier = earlier;
    this.evidence = evidence;
    this.ledger = ledger;
    this.workforce = workforce;
  }

  /**
   * Opens a claim of an employee; the supervisor of today verifies it.
   *
   * @throws Refusal RULE when the facts cannot be, the certificate number was used, or the evidence
   *     is missing or not the claimant's own
   */
  @Transactional
  Claim open(Employee claimant, ClaimFacts facts, String processInstanceId) {
    check(claimant, facts, null);
    return claims.add(claimant.id(), supervisorOf(claimant), facts, processInstanceId);
  }

  /**
   * The claimant puts a returned claim before the supervisor of today once more.
   *
   * @throws Refusal FORBIDDEN to others, RULE as {@link #open}
   */
  @Transactional
  Claim revise(Claim claim, Employee claimant, ClaimFacts facts) {
    if (!claim.isOf(claimant)) {
      throw Refusal.forbidden("Hanya pegawai yang mengajukan klaim ini yang dapat memperbaikinya.");
    }
    check(claimant, facts, claim.id());
    claims.move(claim, ClaimStatus.RETURNED, ClaimStatus.VERIFYING);
    return claims.resubmit(claim, supervisorOf(claimant), facts);
  }

  private Long supervisorOf(Employee claimant) {
    return workforce
        .supervisorOf(claimant.id())
        .map(Employee::id)
        .filter(supervisor -> supervisor != claimant.id())
        .orElse(null);
  }

  /**
   * @param revised the claim that is sent again, null for a new one
   */
  private void check(Employee claimant, ClaimFacts facts, Long revised) {
    // Before the supervisor is read, so that whoever becomes it at this moment finds the claim.
    workforce.lock(claimant.id());
    ledger.hold(claimant.id());
    // The ledger knows what an activity must be; nothing is written by this.
    ledger.preview(facts.toActivity(claimant.id(), "-"));
    earlier.refuseUsedCertificate(claimant.id(), facts, revised);
    Evidence file =
        evidence
            .find(facts.evidenceId())
            .filter(found -> found.ownerId() == claimant.id())
            .orElseThrow(
                () -> Refusal.rule("Bukti kegiatan tidak ditemukan; unggah kembali berkasnya."));
    if (claims.hasEvidence(file.id(), revised)) {
      throw Refusal.rule(
          "Bukti kegiatan ini sudah dipakai pada klaim lain; unggah bukti untuk klaim ini.");
    }
  }
}
