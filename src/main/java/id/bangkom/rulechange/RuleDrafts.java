package id.bangkom.rulechange;

import id.bangkom.problem.Refusal;
import id.bangkom.rules.DeployedTables;
import id.bangkom.rules.TableCheck;
import id.bangkom.rules.WrittenTable;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What administrators are changing, one draft of a table for each of them, and what may be done.
 */
@Component
class RuleDrafts {

  private final DraftTable table;
  private final DeployedTables deployed;
  private final DraftChecks checks;
  private final RuleExamples examples;
  private final TrialRuns trialRuns;

  RuleDrafts(
      DraftTable table,
      DeployedTables deployed,
      DraftChecks checks,
      RuleExamples examples,
      TrialRuns trialRuns) {
    this.table = table;
    this.deployed = deployed;
    this.checks = checks;
    this.examples = examples;
    this.trialRuns = trialRuns;
  }

  /** All drafts of a person. */
  List<RuleDraft> of(String owner) {
    return table.of(owner);
  }

  Optional<RuleDraft> find(String decision, String owner) {
    return table.find(decision, owner);
  }

  /**
   * @throws Refusal UNKNOWN when this person has none
   */
  RuleDraft get(String decision, String owner) {
    return find(decision, owner)
        .orElseThrow(
            () ->
                Refusal.unknown(
                    "Anda belum mempunyai rancangan tabel ini; tekan Ubah untuk memulainya."));
  }

  /**
   * Begins a draft, or goes on with the one there is.
   *
   * @param version to begin with, null for the one in force
   * @param replace whether a draft that there is gives way to that version
   * @throws Refusal UNKNOWN when there is no such table or version, CONFLICT when a draft stands in
   *     the way, or its proposal is being looked at
   */
  @Transactional
  RuleDraft open(String decision, Integer version, boolean replace, String owner) {
    int current =
        deployed
            .latestVersion(decision)
            .orElseThrow(() -> Refusal.unknown("Tabel ini tidak ada; lihat daftarnya."));
    String dmn =
        deployed
            .dmn(decision, version)
            .orElseThrow(() -> Refusal.unknown("Versi ini tidak ada; lihat riwayat tabel."));
    Optional<RuleDraft> before = find(decision, owner);
    if (before.isPresent()) {
      if (version == null) {
        return before.get();
      }
      if (!replace) {
        throw Refusal.conflict(
            "Anda sudah mempunyai rancangan tabel ini; lanjutkan, atau hapus dahulu.");
      }
      remove(before.get());
    }
    boolean back = version != null && version != current;
    Answers answers =
        back && checks.check(decision, dmn).passed()
            ? examples.acceptAll(WrittenTable.read(dmn), dmn, List.of())
            : Answers.NONE;
    table.insert(decision, owner, current, dmn, answers);
    return get(decision, owner);
  }

  /**
   * Saves a whole DMN file.
   *
   * @throws Refusal RULE when it is not one table with this id, CONFLICT when another window saved
   *     meanwhile
   */
  @Transactional
  RuleDraft saveDmn(RuleDraft draft, int revision, String dmn) {
    return save(draft, revision, checks.readable(draft.decision(), dmn));
  }

  private RuleDraft save(RuleDraft seen, int revision, String dmn) {
    // Rows that are named or merged grow, after all that was said of what was sent.
    if (dmn.getBytes(StandardCharsets.UTF_8).length > TableCheck.LARGEST) {
      throw Refusal.rule("Tabel ini terlalu besar; paling besar 1 MB. Ringkas isinya.");
    }
    RuleDraft draft = locked(seen);
    requireFree(draft);
    requireRevision(draft, revision);
    table.saveDmn(draft.id(), dmn);
    return get(draft.decision(), draft.owner());
  }

  /** What was entered on another revision must not undo unseen what was saved meanwhile. */
  static void requireRevision(RuleDraft draft, int revision) {
    if (draft.revision() != revision) {
      throw Refusal.conflict(
          "Rancangan ini sudah disimpan dari jendela lain; simpan sekali lagi bila isian Anda tetap"
              + " berlaku.");
    }
  }

  /**
   * The draft as it is now; until the transaction ends nobody else changes, tries out or proposes
   * it.
   *
   * @throws Refusal UNKNOWN when it was thrown away meanwhile
   */
  @Transactional(propagation = Propagation.MANDATORY)
  RuleDraft locked(RuleDraft seen) {
    table.lock(seen.id());
    return get(seen.decision(), seen.owner());
  }

  /**
   * The same, as its owner has it before the eyes.
   *
   * @param revision that is shown there; null when nobody looks
   * @throws Refusal CONFLICT when another window saved meanwhile
   */
  @Transactional(propagation = Propagation.MANDATORY)
  RuleDraft locked(RuleDraft seen, Integer revision) {
    RuleDraft draft = locked(seen);
    if (revision != null && revision != draft.revision()) {
      throw Refusal.conflict(
          "Rancangan ini sudah diubah dari jendela lain; lihat dahulu isinya yang terbaru.");
    }
    return draft;
  }

  /**
   * Says something about the examples.
   *
   * @param said gives what is said from the draft as it is now
   */
  @Transactional
  RuleDraft answer(RuleDraft seen, Function<RuleDraft, Answers> said) {
    RuleDraft draft = locked(seen);
    requireFree(draft);
    table.saveAnswers(draft.id(), said.apply(draft));
    return get(draft.decision(), draft.owner());
  }

  /**
   * Tries a draft out on everybody's activities.
   *
   * @param revision that its owner has before the eyes; a program may leave it out
   * @throws Refusal RULE when the checks stand in the way, or the table decides no JP, CONFLICT
   *     when another window saved meanwhile
   */
  @Transactional
  void startTrial(RuleDraft seen, Integer revision) {
    RuleDraft draft = locked(seen, revision);
    passed(draft);
    requireFree(draft);
    table.saveTrial(draft.id(), trialRuns.start(draft.decision(), draft.dmn(), draft.owner()));
  }

  /**
   * The table of a draft that may be asked.
   *
   * @throws Refusal RULE while the checks stand in the way
   */
  WrittenTable passed(RuleDraft draft) {
    TableCheck.Checked checked = checks.check(draft.decision(), draft.dmn());
    if (!checked.passed()) {
      throw Refusal.rule(
          "Perbaiki dahulu temuan pemeriksaan. Yang pertama: "
              + checked.findings().get(0).sentence());
    }
    return checked.table();
  }

  /**
   * Brings what went live meanwhile into a draft. Rows that both changed stay marked as long as
   * they differ from what is in force.
   */
  @Transactional
  void bringUpToDate(RuleDraft draft) {
    int current = deployed.latestVersion(draft.decision()).orElseThrow();
    if (current == draft.baseVersion()) {
      return;
    }
    Merge merged = merged(draft.decision(), draft.baseVersion(), draft.dmn(), current);
    save(draft, draft.revision(), merged.dmn());
    Set<String> contested = new LinkedHashSet<>(draft.contested());
    contested.addAll(merged.contested());
    table.saveBase(draft.id(), current, contested);
  }

  /** What was written on one version, brought to a later one. */
  Merge merged(String decision, int base, String dmn, int current) {
    return Merge.of(
        deployed.table(decision, base).orElseThrow(),
        WrittenTable.read(dmn),
        deployed.dmn(decision, current).orElseThrow());
  }

  /**
   * Throws a draft away.
   *
   * @throws Refusal CONFLICT while its proposal is being looked at
   */
  @Transactional
  void remove(RuleDraft draft) {
    requireFree(draft);
    if (draft.changeId() != null) {
      throw Refusal.conflict(
          "Rancangan ini milik usulan yang dikembalikan; tarik dahulu usulannya di Daftar tugas.");
    }
    table.delete(draft.id());
  }

  /** The draft became a proposal. */
  @Transactional(propagation = Propagation.MANDATORY)
  void proposed(RuleDraft draft, long changeId) {
    table.saveChange(draft.id(), changeId);
  }

  /** The draft that a proposal was made of; none when it came from elsewhere. */
  Optional<RuleDraft> ofChange(long changeId) {
    return table.ofChange(changeId);
  }

  /** A proposal that did not go live: what was written stays its writer's. */
  @Transactional(propagation = Propagation.MANDATORY)
  void release(long changeId) {
    table.release(changeId);
  }

  /** A proposal that went live needs no draft any more. */
  @Transactional(propagation = Propagation.MANDATORY)
  void deleteOfChange(long changeId) {
    table.deleteOfChange(changeId);
  }

  /** While somebody looks at a proposal, its draft must not say something else. */
  private void requireFree(RuleDraft draft) {
    if (draft.changeId() != null && table.isLookedAt(draft.changeId())) {
      throw Refusal.conflict(
          "Rancangan ini sedang ditinjau sebagai usulan %d; tunggu keputusannya."
              .formatted(draft.changeId()));
    }
  }
}
