package id.bangkom.mentoring;

import static id.bangkom.testing.People.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.bangkom.jp.JpCard;
import id.bangkom.jp.JpLedger;
import id.bangkom.problem.Refusal;
import id.bangkom.sheet.ActivitySheets;
import id.bangkom.sheet.SheetContent;
import id.bangkom.sheet.SheetPlace;
import id.bangkom.sheet.SheetSignature;
import id.bangkom.testing.People;
import id.bangkom.testing.ProductTest;
import id.bangkom.testing.TestClock;
import id.bangkom.testing.Walk;
import id.bangkom.workforce.Competencies;
import id.bangkom.workforce.Employee;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.json.SpinJsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A mentoring with real beans, tables and transactions: from the request to certified JP. */
@Tag("database-drill")
@ProductTest
class MentoringWiringTest {

  private static final String NEEDS_ANALYSIS = "Analisis Kebutuhan Pengembangan Kompetensi";
  private static final String PERFORMANCE = "Pengelolaan Kinerja Pegawai";
  private static final String TOO_LOW =
      "Level kompetensi calon mentor ini belum tercatat memenuhi yang diminta jabatan peserta;"
          + " pilih mentor yang levelnya memenuhi.";

  @Autowired private TestRestTemplate http;
  @Autowired private People people;
  @Autowired private Competencies competencies;
  @Autowired private JpLedger ledger;
  @Autowired private ActivitySheets sheets;
  @Autowired private TestClock clock;
  @Autowired private FormService formService;
  @Autowired private TaskService taskService;
  @Autowired private ManagementService managementService;
  @Autowired private HistoryService historyService;
  @Autowired private JdbcClient jdbc;

  private Employee mentee;
  private Employee supervisor;
  private Employee senior;
  private Employee head;
  private Walk walk;

  @BeforeEach
  void clearDesks() {
    clock.set(LocalDateTime.of(2026, 5, 4, 8, 0));
    people.clearDesks();
    mentee = people.called("Pegawai B");
    supervisor = people.called("Atasan A");
    senior = people.called("Pegawai A");
    head = people.called("Kepala Badan");
    walk = new Walk(people, mentee, supervisor);
  }

  // ---- the whole way

  @Test
  void aMentoringRunsFromTheDialogueToCertifiedJpOverTwoSheets() {
    walk.reachChoice(walk.assessment(NEEDS_ANALYSIS, 2, "SKILL"));
    assertThat(people.shown(supervisor, "chooseMethod", "advisedMethod")).isEqualTo("MENTORING");
    walk.choose("MENTORING", null);
    walk.ask(supervisor);
    people.complete(supervisor, "respondRequest", form("decision", "DECLINE"));
    walk.askAndAccept(senior);
    walk.agree();

    sessionOn(LocalDate.of(2026, 5, 11), "YES");
    sessionOn(LocalDate.of(2026, 5, 18), "YES");
    sessionOn(LocalDate.of(2026, 5, 25), "YES");
    assertThat(card().entries())
        .extracting(e -> e.countedJp().intValueExact())
        .as("the third of a month does not count")
        .containsExactly(2, 2, 0);
    assertThat(card().certifiedJp()).isEqualByComparingTo("0");

    walk.closeSheet();
    walk.signSheet();
    assertThat(card().certifiedJp()).isEqualByComparingTo("4");
    assertThat(status()).isEqualTo("RUNNING");
    assertThat(ended("endEvent_gapClosed")).isFalse();

    sessionOn(LocalDate.of(2026, 6, 8), "NO");
    walk.signSheet();
    assertThat(card().certifiedJp()).isEqualByComparingTo("6");
    assertThat(card().entries()).extracting(e -> e.track().name()).containsOnly("MENTORING");

    walk.evaluate(5);
    assertThat(status()).isEqualTo("COMPLETED");
    assertThat(ended("endEvent_gapClosed")).isTrue();
  }

  @Test
  void aGapThatMentoringMadeSmallerGoesOnWithAnotherRequest() {
    walk.reachChoice(walk.assessment(NEEDS_ANALYSIS, 2, "SKILL"));
    walk.choose("MENTORING");
    walk.askAndAccept(senior);
    walk.agree();
    walk.recordAndConfirm("2026-05-04", "07:00", "NO");
    walk.signSheet();
    walk.evaluate(2);
    assertThat(people.task(mentee, "requestMentor")).isNotNull();
    assertThat(people.shown(mentee, "requestMentor", "requestCount")).isEqualTo(0);
  }

  // ---- whom to ask

  @Test
  void proposalsNameRelationLoadLevelAndTheTablesReason() {
    Employee certified = people.called("Pegawai E");
    Employee other = people.called("Pegawai H");
    Walk before = new Walk(people, other, people.called("Atasan B"));
    before.reachRequest(PERFORMANCE);
    before.askAndAccept(certified);
    competencies.recordHeldLevels(
        senior.id(), Map.of(competency(other, PERFORMANCE), 3), LocalDate.of(2026, 5, 4));

    mentee = people.called("Pegawai G");
    walk = new Walk(people, mentee, people.called("Atasan B"));
    walk.reachRequest(PERFORMANCE);
    SpinJsonNode rows = (SpinJsonNode) people.shown(mentee, "requestMentor", "proposals");
    assertThat(rows.elements())
        .extracting(
            row -> row.prop("mentor").stringValue().replaceAll(",.*", ""),
            row -> row.prop("relation").stringValue(),
            row -> row.prop("level").stringValue(),
            row -> row.prop("load").stringValue())
        .containsExactly(
            tuple("Atasan B", "atasan langsung", "belum dinilai", "0 program"),
            tuple(
                "Kepala Bidang Kinerja",
                "atasan dari atasan langsung",
                "belum dinilai",
                "0 program"),
            tuple("Atasan C", "senior sejabatan atau seunit", "belum dinilai", "0 program"),
            tuple("Pegawai F", "senior sejabatan atau seunit", "belum dinilai", "0 program"),
            tuple("Pegawai I", "senior sejabatan atau seunit", "belum dinilai", "0 program"),
            tuple("Pegawai E", "senior sejabatan atau seunit", "level 4 (memenuhi 3)", "1 program"),
            tuple("Pegawai H", "rekan sejabatan", "level 2 (di bawah 3)", "0 program"),
            tuple("Pegawai A", "pegawai unit lain", "level 3 (memenuhi 3)", "0 program"));
    assertThat(rows.elements())
        .extracting(row -> row.prop("assessment").stringValue())
        .contains(
            "Tidak dapat dipilih: " + TOO_LOW,
            "Mentor dari unit lain ini memiliki level yang diminta jabatan peserta.",
            "Pegawai senior ini dapat menjadi mentor karena memiliki level yang diminta jabatan"
                + " peserta.");
    assertThat(offered())
        .containsExactly("Atasan B", "Kepala Bidang Kinerja", "Pegawai E", "Pegawai A");
  }

  @Test
  void aColleagueWhoseLevelIsNotKnownToSufficeCannotBeChosen() {
    mentee = people.called("Pegawai G");
    walk = new Walk(people, mentee, people.called("Atasan B"));
    walk.reachRequest(PERFORMANCE);
    refused(() -> walk.ask(people.called("Pegawai F")), TOO_LOW);
    assertThat(people.task(mentee, "requestMentor")).isNotNull();
    assertThat(people.task(people.called("Pegawai F"), "respondRequest")).isNull();
  }

  @Test
  void theMenteeCannotBeTheMentor() {
    walk.reachRequest(NEEDS_ANALYSIS);
    refused(
        () -> walk.ask(mentee),
        "Pegawai tidak dapat membimbing dirinya sendiri; pilih orang lain sebagai pembimbing.");
  }

  @Test
  void aJuniorOfTheSameUnitIsNotAsked() {
    walk.reachRequest(NEEDS_ANALYSIS);
    refused(
        () -> walk.ask(people.called("Pegawai D")),
        "Pegawai D tidak termasuk yang dapat membimbing; pilih yang lain.");
  }

  @Test
  void theMentorReadsWhoAsksForWhatAndWhy() {
    walk.reachRequest(NEEDS_ANALYSIS);
    walk.ask(senior);
    assertThat(people.shown(senior, "respondRequest", "participantName")).isEqualTo("Pegawai B");
    assertThat(people.shown(senior, "respondRequest", "wish")).isEqualTo("Mengolah data kebutuhan");
    assertThat(people.shown(senior, "respondRequest", "competency")).isEqualTo(NEEDS_ANALYSIS);
    assertThat(people.shown(senior, "respondRequest", "relation"))
        .isEqualTo("senior sejabatan atau seunit");
    assertThat((String) people.shown(senior, "respondRequest", "eligibilityReason"))
        .startsWith("Pegawai senior ini dapat menjadi mentor");
  }

  @Test
  void theSupervisorMayBeTheMentor() {
    walk.reachMentoringSessions(NEEDS_ANALYSIS, supervisor);
    walk.recordAndConfirm("2026-05-04", "07:00", "NO");
    walk.signSheet();
    walk.evaluate(5);
    assertThat(card().certifiedJp()).isEqualByComparingTo("2");
    assertThat(ended("endEvent_gapClosed")).isTrue();
  }

  // ---- declined

  @Test
  void aMentorDeclinesWithoutAReasonAndIsNotOfferedAgain() {
    walk.reachRequest(NEEDS_ANALYSIS);
    assertThat(offered()).contains("Pegawai A", "Atasan A");
    walk.ask(senior);
    people.complete(senior, "respondRequest", form("decision", "DECLINE"));

    assertThat(offered()).contains("Atasan A").doesNotContain("Pegawai A");
    assertThat(people.shown(mentee, "requestMentor", "requests").toString())
        .contains("Pegawai A")
        .contains("belum dapat menerima");
    assertThat(people.shown(mentee, "requestMentor", "proposals").toString())
        .contains("Tidak dapat dipilih: belum dapat menerima permintaan Anda.");
    assertThat(people.shown(mentee, "requestMentor", "wish")).isEqualTo("Mengolah data kebutuhan");
    refused(() -> walk.ask(senior), "Pegawai A belum dapat menerima permintaan Anda");
  }

  @Test
  void theReasonOfADecliningMentorReachesTheMentee() {
    walk.reachRequest(NEEDS_ANALYSIS);
    walk.ask(senior);
    people.complete(
        senior, "respondRequest", form("decision", "DECLINE", "remark", "Sedang tugas belajar"));
    assertThat(people.shown(mentee, "requestMentor", "requests").toString())
        .contains("Sedang tugas belajar");
  }

  @Test
  void anEmployeeWhoDeclinesLeadsToAnotherChoiceAndRepeatingMentoringNeedsAReason() {
    walk.reachRequest(NEEDS_ANALYSIS);
    people.complete(
        mentee, "requestMentor", form("decision", "DECLINE", "remark", "Belum ada waktu"));
    assertThat(status()).isEqualTo("WITHDRAWN");
    assertThat(people.shown(supervisor, "chooseMethod", "previousMethodLabel"))
        .isEqualTo("Mentoring");
    assertThat(people.shown(supervisor, "chooseMethod", "previousResult"))
        .isEqualTo("tidak dijalankan sampai selesai: Belum ada waktu");

    refused(
        () -> people.complete(supervisor, "chooseMethod", form("method", "MENTORING")),
        "Mentoring sudah pernah dipilih; tuliskan alasan mengulanginya.");
    walk.choose("MENTORING");
    assertThat(people.task(mentee, "requestMentor")).isNotNull();
  }

  @Test
  void aWishOfAMentoringThatCameToNothingIsThereWhenTheNextOneBegins() {
    walk.reachRequest(NEEDS_ANALYSIS);
    walk.ask(senior);
    people.complete(senior, "respondRequest", form("decision", "DECLINE"));
    people.complete(
        mentee, "requestMentor", form("decision", "DECLINE", "remark", "Belum ada waktu"));
    walk.choose("MENTORING");
    assertThat(people.shown(mentee, "requestMentor", "wish")).isEqualTo("Mengolah data kebutuhan");
    assertThat(people.shown(mentee, "requestMentor", "requestCount")).isEqualTo(0);
  }

  @Test
  void anEmployeeDeclinesWithoutAReasonToo() {
    walk.reachRequest(NEEDS_ANALYSIS);
    people.complete(mentee, "requestMentor", form("decision", "DECLINE"));
    walk.choose("COACHING");
    assertThat(people.task(supervisor, "proposeAgreement")).isNotNull();
  }

  // ---- no answer

  @Test
  void aMentorWhoDoesNotAnswerIsRemindedOnceAfterSevenDays() {
    walk.reachRequest(NEEDS_ANALYSIS);
    walk.ask(senior);
    clock.forward(Duration.ofDays(7).plusMinutes(1));
    assertThat(due()).containsExactly("boundaryEvent_answerPending");
    fireDue();
    assertThat(people.task(senior, "respondRequest").getFollowUpDate())
        .isEqualTo(Date.from(clock.instant()));

    clock.forward(Duration.ofDays(6));
    assertThat(due()).isEmpty();
    people.complete(senior, "respondRequest", form("decision", "ACCEPT"));
    assertThat(people.task(senior, "proposeAgreement")).isNotNull();
  }

  @Test
  void afterFourteenDaysTheMenteeChoosesAgainAndTheLateMentorNoLongerAnswers() {
    walk.reachRequest(NEEDS_ANALYSIS);
    walk.ask(senior);
    Task late = people.task(senior, "respondRequest");
    clock.forward(Duration.ofDays(14).plusMinutes(1));
    fireDue();

    assertThat(people.task(senior, "respondRequest")).isNull();
    assertThat(people.shown(mentee, "requestMentor", "requests").toString())
        .contains("tidak menjawab");
    assertThat(offered()).as("an unanswered mentor may be asked again").contains("Pegawai A");
    assertThatThrownBy(
            () ->
                people.as(
                    senior,
                    () -> {
                      formService.submitTaskForm(late.getId(), form("decision", "ACCEPT"));
                      return null;
                    }))
        .isInstanceOf(RuntimeException.class);

    walk.askAndAccept(supervisor);
    assertThat(people.task(senior, "proposeAgreement")).isNull();
    assertThat(people.task(supervisor, "proposeAgreement")).isNotNull();
  }

  // ---- sessions and sheets

  @Test
  void aMentoringSessionNeedsAPhase() {
    walk.reachMentoringSessions(NEEDS_ANALYSIS, senior);
    refused(
        () -> people.complete(senior, "recordSession", Walk.session("2026-05-04", "07:00", "YES")),
        "Isian \"Tahap mentoring\" wajib diisi.");
    refused(
        () ->
            people.complete(
                senior, "recordSession", Walk.session("2026-05-04", "07:00", "YES", "REVIEW")),
        "Pilihan pada \"Tahap mentoring\" tidak dikenal");
    people.complete(
        senior, "recordSession", Walk.session("2026-05-04", "07:00", "YES", "PLANNING"));
    assertThat(people.shown(mentee, "confirmSession", "sessionPhase")).isEqualTo("Perencanaan");
  }

  @Test
  void aCoachingSessionHasNoPhase() {
    walk.reachSessions();
    refused(
        () ->
            people.complete(
                supervisor, "recordSession", Walk.session("2026-05-04", "07:00", "YES", "CLOSING")),
        "Tahap hanya diisi pada sesi mentoring");
  }

  @Test
  void whatAMenteeWritesMakesNoLinkInTheMentorsForm() {
    walk.reachRequest(NEEDS_ANALYSIS);
    people.complete(
        mentee,
        "requestMentor",
        form(
            "decision", "REQUEST", "mentorNip", senior.nip(), "wish", "[Buka](https://x.example)"));
    String task = people.task(senior, "respondRequest").getId();
    Object stored = people.as(senior, () -> taskService.getVariable(task, "wish"));
    assertThat(stored).isEqualTo("\\[Buka\\]\\(https\\:\\/\\/x\\.example\\)");
  }

  @Test
  void aVirtualMentoringIsMarked() {
    walk.reachMentoringSessions(NEEDS_ANALYSIS, senior);
    Map<String, Object> virtual = Walk.session("2026-05-04", "07:00", "NO", "EMPOWERMENT");
    virtual.put("mode", "VIRTUAL");
    people.complete(senior, "recordSession", virtual);
    assertThat((String) people.shown(mentee, "confirmSession", "sessionRemark"))
        .isEqualTo("tahap pemberdayaan; mentoring virtual");
    people.complete(mentee, "confirmSession", form("decision", "CONFIRM"));
    assertThat(sheets.current(programme()).says().rows().get(0).remark())
        .isEqualTo("tahap pemberdayaan; mentoring virtual");
  }

  @Test
  void onlyAMentoringClosesASheetWhileItGoesOn() {
    walk.reachSessions();
    walk.recordAndConfirm("2026-05-04", "07:00", "YES");
    refused(walk::closeSheet, "Hanya lembar mentoring yang dapat ditutup");
  }

  @Test
  void aSheetIsNotClosedWithoutSessionsSinceTheLastOne() {
    walk.reachMentoringSessions(NEEDS_ANALYSIS, senior);
    refused(walk::closeSheet, "Belum ada sesi terkonfirmasi sejak lembar terakhir");
    walk.recordAndConfirm("2026-05-04", "07:00", "YES");
    walk.closeSheet();
    walk.signSheet();
    refused(walk::closeSheet, "Belum ada sesi terkonfirmasi sejak lembar terakhir");
  }

  @Test
  void aMentoringWhoseLastSheetWasAnInterimOneIsEvaluatedWithoutAnother() {
    walk.reachMentoringSessions(NEEDS_ANALYSIS, senior);
    refused(
        () -> people.complete(senior, "recordSession", form("decision", "FINISH")),
        "Belum ada sesi yang terkonfirmasi");
    walk.recordAndConfirm("2026-05-04", "07:00", "YES");
    walk.closeSheet();
    walk.signSheet();
    people.complete(senior, "recordSession", form("decision", "FINISH"));
    assertThat(sheets.current(programme()).sheetNumber()).isEqualTo(1);
    assertThat(people.task(mentee, "ratePerception")).isNotNull();
  }

  @Test
  void twoSheetsHoldDifferentSessionsAndReadersSeeBothAddresses() {
    walk.reachMentoringSessions(NEEDS_ANALYSIS, senior);
    walk.recordAndConfirm("2026-05-04", "07:00", "YES");
    walk.closeSheet();
    SheetContent first = sheets.current(programme()).says();
    walk.signSheet();
    sessionOn(LocalDate.of(2026, 6, 8), "NO");
    SheetContent second = sheets.current(programme()).says();
    assertThat(first.rows()).extracting(r -> r.date().toString()).containsExactly("2026-05-04");
    assertThat(second.rows()).extracting(r -> r.date().toString()).containsExactly("2026-06-08");
    assertThat(people.shown(senior, "signAsGuide", "sheetUrl"))
        .isEqualTo("/lembar/" + programme() + "/2");

    for (Employee reader : List.of(mentee, senior, head)) {
      assertThat(sheetAddresses(reader))
          .as(reader.name())
          .containsExactly("/lembar/" + programme() + "/1", "/lembar/" + programme() + "/2");
    }
  }

  @Test
  void theSignaturesOfTheFirstSheetStayWhenTheSecondIsSentBack() {
    walk.reachMentoringSessions(NEEDS_ANALYSIS, senior);
    walk.recordAndConfirm("2026-05-04", "07:00", "YES");
    walk.closeSheet();
    long first = sheets.current(programme()).id();
    walk.signSheet();
    sessionOn(LocalDate.of(2026, 6, 8), "NO");
    walk.signAsGuide();
    people.complete(
        mentee, "signAsParticipant", form("decision", "REFUSE", "remark", "Materi kurang"));
    assertThat(sheets.signatures(first)).hasSize(3);
    assertThat(card().certifiedJp()).isEqualByComparingTo("2");
    assertThat((String) people.shown(senior, "signAsGuide", "returned")).contains("Materi kurang");
    assertThat(sheets.current(programme()).says().rows())
        .extracting(r -> r.date().toString())
        .containsExactly("2026-06-08");
    walk.signSheet();
    assertThat(card().certifiedJp()).isEqualByComparingTo("4");
  }

  @Test
  void aMentorWhoIsTheHeadSignsOnce() {
    mentee = people.called("Atasan A");
    supervisor = people.called("Kepala Bidang Pengembangan");
    walk = new Walk(people, mentee, supervisor);
    walk.reachMentoringSessions(NEEDS_ANALYSIS, head);
    walk.recordAndConfirm("2026-05-04", "07:00", "NO");
    walk.signAsGuide();
    walk.signAsParticipant();
    assertThat(people.task(head, "signAsHead")).isNull();
    assertThat(sheets.signatures(sheets.current(programme()).id()))
        .extracting(SheetSignature::place, SheetSignature::signerName)
        .containsExactly(
            tuple(SheetPlace.GUIDE, "Kepala Badan"),
            tuple(SheetPlace.PARTICIPANT, "Atasan A"),
            tuple(SheetPlace.HEAD, "Kepala Badan"));
    assertThat(card().certifiedJp()).isEqualByComparingTo("2");
  }

  // ---- evaluation

  @Test
  void theSupervisorAndNotTheMentorEvaluates() {
    walk.reachMentoringSessions(NEEDS_ANALYSIS, senior);
    walk.recordAndConfirm("2026-05-04", "07:00", "NO");
    walk.signSheet();
    assertThat(people.task(supervisor, "rateResult")).isNotNull();
    assertThat(people.task(senior, "rateResult")).isNull();
  }

  @Test
  void anAppointedGuideEvaluatesTheMentoringThatSomebodyElseHeld() {
    Employee administrator = people.called("Administrator Aturan A");
    mentee = head;
    supervisor = people.called("Kepala Bidang Kinerja");
    Employee mentor = people.called("Kepala Bidang Pengembangan");
    competencies.recordHeldLevels(
        mentor.id(), Map.of(competency(mentee, PERFORMANCE), 4), LocalDate.of(2026, 5, 4));
    walk = new Walk(people, mentee, supervisor);
    people.startDialogue(mentee, mentee);
    people.takeAndComplete(administrator, "appointGuide", form("guideNip", supervisor.nip()));
    people.complete(supervisor, "assessCompetencies", walk.assessment(PERFORMANCE, 1, "SKILL"));
    people.complete(mentee, "confirmDialogue", form("decision", "CONFIRM"));
    walk.choose("MENTORING");
    walk.askAndAccept(mentor);
    walk.agree();
    walk.recordAndConfirm("2026-05-04", "07:00", "NO");
    people.takeAndComplete(
        administrator, "nameHead", form("headNip", people.called("Atasan C").nip()));
    walk.signAsGuide();
    walk.signAsParticipant();
    people.complete(people.called("Atasan C"), "signAsHead", form("decision", "SIGN"));
    walk.evaluate(4);
    assertThat(status()).isEqualTo("COMPLETED");
  }

  // ---- what the tests look at

  private void sessionOn(LocalDate day, String sessionFollows) {
    clock.set(day.atTime(13, 0));
    walk.recordAndConfirm(day.toString(), "09:00", sessionFollows);
  }

  private static void refused(ThrowingCallable action, String sentence) {
    assertThatThrownBy(action).isInstanceOf(Refusal.class).hasMessageContaining(sentence);
  }

  /** Names of those the mentee may choose now. */
  private List<String> offered() {
    return ((SpinJsonNode) people.shown(mentee, "requestMentor", "mentorOptions"))
        .elements().stream()
            .map(option -> option.prop("label").stringValue().replaceAll(" – .*", ""))
            .toList();
  }

  private List<String> due() {
    return managementService.createJobQuery().timers().executable().list().stream()
        .map(this::event)
        .toList();
  }

  private String event(Job timer) {
    return managementService
        .createJobDefinitionQuery()
        .jobDefinitionId(timer.getJobDefinitionId())
        .singleResult()
        .getActivityId();
  }

  /** As the job executor would, the earliest first. */
  private void fireDue() {
    managementService
        .createJobQuery()
        .timers()
        .executable()
        .orderByJobDuedate()
        .asc()
        .list()
        .stream()
        .map(Job::getId)
        .forEach(managementService::executeJob);
  }

  private long competency(Employee person, String name) {
    return competencies.standards(person.postId()).stream()
        .filter(s -> s.name().equals(name))
        .findFirst()
        .orElseThrow()
        .competencyId();
  }

  private List<String> sheetAddresses(Employee reader) {
    List<Map<String, Object>> programmes =
        http.withBasicAuth(reader.login(), ProductTest.PASSWORD)
            .exchange(
                "/api/programmes",
                HttpMethod.GET,
                null,
                new ParameterizedTypeReference<List<Map<String, Object>>>() {})
            .getBody();
    @SuppressWarnings("unchecked")
    var listed = (List<Map<String, Object>>) programmes.get(0).get("sheets");
    return listed.stream().map(sheet -> (String) sheet.get("url")).toList();
  }

  private long programme() {
    return jdbc.sql("select max(id) from programme where participant_id = ?")
        .param(mentee.id())
        .query(Long.class)
        .single();
  }

  private String status() {
    return jdbc.sql("select status from programme where id = ?")
        .param(programme())
        .query(String.class)
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

  private JpCard card() {
    return ledger.card(mentee.id(), 2026);
  }
}
