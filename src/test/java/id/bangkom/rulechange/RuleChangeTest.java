package id.bangkom.rulechange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.bangkom.forms.OpenTasks;
import id.bangkom.jp.CardEntry;
import id.bangkom.jp.CreditStatus;
import id.bangkom.jp.JpLedger;
import id.bangkom.jp.RuleReference;
import id.bangkom.rules.DecisionTables;
import id.bangkom.testing.People;
import id.bangkom.testing.ProductTest;
import id.bangkom.testing.RecalculationJobs;
import id.bangkom.testing.Sessions;
import id.bangkom.testing.TestClock;
import id.bangkom.workforce.Employee;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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

/** What the tests of rule changes share: two administrators, a year, and how they act over HTTP. */
abstract class RuleChangeTest {

  static final String CAP = "/api/rule-drafts/jp-cap";
  static final String COACHING = "coaching_national_2018";

  @Autowired TestRestTemplate http;
  @Autowired People people;
  @Autowired TestClock clock;
  @Autowired JpLedger ledger;
  @Autowired PackagedRules packagedRules;
  @Autowired RuleChanges ruleChanges;
  @Autowired EmergencyRecords emergencyRecords;
  @Autowired OpenTasks openTasks;
  @Autowired RepositoryService repositoryService;
  @Autowired RuntimeService runtimeService;
  @Autowired TaskService taskService;
  @Autowired IdentityService identityService;
  @Autowired RecalculationJobs jobs;
  @Autowired JdbcClient jdbc;
  @Autowired DecisionTables decisionTables;
  @Autowired RulePeople rulePeople;
  @Autowired ExampleTable exampleTable;
  @Autowired TransactionTemplate transaction;

  Employee proposer;
  Employee reviewer;
  Employee employee;

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
    repositoryService.createDeploymentQuery().list().stream()
        .filter(deployment -> String.valueOf(deployment.getSource()).startsWith("rule-change"))
        .forEach(deployment -> repositoryService.deleteDeployment(deployment.getId()));
    boolean otherAnswersAreKept =
        jdbc
            .sql("select answers from rule_change where status = 'LIVE'")
            .query(String.class)
            .list()
            .stream()
            .anyMatch(answers -> !Answers.of(answers).accepted().isEmpty());
    people.clearDesks();
    if (otherAnswersAreKept) {
      jdbc.sql("delete from rule_example").update();
      packagedRules.arrive();
    }
  }

  // ---- what the tests do

  JsonNode begin() {
    return post(proposer, CAP, Map.of(), 200);
  }

  List<Map<String, Object>> threeAMonthFrom(String day) {
    return threeAMonthFrom(begin(), day);
  }

  /** The coaching row ends the day before; a copy with a limit of three follows. */
  List<Map<String, Object>> threeAMonthFrom(JsonNode draft, String day) {
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

  long propose(List<Map<String, Object>> rows) {
    JsonNode draft = save(get(proposer, CAP), rows, 200);
    assertThat(draft.path("findings")).isEmpty();
    assertThat(draft.path("examples").path("changed")).isEmpty();
    tryOut();
    return post(proposer, CAP + "/proposal", grounds(), 200).path("id").asLong();
  }

  void tryOut() {
    tryOut(proposer);
  }

  void tryOut(Employee who) {
    post(who, CAP + "/trial", Map.of(), 200);
    jobs.fireAll();
    assertThat(get(who, CAP + "/trial").path("status").asText()).isEqualTo("COMPLETED");
  }

  void review(long change, String decision) {
    Employee second =
        get(proposer, "/api/rule-changes/" + change)
                .path("proposedBy")
                .asText()
                .equals(proposer.name())
            ? reviewer
            : proposer;
    take(second);
    people.complete(second, "reviewRuleChange", verdict("decision", decision));
  }

  /** What a form of the review submits that shows the proposal which waits the longest. */
  Map<String, Object> verdict(Object... pairs) {
    Map<String, Object> form = new HashMap<>(People.form(pairs));
    jdbc.sql(
            """
            select id from rule_change where status in ('PROPOSED', 'RETURNED')
            order by status, id fetch first 1 rows only
            """)
        .query(Long.class)
        .optional()
        .ifPresent(id -> form.put("fingerprint", ruleChanges.table(id).fingerprint()));
    return form;
  }

  /** The only rule change that runs. */
  String running() {
    return runtimeService
        .createProcessInstanceQuery()
        .processDefinitionKey(RuleChangeProcess.KEY)
        .singleResult()
        .getId();
  }

  /** What Tasklist lists as offered to this person. */
  List<Task> offered(Employee who) {
    return taskService
        .createTaskQuery()
        .taskDefinitionKey("userTask_reviewRuleChange")
        .taskCandidateUser(who.login())
        .list();
  }

  void take(Employee who) {
    taskService.claim(offered(who).get(0).getId(), who.login());
  }

  static Map<String, String> grounds() {
    return Map.of(
        "reason",
        "Batas baru",
        "legalDocument",
        "Peraturan LAN 1/2027",
        "effectiveNote",
        "Mulai 1 Januari 2027.");
  }

  String status(long change) {
    return get(proposer, "/api/rule-changes/" + change).path("status").asText();
  }

  int version() {
    return repositoryService
        .createDecisionDefinitionQuery()
        .decisionDefinitionKey("jp-cap")
        .latestVersion()
        .singleResult()
        .getVersion();
  }

  int index(String decision) {
    return get(proposer, "/api/rules").findValuesAsText("decision").indexOf(decision);
  }

  String repository(String decision) {
    return new String(
        http.withBasicAuth(proposer.login(), ProductTest.PASSWORD)
            .getForObject("/api/rules/" + decision, byte[].class),
        StandardCharsets.UTF_8);
  }

  List<CardEntry> sessions(String... days) {
    List<CardEntry> recorded = new ArrayList<>();
    for (String day : days) {
      recorded.addAll(record(employee, day));
    }
    return recorded;
  }

  List<CardEntry> record(Employee whose, String day) {
    var recorded = ledger.record(Sessions.ofCoaching(whose, day), CreditStatus.PROVISIONAL);
    return List.of(ledger.credit(recorded.activityId()));
  }

  static List<String> counted(List<CardEntry> entries) {
    return entries.stream().map(entry -> entry.countedJp().setScale(2).toString()).toList();
  }

  static RuleReference cap(CardEntry entry) {
    return entry.rules().stream()
        .filter(rule -> rule.decision().equals("jp-cap"))
        .findFirst()
        .orElseThrow();
  }

  static List<Map<String, Object>> rows(JsonNode draft) {
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
  static Map<String, String> cells(List<Map<String, Object>> rows, String id) {
    return (Map<String, String>)
        rows.stream()
            .filter(row -> id.equals(row.get("row")))
            .findFirst()
            .orElseThrow()
            .get("cells");
  }

  static Map<String, Object> saving(JsonNode draft, List<Map<String, Object>> rows) {
    return Map.of("revision", draft.path("revision").asInt(), "rows", rows);
  }

  JsonNode save(JsonNode draft, List<Map<String, Object>> rows, int status) {
    ResponseEntity<JsonNode> answer = http(proposer, HttpMethod.PUT, CAP, saving(draft, rows));
    assertThat(answer.getStatusCode().value())
        .as(String.valueOf(answer.getBody()))
        .isEqualTo(status);
    return answer.getBody();
  }

  ResponseEntity<JsonNode> submit(String dmn) {
    LinkedMultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
    HttpHeaders file = new HttpHeaders();
    file.setContentDispositionFormData("dmn", "jp-cap.dmn");
    parts.add("dmn", new HttpEntity<>(dmn.getBytes(StandardCharsets.UTF_8), file));
    parts.add("reason", "Dari program");
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.MULTIPART_FORM_DATA);
    return http.withBasicAuth(proposer.login(), ProductTest.PASSWORD)
        .postForEntity("/api/rule-changes", new HttpEntity<>(parts, headers), JsonNode.class);
  }

  JsonNode get(Employee who, String path) {
    ResponseEntity<JsonNode> answer = http(who, HttpMethod.GET, path, null);
    assertThat(answer.getStatusCode().value()).as(String.valueOf(answer.getBody())).isEqualTo(200);
    return answer.getBody();
  }

  JsonNode post(Employee who, String path, Object body, int status) {
    ResponseEntity<JsonNode> answer = http(who, HttpMethod.POST, path, body);
    assertThat(answer.getStatusCode().value())
        .as(String.valueOf(answer.getBody()))
        .isEqualTo(status);
    return answer.getBody();
  }

  ResponseEntity<JsonNode> http(Employee who, HttpMethod method, String path, Object body) {
    return http.withBasicAuth(who.login(), ProductTest.PASSWORD)
        .exchange(path, method, new HttpEntity<>(body), JsonNode.class);
  }
}
