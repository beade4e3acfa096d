package id.bangkom.recalculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import id.bangkom.jp.CardEntry;
import id.bangkom.jp.CreditStatus;
import id.bangkom.jp.JpCertification;
import id.bangkom.jp.JpLedger;
import id.bangkom.testing.PackagedDmn;
import id.bangkom.testing.People;
import id.bangkom.testing.ProductTest;
import id.bangkom.testing.RecalculationJobs;
import id.bangkom.testing.Sessions;
import id.bangkom.testing.TestClock;
import id.bangkom.workforce.Employee;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

/** A recalculation over HTTP, with the real tables and the jobs fired by the test. */
@Tag("database")
@ProductTest
class RecalculationWiringTest {

  private static final String ADMINISTRATOR = "Administrator Aturan A";

  @Autowired private TestRestTemplate http;
  @Autowired private People people;
  @Autowired private TestClock clock;
  @Autowired private JpLedger ledger;
  @Autowired private JpCertification certification;
  @Autowired private RecalculationJobs jobs;
  @Autowired private RepositoryService repositoryService;

  private Employee employee;
  private Employee other;
  private Deployment changedTable;

  @BeforeEach
  void twoPeopleWithThreeSessionsInApril() {
    clock.set(LocalDateTime.of(2026, 5, 4, 8, 0));
    people.clearDesks();
    employee = people.called("Pegawai A");
    other = people.called("Pegawai B");
    List<UUID> certified = sessions(employee);
    certification.certify(certified);
    sessions(other);
  }

  @AfterEach
  void theTableOfBefore() {
    if (changedTable != null) {
      repositoryService.deleteDeployment(changedTable.getId());
    }
  }

  @Test
  void whatTheTablesSayAlreadyIsLeftAlone() {
    long id = order(ADMINISTRATOR, everybody(false)).getBody().path("id").asLong();
    jobs.fireAll();
    assertThat(get(id).path("status").asText()).isEqualTo("COMPLETED");
    assertThat(get(id).path("employeesDone").asInt()).isEqualTo(20);
    assertThat(changes(id)).isEmpty();
  }

  @Test
  void aRehearsalSaysWhoChangesByHowMuchAndWhyAndWritesNothing() {
    threeSessionsAMonth();
    long id = order(ADMINISTRATOR, everybody(true)).getBody().path("id").asLong();
    jobs.fireAll();

    JsonNode changes = changes(id);
    assertThat(changes).hasSize(2);
    assertThat(changes.get(0).path("name").asText()).isEqualTo("Pegawai A");
    assertThat(changes.get(0).path("before").decimalValue()).isEqualByComparingTo("4");
    assertThat(changes.get(0).path("after").decimalValue()).isEqualByComparingTo("6");
    assertThat(changes.get(0).path("explanation").asText())
        .startsWith("Coaching 20 Apr 2026: 0 → 2 JP, sesi ke-3 bulan April 2026, batas 3 kali");
    assertThat(ledger.card(employee.id(), 2026).totalJp()).isEqualByComparingTo("4");
    assertThat(ledger.card(employee.id(), 2026).entries()).hasSize(3);
  }

  @Test
  void whatIsAppliedAdjustsCertifiedCreditsReplacesProvisionalOnesAndSaysWhoAndWhy() {
    threeSessionsAMonth();
    order(ADMINISTRATOR, everybody(false));
    jobs.fireAll();

    List<CardEntry> entries = ledger.card(employee.id(), 2026).entries();
    assertThat(entries)
        .extracting(CardEntry::status, entry -> entry.countedJp().intValueExact())
        .containsExactly(
            tuple(CreditStatus.CERTIFIED, 2),
            tuple(CreditStatus.CERTIFIED, 2),
            tuple(CreditStatus.CERTIFIED, 0),
            tuple(CreditStatus.ADJUSTMENT, 2));
    assertThat(entries.get(3).explanation())
        .startsWith("semula 0 JP, menjadi 2 JP karena penghitungan ulang (Peraturan baru): sesi");
    assertThat(entries.get(3).rules())
        .extracting(rule -> rule.decision(), rule -> rule.version() > 1)
        .contains(tuple("jp-cap", true));
    assertThat(ledger.card(other.id(), 2026).entries())
        .extracting(CardEntry::status, entry -> entry.countedJp().intValueExact())
        .containsExactly(
            tuple(CreditStatus.PROVISIONAL, 2),
            tuple(CreditStatus.PROVISIONAL, 2),
            tuple(CreditStatus.PROVISIONAL, 2));

    long again = order(ADMINISTRATOR, everybody(false)).getBody().path("id").asLong();
    jobs.fireAll();
    assertThat(changes(again)).as("a second time finds nothing left").isEmpty();
  }

  @Test
  void oneEmployeeOrOneUnitLeavesTheOthersAlone() {
    threeSessionsAMonth();
    order(
        ADMINISTRATOR,
        Map.of("year", 2026, "nip", other.nip(), "reason", "Uji", "rehearsal", false));
    jobs.fireAll();
    assertThat(ledger.card(other.id(), 2026).totalJp()).isEqualByComparingTo("6");
    assertThat(ledger.card(employee.id(), 2026).totalJp()).isEqualByComparingTo("4");

    long id =
        order(
                ADMINISTRATOR,
                Map.of("year", 2026, "unitCode", "BKPSDM", "reason", "Uji", "rehearsal", true))
            .getBody()
            .path("id")
            .asLong();
    jobs.fireAll();
    assertThat(get(id).path("employees").asInt()).as("with the units below").isGreaterThan(1);
  }

  @Test
  void aStoppedOneIsResumedWhereItWas() {
    long id = order(ADMINISTRATOR, everybody(false)).getBody().path("id").asLong();
    jobs.fireOne();
    assertThat(get(id).path("employeesDone").asInt()).isEqualTo(3);

    assertThat(post(ADMINISTRATOR, "/" + id + "/stop").getStatusCode().value()).isEqualTo(200);
    jobs.fireAll();
    assertThat(get(id).path("status").asText()).isEqualTo("STOPPED");
    assertThat(get(id).path("employeesDone").asInt()).isEqualTo(3);
    assertThat(post(ADMINISTRATOR, "/" + id + "/stop").getStatusCode().value()).isEqualTo(409);

    assertThat(post(ADMINISTRATOR, "/" + id + "/resume").getStatusCode().value()).isEqualTo(200);
    jobs.fireAll();
    assertThat(get(id).path("status").asText()).isEqualTo("COMPLETED");
    assertThat(get(id).path("employeesDone").asInt()).isEqualTo(20);
    assertThat(post(ADMINISTRATOR, "/" + id + "/resume").getStatusCode().value()).isEqualTo(409);
  }

  @Test
  void aTableThatChangesMeanwhileEndsItRatherThanMixingVersions() {
    long id = order(ADMINISTRATOR, everybody(false)).getBody().path("id").asLong();
    jobs.fireOne();
    threeSessionsAMonth();
    jobs.fireAll();
    assertThat(get(id).path("status").asText()).isEqualTo("OUTDATED");
    assertThat(get(id).path("employeesDone").asInt()).isEqualTo(3);
  }

  @Test
  void oneOfAYearAtATime() {
    order(ADMINISTRATOR, everybody(true));
    assertThat(order(ADMINISTRATOR, everybody(true)).getStatusCode().value()).isEqualTo(409);
    jobs.fireAll();
    assertThat(order(ADMINISTRATOR, everybody(true)).getStatusCode().value()).isEqualTo(202);
  }

  @Test
  void onlyARuleAdministratorOrdersWithAReasonAndNotForOneself() {
    assertThat(order("Pegawai A", everybody(true)).getStatusCode().value()).isEqualTo(403);
    assertThat(
            order(ADMINISTRATOR, Map.of("year", 2026, "reason", " ", "rehearsal", true))
                .getStatusCode()
                .value())
        .isEqualTo(422);
    assertThat(
            order(ADMINISTRATOR, Map.of("reason", "Uji", "rehearsal", true))
                .getStatusCode()
                .value())
        .isEqualTo(400);
    String own = people.called(ADMINISTRATOR).nip();
    assertThat(
            order(
                    ADMINISTRATOR,
                    Map.of("year", 2026, "nip", own, "reason", "Uji", "rehearsal", false))
                .getStatusCode()
                .value())
        .isEqualTo(422);
    assertThat(post("Pegawai A", "/1/stop").getStatusCode().value()).isEqualTo(403);
    assertThat(post(ADMINISTRATOR, "/99999/stop").getStatusCode().value()).isEqualTo(404);
  }

  private List<UUID> sessions(Employee whose) {
    return List.of("2026-04-06", "2026-04-13", "2026-04-20").stream()
        .map(
            day ->
                ledger
                    .record(Sessions.ofCoaching(whose, day), CreditStatus.PROVISIONAL)
                    .activityId())
        .toList();
  }

  private void threeSessionsAMonth() {
    changedTable =
        repositoryService
            .createDeployment()
            .addString("decisions/jp-cap.dmn", PackagedDmn.coachingSessionsAMonth(3))
            .deploy();
  }

  private static Map<String, Object> everybody(boolean rehearsal) {
    return Map.of("year", 2026, "reason", "Peraturan baru", "rehearsal", rehearsal);
  }

  private ResponseEntity<JsonNode> order(String who, Map<String, Object> order) {
    return http.withBasicAuth(people.called(who).login(), ProductTest.PASSWORD)
        .postForEntity("/api/recalculations", order, JsonNode.class);
  }

  private ResponseEntity<JsonNode> post(String who, String path) {
    return http.withBasicAuth(people.called(who).login(), ProductTest.PASSWORD)
        .exchange("/api/recalculations" + path, HttpMethod.POST, HttpEntity.EMPTY, JsonNode.class);
  }

  private JsonNode get(long id) {
    return http.withBasicAuth(people.called(ADMINISTRATOR).login(), ProductTest.PASSWORD)
        .getForObject("/api/recalculations/" + id, JsonNode.class);
  }

  private JsonNode changes(long id) {
    return http.withBasicAuth(people.called(ADMINISTRATOR).login(), ProductTest.PASSWORD)
        .getForObject("/api/recalculations/" + id + "/changes", JsonNode.class);
  }
}
