package id.bangkom.withdrawal;

import static id.bangkom.testing.People.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.development.DialogueWithdrawals;
import id.bangkom.jp.JpLedger;
import id.bangkom.problem.Refusal;
import id.bangkom.programme.Method;
import id.bangkom.sheet.ActivitySheets;
import id.bangkom.testing.People;
import id.bangkom.testing.ProductTest;
import id.bangkom.testing.ProgrammeWalk;
import id.bangkom.testing.ProgrammeWalk.Stage;
import id.bangkom.testing.TestClock;
import id.bangkom.testing.Walk;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is special about the end of a programme beside the {@link WithdrawalContractTest}: interim
 * sheets, a head to be named, the reason; and the early end of a dialogue.
 */
@Tag("slow")
@ProductTest
class WithdrawalTest {

  private enum Who {
    GUIDE,
    PARTICIPANT,
    ADMINISTRATOR
  }

  @Autowired private TestRestTemplate http;
  @Autowired private People people;
  @Autowired private Workforce workforce;
  @Autowired private JpLedger ledger;
  @Autowired private ActivitySheets sheets;
  @Autowired private Withdrawals withdrawals;
  @Autowired private DialogueWithdrawals dialogueWithdrawals;
  @Autowired private TestClock clock;
  @Autowired private TaskService taskService;
  @Autowired private HistoryService historyService;
  @Autowired private JdbcClient jdbc;

  private Employee participant;
  private Employee supervisor;
  private Employee guide;
  private Employee administrator;
  private Walk walk;

  @BeforeEach
  void clearDesks() {
    clock.set(LocalDateTime.of(2026, 5, 4, 8, 0));
    people.clearDesks();
    participant = people.called("Pegawai B");
    supervisor = people.called("Atasan A");
    administrator = people.called("Administrator Aturan A");
    walk = new Walk(people, participant, supervisor);
  }

  // ---- programmes

  @ParameterizedTest
  @CsvSource({
    "signAsGuide, GUIDE",
    "signAsGuide, PARTICIPANT",
    "signAsGuide, ADMINISTRATOR",
    "signAsParticipant, GUIDE",
    "signAsParticipant, PARTICIPANT",
    "signAsParticipant, ADMINISTRATOR",
    "signAsHead, GUIDE",
    "signAsHead, PARTICIPANT",
    "signAsHead, ADMINISTRATOR"
  })
  void aMentoringWithdrawnWhileAnInterimSheetIsSignedDoesNotGoOn(String task, Who who) {
    reach(Method.MENTORING, Stage.ONE_SESSION);
    walk.closeSheet();
    if (!task.equals("signAsGuide")) {
      walk.signAsGuide();
      if (!task.equals("signAsParticipant")) {
        walk.signAsParticipant();
      }
    }
    assertThat(openTasks()).containsExactly("userTask_" + task);
    withdraw(person(who), "Mentor pindah");
    signUntilCertified();
    assertWithdrawn(person(who), 1);
  }

  @ParameterizedTest
  @CsvSource({
    "recordSession, GUIDE",
    "recordSession, PARTICIPANT",
    "recordSession, ADMINISTRATOR",
    "confirmSession, GUIDE",
    "confirmSession, PARTICIPANT",
    "confirmSession, ADMINISTRATOR"
  })
  void aMentoringWithdrawnAfterAnInterimSheetNeedsNoOtherSheetForWhatWasNotConfirmed(
      String task, Who who) {
    reach(Method.MENTORING, Stage.ONE_SESSION);
    walk.closeSheet();
    walk.signSheet();
    if (task.equals("confirmSession")) {
      walk.record("2026-05-04", "05:00", "YES");
    }
    assertThat(openTasks()).containsExactly("userTask_" + task);
    withdraw(person(who), "Mentor pindah");
    assertWithdrawn(person(who), 1);
    assertThat(sheets.current(programme()).sheetNumber()).isEqualTo(1);
  }

  @Test
  void sessionsSinceAnInterimSheetGoToASheetOfTheirOwn() {
    reach(Method.MENTORING, Stage.ONE_SESSION);
    walk.closeSheet();
    walk.signSheet();
    walk.recordAndConfirm("2026-05-04", "05:00", "YES");
    withdraw(participant, "Pindah tugas");
    assertThat(sheets.current(programme()).sheetNumber()).isEqualTo(2);
    assertThat(sheets.current(programme()).says().rows()).hasSize(1);
    signUntilCertified();
    assertWithdrawn(participant, 2);
  }

  @ParameterizedTest
  @EnumSource(Who.class)
  void aProgrammeIsWithdrawnWhileItsHeadIsBeingNamed(Who who) {
    participant = people.called("Kepala Badan");
    supervisor = people.called("Kepala Bidang Kinerja");
    guide = supervisor;
    walk = new Walk(people, participant, supervisor);
    people.startDialogue(participant, participant);
    people.takeAndComplete(administrator, "appointGuide", form("guideNip", supervisor.nip()));
    people.complete(supervisor, "assessCompetencies", walk.assessment());
    people.complete(participant, "confirmDialogue", form("decision", "CONFIRM"));
    walk.choose("COACHING");
    walk.agree();
    walk.recordAndConfirm("2026-05-04", "07:00", "NO");
    assertThat(openTasks()).containsExactly("userTask_nameHead");

    withdraw(person(who), "Pensiun");
    Employee named = people.called("Administrator Aturan B");
    people.takeAndComplete(administrator, "nameHead", form("headNip", named.nip()));
    signUntilCertified(named);
    assertWithdrawn(person(who), 1);
  }

  @Test
  void aWithdrawalNamesItsReasonOnTheSheet() {
    reach(Method.COACHING, Stage.ONE_SESSION);
    withdraw(participant, "  Pindah tugas ");
    assertThat(people.shown(guide, "signAsGuide", "withdrawalReason")).isEqualTo("Pindah tugas");
  }

  @Test
  void anEvaluatedProgrammeIsNotWithdrawn() {
    reach(Method.COACHING, Stage.EVALUATION);
    walk.evaluate(5);
    for (Who who : Who.values()) {
      assertThatThrownBy(() -> withdraw(person(who), "Terlambat"))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("sudah berakhir");
    }
  }

  @Test
  void aReasonIsNeededAndNotLongerThanAPage() {
    reach(Method.COACHING, Stage.NO_SESSION);
    for (String reason : Arrays.asList(null, "", "  ", "x".repeat(2001))) {
      assertThatThrownBy(() -> withdraw(participant, reason)).isInstanceOf(Refusal.class);
    }
    assertThat(openTasks()).containsExactly("userTask_recordSession");
  }

  private void assertWithdrawn(Employee by, int confirmedSessions) {
    assertThat(
            jdbc.sql("select status, withdrawn_by from programme where id = ?")
                .param(programme())
                .query()
                .singleRow()
                .values())
        .extracting(String::valueOf)
        .containsExactly("WITHDRAWN", String.valueOf(by.id()));
    assertThat(openTasks()).isEmpty();
    assertThat(
            historyService
                .createHistoricActivityInstanceQuery()
                .activityId("endEvent_programmeWithdrawn")
                .processInstanceId(dialogueInstance())
                .count())
        .as("the dialogue ends with its programme")
        .isEqualTo(1);
    var card = ledger.card(participant.id(), 2026);
    assertThat(card.certifiedJp()).isEqualByComparingTo(String.valueOf(2 * confirmedSessions));
    assertThat(card.totalJp()).isEqualByComparingTo(card.certifiedJp());
  }

  // ---- dialogues

  /** Where a dialogue waits before, or after, a programme. */
  private enum Talk {
    GUIDE_DUE("appointGuide"),
    ASSESSMENT("assessCompetencies"),
    CONFIRMATION("confirmDialogue"),
    CHOICE("chooseMethod"),
    CHOICE_AFTER_A_DECLINED_MENTORING("chooseMethod"),
    CHOICE_AFTER_A_COACHING_WITHOUT_EFFECT("chooseMethod");

    private final String task;

    Talk(String task) {
      this.task = task;
    }
  }

  /** Each task once; who withdraws changes from one to the next. */
  static Stream<Arguments> everyTalk() {
    return Arrays.stream(Talk.values()).map(talk -> Arguments.of(talk, whoWithdraws(talk)));
  }

  private static Who whoWithdraws(Talk talk) {
    // Nobody is the supervisor before one is appointed.
    List<Who> possible =
        talk == Talk.GUIDE_DUE
            ? List.of(Who.PARTICIPANT, Who.ADMINISTRATOR)
            : List.of(Who.values());
    return possible.get(talk.ordinal() % possible.size());
  }

  @ParameterizedTest
  @MethodSource("everyTalk")
  void aDialogueIsWithdrawnAtEachOfItsTasks(Talk talk, Who who) {
    reach(talk);
    assertThat(openTasks()).containsExactly("userTask_" + talk.task);
    for (String stranger : List.of("Pegawai C", "Atasan B", "Kepala Bidang Pengembangan")) {
      assertThatThrownBy(() -> withdrawDialogue(people.called(stranger), "Usil"))
          .as(stranger)
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("Hanya atasan langsung, pegawai, atau administrator");
    }
    assertThatThrownBy(() -> withdrawDialogue(person(who), " "))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Alasan penghentian wajib diisi");
    assertThat(openTasks()).containsExactly("userTask_" + talk.task);

    withdrawDialogue(person(who), "Pegawai mutasi");
    assertThat(openTasks()).isEmpty();
    assertThat(
            jdbc.sql(
                    """
                    select withdrawn_by, withdrawal_reason, closed_at is not null from dialogue
                    """)
                .query()
                .singleRow()
                .values())
        .extracting(String::valueOf)
        .containsExactly(String.valueOf(person(who).id()), "Pegawai mutasi", "true");
    assertThatThrownBy(() -> withdrawDialogue(administrator, "Sekali lagi"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("sudah berakhir");
  }

  @ParameterizedTest
  @CsvSource({
    "COACHING, AGREEMENT_DUE",
    "COACHING, ONE_SESSION",
    "COACHING, GUIDE_SIGNED",
    "COACHING, EVALUATION",
    "SELF_STUDY, INSTRUCTION_DUE",
    "SELF_STUDY, ONE_DAY",
    "SELF_STUDY, EVALUATION",
    "MENTORING, REQUEST",
    "MENTORING, REQUESTED",
    "MENTORING, ONE_SESSION",
    "MENTORING, EVALUATION"
  })
  void aDialogueIsNotWithdrawnWhileItsProgrammeRuns(Method method, Stage stage) {
    reach(method, stage);
    for (Employee person : List.of(supervisor, participant, administrator)) {
      assertThatThrownBy(() -> withdrawDialogue(person, "Pegawai mutasi"))
          .as(person.name())
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("hentikan programnya");
    }
    assertThat(openTasks()).contains("userTask_" + stage.task());
  }

  @Test
  void afterAWithdrawalAnotherDialogueMayBegin() {
    reach(Talk.CONFIRMATION);
    withdrawDialogue(participant, "Salah pilih");
    walk.reachChoice();
    assertThat(openTasks()).containsExactly("userTask_chooseMethod");
  }

  @Test
  void thePageListsOwnDialoguesWithoutAProgrammeAndEndsThem() {
    reach(Talk.CONFIRMATION);
    assertThat(dialogues(participant))
        .singleElement()
        .extracting("stage")
        .isEqualTo("Menunggu konfirmasi");
    assertThat(dialogues(supervisor)).hasSize(1);
    assertThat(dialogues(people.called("Pegawai C"))).isEmpty();
    String path = "/api/dialogues/" + dialogues(participant).get(0).get("id") + "/withdrawal";
    assertThat(post(people.called("Pegawai C"), path, "Usil")).isEqualTo(403);
    assertThat(post(participant, path, "")).isEqualTo(422);
    assertThat(post(participant, "/api/dialogues/999999/withdrawal", "Tidak ada")).isEqualTo(404);
    assertThat(post(participant, path, "Salah pilih")).isEqualTo(204);
    assertThat(dialogues(participant)).isEmpty();
  }

  @Test
  void aDialogueWithARunningProgrammeIsNotListedButTheProgrammeIs() {
    reach(Method.COACHING, Stage.NO_SESSION);
    assertThat(dialogues(participant)).isEmpty();
  }

  // ---- the way there

  private void reach(Method method, Stage stage) {
    var programme =
        new ProgrammeWalk(
            people, workforce, jdbc, method, participant, supervisor, people.called("Pegawai A"));
    programme.reach(stage);
    guide = programme.guide();
    walk = programme.walk();
  }

  private void reach(Talk talk) {
    guide = supervisor;
    switch (talk) {
      case GUIDE_DUE -> {
        participant = people.called("Kepala Badan");
        people.startDialogue(participant, participant);
      }
      case ASSESSMENT -> walk.reachAssessment();
      case CONFIRMATION -> {
        walk.reachAssessment();
        people.complete(supervisor, "assessCompetencies", walk.assessment());
      }
      case CHOICE -> walk.reachChoice();
      case CHOICE_AFTER_A_DECLINED_MENTORING -> {
        walk.reachRequest(ProgrammeWalk.FOCUS);
        people.complete(participant, "requestMentor", form("decision", "DECLINE"));
      }
      case CHOICE_AFTER_A_COACHING_WITHOUT_EFFECT -> {
        walk.reachSessions();
        walk.recordAndConfirm("2026-05-04", "07:00", "NO");
        walk.signSheet();
        walk.evaluate(1);
      }
    }
  }

  private Employee person(Who who) {
    return switch (who) {
      case GUIDE -> guide;
      case PARTICIPANT -> participant;
      case ADMINISTRATOR -> administrator;
    };
  }

  private void withdraw(Employee by, String reason) {
    people.as(
        by,
        () -> {
          withdrawals.withdraw(programme(), by, reason);
          return null;
        });
  }

  private void withdrawDialogue(Employee by, String reason) {
    long dialogue = jdbc.sql("select max(id) from dialogue").query(Long.class).single();
    people.as(
        by,
        () -> {
          dialogueWithdrawals.withdraw(dialogue, by, reason);
          return null;
        });
  }

  private void signUntilCertified() {
    signUntilCertified(workforce.signingHead(participant.id()).orElseThrow());
  }

  /** Everybody signs whatever lies before them, until nothing does. */
  private void signUntilCertified(Employee head) {
    for (int turn = 0; turn < 10 && !openTasks().isEmpty(); turn++) {
      switch (openTasks().get(0)) {
        case "userTask_signAsGuide" -> walk.signAsGuide();
        case "userTask_signAsParticipant" -> walk.signAsParticipant();
        case "userTask_signAsHead" -> people.complete(head, "signAsHead", form("decision", "SIGN"));
        case "userTask_confirmCorrection" ->
            people.complete(
                participant,
                "confirmCorrection",
                form("decision", "REFUSE", "remark", "Jamnya sudah benar"));
        default -> throw new AssertionError("A withdrawn programme waits for " + openTasks());
      }
    }
  }

  private List<String> openTasks() {
    return taskService.createTaskQuery().list().stream()
        .map(task -> task.getTaskDefinitionKey())
        .sorted()
        .toList();
  }

  private long programme() {
    return jdbc.sql("select max(id) from programme").query(Long.class).single();
  }

  private String dialogueInstance() {
    return jdbc.sql("select process_instance_id from dialogue order by id desc limit 1")
        .query(String.class)
        .single();
  }

  private List<Map<String, Object>> dialogues(Employee person) {
    return http.withBasicAuth(person.login(), ProductTest.PASSWORD)
        .exchange(
            "/api/dialogues",
            HttpMethod.GET,
            null,
            new ParameterizedTypeReference<List<Map<String, Object>>>() {})
        .getBody();
  }

  private int post(Employee person, String path, String reason) {
    return http.withBasicAuth(person.login(), ProductTest.PASSWORD)
        .exchange(path, HttpMethod.POST, new HttpEntity<>(Map.of("reason", reason)), String.class)
        .getStatusCode()
        .value();
  }
}
