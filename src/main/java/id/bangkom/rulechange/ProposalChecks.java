package id.bangkom.rulechange;

import id.bangkom.problem.Refusal;
import id.bangkom.rules.DeployedTables;
import id.bangkom.rules.TableCheck;
import id.bangkom.rules.TableChecks;
import id.bangkom.rules.WrittenTable;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What stands in the way of a table before it is proposed and before it comes into force: checks,
 * examples, the trial run, another version, a missing second administrator.
 */
@Component
class ProposalChecks {

  private static final String SAME =
      "Rancangan ini sama dengan tabel yang berlaku; ubah dahulu isinya.";

  private final DeployedTables deployed;
  private final DraftChecks draftChecks;
  private final TableChecks checks;
  private final RuleExamples examples;
  private final TrialRuns trialRuns;
  private final RulePeople people;

  ProposalChecks(
      DeployedTables deployed,
      DraftChecks draftChecks,
      TableChecks checks,
      RuleExamples examples,
      TrialRuns trialRuns,
      RulePeople people) {
    this.deployed = deployed;
    this.draftChecks = draftChecks;
    this.checks = checks;
    this.examples = examples;
    this.trialRuns = trialRuns;
    this.people = people;
  }

  /**
   * @throws Refusal RULE when nobody but the proposer could look at it
   */
  void requireSecondAdministrator(String proposer) {
    if (people.administratorsBut(proposer).isEmpty()) {
      throw Refusal.rule(
          "Perubahan aturan memerlukan administrator aturan kedua; mintalah administrator sistem"
              + " menunjuknya.");
    }
  }

  /**
   * What stands in the way of proposing a draft.
   *
   * @throws Refusal RULE or CONFLICT with what to do first
   */
  void requireReady(RuleDraft draft) {
    requireUpToDate(draft.decision(), draft.baseVersion());
    WrittenTable inForce = draftChecks.inForce(draft.decision());
    TableCheck.Checked checked = checks.check(draft.dmn(), inForce);
    if (!checked.passed()) {
      throw Refusal.rule(
          "Pemeriksaan menemukan %d hal yang harus diperbaiki. Yang pertama: %s"
              .formatted(checked.findings().size(), checked.findings().get(0).sentence()));
    }
    if (checked.table().equals(inForce)) {
      throw Refusal.rule(SAME);
    }
    refuse(wrongExamples(checked.table(), draft.dmn(), draft.answers()));
    if (trialRuns.isMissing(draft.decision(), draft.dmn(), draft.trialId())) {
      throw Refusal.rule(
          "Jalankan dahulu uji coba sampai selesai untuk isi rancangan yang sekarang.");
    }
  }

  /**
   * @throws Refusal CONFLICT when another version went live since
   */
  void requireUpToDate(String decision, int baseVersion) {
    int current = deployed.latestVersion(decision).orElseThrow();
    if (current != baseVersion) {
      throw Refusal.conflict(
          ("Versi %d tabel ini sudah berlaku, sedangkan usulan ini dibuat dari versi %d. Versi"
                  + " terbaru harus digabungkan dahulu: peninjau mengembalikan usulannya, pengusul"
                  + " menggabungkannya di rancangan.")
              .formatted(current, baseVersion));
    }
  }

  /**
   * @throws Refusal RULE with what is {@link #wrong}
   */
  void requireSound(ProposedTable proposed) {
    refuse(wrong(proposed));
  }

  /** What checks and examples find first, in a sentence; nothing of a sound proposal. */
  Optional<String> wrong(ProposedTable proposed) {
    WrittenTable inForce = draftChecks.inForce(proposed.change().decision());
    TableCheck.Checked checked = checked(proposed, inForce);
    if (!checked.passed()) {
      return Optional.of(checked.findings().get(0).sentence());
    }
    return checked.table().equals(inForce)
        ? Optional.of(SAME)
        : wrongExamples(checked.table(), proposed.dmn(), proposed.answers());
  }

  /** A release may bring other columns, as it brings the code that asks them. */
  TableCheck.Checked checked(ProposedTable proposed, WrittenTable before) {
    return proposed.change().kind() == ChangeKind.PACKAGED
        ? checks.checkPackaged(proposed.dmn(), before)
        : checks.check(proposed.dmn(), before);
  }

  private Optional<String> wrongExamples(WrittenTable table, String dmn, Answers answers) {
    RuleExamples.Results results = examples.run(table, dmn, answers);
    long wrong =
        results.changed().size()
            + results.own().stream()
                .filter(example -> example.state() == RuleExamples.State.CHANGED)
                .count();
    return wrong == 0
        ? Optional.empty()
        : Optional.of(
            "%d contoh berhasil lain dari harapan; terima hasil barunya satu per satu, atau perbaiki."
                .formatted(wrong));
  }

  private static void refuse(Optional<String> wrong) {
    if (wrong.isPresent()) {
      throw Refusal.rule(wrong.get());
    }
  }
}
