package id.bangkom.development;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.testing.People;
import id.bangkom.testing.ProductTest;
import id.bangkom.testing.TestClock;
import id.bangkom.testing.Walk;
import id.bangkom.workforce.Employee;
import java.time.LocalDateTime;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the table {@code development-method} says reaches the form, and what follows from it. */
@Tag("database")
@ProductTest
class AdviceWiringTest {

  private static final String TRAINING_DELIVERY = "Penyelenggaraan Pelatihan";

  @Autowired private People people;
  @Autowired private TestClock clock;
  @Autowired private HistoryService historyService;
  @Autowired private JdbcClient jdbc;

  private Employee supervisor;
  private Employee enriched;
  private Employee lowRated;

  @BeforeEach
  void clearDesks() {
    clock.set(LocalDateTime.of(2026, 5, 4, 8, 0));
    people.clearDesks();
    supervisor = people.called("Atasan A");
    enriched = people.called("Pegawai C");
    lowRated = people.called("Pegawai D");
  }

  @ParameterizedTest
  @CsvSource({
    "Pegawai C, 1, MOTIVATION, COACHING, Kesenjangannya kecil",
    "Pegawai C, 1, SKILL, MENTORING, 'Kesenjangannya kecil, tetapi'",
    "Pegawai C, 1, SELF_LEARNABLE, SELF_STUDY, Pengetahuan yang kurang dapat dipelajari sendiri",
    "Pegawai C, 0, MOTIVATION, COACHING, Standar jabatan sudah terpenuhi. Coaching",
    "Pegawai C, 0, SKILL, MENTORING, Standar jabatan sudah terpenuhi. Mentoring",
    "Pegawai C, 0, SELF_LEARNABLE, SELF_STUDY, Standar jabatan sudah terpenuhi. Belajar mandiri",
    "Pegawai C, 0, NONE, NONE, 'Standar jabatan sudah terpenuhi, sehingga'",
    "Pegawai D, 0, NONE, COACHING, Nilai kinerja tahunan di bawah batas minimal",
    "Pegawai D, 1, NONE, COACHING, Nilai kinerja tahunan di bawah batas minimal",
    "Pegawai D, 1, SKILL, MENTORING, 'Kesenjangannya kecil, tetapi'"
  })
  void theFormAdvisesWhatTheTableSaysAndWhy(
      String name, int gap, String cause, String method, String reason) {
    Employee employee = people.called(name);
    reachChoice(employee, gap, cause);
    assertThat(people.shown(supervisor, "chooseMethod", "advisedMethod")).isEqualTo(method);
    assertThat((String) people.shown(supervisor, "chooseMethod", "advice")).startsWith(reason);
    assertThat(people.shown(supervisor, "chooseMethod", "method"))
        .as("the advice is chosen unless somebody changes it")
        .isEqualTo(method);
  }

  @Test
  void theFormShowsTheRatingThatTheAdviceCameFrom() {
    reachChoice(lowRated, 0, "NONE");
    assertThat(people.shown(supervisor, "chooseMethod", "yearlyRating"))
        .isEqualTo("66,5 (tahun 2025)");
    assertThat(people.shown(supervisor, "chooseMethod", "gapCount")).isEqualTo(0);
  }

  @Test
  void aRatingUnderTheMinimumLeadsToACoachingWithoutAnyOtherReason() {
    Walk walk = reachChoice(lowRated, 0, "NONE");
    walk.choose("COACHING", null);
    walk.agree();
    walk.recordAndConfirm("2026-05-04", "07:00", "NO");
    walk.signSheet();
    walk.evaluate(2);
    assertThat(outcome()).isEqualTo("GAP_CLOSED");
    assertThat(ended(walk, "endEvent_gapClosed")).isTrue();
  }

  @Test
  void anEnrichmentByMentoringNeedsNoReasonAndEndsWithTheStandardStillMet() {
    Walk walk = reachChoice(enriched, 0, "SKILL");
    walk.choose("MENTORING", null);
    walk.askAndAccept(people.called("Kepala Bidang Pengembangan"));
    walk.agree();
    walk.recordAndConfirm("2026-05-04", "07:00", "NO");
    walk.signSheet();
    walk.evaluate(2);
    assertThat(outcome()).isEqualTo("GAP_CLOSED");
    assertThat(jdbc.sql("select outcome_explanation from evaluation").query(String.class).single())
        .isEqualTo("Program pengayaan selesai; standar jabatan tetap terpenuhi.");
    assertThat(ended(walk, "endEvent_gapClosed")).isTrue();
  }

  @Test
  void anEnrichmentThatFindsAGapIsAdvisedOnAnew() {
    Walk walk = reachChoice(enriched, 0, "MOTIVATION");
    walk.choose("COACHING", null);
    walk.agree();
    walk.recordAndConfirm("2026-05-04", "07:00", "NO");
    walk.signSheet();
    walk.evaluate(1);
    assertThat(outcome()).isEqualTo("GAP_UNCHANGED");
    assertThat(people.shown(supervisor, "chooseMethod", "advice").toString())
        .startsWith("Kesenjangannya kecil");
    assertThat(people.shown(supervisor, "chooseMethod", "gapCount")).isEqualTo(1);
  }

  @Test
  void whereNothingHasToBeDevelopedTheAdviceMayBeFollowedOrOverriddenWithAReason() {
    Walk walk = reachChoice(enriched, 0, "NONE");
    walk.choose("NONE", null);
    assertThat(ended(walk, "endEvent_adviceRecorded")).isTrue();

    Walk again = reachChoice(enriched, 0, "NONE");
    again.choose("COACHING", "Disiapkan menjadi ketua tim");
    again.agree();
    assertThat(people.task(supervisor, "recordSession")).isNotNull();
  }

  private Walk reachChoice(Employee employee, int gap, String cause) {
    Walk walk = new Walk(people, employee, supervisor);
    walk.reachChoice(walk.assessment(TRAINING_DELIVERY, gap, cause));
    return walk;
  }

  private String outcome() {
    return jdbc.sql("select outcome from evaluation").query(String.class).single();
  }

  private boolean ended(Walk walk, String endEvent) {
    return historyService
            .createHistoricActivityInstanceQuery()
            .processInstanceId(walk.dialogue().getId())
            .activityId(endEvent)
            .count()
        == 1;
  }
}
