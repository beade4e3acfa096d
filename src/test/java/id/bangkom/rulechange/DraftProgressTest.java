package id.bangkom.rulechange;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.rulechange.DraftProgress.Hindrance;
import id.bangkom.rulechange.DraftProgress.Obstacle;
import id.bangkom.rulechange.DraftProgress.Step;
import id.bangkom.rulechange.DraftProgress.StepState;
import id.bangkom.rules.Finding;
import id.bangkom.trial.TrialResult;
import id.bangkom.trial.TrialStatus;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How far a draft is, and what hinders its proposal. */
class DraftProgressTest {

  private static final TrialResult NOBODY = new TrialResult(List.of(), List.of(), List.of());
  private static final TrialView TRIED = trial(TrialStatus.COMPLETED, true);
  private static final RuleExamples.Results RIGHT = examples(0, 0);

  @Test
  void aDraftThatIsChangedRightAndTriedCanBeProposed() {
    DraftProgress progress = progress(1, false, List.of(), RIGHT, TRIED, null);
    assertThat(progress.obstacles()).isEmpty();
    assertThat(step(progress, Step.PROPOSAL)).isEqualTo("GOOD siap diajukan");
  }

  static Stream<Arguments> hindered() {
    return Stream.of(
        Arguments.of(
            progress(0, false, List.of(), RIGHT, TRIED, null),
            Hindrance.NOTHING_CHANGED,
            "Belum ada baris yang diubah."),
        Arguments.of(
            progress(1, true, List.of(), RIGHT, TRIED, null),
            Hindrance.STALE,
            "Versi lain mulai berlaku sesudah rancangan ini dibuat: gabungkan dahulu versi"
                + " terbaru."),
        Arguments.of(
            progress(1, false, List.of(error("x")), RIGHT, TRIED, null),
            Hindrance.FINDINGS,
            "Perbaiki 1 temuan pada bagian Pemeriksaan."),
        Arguments.of(
            progress(1, false, List.of(), examples(1234, 0), TRIED, null),
            Hindrance.EXAMPLES_CHANGED,
            "Terima atau perbaiki 1.234 contoh yang hasilnya berubah."),
        Arguments.of(
            progress(1, false, List.of(), examples(0, 1), TRIED, null),
            Hindrance.OWN_EXAMPLES_FAIL,
            "Perbaiki tabel, atau hapus 1 contoh Anda yang hasilnya lain dari harapan."),
        Arguments.of(
            progress(1, false, List.of(), RIGHT, trial(null, false), null),
            Hindrance.TRIAL_MISSING,
            "Jalankan uji coba atas isi rancangan yang sekarang."),
        Arguments.of(
            progress(1, false, List.of(), RIGHT, trial(TrialStatus.STOPPED, false), null),
            Hindrance.TRIAL_MISSING,
            "Jalankan uji coba atas isi rancangan yang sekarang."),
        Arguments.of(
            progress(1, false, List.of(), RIGHT, trial(TrialStatus.RUNNING, false), null),
            Hindrance.TRIAL_RUNNING,
            "Tunggu uji coba selesai."));
  }

  @ParameterizedTest
  @MethodSource("hindered")
  void whatHindersADraftIsSaidByOneSentenceThatSaysWhatToDo(
      DraftProgress progress, Hindrance hindrance, String sentence) {
    assertThat(progress.obstacles()).containsExactly(new Obstacle(hindrance, sentence));
    assertThat(step(progress, Step.PROPOSAL)).isEqualTo("OPEN belum dapat");
  }

  @Test
  void everythingThatHindersIsSaidAtOnceInTheOrderOfTheSteps() {
    DraftProgress progress =
        progress(0, true, List.of(error("x")), examples(1, 1), trial(null, false), null);
    assertThat(progress.obstacles())
        .extracting(Obstacle::hindrance)
        .containsExactly(
            Hindrance.NOTHING_CHANGED,
            Hindrance.STALE,
            Hindrance.FINDINGS,
            Hindrance.EXAMPLES_CHANGED,
            Hindrance.OWN_EXAMPLES_FAIL,
            Hindrance.TRIAL_MISSING);
  }

  @Test
  void aWarningHindersNobody() {
    DraftProgress progress =
        progress(1, false, List.of(Finding.warning("a", null, "x")), RIGHT, TRIED, null);
    assertThat(progress.obstacles()).isEmpty();
    assertThat(progress.wayBack()).isNull();
    assertThat(step(progress, Step.CHECKS)).isEqualTo("GOOD lulus, 1 perlu diperhatikan");
  }

  @Test
  void aTableThatDecidesNothingOfJpNeedsNoTrialRun() {
    TrialView none = new TrialView(null, null, 0, 0, null, false, false, false, null);
    DraftProgress progress = progress(1, false, List.of(), RIGHT, none, null);
    assertThat(progress.obstacles()).isEmpty();
    assertThat(step(progress, Step.TRIAL)).isEqualTo("GOOD tidak diperlukan");
  }

  @ParameterizedTest
  @EnumSource(
      value = ChangeStatus.class,
      names = {"CHECKING", "PROPOSED"})
  void aProposalWaitsUntilItIsDecided(ChangeStatus status) {
    DraftProgress progress = progress(0, false, List.of(), RIGHT, trial(null, false), status);
    assertThat(progress.obstacles())
        .containsExactly(
            new Obstacle(
                Hindrance.PENDING, "Rancangan ini sudah diajukan dan menunggu keputusan."));
    assertThat(step(progress, Step.PROPOSAL)).isEqualTo("GOOD sudah diajukan");
  }

  @ParameterizedTest
  @EnumSource(
      value = ChangeStatus.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"CHECKING", "PROPOSED"})
  void aProposalThatWasDecidedOrReturnedWaitsForNobody(ChangeStatus status) {
    assertThat(progress(1, false, List.of(), RIGHT, TRIED, status).obstacles()).isEmpty();
  }

  @Test
  void everyStepSaysHowFarItIs() {
    DraftProgress good = progress(1, false, List.of(), RIGHT, TRIED, null);
    assertThat(good.steps()).extracting(StepState::step).containsExactly(Step.values());
    assertThat(step(good, Step.EDIT)).isEqualTo("GOOD 1 baris berubah");
    assertThat(step(good, Step.CHECKS)).isEqualTo("GOOD lulus");
    assertThat(step(good, Step.EXAMPLES)).isEqualTo("GOOD sesuai");
    assertThat(step(good, Step.TRIAL)).isEqualTo("GOOD selesai");

    DraftProgress bad =
        progress(0, false, List.of(error("x")), examples(2, 0), trial(null, false), null);
    assertThat(step(bad, Step.EDIT)).isEqualTo("OPEN belum ada perubahan");
    assertThat(step(bad, Step.CHECKS)).isEqualTo("BAD 1 harus diperbaiki");
    assertThat(step(bad, Step.EXAMPLES)).isEqualTo("BAD 2 belum diterima");
    assertThat(step(bad, Step.TRIAL)).isEqualTo("OPEN belum dijalankan");

    DraftProgress open =
        progress(
            1,
            false,
            List.of(),
            RuleExamples.Results.NOT_RUN,
            trial(TrialStatus.RUNNING, false),
            null);
    assertThat(step(open, Step.EXAMPLES)).isEqualTo("OPEN menunggu pemeriksaan");
    assertThat(step(open, Step.TRIAL)).isEqualTo("OPEN berjalan…");
    assertThat(
            step(
                progress(
                    1, false, List.of(), examples(0, 1), trial(TrialStatus.STOPPED, false), null),
                Step.TRIAL))
        .isEqualTo("OPEN perlu diulang");
    assertThat(step(progress(1, false, List.of(), examples(0, 1), TRIED, null), Step.EXAMPLES))
        .isEqualTo("BAD contoh sendiri tidak sesuai");
  }

  @Test
  void goingBackToAnEarlierVersionStopsAtWhatAPersonHasToLookAt() {
    assertThat(progress(1, false, List.of(), RIGHT, trial(null, false), null).wayBack()).isNull();
    assertThat(
            progress(
                    1,
                    false,
                    List.of(Finding.warning("a", null, "y"), error("Kolom kosong.")),
                    examples(2, 0),
                    TRIED,
                    null)
                .wayBack())
        .isEqualTo(
            new Obstacle(
                Hindrance.FINDINGS, "Versi lama ini tidak lulus pemeriksaan: Kolom kosong."));
    assertThat(progress(1, false, List.of(), examples(2, 0), TRIED, null).wayBack())
        .isEqualTo(
            new Obstacle(
                Hindrance.EXAMPLES_CHANGED,
                "Hasil 2 contoh berubah: terima satu per satu pada bagian Contoh, lalu ajukan."));
  }

  private static DraftProgress progress(
      int changed,
      boolean stale,
      List<Finding> findings,
      RuleExamples.Results examples,
      TrialView trial,
      ChangeStatus change) {
    return DraftProgress.of(
        new DraftProgress.Facts(changed, stale, findings, examples, trial, change));
  }

  private static String step(DraftProgress progress, Step wanted) {
    StepState found =
        progress.steps().stream().filter(one -> one.step() == wanted).findFirst().orElseThrow();
    return found.state() + " " + found.words();
  }

  private static Finding error(String sentence) {
    return new Finding(Finding.Severity.ERROR, "a", null, sentence);
  }

  private static TrialView trial(TrialStatus status, boolean finished) {
    return new TrialView(
        1L, status, 1, 1, null, finished, true, finished, finished ? NOBODY : null);
  }

  /**
   * @param changed examples with another answer
   * @param failing own examples with another answer
   */
  private static RuleExamples.Results examples(int changed, int failing) {
    RuleExamples.Example example =
        new RuleExamples.Example(
            "1", "PACKAGED", null, null, "x", "1", "2", RuleExamples.State.CHANGED);
    return new RuleExamples.Results(
        true,
        3,
        Collections.nCopies(changed, example),
        List.of(),
        Collections.nCopies(failing, example));
  }
}
