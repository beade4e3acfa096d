package id.bangkom.imports;

import static id.bangkom.testing.People.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.zaxxer.hikari.HikariDataSource;
import id.bangkom.accounts.AdministratorRestored;
import id.bangkom.audit.Origin;
import id.bangkom.engine.Unrestricted;
import id.bangkom.passwords.Passwords;
import id.bangkom.problem.Refusal;
import id.bangkom.testing.FirstDay;
import id.bangkom.testing.People;
import id.bangkom.testing.ProductTest;
import id.bangkom.testing.TestClock;
import id.bangkom.testing.Walk;
import id.bangkom.workforce.ActKind;
import id.bangkom.workforce.ActingKind;
import id.bangkom.workforce.ActingOfficials;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Moves;
import id.bangkom.workforce.PersonnelAct;
import id.bangkom.workforce.PersonnelActs;
import id.bangkom.workforce.Standing;
import id.bangkom.workforce.Workforce;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.json.SpinJsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One rule administrator, who would like to have JP certified without anybody else. */
@ProductTest
class OneAdministratorAloneTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);
  private static final String EMPLOYEES =
      "nip,nip_lama,nama,jenis_pegawai,jabatan,kode_unit,nip_atasan,email\n";
  private static final String SUPERIOR = "197001011995011009";
  private static final String SUBSTITUTE = "197101011996011009";

  @Autowired private TestRestTemplate http;
  @Autowired private People people;
  @Autowired private Workforce workforce;
  @Autowired private ActingOfficials acting;
  @Autowired private Moves moves;
  @Autowired private Standing standing;
  @Autowired private Passwords passwords;
  @Autowired private IdentityService identityService;
  @Autowired private RuntimeService runtimeService;
  @Autowired private TaskService taskService;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestClock clock;
  @Autowired private Unrestricted unrestricted;
  @Autowired private PersonnelActs acts;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private HikariDataSource pool;
  @Autowired private ProcessEngineConfigurationImpl engine;

  private FirstDay firstDay;
  private Employee thief;
  private Employee second;
  private Employee head;
  private Tables tables;
  private Walk walk;

  @BeforeEach
  void theOfficeOnItsFirstDay() {
    clock.set(TODAY.atTime(8, 0));
    people.clearDesks();
    firstDay = new FirstDay(jdbc, identityService);
    thief = people.called("Administrator Aturan A");
    second = people.called("Administrator Aturan B");
    head = people.called("Kepala Badan");
    tables = new Tables(http, thief);
  }

  @AfterEach
  void everybodyComesBack() {
    people.clearDesks();
    firstDay.comeBack();
  }

  @Test
  void inventedPeopleWhoStandInForTheHeadCertifyNothingAndAnotherAdministratorIsAsked() {
    tables.apply(
        "employees",
        EMPLOYEES + row(SUPERIOR, "Orang Rekaan") + row(SUBSTITUTE, "Orang Rekaan Kedua"));
    // The first of them becomes the superior of the head, and appoints the second to stand in.
    tables.apply(
        "employees",
        "nip,nama,jenis_pegawai,jabatan,kode_unit,nip_atasan\n%s,%s,PNS,%s,BKPSDM,%s\n"
            .formatted(head.nip(), head.name(), head.post(), SUPERIOR));
    Employee superior = workforce.byNip(SUPERIOR).orElseThrow();
    Employee substitute = workforce.byNip(SUBSTITUTE).orElseThrow();
    people.as(
        superior,
        () -> acting.appoint(ActingKind.PLH, head, substitute, "800/1", TODAY, TODAY.plusDays(30)));
    walk = new Walk(people, thief, substitute);

    people.startDialogue(thief, thief);
    people.claim(substitute, "assessCompetencies");

    assertThatThrownBy(() -> people.complete(substitute, "assessCompetencies", walk.assessment()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("menunggu konfirmasi administrator lain");
    assertThat(offered(second)).contains(substitute.name());
    assertThat(offered(thief)).as("not by the thief").isEmpty();
    assertThat(offered(superior)).isEmpty();
  }

  @Test
  void afterTheConfirmationOfAnotherOneWhoWaitedGoesOnAndTheHistorySaysWhoConfirmed() {
    headMovedByTheThief();
    walk = new Walk(people, thief, head);
    people.startDialogue(thief, thief);
    refused(() -> people.complete(head, "assessCompetencies", walk.assessment()), "menunggu");

    people.claim(second, "confirmPerson");
    assertThat(people.shown(second, "confirmPerson", "affairOfName")).isEqualTo(thief.name());
    var acts = (SpinJsonNode) people.shown(second, "confirmPerson", "acts");
    assertThat(acts.elements().get(0).prop("by").stringValue()).isEqualTo(thief.name());
    people.complete(
        second, "confirmPerson", form("decision", "CONFIRM", "reason", "SK 800/5/2026"));

    people.complete(head, "assessCompetencies", walk.assessment());
    assertThat(standing.open(head, thief)).isEmpty();
    assertThat(
            jdbc.sql("select actor from personnel_act where kind = 'CONFIRMED'")
                .query(String.class)
                .single())
        .isEqualTo(second.login());
  }

  @Test
  void whatIsDeniedStaysRefusedAndIsAskedAgainOnlyWhenSomethingChanged() {
    headMovedByTheThief();
    walk = new Walk(people, thief, head);
    people.startDialogue(thief, thief);
    people.claim(second, "confirmPerson");
    people.complete(second, "confirmPerson", form("decision", "DENY", "reason", "Tidak ada SK"));

    refused(() -> people.complete(head, "assessCompetencies", walk.assessment()), "tidak benar");
    assertThat(questions()).isZero();

    people.as(
        second,
        () -> {
          moves.move(
              head, new Moves.Place(null, thief.unitId(), head.postId()), null, "Dibetulkan");
          return null;
        });
    refused(() -> people.complete(head, "assessCompetencies", walk.assessment()), "menunggu");
    assertThat(questions()).isEqualTo(1);
  }

  @Test
  void thePairIsAskedAboutOnceForWhateverNumberOfTasksAndTries() {
    headMovedByTheThief();
    walk = new Walk(people, thief, head);
    people.startDialogue(thief, thief);

    for (int i = 0; i < 3; i++) {
      refused(() -> people.complete(head, "assessCompetencies", walk.assessment()), "menunggu");
    }

    assertThat(questions()).isEqualTo(1);
  }

  @Test
  void aRefusedTryAsksWhenNobodyCouldBeAskedBefore() {
    walk = new Walk(people, thief, head);
    people.startDialogue(thief, thief);
    headMovedByTheThief();
    assertThat(questions()).as("the task was there before the act").isZero();

    refused(() -> people.complete(head, "assessCompetencies", walk.assessment()), "menunggu");

    assertThat(questions()).isEqualTo(1);
  }

  @Test
  void theLongestReasonIsTakenAndTheTrailSaysWhoConfirmed() {
    headMovedByTheThief();
    people.startDialogue(thief, thief);
    long before = lastAuditEntry();
    people.claim(second, "confirmPerson");

    people.complete(
        second, "confirmPerson", form("decision", "CONFIRM", "reason", "x".repeat(2000)));

    assertThat(standing.open(head, thief)).isEmpty();
    assertThat(audited(before))
        .containsExactly("PERSON_CONFIRMED " + second.login() + " " + head.described());
  }

  @Test
  void whatIsDeniedIsInTheTrail() {
    headMovedByTheThief();
    people.startDialogue(thief, thief);
    long before = lastAuditEntry();
    people.claim(second, "confirmPerson");
    people.complete(second, "confirmPerson", form("decision", "DENY", "reason", "Tidak ada SK"));

    assertThat(audited(before))
        .containsExactly("PERSON_DENIED " + second.login() + " " + head.described());
  }

  /** An office whose only other administrator depends on the thief as well. */
  @Test
  void whereNobodyCanConfirmThePersonReadsThatAndSystemAdministratorsFindItOnce() {
    headMovedByTheThief();
    secondMovedByTheThief();
    long before = lastAuditEntry();
    walk = new Walk(people, thief, head);
    people.startDialogue(thief, thief);

    for (int i = 0; i < 2; i++) {
      refused(
          () -> people.complete(head, "assessCompetencies", walk.assessment()),
          "Belum ada administrator aturan yang dapat mengonfirmasi");
    }

    assertThat(offeredTo()).isEmpty();
    assertThat(audited(before)).singleElement().asString().startsWith("CONFIRMER_MISSING ");

    // The role is taken and given again by somebody who depends on nobody.
    identityService.deleteMembership(second.login(), "rule-administrators");
    give("admin", second);
    people.claim(second, "confirmPerson");
    people.complete(second, "confirmPerson", form("decision", "CONFIRM", "reason", "SK 1"));
    people.complete(head, "assessCompetencies", walk.assessment());
  }

  @Test
  void aQuestionIsOfferedToThoseWhoCanAnswerItWhenItIsAskedAgain() {
    headMovedByTheThief();
    walk = new Walk(people, thief, head);
    people.startDialogue(thief, thief);
    people.claim(second, "confirmPerson");
    secondMovedByTheThief();

    refused(() -> people.complete(head, "assessCompetencies", walk.assessment()), "Belum ada");

    assertThat(offeredTo()).as("the second one depends on the thief now").isEmpty();
    assertThat(questionTask().getAssignee()).as("others would not see it").isNull();
    assertThat(questions()).isEqualTo(1);
  }

  @Test
  void whoBecomesAdministratorByTheThiefsHandIsNotOfferedTheQuestion() {
    tables.apply("employees", EMPLOYEES + row(SUPERIOR, "Orang Baru"));
    Employee newcomer = workforce.byNip(SUPERIOR).orElseThrow();
    headMovedByTheThief();
    people.startDialogue(thief, thief);
    identityService.deleteMembership(thief.login(), "rule-administrators");
    try {
      give(thief.login(), newcomer);
      give("admin", thief);
      assertThat(offeredTo()).containsExactly(second.login());

      identityService.deleteMembership(newcomer.login(), "rule-administrators");
      give("admin", newcomer);
      assertThat(offeredTo()).containsExactlyInAnyOrder(second.login(), newcomer.login());
    } finally {
      if (identityService
              .createGroupQuery()
              .groupMember(thief.login())
              .groupId("rule-administrators")
              .count()
          == 0) {
        identityService.createMembership(thief.login(), "rule-administrators");
      }
    }
  }

  @Test
  void whatTheProductDoesOnItsOwnInARequestIsTheSendersHand() {
    Origin.enter("192.0.2.7");
    try {
      Origin.actsAs(thief.login());
      people.as(
          thief,
          () ->
              unrestricted.call(
                  () -> {
                    acts.record(ActKind.MOVED, head.login(), "Mutasi");
                    return null;
                  }));
    } finally {
      Origin.leave();
    }

    assertThat(standing.open(head, thief))
        .extracting(PersonnelAct::actor)
        .containsOnly(thief.login());
  }

  @Test
  void neitherTheThiefNorWhoDependsOnTheThiefConfirms() {
    Employee dependent = people.called("Pegawai D");
    headMovedByTheThief();
    people.startDialogue(thief, thief);
    people.as(
        thief,
        () -> {
          moves.move(
              dependent, new Moves.Place(null, head.unitId(), dependent.postId()), null, "Mutasi");
          return null;
        });
    for (Employee one : List.of(thief, dependent)) {
      // As if an administrator's account of the engine had given them the task.
      taskService.setAssignee(question(), one.login());
      refused(
          () ->
              administering(
                  one,
                  () ->
                      people.complete(
                          one, "confirmPerson", form("decision", "CONFIRM", "reason", "Saya"))),
          "hanya dapat dijawab");
    }
  }

  @Test
  void anAdministratorWhoDependsOnTheThiefPostsAndImportsNothingForTheThief() {
    people.as(
        thief,
        () -> {
          moves.move(
              second,
              new Moves.Place(null, people.called("Pegawai A").unitId(), second.postId()),
              null,
              "Mutasi");
          return null;
        });

    String body =
        "{\"nip\":\"%s\",\"track\":\"SEMINAR\",\"scope\":\"NATIONAL\",\"date\":\"2026-04-06\",\"quantity\":1,\"title\":\"Seminar\"}";
    assertThat(post(second, "/api/activities", body.formatted(thief.nip())))
        .contains("403", "administrator aturan lain");
    assertThat(
            Tables.problem(
                Tables.report(
                    new Tables(http, second)
                        .send(
                            "activities",
                            true,
                            "nip,jenis,cakupan,tanggal,jumlah,nama_kegiatan\n%s,SEMINAR,NATIONAL,2026-04-06,1,Seminar\n"
                                .formatted(thief.nip()))),
                2))
        .contains("belum dikonfirmasi");
    assertThat(post(second, "/api/activities", body.formatted(head.nip())))
        .as("for everybody else nothing changes")
        .doesNotContain("403");
  }

  /** Else an administrator protects the own JP by changing a row of each of the others. */
  @Test
  void anAdministratorWhoDependsOnTheThiefVoidsWhatTheThiefHas() {
    String activity = recorded();
    secondMovedByTheThief();

    assertThat(post(second, "/api/activities/" + activity + "/void", "{\"reason\":\"Palsu\"}"))
        .contains("200")
        .doesNotContain("administrator aturan lain");
    assertThat(jdbc.sql("select count(*) from activity_void").query(Integer.class).single())
        .isEqualTo(1);
  }

  private String recorded() {
    String answer =
        post(
            second,
            "/api/activities",
            "{\"nip\":\"%s\",\"track\":\"SEMINAR\",\"scope\":\"NATIONAL\",\"date\":\"2026-04-06\",\"quantity\":1,\"title\":\"Uji\"}"
                .formatted(thief.nip()));
    assertThat(answer).contains("201");
    return answer.replaceAll("(?s).*\"activityId\":\"([^\"]+).*", "$1");
  }

  private void secondMovedByTheThief() {
    people.as(
        thief,
        () -> {
          moves.move(
              second,
              new Moves.Place(null, people.called("Pegawai A").unitId(), second.postId()),
              null,
              "Mutasi");
          return null;
        });
  }

  /** Each way in which an import gives somebody power over the thief's own affairs. */
  @Test
  void headsUnitsSupervisorsNumbersAddressesAndCertificatesByImportMakeDependent() {
    Employee chief = people.called("Kepala Bidang Kinerja");
    Employee other = people.called("Kepala Bidang Pengembangan");
    String unit = "kode_unit,nama_unit,kode_unit_induk,perangkat_daerah,nip_kepala\n";
    String person = "nip,nip_lama,nama,jenis_pegawai,jabatan,kode_unit,nip_atasan,email\n";
    for (List<String> way :
        List.of(
            List.of("units", unit + "BKPSDM,BKPSDM Kota Contoh,,ya," + chief.nip() + "\n"),
            List.of("units", unit + "BKPSDM-PK,Bidang,BKPSDM-KI,tidak," + other.nip() + "\n"),
            List.of("employees", person + changed(chief, chief.nip(), "", head.nip(), "a@b.id")),
            List.of("employees", person + changed(chief, SUPERIOR, chief.nip(), head.nip(), "")),
            List.of("employees", person + changed(other, other.nip(), "", chief.nip(), "")),
            List.of("certificates", "nip,jenis,nomor\n" + chief.nip() + ",MENTOR,M-1\n"))) {
      JsonNode report = Tables.report(tables.send(way.get(0), false, way.get(1)));
      assertThat(report.path("rejected").asInt()).as("%s", report).isZero();

      assertThat(standing.open(chief, thief)).as(way.get(1)).isNotEmpty();
      assertThat(standing.open(chief, people.called("Pegawai A"))).as("in nobody else's").isEmpty();
      people.clearDesks();
      firstDay.comeBack();
      assertThat(standing.open(chief, thief)).isEmpty();
    }
  }

  private static String changed(
      Employee person, String nip, String former, String supervisor, String email) {
    String unit = person.unit().contains("Kinerja") ? "BKPSDM-KI" : "BKPSDM-PK";
    return "%s,%s,%s,PNS,%s,%s,%s,%s\n"
        .formatted(nip, former, person.name(), person.post(), unit, supervisor, email);
  }

  /** Each would take a second connection while all hold one. */
  @Test
  void asManyRefusalsAtOnceAsThereAreConnectionsWaitForNobodyAndAskOnce() throws Exception {
    headMovedByTheThief();
    int connections = pool.getMaximumPoolSize();
    CyclicBarrier together = new CyclicBarrier(connections);
    ExecutorService threads = Executors.newFixedThreadPool(connections);
    Callable<Void> refused =
        () -> {
          engine
              .getCommandExecutorTxRequired()
              .execute(
                  context -> {
                    await(together);
                    standing.require(head, thief.id());
                    return null;
                  });
          return null;
        };
    long before = System.nanoTime();
    try {
      for (Future<Void> answer : threads.invokeAll(Collections.nCopies(connections, refused))) {
        assertThatThrownBy(answer::get)
            .hasCauseInstanceOf(Refusal.class)
            .hasMessageContaining("menunggu");
      }
    } finally {
      threads.shutdownNow();
    }

    assertThat(Duration.ofNanos(System.nanoTime() - before))
        .as("nobody waited for a connection until there was none")
        .isLessThan(Duration.ofMillis(pool.getConnectionTimeout()));
    assertThat(questions()).as("asked after what was refused").isEqualTo(1);
  }

  private static void await(CyclicBarrier together) {
    try {
      together.await();
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whosePasswordSomebodySetDependsOnThem() {
    tables.apply("employees", EMPLOYEES + row(SUPERIOR, "Orang Baru"));
    Employee newcomer = workforce.byNip(SUPERIOR).orElseThrow();

    passwords.given(newcomer.login(), second.login());

    assertThat(standing.open(newcomer, second))
        .extracting(PersonnelAct::kind)
        .containsExactly(ActKind.ACCOUNT);
  }

  @Test
  void aSystemAdministratorVouchesForWhomTheyMakeRuleAdministratorAndTheThiefDoesNot() {
    tables.apply("employees", EMPLOYEES + row(SUPERIOR, "Orang Baru"));
    Employee newcomer = workforce.byNip(SUPERIOR).orElseThrow();
    assertThat(standing.open(newcomer, thief)).isNotEmpty();
    give(thief.login(), newcomer);
    assertThat(standing.open(newcomer, thief)).hasSize(2);

    identityService.deleteMembership(newcomer.login(), "rule-administrators");
    give("admin", newcomer);
    assertThat(standing.open(newcomer, thief)).isEmpty();
  }

  /** A system administrator who is an employee and issues slips for everybody. */
  @Test
  void whoeverHasTheMachineGivesASystemAdministratorBackWhoThenVouches() {
    passwords.given("admin", thief.login());
    secondMovedByTheThief();
    identityService.deleteMembership(second.login(), "rule-administrators");
    give("admin", second);
    assertThat(standing.open(second, thief)).as("by the thief's hand").isNotEmpty();

    events.publishEvent(new AdministratorRestored("admin"));
    identityService.deleteMembership(second.login(), "rule-administrators");
    give("admin", second);
    assertThat(standing.open(second, thief)).isEmpty();
  }

  @Test
  void anAccountThatIsDeletedLosesOnlyTheRolesItHad() {
    tables.apply("employees", EMPLOYEES + row(SUPERIOR, "Orang Baru") + row(SUBSTITUTE, "Lain"));
    give("admin", workforce.byNip(SUPERIOR).orElseThrow());

    identityService.setAuthentication("admin", List.of("camunda-admin"));
    try {
      for (String nip : List.of(SUPERIOR, SUBSTITUTE)) {
        identityService.deleteUser(workforce.byNip(nip).orElseThrow().login());
      }
    } finally {
      identityService.clearAuthentication();
    }

    assertThat(
            jdbc.sql("select subject || ' ' || detail from personnel_act where kind = 'ROLE'")
                .query(String.class)
                .list())
        .containsExactly(SUPERIOR + " Administrator aturan (BKPSDM): dicabut");
  }

  /** As a system administrator does in the engine's own application. */
  private void give(String by, Employee person) {
    identityService.setAuthentication(by, List.of("camunda-admin", "system-administrators"));
    try {
      identityService.createMembership(person.login(), "rule-administrators");
    } finally {
      identityService.clearAuthentication();
    }
  }

  @Test
  void thePageSaysWhoImportedSomebody() {
    tables.apply("employees", EMPLOYEES + row(SUPERIOR, "Orang Baru"));

    String answer =
        http.withBasicAuth(second.login(), ProductTest.PASSWORD)
            .getForObject("/api/people/" + SUPERIOR + "/open-work", String.class);

    assertThat(answer)
        .contains("Dicatat sebagai pegawai", "\"by\":\"" + thief.name(), "\"source\":\"berkas ");
  }

  /** Addresses, passwords and reasons concern those who look after the data. */
  @Test
  void aSuperiorDoesNotReadWhatWasDoneToSomebody() {
    Employee employee = people.called("Pegawai A");
    people.as(
        second,
        () -> {
          acts.record(ActKind.EMAIL, employee.login(), "lama@contoh.id");
          return null;
        });
    String path = "/api/people/" + employee.nip() + "/open-work";

    assertThat(read(second, path)).contains("lama@contoh.id");
    assertThat(read(people.called("Atasan A"), path))
        .contains(employee.name(), "\"history\":null")
        .doesNotContain("lama@contoh.id");
  }

  private String read(Employee by, String path) {
    return http.withBasicAuth(by.login(), ProductTest.PASSWORD).getForObject(path, String.class);
  }

  private String post(Employee by, String path, String body) {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_JSON);
    ResponseEntity<String> answer =
        http.withBasicAuth(by.login(), ProductTest.PASSWORD)
            .postForEntity(path, new HttpEntity<>(body, headers), String.class);
    return answer.getStatusCode() + " " + answer.getBody();
  }

  private String question() {
    return taskService
        .createTaskQuery()
        .taskDefinitionKey("userTask_confirmPerson")
        .singleResult()
        .getId();
  }

  private void administering(Employee person, Runnable action) {
    boolean given =
        identityService
                .createGroupQuery()
                .groupMember(person.login())
                .groupId("rule-administrators")
                .count()
            == 0;
    if (given) {
      identityService.createMembership(person.login(), "rule-administrators");
    }
    try {
      action.run();
    } finally {
      if (given) {
        identityService.deleteMembership(person.login(), "rule-administrators");
      }
    }
  }

  private void headMovedByTheThief() {
    people.as(
        thief,
        () -> {
          moves.move(
              head,
              new Moves.Place(null, people.called("Pegawai A").unitId(), head.postId()),
              null,
              "Mutasi");
          return null;
        });
  }

  private Task questionTask() {
    return taskService.createTaskQuery().taskDefinitionKey("userTask_confirmPerson").singleResult();
  }

  private List<String> offeredTo() {
    return taskService.getIdentityLinksForTask(questionTask().getId()).stream()
        .filter(link -> "candidate".equals(link.getType()))
        .map(IdentityLink::getUserId)
        .toList();
  }

  private long lastAuditEntry() {
    return jdbc.sql("select coalesce(max(id), 0) from audit_entry").query(Long.class).single();
  }

  /** Act, who and about whom, of what is about people's confirmation. */
  private List<String> audited(long after) {
    return jdbc.sql(
            """
            select act || ' ' || login || ' ' || subject from audit_entry
            where id > ? and (act like 'PERSON_%' or act like 'CONFIRMER%') and act <> 'PERSON_MOVED'
            order by id
            """)
        .param(after)
        .query(String.class)
        .list();
  }

  private long questions() {
    return runtimeService
        .createProcessInstanceQuery()
        .processDefinitionKey("people-confirmation")
        .count();
  }

  /** Whom a question offered to somebody is about. */
  private List<Object> offered(Employee administrator) {
    return people.as(
        administrator,
        () ->
            taskService
                .createTaskQuery()
                .taskDefinitionKey("userTask_confirmPerson")
                .taskCandidateUser(administrator.login())
                .listPage(0, 10)
                .stream()
                .map(task -> taskService.getVariable(task.getId(), "personName"))
                .toList());
  }

  private static void refused(Runnable action, String sentence) {
    assertThatThrownBy(action::run).isInstanceOf(Refusal.class).hasMessageContaining(sentence);
  }

  private static String row(String nip, String name) {
    return "%s,,%s,PNS,Analis Uji,BKPSDM,,\n".formatted(nip, name);
  }
}
