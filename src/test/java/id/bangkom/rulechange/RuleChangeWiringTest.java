package id.bangkom.rulechange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import id.bangkom.jp.CardEntry;
import id.bangkom.jp.CreditStatus;
import id.bangkom.jp.JpLedger;
import id.bangkom.jp.NewActivity;
import id.bangkom.jp.RuleReference;
import id.bangkom.jp.Scope;
import id.bangkom.jp.Track;
import id.bangkom.rules.DecisionTables;
import id.bangkom.rules.WrittenTable;
import id.bangkom.testing.People;
import id.bangkom.testing.ProductTest;
import id.bangkom.testing.RecalculationJobs;
import id.bangkom.testing.TestClock;
import id.bangkom.workforce.Employee;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.LinkedMultiValueMap;

/** A rule changed over HTTP and in Tasklist's tasks, with real tables, ledger and process. */
@ProductTest
class RuleChangeWiringTest {

  private static final String CAP = "/api/rule-drafts/jp-cap";
  private static final String COACHING = "coaching_national_2018";

  @Autowired private TestRestTemplate http;
  @Autowired private People people;
  @Autowired private TestClock clock;
  @Autowired private JpLedger ledger;
  @Autowired private PackagedRules packagedRules;
  @Autowired private RepositoryService repositoryService;
  @Autowired private RuntimeService runtimeService;
  @Autowired private TaskService taskService;
  @Autowired private RecalculationJobs jobs;
  @Autowired private JdbcClient jdbc;
  @Autowired private DecisionTables decisionTables;
  @Autowired private RulePeople rulePeople;
  @Autowired private TransactionTemplate transaction;

  private Employee proposer;
  private Employee reviewer;
  private Employee employee;

  @BeforeEach
  void aYearLater() {
    clock.set(LocalDateTime.of(2027, 3, 1, 8, 0));
    people.clearDesks();
    proposer = people.called("Administrator Aturan A");
    reviewer = people.called("Administrator Aturan B");
    employee = people.called("Pegawai A");
  }

  @AfterEach
  void asPackaged() {
    runtimeService
        .createProcessInstanceQuery()
        .processDefinitionKeyIn("rule-change", "recalculation")
        .list()
        .forEach(running -> runtimeService.deleteProcessInstance(running.getId(), "test"));
    repositoryService.createDeploymentQuery().list().stream()
        .filter(deployment -> String.valueOf(deployment.getSource()).startsWith("rule-change"))
        .forEach(deployment -> repositoryService.deleteDeployment(deployment.getId()));
    people.clearDesks();
    jdbc.sql("delete from rule_example").update();
    packagedRules.arrive();
  }

  @Test
  void aThirdSessionCountsFromNewYearOnAndNotBeforeAndThenNotAnyMore() {
    List<CardEntry> before = sessions("2026-12-07", "2026-12-14", "2026-12-21");
    long change = propose(threeAMonthFrom("2027-01-01"));
    review(change, "APPROVE");

    assertThat(counted(before)).containsExactly("2.00", "2.00", "0.00");
    List<CardEntry> after = sessions("2027-02-01", "2027-02-08", "2027-02-15");
    assertThat(counted(after)).containsExactly("2.00", "2.00", "2.00");
    assertThat(cap(after.get(2)).version()).isEqualTo(2);
    assertThat(cap(after.get(2)).row()).isEqualTo("coaching_national_2027");
    assertThat(cap(before.get(2)).version()).as("the past names what decided it").isEqualTo(1);

    JsonNode draft = post(proposer, CAP, Map.of("version", 1, "replace", true), 200);
    assertThat(draft.path("examples").path("changed")).isEmpty();
    tryOut();
    JsonNode back = post(proposer, CAP + "/proposal", grounds(), 200);
    assertThat(back.path("kind").asText()).isEqualTo("BACK");
    review(back.path("id").asLong(), "APPROVE");
    JsonNode version = get(reviewer, "/api/rules").get(index("jp-cap")).path("versions").get(0);
    assertThat(version.path("version").asInt()).isEqualTo(3);
    assertThat(version.path("author").asText()).isEqualTo(proposer.name());
    assertThat(version.path("approver").asText()).isEqualTo(reviewer.name());
    assertThat(version.path("legalDocument").asText()).isEqualTo("Peraturan LAN 1/2027");
    assertThat(counted(sessions("2027-02-22")))
        .as("what comes later is decided by the version in force")
        .containsExactly("0.00");
  }

  @Test
  void whoApprovesIsSomebodyElse() {
    long change = propose(threeAMonthFrom("2027-01-01"));
    assertThat(offered(proposer)).isEmpty();
    assertThat(offered(reviewer)).hasSize(1);
    String task =
        taskService
            .createTaskQuery()
            .taskDefinitionKey("userTask_reviewRuleChange")
            .singleResult()
            .getId();
    taskService.setAssignee(task, proposer.login());
    assertThatThrownBy(
            () -> people.complete(proposer, "reviewRuleChange", People.form("decision", "APPROVE")))
        .hasStackTraceContaining("Usulan sendiri tidak dapat ditinjau sendiri");
    taskService.setAssignee(task, employee.login());
    assertThatThrownBy(
            () -> people.complete(employee, "reviewRuleChange", People.form("decision", "APPROVE")))
        .hasStackTraceContaining("Hanya administrator aturan");
    assertThat(status(change)).isEqualTo("PROPOSED");
    assertThat(version()).isEqualTo(1);
  }

  @Test
  void whoMovesTheProcessPastTheApprovalPutsNothingInForce() {
    propose(threeAMonthFrom("2027-01-01"));
    String instance =
        runtimeService
            .createProcessInstanceQuery()
            .processDefinitionKey("rule-change")
            .singleResult()
            .getId();
    assertThatThrownBy(
            () ->
                runtimeService
                    .createProcessInstanceModification(instance)
                    .startBeforeActivity("serviceTask_deployTable")
                    .execute())
        .hasStackTraceContaining("belum disetujui");
    assertThat(version()).isEqualTo(1);
  }

  @Test
  void whatIsReturnedIsMendedAndProposedAgain() {
    long change = propose(threeAMonthFrom("2027-01-01"));
    take(reviewer);
    assertThatThrownBy(
            () -> people.complete(reviewer, "reviewRuleChange", People.form("decision", "RETURN")))
        .hasStackTraceContaining("Tulis alasan");
    people.complete(
        reviewer,
        "reviewRuleChange",
        People.form("decision", "RETURN", "note", "Mulai Februari saja"));
    assertThat(people.shown(proposer, "reviseRuleChange", "returned"))
        .isEqualTo("Administrator Aturan B: Mulai Februari saja");
    JsonNode draft = get(proposer, CAP);
    assertThat(draft.path("change").path("status").asText()).isEqualTo("RETURNED");
    save(draft, threeAMonthFrom(draft, "2027-02-01"), 200);
    assertThat(post(proposer, CAP + "/proposal", grounds(), 422).path("detail").asText())
        .contains("Jalankan dahulu uji coba");
    tryOut();
    assertThat(post(proposer, CAP + "/proposal", grounds(), 200).path("id").asLong())
        .isEqualTo(change);
    review(change, "APPROVE");
    assertThat(version()).isEqualTo(2);
    assertThat(http(proposer, HttpMethod.GET, CAP, null).getStatusCode().value()).isEqualTo(404);
  }

  @Test
  void whatIsRefusedOrWithdrawnStaysAsADraft() {
    long refused = propose(threeAMonthFrom("2027-01-01"));
    take(reviewer);
    people.complete(
        reviewer, "reviewRuleChange", People.form("decision", "REFUSE", "note", "Belum perlu"));
    assertThat(status(refused)).isEqualTo("REFUSED");
    JsonNode draft = get(proposer, CAP);
    assertThat(draft.path("change").isNull()).isTrue();
    assertThat(draft.path("diff").path("rows")).isNotEmpty();

    long withdrawn = post(proposer, CAP + "/proposal", grounds(), 200).path("id").asLong();
    take(reviewer);
    people.complete(
        reviewer, "reviewRuleChange", People.form("decision", "RETURN", "note", "Perbaiki"));
    people.complete(proposer, "reviseRuleChange", People.form("resubmit", false));
    assertThat(status(withdrawn)).isEqualTo("WITHDRAWN");
    assertThat(get(proposer, CAP).path("change").isNull()).isTrue();
    assertThat(version()).isEqualTo(1);
  }

  @Test
  void ofTwoAdministratorsTheSlowerOneBringsTheOthersVersionIn() {
    long change = propose(threeAMonthFrom("2027-01-01"));
    JsonNode other = post(reviewer, CAP, Map.of(), 200);
    List<Map<String, Object>> rows = rows(other);
    cells(rows, "mentoring_national_2018").put("limit", "4");
    other = http(reviewer, HttpMethod.PUT, CAP, saving(other, rows)).getBody();
    assertThat(other.path("stale").asBoolean()).isFalse();
    review(change, "APPROVE");

    other = get(reviewer, CAP);
    assertThat(other.path("stale").asBoolean()).isTrue();
    assertThat(post(reviewer, CAP + "/proposal", grounds(), 409).path("detail").asText())
        .contains("Versi 2 tabel ini sudah berlaku");
    other = post(reviewer, CAP + "/update", Map.of(), 200);
    assertThat(other.path("stale").asBoolean()).isFalse();
    assertThat(other.path("findings")).isEmpty();
    assertThat(other.path("diff").path("rows")).hasSize(1);
    assertThat(other.path("diff").path("rows").get(0).path("row").asText())
        .isEqualTo("mentoring_national_2018");
    assertThat(other.path("table").path("rows").findValuesAsText("row"))
        .contains("coaching_national_2027");
  }

  @Test
  void whatWasProposedOnAnOlderVersionCannotGoLive() {
    long first = propose(threeAMonthFrom("2027-01-01"));
    JsonNode other = post(reviewer, CAP, Map.of(), 200);
    List<Map<String, Object>> rows = rows(other);
    cells(rows, COACHING).put("description", "Sumber lain");
    http(reviewer, HttpMethod.PUT, CAP, saving(other, rows));
    tryOut(reviewer);
    long second = post(reviewer, CAP + "/proposal", grounds(), 200).path("id").asLong();
    review(first, "APPROVE");

    take(proposer);
    assertThatThrownBy(
            () -> people.complete(proposer, "reviewRuleChange", People.form("decision", "APPROVE")))
        .hasStackTraceContaining("sudah berlaku");
    assertThat(status(second)).isEqualTo("PROPOSED");
    people.complete(
        proposer, "reviewRuleChange", People.form("decision", "RETURN", "note", "Gabungkan"));
    assertThat(
            post(reviewer, CAP + "/update", Map.of(), 200)
                .path("findings")
                .findValuesAsText("severity"))
        .as("both changed that row")
        .contains("WARNING");
  }

  @Test
  void aChangedExampleIsAcceptedOneByOneAndThenKept() {
    JsonNode draft = begin();
    List<Map<String, Object>> rows = rows(draft);
    cells(rows, COACHING).put("limit", "3");
    draft = save(draft, rows, 200);
    List<String> changed = draft.path("examples").path("changed").findValuesAsText("id");
    assertThat(changed).isNotEmpty();
    tryOut();
    assertThat(post(proposer, CAP + "/proposal", grounds(), 422).path("detail").asText())
        .contains("contoh berhasil lain dari harapan");
    for (String id : changed) {
      draft = post(proposer, CAP + "/examples/" + id + "/acceptance", Map.of(), 200);
    }
    assertThat(draft.path("examples").path("changed")).isEmpty();
    assertThat(draft.path("examples").path("accepted")).hasSize(changed.size());
    review(post(proposer, CAP + "/proposal", grounds(), 200).path("id").asLong(), "APPROVE");
    draft = begin();
    assertThat(draft.path("examples").path("changed")).isEmpty();
    assertThat(draft.path("examples").path("passed").asInt()).isGreaterThan(50);
  }

  @Test
  void whatWasAcceptedAndIsNotAnsweredAnyMoreIsNotExpected() {
    JsonNode draft = begin();
    List<Map<String, Object>> rows = rows(draft);
    cells(rows, COACHING).put("limit", "3");
    draft = save(draft, rows, 200);
    for (String id : draft.path("examples").path("changed").findValuesAsText("id")) {
      post(proposer, CAP + "/examples/" + id + "/acceptance", Map.of(), 200);
    }
    cells(rows, COACHING).put("limit", "2");
    cells(rows, COACHING).put("description", "Sumber lain");
    save(draft, rows, 200);
    tryOut();
    review(post(proposer, CAP + "/proposal", grounds(), 200).path("id").asLong(), "APPROVE");
    assertThat(begin().path("examples").path("changed")).isEmpty();
  }

  @Test
  void aDraftIsProposedOnceAndRestsWhileItIsLookedAt() {
    JsonNode draft = begin();
    propose(threeAMonthFrom(draft, "2027-01-01"));
    assertThat(post(proposer, CAP + "/proposal", grounds(), 409).path("detail").asText())
        .contains("sedang ditinjau");
    draft = get(proposer, CAP);
    assertThat(save(draft, rows(draft), 409).path("detail").asText()).contains("sedang ditinjau");
    assertThat(http(proposer, HttpMethod.DELETE, CAP, null).getStatusCode().value()).isEqualTo(409);
    assertThat(
            post(proposer, CAP, Map.of("version", 1, "replace", true), 409).path("detail").asText())
        .contains("sedang ditinjau");
  }

  @Test
  void aTrialRunBesideOtherTablesThanThoseOfNowDoesNotCount() {
    JsonNode draft = begin();
    save(draft, threeAMonthFrom(draft, "2027-01-01"), 200);
    tryOut();
    repositoryService
        .createDeployment()
        .source("rule-change of another table")
        .addString("decisions/jp-conversion.dmn", repository("jp-conversion") + "<!-- later -->")
        .deploy();
    assertThat(get(proposer, CAP).path("trial").path("current").asBoolean()).isFalse();
    assertThat(post(proposer, CAP + "/proposal", grounds(), 422).path("detail").asText())
        .contains("Jalankan dahulu uji coba");
  }

  @Test
  void anExampleOfOnesOwnIsRunAndKeptFromTheDayItGoesLive() {
    JsonNode draft = begin();
    save(draft, threeAMonthFrom(draft, "2027-01-01"), 200);
    Map<String, String> march =
        Map.of("track", "COACHING", "scope", "NATIONAL", "onDate", "2027-03-01");
    draft =
        post(
            proposer,
            CAP + "/examples",
            Map.of("inputs", march, "expected", Map.of("limit", "2"), "note", "Maret"),
            200);
    assertThat(draft.path("examples").path("own").get(0).path("state").asText())
        .isEqualTo("CHANGED");
    draft =
        post(
            proposer,
            CAP + "/examples",
            Map.of("inputs", march, "expected", Map.of("limit", "3"), "note", "Maret"),
            200);
    assertThat(draft.path("examples").path("own")).hasSize(1);
    assertThat(draft.path("examples").path("own").get(0).path("state").asText())
        .isEqualTo("PASSED");
    assertThat(draft.path("examples").path("own").get(0).path("inputs").asText())
        .isEqualTo("Coaching, Nasional, 1 Maret 2027");
    tryOut();
    review(post(proposer, CAP + "/proposal", grounds(), 200).path("id").asLong(), "APPROVE");
    assertThat(
            jdbc.sql("select author from rule_example where note = 'Maret'")
                .query(String.class)
                .list())
        .containsExactly(proposer.login());
  }

  @Test
  void everybodyConcernedReadsANoticeOnce() {
    review(propose(threeAMonthFrom("2027-01-01")), "APPROVE");
    JsonNode notices = get(employee, "/api/notices");
    assertThat(notices.get(0).path("text").asText())
        .isEqualTo(
            "Aturan \"Batas JP yang dihitung\" berubah (Peraturan LAN 1/2027). Mulai 1 Januari"
                + " 2027.");
    http(
        employee,
        HttpMethod.POST,
        "/api/notices/" + notices.get(0).path("id").asLong() + "/read",
        null);
    assertThat(get(employee, "/api/notices")).isEmpty();
    assertThat(get(people.called("Pegawai B"), "/api/notices")).hasSize(1);
  }

  @Test
  void aTableThatDecidesNoJpNeedsNoTrialRunAndConcernsThoseWhoLookAfterOthers() {
    String path = "/api/rule-drafts/gap-size";
    JsonNode draft = post(proposer, path, Map.of(), 200);
    assertThat(draft.path("trial").path("applicable").asBoolean()).isFalse();
    List<Map<String, Object>> rows = rows(draft);
    cells(rows, "small_gap").put("certainty", "CONFIRMED");
    cells(rows, "small_gap").put("legalBasis", "Keputusan Kepala Badan 5/2027");
    draft = http(proposer, HttpMethod.PUT, path, saving(draft, rows)).getBody();
    post(
        proposer,
        path
            + "/examples/"
            + draft.path("examples").path("changed").get(0).path("id").asText()
            + "/acceptance",
        Map.of(),
        200);
    review(post(proposer, path + "/proposal", grounds(), 200).path("id").asLong(), "APPROVE");
    assertThat(
            runtimeService.createProcessInstanceQuery().processDefinitionKey("rule-change").count())
        .as("nothing is calculated again")
        .isZero();
    assertThat(get(people.called("Atasan A"), "/api/notices")).hasSize(1);
    assertThat(get(employee, "/api/notices")).isEmpty();
  }

  @Test
  void examplesThatTakeTooLongAreGivenUpWithASentence() {
    String dmn = repository("jp-cap") + "<!-- never asked before -->";
    RuleExamples impatient = new RuleExamples(jdbc, decisionTables, rulePeople, clock, 0);
    assertThatThrownBy(() -> impatient.run(WrittenTable.read(dmn), dmn, Answers.NONE))
        .hasMessageContaining("tidak selesai dihitung");
  }

  @Test
  void aRecalculationIsOfferedAndNeverOrderedByItself() {
    review(propose(threeAMonthFrom("2027-01-01")), "APPROVE");
    assertThat(
            jdbc.sql("select count(*) from recalculation where not rehearsal")
                .query(Integer.class)
                .single())
        .isZero();
    people.claim(reviewer, "offerRecalculation");
    people.complete(reviewer, "offerRecalculation", People.form("extent", "BOTH_YEARS"));
    assertThat(
            jdbc.sql("select recalculated_year from recalculation where not rehearsal order by 1")
                .query(Integer.class)
                .list())
        .containsExactly(2026, 2027);
  }

  @Test
  void aReleaseWithAnotherTableProposesItOnceAndOverwritesNothing() {
    String live = repository("jp-target");
    String other = live.replaceFirst("(?s)(pns_2018_minimumJp\">\\s*<text>)20", "$124");
    transaction.executeWithoutResult(status -> packagedRules.arrive("jp-target", other, List.of()));
    transaction.executeWithoutResult(status -> packagedRules.arrive("jp-target", other, List.of()));

    JsonNode changes = get(proposer, "/api/rule-changes");
    assertThat(changes).hasSize(1);
    assertThat(changes.get(0).path("kind").asText()).isEqualTo("PACKAGED");
    assertThat(changes.get(0).path("proposedBy").isNull()).isTrue();
    assertThat(repository("jp-target")).isEqualTo(live);
    take(proposer);
    assertThatThrownBy(
            () -> people.complete(proposer, "reviewRuleChange", People.form("decision", "APPROVE")))
        .hasStackTraceContaining("Uji coba usulan ini belum selesai");
    jobs.fireAll();
    people.complete(proposer, "reviewRuleChange", People.form("decision", "APPROVE"));
    assertThat(repository("jp-target")).isEqualTo(other);
  }

  @Test
  void everyTableComesWithExamplesWhichItAnswers() {
    JsonNode tables = get(proposer, "/api/rules");
    for (String decision : tables.findValuesAsText("decision")) {
      JsonNode examples =
          post(proposer, "/api/rule-drafts/" + decision, Map.of(), 200).path("examples");
      assertThat(examples.path("passed").asInt()).as(decision).isPositive();
      assertThat(examples.path("changed")).as(decision).isEmpty();
    }
  }

  @Test
  void aProgramProposesATableAndReadsWhatTheChecksFound() {
    String broken =
        repository("jp-cap").replaceFirst("date\\(\"2018-01-01\"\\)", "date(\"2019-01-01\")");
    ResponseEntity<JsonNode> answer = submit(broken);
    assertThat(answer.getStatusCode().value()).isEqualTo(202);
    assertThat(answer.getBody().path("status").asText()).isEqualTo("RETURNED");
    assertThat(answer.getBody().path("findings").get(0).path("sentence").asText())
        .startsWith("Tidak ada aturan untuk Coaching, Nasional mulai 1 Januari 2018");
    assertThat(people.task(proposer, "reviseRuleChange")).isNotNull();
    assertThat(submit("besok").getStatusCode().value()).isEqualTo(422);
    assertThat(submit("<!DOCTYPE a>" + broken).getStatusCode().value()).isEqualTo(422);
  }

  @Test
  void aTableThatSaysWhatIsInForceIsReturned() {
    ResponseEntity<JsonNode> answer = submit(repository("jp-cap"));
    assertThat(answer.getBody().path("status").asText()).isEqualTo("RETURNED");
    assertThat(answer.getBody().path("note").asText()).contains("sama dengan tabel yang berlaku");
  }

  @Test
  void aTableGoesOutAsASpreadsheetAndComesInAgainUnchanged() {
    JsonNode draft = begin();
    byte[] file =
        http.withBasicAuth(proposer.login(), ProductTest.PASSWORD)
            .getForObject(CAP + "/xlsx", byte[].class);
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_OCTET_STREAM);
    JsonNode again = upload(file, draft.path("revision").asInt(), headers).getBody();
    assertThat(again.path("findings")).isEmpty();
    assertThat(again.path("diff").path("rows")).isEmpty();
    assertThat(again.path("revision").asInt()).isEqualTo(2);
    assertThat(upload(file, 2, headers).getBody().path("detail").asText())
        .as("taken out before the draft was saved")
        .contains("unduh kembali");
  }

  private ResponseEntity<JsonNode> upload(byte[] file, int revision, HttpHeaders headers) {
    return http.withBasicAuth(proposer.login(), ProductTest.PASSWORD)
        .exchange(
            CAP + "/xlsx?revision=" + revision,
            HttpMethod.PUT,
            new HttpEntity<>(file, headers),
            JsonNode.class);
  }

  @Test
  void theSlowerOfTwoWindowsLosesNothingSilently() {
    JsonNode draft = begin();
    save(draft, threeAMonthFrom(draft, "2027-01-01"), 200);
    assertThat(save(draft, rows(draft), 409).path("detail").asText()).contains("jendela lain");
  }

  @Test
  void draftsBelongToTheirWriters() {
    begin();
    assertThat(http(reviewer, HttpMethod.GET, CAP, null).getStatusCode().value()).isEqualTo(404);
    assertThat(http(employee, HttpMethod.GET, CAP, null).getStatusCode().value()).isEqualTo(403);
    assertThat(http(employee, HttpMethod.POST, CAP, Map.of()).getStatusCode().value())
        .isEqualTo(403);
  }

  @Test
  void aCreditNamesOneVersionWhileTheRuleChanges() throws Exception {
    long change = propose(threeAMonthFrom("2027-01-01"));
    take(reviewer);
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      List<Callable<List<CardEntry>>> work = new ArrayList<>();
      for (String name : List.of("Pegawai A", "Pegawai B")) {
        Employee whose = people.called(name);
        work.add(
            () -> {
              List<CardEntry> all = new ArrayList<>();
              for (String day : List.of("2027-02-01", "2027-02-08", "2027-02-15")) {
                all.addAll(record(whose, day));
              }
              return all;
            });
      }
      work.add(
          () -> {
            people.complete(reviewer, "reviewRuleChange", People.form("decision", "APPROVE"));
            return List.of();
          });
      List<CardEntry> credits = new ArrayList<>();
      for (Future<List<CardEntry>> done : threads.invokeAll(work)) {
        credits.addAll(done.get());
      }
      assertThat(status(change)).isEqualTo("LIVE");
      assertThat(credits)
          .isNotEmpty()
          .allSatisfy(
              credit -> {
                int version = cap(credit).version();
                assertThat(cap(credit).row())
                    .isEqualTo(version == 1 ? COACHING : "coaching_national_2027");
                if (credit.countedJp().signum() == 0) {
                  assertThat(version).as("only the old cap keeps a third session out").isEqualTo(1);
                }
              });
    } finally {
      threads.shutdownNow();
    }
  }

  // ---- what the tests do

  private JsonNode begin() {
    return post(proposer, CAP, Map.of(), 200);
  }

  private List<Map<String, Object>> threeAMonthFrom(String day) {
    return threeAMonthFrom(begin(), day);
  }

  /** The coaching row ends the day before; a copy with a limit of three follows. */
  private List<Map<String, Object>> threeAMonthFrom(JsonNode draft, String day) {
    List<Map<String, Object>> rows = rows(draft);
    rows.removeIf(row -> String.valueOf(row.get("row")).startsWith("coaching_national_2027"));
    Map<String, String> old = cells(rows, COACHING);
    Map<String, String> copy = new HashMap<>(old);
    old.put("onDate.until", LocalDate.parse(day).minusDays(1).toString());
    copy.put("onDate.from", day);
    copy.put("onDate.until", "");
    copy.put("limit", "3");
    copy.put("legalBasis", "Peraturan LAN 1/2027");
    Map<String, Object> added = new HashMap<>();
    added.put("row", null);
    added.put("cells", copy);
    rows.add(1, added);
    return rows;
  }

  private long propose(List<Map<String, Object>> rows) {
    JsonNode draft = save(get(proposer, CAP), rows, 200);
    assertThat(draft.path("findings")).isEmpty();
    assertThat(draft.path("examples").path("changed")).isEmpty();
    tryOut();
    return post(proposer, CAP + "/proposal", grounds(), 200).path("id").asLong();
  }

  private void tryOut() {
    tryOut(proposer);
  }

  private void tryOut(Employee who) {
    post(who, CAP + "/trial", Map.of(), 200);
    jobs.fireAll();
    assertThat(get(who, CAP + "/trial").path("status").asText()).isEqualTo("COMPLETED");
  }

  private void review(long change, String decision) {
    Employee second =
        get(proposer, "/api/rule-changes/" + change)
                .path("proposedBy")
                .asText()
                .equals(proposer.name())
            ? reviewer
            : proposer;
    take(second);
    people.complete(second, "reviewRuleChange", People.form("decision", decision));
  }

  /** What Tasklist lists as offered to this person. */
  private List<Task> offered(Employee who) {
    return taskService
        .createTaskQuery()
        .taskDefinitionKey("userTask_reviewRuleChange")
        .taskCandidateUser(who.login())
        .list();
  }

  private void take(Employee who) {
    taskService.claim(offered(who).get(0).getId(), who.login());
  }

  private static Map<String, String> grounds() {
    return Map.of(
        "reason",
        "Batas baru",
        "legalDocument",
        "Peraturan LAN 1/2027",
        "effectiveNote",
        "Mulai 1 Januari 2027.");
  }

  private String status(long change) {
    return get(proposer, "/api/rule-changes/" + change).path("status").asText();
  }

  private int version() {
    return repositoryService
        .createDecisionDefinitionQuery()
        .decisionDefinitionKey("jp-cap")
        .latestVersion()
        .singleResult()
        .getVersion();
  }

  private int index(String decision) {
    return get(proposer, "/api/rules").findValuesAsText("decision").indexOf(decision);
  }

  private String repository(String decision) {
    return new String(
        http.withBasicAuth(proposer.login(), ProductTest.PASSWORD)
            .getForObject("/api/rules/" + decision, byte[].class),
        StandardCharsets.UTF_8);
  }

  private List<CardEntry> sessions(String... days) {
    List<CardEntry> recorded = new ArrayList<>();
    for (String day : days) {
      recorded.addAll(record(employee, day));
    }
    return recorded;
  }

  private List<CardEntry> record(Employee whose, String day) {
    NewActivity session =
        new NewActivity(
            whose.id(),
            Track.COACHING,
            Scope.NATIONAL,
            LocalDate.parse(day),
            null,
            null,
            BigDecimal.ONE,
            "Sesi",
            null,
            null,
            "TEST");
    var recorded = ledger.record(session, CreditStatus.PROVISIONAL);
    return List.of(ledger.credit(recorded.activityId()));
  }

  private static List<String> counted(List<CardEntry> entries) {
    return entries.stream().map(entry -> entry.countedJp().setScale(2).toString()).toList();
  }

  private static RuleReference cap(CardEntry entry) {
    return entry.rules().stream()
        .filter(rule -> rule.decision().equals("jp-cap"))
        .findFirst()
        .orElseThrow();
  }

  private static List<Map<String, Object>> rows(JsonNode draft) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (JsonNode row : draft.path("table").path("rows")) {
      Map<String, String> cells = new HashMap<>();
      row.path("cells")
          .fields()
          .forEachRemaining(
              cell -> cells.put(cell.getKey(), cell.getValue().path("value").asText()));
      Map<String, Object> entered = new HashMap<>();
      entered.put("row", row.path("row").asText());
      entered.put("cells", cells);
      rows.add(entered);
    }
    return rows;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, String> cells(List<Map<String, Object>> rows, String id) {
    return (Map<String, String>)
        rows.stream()
            .filter(row -> id.equals(row.get("row")))
            .findFirst()
            .orElseThrow()
            .get("cells");
  }

  private static Map<String, Object> saving(JsonNode draft, List<Map<String, Object>> rows) {
    return Map.of("revision", draft.path("revision").asInt(), "rows", rows);
  }

  private JsonNode save(JsonNode draft, List<Map<String, Object>> rows, int status) {
    ResponseEntity<JsonNode> answer = http(proposer, HttpMethod.PUT, CAP, saving(draft, rows));
    assertThat(answer.getStatusCode().value())
        .as(String.valueOf(answer.getBody()))
        .isEqualTo(status);
    return answer.getBody();
  }

  private ResponseEntity<JsonNode> submit(String dmn) {
    LinkedMultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
    HttpHeaders file = new HttpHeaders();
    file.setContentDispositionFormData("dmn", "jp-cap.dmn");
    parts.add("dmn", new HttpEntity<>(dmn.getBytes(StandardCharsets.UTF_8), file));
    parts.add("reason", "Dari program");
    parts.add("legalDocument", "Surat 1/2027");
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.MULTIPART_FORM_DATA);
    return http.withBasicAuth(proposer.login(), ProductTest.PASSWORD)
        .postForEntity("/api/rule-changes", new HttpEntity<>(parts, headers), JsonNode.class);
  }

  private JsonNode get(Employee who, String path) {
    ResponseEntity<JsonNode> answer = http(who, HttpMethod.GET, path, null);
    assertThat(answer.getStatusCode().value()).as(String.valueOf(answer.getBody())).isEqualTo(200);
    return answer.getBody();
  }

  private JsonNode post(Employee who, String path, Object body, int status) {
    ResponseEntity<JsonNode> answer = http(who, HttpMethod.POST, path, body);
    assertThat(answer.getStatusCode().value())
        .as(String.valueOf(answer.getBody()))
        .isEqualTo(status);
    return answer.getBody();
  }

  private ResponseEntity<JsonNode> http(Employee who, HttpMethod method, String path, Object body) {
    return http.withBasicAuth(who.login(), ProductTest.PASSWORD)
        .exchange(path, method, new HttpEntity<>(body), JsonNode.class);
  }
}
