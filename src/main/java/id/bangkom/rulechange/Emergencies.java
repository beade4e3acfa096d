package id.bangkom.rulechange;

import id.bangkom.accounts.CurrentUser;
import id.bangkom.accounts.Role;
import id.bangkom.audit.Act;
import id.bangkom.jp.JpRules;
import id.bangkom.problem.Refusal;
import id.bangkom.recalculation.RecalculationWanted;
import id.bangkom.workforce.Standing;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tables that came into force in an emergency, past the second pair of eyes. The second pair looks
 * afterwards; until then their author recalculates nothing by them, whoever's JP it is.
 */
@Component
class Emergencies {

  private final RuleChanges changes;
  private final RuleTables tables;
  private final Standing standing;
  private final CurrentUser currentUser;
  private final ChangeTrail trail;

  Emergencies(
      RuleChanges changes,
      RuleTables tables,
      Standing standing,
      CurrentUser currentUser,
      ChangeTrail trail) {
    this.changes = changes;
    this.tables = tables;
    this.standing = standing;
    this.currentUser = currentUser;
    this.trail = trail;
  }

  /**
   * @throws Refusal FORBIDDEN to the author of a table that nobody else has looked at, and to
   *     whoever is no second person to that author
   */
  @EventListener
  void ordered(RecalculationWanted wanted) {
    changes.unseenEmergencies().stream()
        .filter(unseen -> JpRules.decidesCredits(unseen.decision()))
        .filter(unseen -> !standing.areIndependent(wanted.by(), unseen.proposedBy()))
        .findFirst()
        .ifPresent(
            unseen -> {
              throw Refusal.forbidden(
                  ("Tabel \"%s\" diberlakukan dalam keadaan darurat dan belum diperiksa orang"
                          + " kedua. Mintalah administrator aturan lain menekan"
                          + " \"Sudah saya periksa\" pada usulan %d di halaman Aturan, lalu minta"
                          + " lagi penghitungan ulangnya.")
                      .formatted(tables.name(unseen.decision()), unseen.id()));
            });
  }

  /**
   * Another rule administrator has looked at a table that is in force since an emergency. That says
   * no more than that somebody knows; what is wrong with it is mended by a proposal.
   *
   * @throws Refusal FORBIDDEN to its author and to whoever is no second person to the author,
   *     CONFLICT when it is none or somebody has looked already
   */
  @Transactional
  void see(long id) {
    ProposedTable table = changes.table(id);
    RuleChange change = table.change();
    String by =
        currentUser.require(
            Role.RULE_ADMINISTRATORS, "Hanya administrator aturan yang dapat memeriksa aturan.");
    if (change.kind() != ChangeKind.EMERGENCY) {
      throw Refusal.conflict("Usulan ini bukan keadaan darurat; ia ditinjau lewat Daftar tugas.");
    }
    if (!standing.areIndependent(by, change.proposedBy())) {
      throw Refusal.forbidden(
          "Yang memberlakukan tabel ini adalah Anda sendiri, atau Anda dan orang itu belum dua"
              + " orang yang berdiri sendiri; mintalah administrator aturan lain memeriksanya.");
    }
    if (!changes.see(id, by)) {
      throw Refusal.conflict("Tabel ini sudah diperiksa administrator lain; muat ulang halaman.");
    }
    trail.record(
        Act.RULE_EMERGENCY_SEEN,
        change.decision(),
        "Versi %d".formatted(change.version()),
        table.dmn());
  }
}
