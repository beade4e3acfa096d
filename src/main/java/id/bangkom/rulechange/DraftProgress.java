package id.bangkom.rulechange;

import id.bangkom.rules.Finding;
import id.bangkom.rules.Finding.Severity;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How far a draft is on its way to a proposal, and what still stands between.
 *
 * @param steps the five steps, in order
 * @param obstacles what hinders the proposal, in the order in which it is best removed; empty when
 *     it can be made
 * @param wayBack what keeps a draft that goes back to an earlier version from being proposed at
 *     once, or null
 */
record DraftProgress(List<StepState> steps, List<Obstacle> obstacles, Obstacle wayBack) {

  /** What is done to a draft one after the other. */
  enum Step {
    EDIT,
    CHECKS,
    EXAMPLES,
    TRIAL,
    PROPOSAL
  }

  /** How a step stands. */
  enum State {
    /** Something is to be done or waited for. */
    OPEN,
    /** Something is wrong. */
    BAD,
    GOOD
  }

  /** Why a draft cannot be proposed yet. */
  enum Hindrance {
    /** It is proposed already, and nobody has decided. */
    PENDING,
    NOTHING_CHANGED,
    /** Another version went live since it was begun. */
    STALE,
    FINDINGS,
    EXAMPLES_CHANGED,
    OWN_EXAMPLES_FAIL,
    TRIAL_RUNNING,
    TRIAL_MISSING
  }

  /**
   * @param words in Indonesian
   */
  record StepState(Step step, State state, String words) {}

  /**
   * @param sentence in Indonesian: what to do
   */
  record Obstacle(Hindrance hindrance, String sentence) {}

  /**
   * What is known of a draft.
   *
   * @param changed rows that differ from the version it was begun with
   * @param stale whether another version is in force by now
   * @param change how its proposal stands; null when it was not proposed
   */
  record Facts(
      int changed,
      boolean stale,
      List<Finding> findings,
      RuleExamples.Results examples,
      TrialView trial,
      ChangeStatus change) {

    private boolean pending() {
      return change == ChangeStatus.CHECKING || change == ChangeStatus.PROPOSED;
    }

    private List<Finding> errors() {
      return findings.stream().filter(finding -> finding.severity() == Severity.ERROR).toList();
    }

    private long ownThatFail() {
      return examples.own().stream()
          .filter(example -> example.state() == RuleExamples.State.CHANGED)
          .count();
    }
  }

  static DraftProgress of(Facts facts) {
    List<Obstacle> obstacles = facts.pending() ? List.of(pending()) : obstacles(facts);
    return new DraftProgress(
        List.of(
            edit(facts), checks(facts), examples(facts), trial(facts), proposal(facts, obstacles)),
        obstacles,
        wayBack(facts));
  }

  private static Obstacle pending() {
    return new Obstacle(Hindrance.PENDING, "Rancangan ini sudah diajukan dan menunggu keputusan.");
  }

  private static List<Obstacle> obstacles(Facts facts) {
    List<Obstacle> obstacles = new ArrayList<>();
    if (facts.changed() == 0) {
      obstacles.add(new Obstacle(Hindrance.NOTHING_CHANGED, "Belum ada baris yang diubah."));
    }
    if (facts.stale()) {
      obstacles.add(
          new Obstacle(
              Hindrance.STALE,
              "Versi lain mulai berlaku sesudah rancangan ini dibuat: gabungkan dahulu versi"
                  + " terbaru."));
    }
    if (!facts.errors().isEmpty()) {
      obstacles.add(
          new Obstacle(
              Hindrance.FINDINGS,
              "Perbaiki %s temuan pada bagian Pemeriksaan."
                  .formatted(number(facts.errors().size()))));
    }
    if (!facts.examples().changed().isEmpty()) {
      obstacles.add(
          new Obstacle(
              Hindrance.EXAMPLES_CHANGED,
              "Terima atau perbaiki %s contoh yang hasilnya berubah."
                  .formatted(number(facts.examples().changed().size()))));
    }
    if (facts.ownThatFail() > 0) {
      obstacles.add(
          new Obstacle(
              Hindrance.OWN_EXAMPLES_FAIL,
              "Perbaiki tabel, atau hapus %s contoh Anda yang hasilnya lain dari harapan."
                  .formatted(number(facts.ownThatFail()))));
    }
    if (facts.trial().applicable() && !facts.trial().finished()) {
      obstacles.add(
          facts.trial().running()
              ? new Obstacle(Hindrance.TRIAL_RUNNING, "Tunggu uji coba selesai.")
              : new Obstacle(
                  Hindrance.TRIAL_MISSING, "Jalankan uji coba atas isi rancangan yang sekarang."));
    }
    return obstacles;
  }

  private static Obstacle wayBack(Facts facts) {
    if (!facts.errors().isEmpty()) {
      return new Obstacle(
          Hindrance.FINDINGS,
          "Versi lama ini tidak lulus pemeriksaan: " + facts.errors().get(0).sentence());
    }
    return facts.examples().changed().isEmpty()
        ? null
        : new Obstacle(
            Hindrance.EXAMPLES_CHANGED,
            "Hasil %s contoh berubah: terima satu per satu pada bagian Contoh, lalu ajukan."
                .formatted(number(facts.examples().changed().size())));
  }

  private static StepState edit(Facts facts) {
    return facts.changed() == 0
        ? new StepState(Step.EDIT, State.OPEN, "belum ada perubahan")
        : new StepState(Step.EDIT, State.GOOD, number(facts.changed()) + " baris berubah");
  }

  private static StepState checks(Facts facts) {
    int errors = facts.errors().size();
    int warnings = facts.findings().size() - errors;
    if (errors > 0) {
      return new StepState(Step.CHECKS, State.BAD, number(errors) + " harus diperbaiki");
    }
    return new StepState(
        Step.CHECKS,
        State.GOOD,
        warnings > 0 ? "lulus, %s perlu diperhatikan".formatted(number(warnings)) : "lulus");
  }

  private static StepState examples(Facts facts) {
    if (!facts.examples().ran()) {
      return new StepState(Step.EXAMPLES, State.OPEN, "menunggu pemeriksaan");
    }
    if (!facts.examples().changed().isEmpty()) {
      return new StepState(
          Step.EXAMPLES, State.BAD, number(facts.examples().changed().size()) + " belum diterima");
    }
    return facts.ownThatFail() > 0
        ? new StepState(Step.EXAMPLES, State.BAD, "contoh sendiri tidak sesuai")
        : new StepState(Step.EXAMPLES, State.GOOD, "sesuai");
  }

  private static StepState trial(Facts facts) {
    TrialView trial = facts.trial();
    if (!trial.applicable()) {
      return new StepState(Step.TRIAL, State.GOOD, "tidak diperlukan");
    }
    if (trial.finished()) {
      return new StepState(Step.TRIAL, State.GOOD, "selesai");
    }
    if (trial.running()) {
      return new StepState(Step.TRIAL, State.OPEN, "berjalan…");
    }
    return new StepState(
        Step.TRIAL, State.OPEN, trial.status() == null ? "belum dijalankan" : "perlu diulang");
  }

  private static StepState proposal(Facts facts, List<Obstacle> obstacles) {
    if (facts.pending()) {
      return new StepState(Step.PROPOSAL, State.GOOD, "sudah diajukan");
    }
    return obstacles.isEmpty()
        ? new StepState(Step.PROPOSAL, State.GOOD, "siap diajukan")
        : new StepState(Step.PROPOSAL, State.OPEN, "belum dapat");
  }

  private static String number(long count) {
    return NumberFormat.getIntegerInstance(Locale.forLanguageTag("id-ID")).format(count);
  }
}
