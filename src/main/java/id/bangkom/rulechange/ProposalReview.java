package id.bangkom.rulechange;

import id.bangkom.accounts.CurrentUser;
import id.bangkom.accounts.Role;
import id.bangkom.audit.Act;
import id.bangkom.problem.Refusal;
import id.bangkom.workforce.Standing;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The second pair of eyes decides on a proposal. Nobody approves what is one's own. */
@Service
class ProposalReview {

  private final RuleChanges changes;
  private final ProposalChecks checks;
  private final TrialRuns trialRuns;
  private final CurrentUser currentUser;
  private final Standing standing;
  private final ChangeTrail trail;
  private final Clock clock;

  ProposalReview(
      RuleChanges changes,
      ProposalChecks checks,
      TrialRuns trialRuns,
      CurrentUser currentUser,
      Standing standing,
      ChangeTrail trail,
      Clock clock) {
    this.changes = changes;
    this.checks = checks;
    this.trialRuns = trialRuns;
    this.currentUser = currentUser;
    this.standing = standing;
    this.trail = trail;
    this.clock = clock;
  }

  /** What the second pair of eyes may say. */
  enum Verdict {
    APPROVE(ChangeStatus.APPROVED, Act.RULE_APPROVED),
    RETURN(ChangeStatus.RETURNED, Act.RULE_RETURNED),
    REFUSE(ChangeStatus.REFUSED, Act.RULE_REFUSED);

    private final ChangeStatus status;
    private final Act act;

    Verdict(ChangeStatus status, Act act) {
      this.status = status;
      this.act = act;
    }
  }

  /**
   * @param shown the fingerprint of what they were shown; null when they were shown nothing
   * @param note why; required unless it is approved
   * @throws Refusal FORBIDDEN to the proposer and to whoever is no rule administrator, CONFLICT
   *     when they were shown something else, or the proposal waits for no decision, wherever the
   *     process stands
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void decide(long id, Verdict verdict, String shown, String note) {
    ProposedTable proposed = changes.table(id);
    boolean approves = verdict == Verdict.APPROVE;
    requireSecondPair(proposed.change(), approves);
    if (!proposed.fingerprint().equals(shown)) {
      throw Refusal.conflict(
          "Yang tampil pada formulir bukan usulan yang diputuskan, atau usulannya sudah berubah;"
              + " tutup lalu buka kembali tugas ini dan periksa sekali lagi.");
    }
    if (approves) {
      requireApprovable(proposed);
    } else if (note.isEmpty()) {
      throw Refusal.rule("Tulis alasan pengembalian atau penolakan.");
    }
    boolean decided =
        changes.decide(
            id,
            verdict.status,
            new Remark(
                currentUser.login(), OffsetDateTime.now(clock), note.isEmpty() ? null : note),
            approves ? shown : null);
    trail.record(verdict.act, proposed, note);
    if (!decided) {
      throw Refusal.conflict(
          "Usulan ini tidak menunggu keputusan; lihat keadaannya pada daftar usulan di halaman"
              + " Aturan.");
    }
  }

  private void requireSecondPair(RuleChange change, boolean approves) {
    String by =
        currentUser.require(
            Role.RULE_ADMINISTRATORS,
            "Hanya administrator aturan yang dapat meninjau perubahan aturan.");
    if (by.equals(change.proposedBy())) {
      throw Refusal.forbidden(
          "Usulan sendiri tidak dapat ditinjau sendiri; mintalah administrator aturan lain.");
    }
    if (approves && !change.isOfRelease() && !standing.areIndependent(change.proposedBy(), by)) {
      throw Refusal.forbidden(
          "Pengusul dan Anda belum dua orang yang berdiri sendiri: yang satu mencatat atau mengubah"
              + " data yang lain dan hal itu belum dikonfirmasi; mintalah administrator aturan lain"
              + " meninjau.");
    }
  }

  private void requireApprovable(ProposedTable proposed) {
    checks.requireUpToDate(proposed.change().decision(), proposed.change().baseVersion());
    if (trialRuns.isMissing(proposed)) {
      throw Refusal.rule(
          "Uji coba usulan ini belum selesai. Tunggu sebentar, atau jalankan lagi pada usulannya di"
              + " halaman Aturan.");
    }
  }
}
