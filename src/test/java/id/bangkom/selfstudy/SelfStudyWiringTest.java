package id.bangkom.selfstudy;

import static id.bangkom.testing.People.form;
import static id.bangkom.testing.People.json;
import static id.bangkom.testing.StudyWalk.MODULE;
import static id.bangkom.testing.StudyWalk.VIDEO;
import static id.bangkom.testing.StudyWalk.instructionWith;
import static id.bangkom.testing.StudyWalk.logged;
import static id.bangkom.testing.StudyWalk.source;
import static id.bangkom.testing.StudyWalk.sources;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.jp.CardEntry;
import id.bangkom.jp.JpCard;
import id.bangkom.jp.JpLedger;
import id.bangkom.problem.Refusal;
import id.bangkom.testing.AppendOnlyTables;
import id.bangkom.testing.People;
import id.bangkom.testing.ProductTest;
import id.bangkom.testing.StudyWalk;
import id.bangkom.testing.TestClock;
import id.bangkom.testing.Walk;
import id.bangkom.workforce.Competencies;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Self-study with real beans, tables and transactions: from the dialogue to certified JP. */
@Tag("database-drill")
@ProductTest
class SelfStudyWiringTest {

  private static final int YEAR = 2026;

  @Autowired private People people;
  @Autowired private Workforce workforce;
  @Autowired private Competencies competencies;
  @Autowired private JpLedger ledger;
  @Autowired private TestClock clock;
  @Autowired private TaskService taskService;
  @Autowired private HistoryService historyService;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestRestTemplate http;

  private Employee employee;
  private Employee supervisor;
  private Employee head;
  private Walk walk;
  private StudyWalk study;

  @BeforeEach
  void clearDesks() {
    clock.set(LocalDateTime.of(2026, 5, 4, 8, 0));
    people.clearDesks();
    employee = people.called("Pegawai A");
    supervisor = workforce.supervisorOf(employee.id()).orElseThrow();
    head = workforce.signingHead(employee.id()).orElseThrow();
    walk = new Walk(people, employee, supervisor);
    study = new StudyWalk(people, jdbc, walk, employee, supervisor);
  }

  // ---- the whole way

  @Test
  void aStudyRunsFromTheInstructionToCertifiedJpOnTheCard() {
    study.reachStudy();
    clock.set(LocalDateTime.of(2026, 5, 8, 8, 0));
    study.log(
        study.row("2026-05-04", 60, MODULE),
        study.row("2026-05-04", 60, VIDEO),
        study.row("2026-05-05", 15, MODULE),
        study.row("2026-05-05", 15, MODULE),
        study.row("2026-05-05", 15, VIDEO),
        study.row("2026-05-06", 120, MODULE));
    assertThat(card().totalJp()).isZero();
    study.initialAll();
    assertThat(counted()).containsExactly("1.33", "0.67", "0.33", "0.33", "0.34", "2.00");
    assertThat(card().totalJp()).isEqualByComparingTo("5");
    assertThat(card().certifiedJp()).isZero();
    assertThat(card().entries().get(0).title()).isEqualTo("Belajar Mandiri: " + MODULE);
    assertThat(people.shown(employee, "logStudy", "jpSoFar")).isEqualTo("5 JP");

    study.finish();
    study.writeResume(100);
    study.accept(5);
    assertThat(shown(supervisor, "signAsGuide", "rows"))
        .contains("Senin, 4 Mei 2026, 60 menit")
        .contains("Membaca dan mencatat (sumber: " + MODULE + ")");
    assertThat(people.shown(supervisor, "signAsGuide", "guideCertificate"))
        .isEqualTo("tidak diperlukan");
    signAll();
    assertThat(card().certifiedJp()).isEqualByComparingTo("5");
    assertThat(people.shown(employee, "ratePerception", "held")).isEqualTo("6 catatan belajar");
    evaluate();
    assertThat(ended("endEvent_gapClosed")).isTrue();
    assertThat(statusOfProgramme()).isEqualTo("COMPLETED");
  }

  @Test
  void aStudyAbroadCountsMoreAndNamesItsGround() {
    study.reachStudy(
        instructionWith("scope", "INTERNATIONAL", "scopeGround", "Surat tugas 12/2026"));
    study.log(study.row("2026-05-04", 120, MODULE));
    study.initialAll();
    assertThat(counted()).containsExactly("2.40");
    study.finish();
    study.writeResume(100);
    study.accept(5);
    assertThat(people.shown(supervisor, "signAsGuide", "scopeGround"))
        .isEqualTo("Surat tugas 12/2026");
  }

  @Test
  void bothConfirmationsOfADayAreKept() {
    study.reachStudy();
    study.log(study.row("2026-05-04", 45, MODULE));
    clock.set(LocalDateTime.of(2026, 5, 5, 9, 0));
    study.initialAll();
    Map<String, Object> day =
        jdbc.sql("select initialled_by, initialled_at > responded_at as later from session")
            .query()
            .singleRow();
    assertThat(day.get("initialled_by")).isEqualTo(supervisor.id());
    assertThat(day.get("later")).isEqualTo(true);
  }

  @Test
  void theSheetStandsInTheOrderOfTheDaysHoweverTheyWereLogged() {
    study.reachStudy();
    clock.set(LocalDateTime.of(2026, 5, 8, 8, 0));
    study.log(study.row("2026-05-06", 45, MODULE));
    study.initialAll();
    study.log(study.row("2026-05-05", 45, MODULE));
    study.initialAll();
    study.finish();
    study.writeResume(100);
    study.accept(5);
    assertThat(shown(supervisor, "signAsGuide", "rows"))
        .containsSubsequence("Selasa, 5 Mei 2026", "Rabu, 6 Mei 2026");
  }

  // ---- the instruction

  @Test
  void proposedChangesComeBackToTheSupervisorWithEverythingFilledIn() {
    study.reachAnswer();
    long module = study.sourceId(MODULE);
    people.complete(
        employee,
        "respondInstruction",
        form("decision", "RETURN", "remark", "Video sudah saya kuasai"));
    assertThat(people.shown(supervisor, "instructStudy", "returned"))
        .isEqualTo("Video sudah saya kuasai");
    assertThat(people.shown(supervisor, "instructStudy", "targetJp")).isEqualTo("4");
    assertThat(people.shown(supervisor, "instructStudy", "goal"))
        .isEqualTo("Belum menguasai standar pelayanan");
    assertThat(shown(supervisor, "instructStudy", "studySources")).contains(MODULE).contains(VIDEO);

    people.complete(
        supervisor,
        "instructStudy",
        instructionWith(
            "targetJp",
            "2,5",
            "sources",
            sources(
                source(MODULE, "BOOK", "https://contoh.go.id/modul.pdf"),
                source("UU 25/2009", "REGULATION", null))));
    assertThat(people.shown(employee, "respondInstruction", "agreedTarget")).isEqualTo("2,50 JP");
    assertThat(shown(employee, "respondInstruction", "studySources"))
        .contains("UU 25/2009")
        .doesNotContain(VIDEO);
    assertThat(study.sourceId(MODULE)).as("a source that stays is the same").isEqualTo(module);
    assertThat(
            jdbc.sql("select title from study_source where retired_at is not null")
                .query(String.class)
                .list())
        .containsExactly(VIDEO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "data:text/html,x",
        "ftp://contoh.go.id/modul",
        "contoh.go.id/modul",
        "https://",
        "https:///modul",
        "https://lan.go.id@jahat.example/",
        "https://contoh.go.id/a b"
      })
  void aLinkThatIsNoAddressOfAPageIsRefused(String link) {
    study.reachInstruction();
    refused(
            supervisor,
            "instructStudy",
            instructionWith("sources", sources(source(MODULE, "BOOK", link))))
        .hasMessageContaining("http:// atau https://")
        .hasMessageContaining(MODULE);
  }

  @Test
  void aSourceNamedTwiceIsRefused() {
    study.reachInstruction();
    refused(
            supervisor,
            "instructStudy",
            instructionWith(
                "sources", sources(source(MODULE, "BOOK", null), source(MODULE, "BOOK", null))))
        .hasMessageContaining("tercantum dua kali");
  }

  @Test
  void anInstructionWithoutSourceIsRefused() {
    study.reachInstruction();
    refused(supervisor, "instructStudy", instructionWith("sources", json("[]")))
        .hasMessage("Isian \"Sumber belajar\" wajib diisi.");
  }

  @Test
  void moreSourcesThanAnybodyReadsAreRefused() {
    study.reachInstruction();
    String[] many =
        IntStream.rangeClosed(1, 31)
            .mapToObj(n -> source("Artikel " + n, "ARTICLE", null))
            .toArray(String[]::new);
    refused(supervisor, "instructStudy", instructionWith("sources", sources(many)))
        .hasMessageContaining("Paling banyak 30 sumber");
  }

  @ParameterizedTest
  @CsvSource({
    "targetJp, 0, Target JP harus lebih dari 0",
    "targetJp, -1, Target JP harus lebih dari 0",
    "targetJp, '2,505', dua angka di belakang koma",
    "targetJp, 10000, Target JP",
    "targetJp, empat, harus angka",
    "deadline, 2026-05-03, Batas waktu sudah lewat",
    "goal, ' ', wajib diisi",
    "scope, INTERNATIONAL, memerlukan dasar tertulis"
  })
  void anInstructionThatCannotBeIsRefusedWithASentence(String field, String value, String why) {
    study.reachInstruction();
    refused(supervisor, "instructStudy", instructionWith(field, value)).hasMessageContaining(why);
    assertThat(jdbc.sql("select count(*) from study_source").query(Integer.class).single())
        .as("nothing of it is kept")
        .isZero();
  }

  // ---- the log

  @Test
  void singleReturnedDaysComeBackWithTheirRemarkAndAreCorrected() {
    study.reachStudy();
    clock.set(LocalDateTime.of(2026, 5, 8, 8, 0));
    study.log(study.row("2026-05-04", 45, MODULE), study.row("2026-05-05", 300, VIDEO));
    study.review(Map.of("2026-05-05", "Video hanya satu jam"));
    assertThat(counted()).containsExactly("1.00");
    assertThat(shown(employee, "logStudy", "returnedRows"))
        .contains("Video hanya satu jam")
        .contains("\"minutes\":300")
        .doesNotContain("2026-05-04");

    study.log(study.row(returnedId(), "2026-05-05", 60, VIDEO, "Teknik bertanya"));
    assertThat(shown(supervisor, "reviewStudy", "waitingRows")).contains("Teknik bertanya");
    study.initialAll();
    assertThat(counted()).containsExactly("1.00", "1.33");
    assertThat(shown(employee, "logStudy", "returnedRows")).isEqualTo("[]");
    assertThat(shown(employee, "logStudy", "days")).doesNotContain("Video hanya satu jam");
  }

  @Test
  void whoDependsOnTheParticipantReturnsDaysAndInitialsNone() {
    study.reachStudy();
    clock.set(LocalDateTime.of(2026, 5, 8, 8, 0));
    study.log(study.row("2026-05-04", 45, MODULE));
    jdbc.sql(
            """
            insert into personnel_act (kind, actor, subject, detail, happened_at)
            values ('MOVED', ?, ?, 'Uji', current_timestamp)
            """)
        .params(employee.login(), supervisor.login())
        .update();
    try {
      assertThatThrownBy(study::initialAll).hasMessageContaining("menunggu konfirmasi");
      study.review(Map.of("2026-05-04", "Tidak benar"));
    } finally {
      AppendOnlyTables.empty(jdbc, "personnel_act");
    }
    assertThat(statusOfDays()).containsExactly("DISPUTED");
  }

  @Test
  void aReturnedDayThatIsLeftOutIsGivenUp() {
    study.reachStudy();
    clock.set(LocalDateTime.of(2026, 5, 8, 8, 0));
    study.log(study.row("2026-05-04", 45, MODULE));
    study.review(Map.of("2026-05-04", "Tidak benar"));
    study.log(study.row("2026-05-05", 45, MODULE));
    study.initialAll();
    assertThat(shown(employee, "logStudy", "returnedRows")).isEqualTo("[]");
    assertThat(statusOfDays()).containsExactly("LAPSED", "CONFIRMED");
  }

  @Test
  void aDayThatWasNotReturnedCannotBeCorrected() {
    study.reachStudy();
    study.log(study.row("2026-05-04", 45, MODULE));
    study.initialAll();
    long confirmed = jdbc.sql("select id from session").query(Long.class).single();
    refused(
            employee,
            "logStudy",
            logged(study.row(confirmed, "2026-05-04", 120, MODULE, "Lebih lama")))
        .hasMessageContaining("sudah berubah");
  }

  @Test
  void aReturnedDayIsCorrectedOnlyOnce() {
    study.reachStudy();
    study.log(study.row("2026-05-04", 45, MODULE));
    study.review(Map.of("2026-05-04", "Tidak benar"));
    String corrected = study.row(returnedId(), "2026-05-04", 30, MODULE, "Bab 1");
    refused(employee, "logStudy", logged(corrected, corrected))
        .hasMessageContaining("sudah berubah");
  }

  @Test
  void aDayInTheFutureIsRefused() {
    study.reachStudy();
    refused(
            employee,
            "logStudy",
            logged(study.row("2026-05-04", 45, MODULE), study.row("2026-05-05", 45, MODULE)))
        .hasMessage(
            "Baris ke-2: Selasa, 5 Mei 2026 belum tiba; catat hari belajar sesudah dijalani.");
    assertThat(statusOfDays()).as("all or none").isEmpty();
    assertThat(people.task(employee, "logStudy")).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-05-03", "2026-07-01"})
  void aDayOutsideTheProgrammeIsRefused(String day) {
    study.reachStudy();
    clock.set(LocalDateTime.of(2026, 7, 2, 8, 0));
    refused(employee, "logStudy", logged(study.row(day, 45, MODULE)))
        .hasMessageContaining("di luar program")
        .hasMessageContaining("4 Mei 2026")
        .hasMessageContaining("30 Juni 2026");
  }

  @Test
  void theFirstAndTheLastDayOfTheProgrammeCount() {
    study.reachStudy();
    clock.set(LocalDateTime.of(2026, 7, 2, 8, 0));
    study.log(study.row("2026-05-04", 45, MODULE), study.row("2026-06-30", 45, MODULE));
    assertThat(statusOfDays()).hasSize(2);
  }

  @Test
  void moreThan24HoursADayAreRefusedWhetherTogetherOrWithWhatWasRecordedBefore() {
    study.reachStudy();
    refused(
            employee,
            "logStudy",
            logged(study.row("2026-05-04", 1000, MODULE), study.row("2026-05-04", 441, VIDEO)))
        .hasMessageContaining("Baris ke-2")
        .hasMessageContaining("1441 menit")
        .hasMessageContaining("lebih dari 24 jam");
    study.log(study.row("2026-05-04", 1000, MODULE), study.row("2026-05-04", 440, VIDEO));
    study.initialAll();
    refused(employee, "logStudy", logged(study.row("2026-05-04", 1, MODULE)))
        .hasMessageContaining("lebih dari 24 jam");
  }

  @Test
  void aReturnedDayLeavesItsMinutesFree() {
    study.reachStudy();
    study.log(study.row("2026-05-04", 1440, MODULE));
    study.review(Map.of("2026-05-04", "Tidak mungkin"));
    study.log(study.row(returnedId(), "2026-05-04", 1440, MODULE, "Sungguh"));
    assertThat(statusOfDays()).containsExactly("DISPUTED", "RECORDED");
  }

  @Test
  void the24HoursAreThoseOfThePersonInAllProgrammes() {
    study.reachStudy();
    study.log(study.row("2026-05-04", 1440, MODULE));
    study.initialAll();
    study.finish();
    StudyWalk second = new StudyWalk(people, jdbc, walk, employee, supervisor);
    second.reachStudy();
    refused(employee, "logStudy", logged(second.row("2026-05-04", 1, MODULE)))
        .hasMessageContaining("lebih dari 24 jam");
  }

  @Test
  void theSourceIsOneOfTheProgramme() {
    study.reachStudy();
    String row =
        "{\"date\":\"2026-05-04\",\"minutes\":45,\"sourceId\":%d,\"learned\":\"x\"}"
            .formatted(study.sourceId(VIDEO) + 1);
    refused(employee, "logStudy", logged(row)).hasMessageContaining("Sumber tidak termasuk");
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"date\":\"2026-05-04\",\"minutes\":0,\"sourceId\":1,\"learned\":\"x\"}', Lama (menit) baris"
        + " ke-1",
    "'{\"date\":\"2026-05-04\",\"minutes\":1441,\"sourceId\":1,\"learned\":\"x\"}', dari 1 sampai"
        + " 1440",
    "'{\"date\":\"2026-05-04\",\"minutes\":1.5,\"sourceId\":1,\"learned\":\"x\"}', bilangan bulat",
    "'{\"date\":\"4 Mei\",\"minutes\":45,\"sourceId\":1,\"learned\":\"x\"}', Tanggal baris ke-1",
    "'{\"date\":\"2026-05-04\",\"minutes\":45,\"sourceId\":1,\"learned\":\" \"}', Yang dipelajari"
        + " baris ke-1",
    "'{\"date\":\"2026-05-04\",\"minutes\":45,\"learned\":\"x\"}', Sumber baris ke-1",
    "'{\"date\":\"2026-05-04\",\"minutes\":45,\"sourceId\":1,\"learned\":[\"x\"]}', tidak terbaca",
    "'7', tidak terbaca"
  })
  void aRowThatCannotBeReadIsRefusedWithASentence(String row, String why) {
    study.reachStudy();
    refused(employee, "logStudy", logged(row)).hasMessageContaining(why);
  }

  @Test
  void thirtyOneDaysAreSentAtOnceAndOneMoreIsRefused() {
    study.reachStudy();
    clock.set(LocalDateTime.of(2026, 6, 30, 8, 0));
    String[] many =
        IntStream.rangeClosed(1, 32)
            .mapToObj(n -> study.row("2026-05-10", n, MODULE))
            .toArray(String[]::new);
    refused(employee, "logStudy", logged(many)).hasMessageContaining("Paling banyak 31 baris");
    study.log(List.of(many).subList(0, 31).toArray(String[]::new));
    assertThat(statusOfDays()).hasSize(31);
    study.initialAll();
    assertThat(card().totalJp()).isEqualByComparingTo("2");
  }

  @Test
  void nobodyFinishesWithoutAnInitialledDay() {
    study.reachStudy();
    refused(employee, "logStudy", form("decision", "FINISH"))
        .hasMessageContaining("Belum ada hari belajar yang diparaf");
    study.log(study.row("2026-05-04", 45, MODULE));
    study.review(Map.of("2026-05-04", "Belum"));
    refused(employee, "logStudy", form("decision", "FINISH"))
        .hasMessageContaining("Belum ada hari belajar yang diparaf");
  }

  // ---- what looks copied

  @Test
  void theSameSourceAndMinutesOnFiveDaysAreAllowedAndPointedOutToTheSupervisor() {
    study.reachStudy();
    clock.set(LocalDateTime.of(2026, 5, 20, 8, 0));
    study.log(rows(4, 10));
    assertThat(shown(supervisor, "reviewStudy", "copies")).isEqualTo("[]");
    study.initialAll();
    study.log(study.row("2026-05-14", 90, MODULE), study.row("2026-05-14", 91, MODULE));
    assertThat(shown(supervisor, "reviewStudy", "copies"))
        .contains("tercatat 90 menit pada 5 hari")
        .contains(MODULE)
        .doesNotContain("91 menit");
    study.initialAll();
    study.log(study.row("2026-05-15", 45, VIDEO));
    assertThat(shown(supervisor, "reviewStudy", "copies"))
        .as("what was looked at before is not pointed out again")
        .isEqualTo("[]");
  }

  private String[] rows(int days, int firstOfMay) {
    return IntStream.range(0, days)
        .mapToObj(n -> study.row("2026-05-" + (firstOfMay + n), 90, MODULE))
        .toArray(String[]::new);
  }

  // ---- the preview

  @Test
  void beforeSendingTheEmployeeSeesWhatTheDaysWouldCountAndWhatIsWrong() {
    study.reachStudy();
    Map<String, Object> answer =
        preview(employee, task("logStudy"), 200, "2026-05-04/60", "2026-05-04/60", "2026-05-05/45");
    assertThat(answer.get("rows").toString())
        .contains("jp=1,33 JP")
        .contains("jp=0,67 JP")
        .contains("belum tiba");
    assertThat(answer).containsEntry("totalJp", "2 JP").containsEntry("copies", List.of());
    assertThat(statusOfDays()).as("nothing is written").isEmpty();
    assertThat(card().entries()).isEmpty();
  }

  @Test
  void copiesAreSeenBeforeSendingToo() {
    study.reachStudy();
    clock.set(LocalDateTime.of(2026, 5, 20, 8, 0));
    Map<String, Object> answer =
        preview(
            employee,
            task("logStudy"),
            200,
            "2026-05-10/90",
            "2026-05-11/90",
            "2026-05-12/90",
            "2026-05-13/90",
            "2026-05-14/90");
    assertThat(answer.get("copies").toString()).contains("pada 5 hari");
    assertThat(answer.get("totalJp")).isEqualTo("10 JP");
  }

  @Test
  void nobodyElseAsksForThePreviewAndNoOtherTaskGivesOne() {
    study.reachStudy();
    String task = task("logStudy");
    for (String other : List.of("Atasan A", "Atasan B", "Pegawai B", "Administrator Aturan A")) {
      preview(people.called(other), task, 404, "2026-05-04/60");
    }
    study.log(study.row("2026-05-04", 45, MODULE));
    preview(supervisor, people.task(supervisor, "reviewStudy").getId(), 404, "2026-05-04/60");
  }

  @Test
  void aPreviewOfIncompleteOrTooManyRowsIsMalformed() {
    study.reachStudy();
    String task = task("logStudy");
    assertThat(ask(employee, task, Map.of()).getStatusCode().value()).isEqualTo(400);
    assertThat(
            ask(employee, task, Map.of("rows", List.of(Map.of("date", "2026-05-04"))))
                .getStatusCode()
                .value())
        .isEqualTo(400);
    preview(
        employee,
        task,
        400,
        IntStream.range(0, 32).mapToObj(n -> "2026-05-04/1").toArray(String[]::new));
  }

  private Map<String, Object> preview(
      Employee person, String task, int status, String... dateAndMinutes) {
    List<Map<String, Object>> rows =
        List.of(dateAndMinutes).stream()
            .map(row -> row.split("/"))
            .map(
                row ->
                    Map.<String, Object>of(
                        "date",
                        row[0],
                        "minutes",
                        Integer.valueOf(row[1]),
                        "sourceId",
                        study.sourceId(MODULE)))
            .toList();
    ResponseEntity<Map<String, Object>> answer = ask(person, task, Map.of("rows", rows));
    assertThat(answer.getStatusCode().value()).as(person.name()).isEqualTo(status);
    return answer.getBody();
  }

  private ResponseEntity<Map<String, Object>> ask(
      Employee person, String task, Map<String, Object> body) {
    return http.withBasicAuth(person.login(), ProductTest.PASSWORD)
        .exchange(
            "/api/tasks/" + task + "/study-preview",
            org.springframework.http.HttpMethod.POST,
            new org.springframework.http.HttpEntity<>(body),
            new org.springframework.core.ParameterizedTypeReference<>() {});
  }

  private String task(String key) {
    return people.task(employee, key).getId();
  }

  // ---- the review

  @Test
  void everyWaitingDayIsAnsweredAndNoOther() {
    study.reachStudy();
    study.log(study.row("2026-05-04", 30, MODULE), study.row("2026-05-04", 15, VIDEO));
    long first = jdbc.sql("select min(id) from session").query(Long.class).single();
    String initial = "{\"sessionId\":%d,\"decision\":\"INITIAL\"}";
    for (String reviews :
        List.of(
            "[" + initial.formatted(first) + "]",
            "[" + initial.formatted(first) + "," + initial.formatted(first) + "]",
            "[" + initial.formatted(first) + "," + initial.formatted(first + 99) + "]")) {
      refused(supervisor, "reviewStudy", form("reviews", json(reviews)))
          .hasMessageContaining("setiap baris");
    }
    refused(
            supervisor,
            "reviewStudy",
            form(
                "reviews",
                json(
                    "[{\"sessionId\":%d,\"decision\":\"RETURN\"},".formatted(first)
                        + initial.formatted(first + 1)
                        + "]")))
        .hasMessageContaining("Catatan baris ke-1");
    assertThat(statusOfDays()).containsExactly("RECORDED", "RECORDED");
  }

  @Test
  void theSupervisorSeesWhatEachDayWouldCount() {
    study.reachStudy();
    study.log(study.row("2026-05-04", 60, MODULE), study.row("2026-05-04", 60, VIDEO));
    assertThat(shown(supervisor, "reviewStudy", "waitingRows"))
        .contains("1,33 JP")
        .contains("0,67 JP")
        .contains("https://contoh.go.id/modul.pdf");
  }

  // ---- the resume

  @ParameterizedTest
  @CsvSource({"99, false", "100, true"})
  void aResumeHasAtLeastAHundredWords(int words, boolean enough) {
    study.reachResume();
    if (enough) {
      study.writeResume(words);
      assertThat(people.shown(supervisor, "giveFeedback", "words")).isEqualTo(100);
    } else {
      refused(employee, "writeResume", StudyWalk.resume(words))
          .hasMessage("Resume baru 99 kata; tulis paling sedikit 100 kata.");
    }
  }

  @Test
  void whatHoldsNeitherLetterNorDigitIsNoWord() {
    assertThat(Resumes.words("  Pasal 5 – UU 25/2009\n\n* * * …  ")).isEqualTo(4);
    assertThat(Resumes.words("")).isZero();
  }

  @Test
  void anEmptyOrEndlessResumeIsRefused() {
    study.reachResume();
    refused(employee, "writeResume", form("resume", json("[\" \"]")))
        .hasMessageContaining("wajib diisi");
    refused(employee, "writeResume", form("resume", json("[\"" + "kata ".repeat(4001) + "\"]")))
        .hasMessageContaining("paling panjang 20.000 karakter");
  }

  @Test
  void aResumeLongerThanTheEngineKeepsAsTextIsAccepted() {
    study.reachResume();
    study.writeResume(3000);
    assertThat(people.shown(supervisor, "giveFeedback", "words")).isEqualTo(3000);
  }

  @Test
  void aReturnedResumeComesBackWithTheFeedbackAndEveryRoundIsKept() {
    study.reachFeedback();
    people.complete(
        supervisor,
        "giveFeedback",
        form("decision", "RETURN", "feedback", "Tambahkan contoh dari unit"));
    assertThat(people.shown(employee, "writeResume", "returned"))
        .isEqualTo("Tambahkan contoh dari unit");
    assertThat(shown(employee, "writeResume", "resume")).contains("kata kata");
    study.writeResume(120);
    study.accept(3);
    assertThat(
            jdbc.sql("select accepted from study_resume order by id").query(Boolean.class).list())
        .containsExactly(false, true);
    assertThat(people.task(supervisor, "signAsGuide")).isNotNull();
  }

  // ---- which sources helped

  @Test
  void theSupervisorRatesTheSourcesThatWereStudied() {
    study.reachStudy();
    study.log(study.row("2026-05-04", 45, MODULE));
    study.initialAll();
    study.finish();
    study.writeResume(100);
    assertThat(shown(supervisor, "giveFeedback", "studiedSources"))
        .contains(MODULE)
        .doesNotContain(VIDEO);
    for (String ratings :
        List.of(
            "[{\"sourceId\":%d,\"rating\":5}]".formatted(study.sourceId(VIDEO)),
            "[{\"sourceId\":%d,\"rating\":6}]".formatted(study.sourceId(MODULE)),
            "[]")) {
      refused(
          supervisor,
          "giveFeedback",
          form("decision", "ACCEPT", "feedback", "Baik", "ratings", json(ratings)));
    }
    study.accept(2);
    assertThat(
            jdbc.sql(
                    """
                    select s.title, r.rating, r.rated_by from source_rating r
                      join study_source s on s.id = r.source_id
                    """)
                .query()
                .singleRow()
                .values())
        .containsExactly(MODULE, 2, supervisor.id());
  }

  // ---- a wrong row of the sheet

  @Test
  void aWrongDayIsReplacedBySupervisorAndEmployeeTogether() {
    study.reachSheet();
    clock.set(LocalDateTime.of(2026, 5, 5, 8, 0));
    people.complete(supervisor, "signAsGuide", correction("2026-05-05", 120));
    assertThat(people.shown(employee, "confirmCorrection", "rowBefore"))
        .isEqualTo("Senin, 4 Mei 2026, 60 menit – Membaca dan mencatat (sumber: " + MODULE + ")");
    assertThat(people.shown(employee, "confirmCorrection", "rowAfter"))
        .isEqualTo("Selasa, 5 Mei 2026, 120 menit – Bab 2 (sumber: " + MODULE + ")");
    people.complete(employee, "confirmCorrection", form("decision", "ACCEPT"));
    assertThat(shown(supervisor, "signAsGuide", "rows"))
        .contains("Selasa, 5 Mei 2026, 120 menit")
        .contains("Bab 2 (sumber: " + MODULE + ")");
    assertThat(card().totalJp()).isEqualByComparingTo("2");
    signAll();
    assertThat(card().certifiedJp()).isEqualByComparingTo("2");
  }

  @Test
  void aCorrectedDayKeepsToTheProgrammeAndTheDay() {
    study.reachSheet();
    refused(supervisor, "signAsGuide", correction("2026-05-03", 60))
        .hasMessageContaining("di luar program");
    refused(supervisor, "signAsGuide", correction("2026-05-05", 60))
        .hasMessageContaining("belum tiba");
    people.complete(supervisor, "signAsGuide", correction("2026-05-04", 1440));
  }

  private static Map<String, Object> correction(String date, int minutes) {
    return form(
        "decision",
        "CORRECT",
        "rowNumber",
        "1",
        "sessionDate",
        date,
        "minutes",
        minutes,
        "material",
        "Bab 2",
        "reason",
        "Salah catat");
  }

  // ---- who

  @Test
  void nobodyButSupervisorAndEmployeeSeesOrCompletesItsTasks() {
    study.reachStudy();
    study.log(study.row("2026-05-04", 45, MODULE));
    Task review = people.task(supervisor, "reviewStudy");
    for (String name : List.of("Atasan B", "Pegawai A", "Pegawai B", "Administrator Aturan A")) {
      Employee other = people.called(name);
      assertThat(
              people.as(other, () -> taskService.createTaskQuery().taskId(review.getId()).count()))
          .as(name)
          .isZero();
      assertThatThrownBy(
              () ->
                  people.as(
                      other,
                      () -> {
                        taskService.complete(
                            review.getId(), form("reviews", json(study.reviews(Map.of()))));
                        return null;
                      }))
          .as(name)
          .isInstanceOf(RuntimeException.class);
    }
    assertThat(statusOfDays()).containsExactly("RECORDED");
  }

  @Test
  void aCoachOfAnotherProgrammeDoesNotFindItAmongTheProgrammes() {
    study.reachSheet();
    Employee coach = people.called("Atasan B");
    assertThat(
            http.withBasicAuth(coach.login(), ProductTest.PASSWORD)
                .getForObject("/api/programmes", String.class))
        .isEqualTo("[]");
    assertThat(
            http.withBasicAuth(employee.login(), ProductTest.PASSWORD)
                .getForObject("/api/programmes", String.class))
        .contains("SELF_STUDY")
        .contains("sumber: " + MODULE);
  }

  @Test
  void nothingSubmittedStaysInTheProcess() {
    study.reachFeedback();
    assertThat(taskService.getVariables(people.task(supervisor, "giveFeedback").getId()).keySet())
        .contains("programmeId")
        .doesNotContain("goal", "rows", "reviews", "deadline", "remark");
  }

  // ---- the way there

  private AbstractThrowableAssert<?, ? extends Throwable> refused(
      Employee person, String task, Map<String, Object> form) {
    var refusal =
        assertThatThrownBy(() -> people.complete(person, task, form)).isInstanceOf(Refusal.class);
    assertThat(people.task(person, task)).as("the task stays open").isNotNull();
    return refusal;
  }

  private void signAll() {
    people.complete(supervisor, "signAsGuide", form("decision", "SIGN"));
    people.complete(employee, "signAsParticipant", form("decision", "SIGN"));
    people.complete(head, "signAsHead", form("decision", "SIGN"));
  }

  private void evaluate() {
    Map<Long, Integer> held = competencies.heldLevels(employee.id());
    String levels =
        competencies.standards(employee.postId()).stream()
            .filter(
                s ->
                    s.competencyId() == walk.focus()
                        || held.get(s.competencyId()) < s.requiredLevel())
            .map(s -> "{\"competencyId\":%d,\"levelReached\":5}".formatted(s.competencyId()))
            .collect(Collectors.joining(",", "[", "]"));
    people.complete(
        employee,
        "ratePerception",
        form("understanding", "5", "workQuality", "4", "selfConfidence", "4", "cooperation", "4"));
    people.complete(
        supervisor,
        "rateResult",
        form(
            "levels",
            json(levels),
            "timeliness",
            4,
            "resultQuality",
            4,
            "coordination",
            4,
            "compliance",
            5,
            "independence",
            4));
  }

  private JpCard card() {
    return ledger.card(employee.id(), YEAR);
  }

  private List<String> counted() {
    return card().entries().stream()
        .map(CardEntry::countedJp)
        .map(jp -> jp.setScale(2).toPlainString())
        .toList();
  }

  private String shown(Employee person, String task, String variable) {
    return String.valueOf(people.shown(person, task, variable));
  }

  private List<String> statusOfDays() {
    return jdbc.sql("select status from session order by id").query(String.class).list();
  }

  private String statusOfProgramme() {
    return jdbc.sql("select status from programme where id = ?")
        .param(programme())
        .query(String.class)
        .single();
  }

  private long returnedId() {
    return jdbc.sql("select max(id) from session where status = 'DISPUTED'")
        .query(Long.class)
        .single();
  }

  private long programme() {
    return jdbc.sql("select max(id) from programme where participant_id = ?")
        .param(employee.id())
        .query(Long.class)
        .single();
  }

  private boolean ended(String endEvent) {
    return historyService
            .createHistoricActivityInstanceQuery()
            .processInstanceId(walk.dialogue().getId())
            .activityId(endEvent)
            .count()
        == 1;
  }
}
