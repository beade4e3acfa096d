package id.bangkom.rulechange;

import id.bangkom.jp.JpRules;
import id.bangkom.problem.Refusal;
import id.bangkom.rules.DeployedTables;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts an approved table in force. Nothing goes live that was written on a version that is not in
 * force any more, or that is not what was approved.
 */
@Service
class EntryIntoForce {

  private final RuleChanges changes;
  private final ReleasedTables packaged;
  private final ProposalChecks checks;
  private final DeployedTables deployed;
  private final RuleExamples examples;
  private final RuleDrafts drafts;

  EntryIntoForce(
      RuleChanges changes,
      ReleasedTables packaged,
      ProposalChecks checks,
      DeployedTables deployed,
      RuleExamples examples,
      RuleDrafts drafts) {
    this.changes = changes;
    this.packaged = packaged;
    this.checks = checks;
    this.deployed = deployed;
    this.examples = examples;
    this.drafts = drafts;
  }

  /**
   * @return whether it decides what activities count
   * @throws Refusal FORBIDDEN when nobody but the proposer approved what it says now, CONFLICT when
   *     another version went live since it was proposed
   */
  @Transactional(propagation = Propagation.MANDATORY)
  boolean goLive(long id) {
    ProposedTable proposed = changes.table(id);
    RuleChange change = proposed.change();
    requireApproved(proposed);
    // Two approvals at the same moment: the later one waits, and then reads the other's version.
    packaged.lock(change.decision());
    checks.requireUpToDate(change.decision(), change.baseVersion());
    checks.requireSound(proposed);
    int version = deployed.deploy(change.decision(), proposed.dmn(), "rule-change " + id);
    if (version != change.baseVersion() + 1) {
      throw Refusal.conflict(
          "Versi lain mulai berlaku pada saat yang sama; buka kembali tugas ini lalu kembalikan"
              + " usulannya.");
    }
    examples.keep(proposed.written(), proposed.dmn(), proposed.answers());
    if (!changes.goLive(id, ChangeStatus.APPROVED, version)) {
      throw Refusal.conflict("Usulan ini sudah berlaku atau ditutup; muat ulang halaman.");
    }
    drafts.deleteOfChange(id);
    return JpRules.decidesCredits(change.decision());
  }

  /** Whoever moves the process past the approval finds that nobody approved. */
  private static void requireApproved(ProposedTable proposed) {
    String by = proposed.change().decidedBy();
    if (!(proposed.change().stage() instanceof Stage.Approved approved)
        || by == null
        || by.equals(proposed.change().proposedBy())) {
      throw Refusal.forbidden("Usulan ini belum disetujui administrator aturan yang lain.");
    }
    if (!proposed.fingerprint().equals(approved.fingerprint())) {
      throw Refusal.forbidden("Yang disetujui bukan isi usulan yang sekarang; ajukan sekali lagi.");
    }
  }
}
