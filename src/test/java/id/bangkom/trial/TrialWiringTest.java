package id.bangkom.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.bangkom.jp.CreditStatus;
import id.bangkom.jp.JpLedger;
import id.bangkom.jp.NewActivity;
import id.bangkom.jp.Scope;
import id.bangkom.jp.Track;
import id.bangkom.problem.Refusal;
import id.bangkom.recalculation.Recalculation;
import id.bangkom.recalculation.RecalculationStatus;
import id.bangkom.recalculation.Recalculations;
import id.bangkom.testing.PackagedDmn;
import id.bangkom.testing.People;
import id.bangkom.testing.ProductTest;
import id.bangkom.testing.RecalculationJobs;
import id.bangkom.testing.TestClock;
import id.bangkom.workforce.Employee;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Drafts tried out on the ledger of the demonstration office; the jobs are fired by the test. */
@Tag("database")
@ProductTest
class TrialWiringTest {

  private static final String SECOND_OF_JANUARY = "2026-01-02";

  @Autowired private People people;
  @Autowired private TestClock clock;
  @Autowired private JpLedger ledger;
  @Autowired private Trials trials;
  @Autowired private Recalculations recalculations;
  @Autowired private ManagementService managementService;
  @Autowired private RecalculationJobs jobs;
  @Autowired private RepositoryService repositoryService;
  @Autowired private JdbcClient jdbc;

  private Employee one;
  private Employee other;
  private String administrator;
  private Deployment changedTable;

  @BeforeEach
  void twoPeopleWithThreeSessionsAMonth() {
    clock.set(LocalDateTime.of(2026, 5, 4, 8, 0));
    people.clearDesks();
    one = people.called("Pegawai A");
    other = people.called("Pegawai B");
    administrator = people.called("Administrator Aturan A").login();
    record(one, Track.COURSE, 14, CreditStatus.CERTIFIED, SECOND_OF_JANUARY);
    coaching(one, CreditStatus.CERTIFIED, "2026-04-06", "2026-04-13", "2026-04-20");
    coaching(one, CreditStatus.PROVISIONAL, "2025-11-03", "2025-11-10", "2025-11-17", "2025-11-24");
    coaching(other, CreditStatus.PROVISIONAL, "2026-03-02", "2026-03-09", "2026-03-16");
  }

  @AfterEach
  void theTableOfBefore() {
    if (changedTable != null) {
      repositoryService.deleteDeployment(changedTable.getId());
    }
  }

  @Test
  void aTrialSaysWhoChangesByHowMuchAndWhoReachesTheTargetAndWritesNothing() {
    List<Map<String, Object>> before = ledgerRows();
    long id = start("jp-cap", PackagedDmn.coachingSessionsAMonth(3));
    assertThat(trial(id).status()).isEqualTo(TrialStatus.RUNNING);
    assertThat(trials.result(trial(id))).isEmpty();
    jobs.fireOne();
    assertThat(trial(id).employeesDone()).isEqualTo(3);
    jobs.fireAll();

    Trial trial = trial(id);
    assertThat(trial.status()).isEqualTo(TrialStatus.COMPLETED);
    assertThat(trial.employeesDone()).isEqualTo(trial.employees()).isEqualTo(20);
    assertThat(trial.digest()).isEqualTo(Trials.digest(PackagedDmn.coachingSessionsAMonth(3)));
    assertThat(trial.upToDate()).isTrue();
    TrialResult result = trials.result(trial).orElseThrow();
    assertThat(result.years())
        .containsExactly(
            new TrialResult.OfYear(2025, 1, 1, 0, new BigDecimal("2.00"), 0, 0),
            new TrialResult.OfYear(2026, 2, 2, 0, new BigDecimal("4.00"), 0, 1));
    assertThat(result.largest())
        .extracting(
            TrialResult.OfPerson::nip,
            TrialResult.OfPerson::year,
            person -> person.before().intValueExact(),
            person -> person.after().intValueExact())
        .containsExactly(
            tuple(one.nip(), 2025, 4, 6),
            tuple(one.nip(), 2026, 18, 20),
            tuple(other.nip(), 2026, 4, 6));
    assertThat(result.units()).extracting(TrialResult.OfUnit::name).contains(one.unit());
    assertThat(result.units().stream().mapToInt(TrialResult.OfUnit::changed).sum())
        .as("a person counts once over both years")
        .isEqualTo(2);
    assertThat(result.units().stream().mapToInt(TrialResult.OfUnit::nowReached).sum()).isEqualTo(1);
    assertThat(ledgerRows()).isEqualTo(before);
  }

  @Test
  void whoFallsUnderTheTargetIsCountedWithWhatIsLost() {
    record(one, Track.COURSE, 2, CreditStatus.CERTIFIED, SECOND_OF_JANUARY);
    TrialResult result = tried("jp-cap", PackagedDmn.coachingSessionsAMonth(1));
    assertThat(result.years())
        .containsExactly(
            new TrialResult.OfYear(2025, 1, 0, 1, new BigDecimal("-2.00"), 0, 0),
            new TrialResult.OfYear(2026, 2, 0, 2, new BigDecimal("-4.00"), 1, 0));
  }

  @Test
  void aDraftOfTheTargetsLeavesTheJpAndMovesTheBar() {
    TrialResult result =
        tried("jp-target", PackagedDmn.of("jp-target").replace("<text>20<", "<text>18<"));
    assertThat(result.years())
        .containsExactly(
            new TrialResult.OfYear(2025, 0, 0, 0, BigDecimal.ZERO, 0, 0),
            new TrialResult.OfYear(2026, 1, 0, 0, new BigDecimal("0.00"), 0, 1));
    assertThat(result.largest()).isEmpty();
    assertThat(result.units()).extracting(TrialResult.OfUnit::nowReached).containsExactly(1);
  }

  @Test
  void whatTheTablesSayAlreadyChangesNobody() {
    TrialResult result = tried("jp-conversion", PackagedDmn.of("jp-conversion"));
    assertThat(result.years()).extracting(TrialResult.OfYear::changed).containsExactly(0, 0);
    assertThat(result.units()).isEmpty();
  }

  @Test
  void aTrialStandsInNobodysWay() {
    start("jp-cap", PackagedDmn.coachingSessionsAMonth(3));
    assertThat(recalculations.latest(20)).isEmpty();
    long ordered = recalculations.order(2026, null, null, true, "Uji", administrator).id();
    jobs.fireAll();
    assertThat(recalculations.latest(20))
        .extracting(Recalculation::id, Recalculation::status)
        .containsExactly(tuple(ordered, RecalculationStatus.COMPLETED));
  }

  @Test
  void aStoppedTrialEndsAndTheNextOneTakesItsPlace() {
    long stopped = start("jp-cap", PackagedDmn.coachingSessionsAMonth(3));
    jobs.fireOne();
    trials.stop(stopped);
    jobs.fireAll();
    assertThat(trial(stopped).status()).isEqualTo(TrialStatus.STOPPED);
    assertThat(trial(stopped).employeesDone()).isEqualTo(3);
    assertThat(trials.result(trial(stopped))).isEmpty();
    assertThatThrownBy(() -> trials.stop(stopped)).isInstanceOf(Refusal.class);

    long running = start("jp-cap", PackagedDmn.coachingSessionsAMonth(3));
    jobs.fireOne();
    long next = start("jp-cap", PackagedDmn.coachingSessionsAMonth(1));
    long another = start("jp-target", PackagedDmn.of("jp-target"));
    jobs.fireAll();
    assertThat(trials.find(stopped)).isEmpty();
    assertThat(trials.find(running)).isEmpty();
    assertThat(trial(next).status()).isEqualTo(TrialStatus.COMPLETED);
    assertThat(trial(another).status()).isEqualTo(TrialStatus.COMPLETED);
  }

  @Test
  void whatSomethingRefersToIsKept() {
    long shown = start("jp-cap", PackagedDmn.coachingSessionsAMonth(3));
    jobs.fireAll();
    long next =
        trials.start(
            "jp-cap", PackagedDmn.coachingSessionsAMonth(1), administrator, () -> Set.of(shown));
    assertThat(trials.result(trial(shown))).isPresent();
    assertThat(trial(next).status()).isEqualTo(TrialStatus.RUNNING);
  }

  @Test
  void anotherTableThatGoesLiveMeanwhileMakesItOutdated() {
    long id = start("jp-cap", PackagedDmn.coachingSessionsAMonth(3));
    jobs.fireOne();
    changedTable =
        repositoryService
            .createDeployment()
            .addString(
                "decisions/jp-conversion.dmn", PackagedDmn.of("jp-conversion") + "<!-- new -->")
            .deploy();
    assertThat(trial(id).upToDate()).isFalse();
    jobs.fireAll();
    assertThat(trial(id).status()).isEqualTo(TrialStatus.OUTDATED);
  }

  @Test
  void inTheNextYearATrialIsOfOtherYearsThanThoseThatCount() {
    long id = start("jp-cap", PackagedDmn.coachingSessionsAMonth(3));
    jobs.fireAll();
    assertThat(trial(id).upToDate()).isTrue();
    clock.set(LocalDateTime.of(2027, 1, 1, 0, 0));
    assertThat(trial(id).upToDate()).isFalse();
  }

  @Test
  void aDraftWithAnUnusableRowFailsAtOnce() {
    long id = start("jp-cap", PackagedDmn.coachingSessionsAMonth(3).replace("\"COUNT\"", "null"));
    jobs.fireAll();
    assertThat(trial(id).status()).isEqualTo(TrialStatus.FAILED);
    assertThat(trials.result(trial(id))).isEmpty();
  }

  @Test
  void aJobThatFailsForGoodFailsTheTrial() {
    long id = start("jp-cap", PackagedDmn.coachingSessionsAMonth(3));
    managementService.setJobRetries(
        managementService
            .createJobQuery()
            .processDefinitionKey("recalculation")
            .list()
            .get(0)
            .getId(),
        0);
    assertThat(trial(id).status()).isEqualTo(TrialStatus.FAILED);
  }

  @Test
  void onlyTablesThatDecideJpAndCanBeReadAreTriedOut() {
    assertThat(trials.applicable("jp-cap")).isTrue();
    assertThat(trials.applicable("gap-size")).isFalse();
    assertThatThrownBy(() -> start("gap-size", PackagedDmn.of("gap-size")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("tidak menentukan JP");
    assertThatThrownBy(() -> start("jp-cap", PackagedDmn.of("jp-target")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("perbaiki dahulu");
  }

  private long start(String decision, String dmn) {
    return trials.start(decision, dmn, administrator, Set::of);
  }

  private TrialResult tried(String decision, String dmn) {
    long id = start(decision, dmn);
    jobs.fireAll();
    return trials.result(trial(id)).orElseThrow();
  }

  private Trial trial(long id) {
    return trials.find(id).orElseThrow();
  }

  private List<Map<String, Object>> ledgerRows() {
    return jdbc.sql("select * from jp_entry order by id").query().listOfRows();
  }

  private void coaching(Employee whose, CreditStatus status, String... days) {
    for (String day : days) {
      record(whose, Track.COACHING, 1, status, day);
    }
  }

  private void record(Employee whose, Track track, int quantity, CreditStatus status, String day) {
    ledger.record(
        new NewActivity(
            whose.id(),
            track,
            Scope.NATIONAL,
            LocalDate.parse(day),
            null,
            null,
            BigDecimal.valueOf(quantity),
            "Kegiatan",
            null,
            null,
            "TEST"),
        status);
  }
}
