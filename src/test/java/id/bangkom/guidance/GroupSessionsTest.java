package id.bangkom.guidance;

import static id.bangkom.testing.People.form;
import static id.bangkom.testing.People.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.forms.OpenTasks;
import id.bangkom.jp.CreditStatus;
import id.bangkom.jp.JpLedger;
import id.bangkom.jp.NewActivity;
import id.bangkom.jp.Scope;
import id.bangkom.jp.Track;
import id.bangkom.problem.Refusal;
import id.bangkom.programme.Programmes;
import id.bangkom.sheet.ActivitySheets;
import id.bangkom.testing.People;
import id.bangkom.testing.ProductTest;
import id.bangkom.testing.TestClock;
import id.bangkom.testing.Walk;
import id.bangkom.workforce.Competencies;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One meeting with several participants: recorded once, answered by each for oneself. */
@ProductTest
class GroupSessionsTest {

  private static final String TRAINING_DELIVERY = "Penyelenggaraan Pelatihan";

  @Autowired private People people;
  @Autowired private Workforce workforce;
  @Autowired private Competencies competencies;
  @Autowired private JpLedger ledger;
  @Autowired private ActivitySheets sheets;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient jdbc;
  @Autowired private OpenTasks openTasks;
  @Autowired private TaskService taskService;
  @Autowired private FormService formService;

  private Employee coach;
  private Employee first;
  private Employee second;
  private Employee third;

  @BeforeEach
  void threeProgrammesOfOneCoach() {
    clock.set(LocalDateTime.of(2026, 5, 4, 8, 0));
    people.clearDesks();
    coach = people.called("Atasan A");
    first = people.called("Pegawai A");
    second = people.called("Pegawai B");
    third = people.called("Pegawai C");
    Stream.of(first, second, third).forEach(p -> walk(p).reachSessions());
  }

  @Test
  void theOtherProgrammesOfTheSameCoachAreOffered() {
    // The first task appeared when there was no other programme yet.
    assertThat(offered(first))
        .containsExactly("Pegawai B " + focus(second), "Pegawai C " + focus(third));
    assertThat(offered(second))
        .containsExactly("Pegawai A " + focus(first), "Pegawai C " + focus(third));
    assertThat(offered(third))
        .containsExactly("Pegawai A " + focus(first), "Pegawai B " + focus(second));
    assertThat(people.shown(coach, "recordSession", first, "groupSize")).isEqualTo(2);
  }

  @Test
  void aProgrammeWhoseSessionsEndedIsNotOfferedInTasksThatAppearLater() {
    walk(third).recordAndConfirm("2026-05-04", "05:00", "NO");
    walk(second).recordAndConfirm("2026-05-04", "05:00", "YES");
    assertThat(offered(second)).containsExactly("Pegawai A " + focus(first));
    assertThat(offered(first)).containsExactly("Pegawai B " + focus(second));
  }

  @Test
  void aProgrammeWhoseSessionsEndedIsTakenOutOfOpenTasksAtOnce() {
    walk(third).recordAndConfirm("2026-05-04", "05:00", "NO");
    assertThat(offered(first)).containsExactly("Pegawai B " + focus(second));
    assertThat(offered(second)).containsExactly("Pegawai A " + focus(first));
  }

  @Test
  void aTaskThatIsShownAgainChangesNoOther() {
    taskService.setVariableLocal(
        people.task(coach, "recordSession", second).getId(), "groupOptions", json("[]"));
    openTasks.showAgainOf(Programmes.DIALOGUE_KEY.of(dialogue(first)));
    assertThat(offered(first)).hasSize(2);
    assertThat(offered(second)).isEmpty();
  }

  @Test
  void oneRecordAsksEachParticipantAndEachAnswersForOneself() {
    recordTogether("07:00", "NO", second, third);
    for (Employee participant : List.of(first, second, third)) {
      assertThat(people.task(coach, "recordSession", participant)).isNull();
      assertThat((String) people.shown(participant, "confirmSession", "sessionRemark"))
          .as(participant.name())
          .isEqualTo("sesi bersama beberapa peserta");
      assertThat(jp(participant)).as(participant.name()).isEqualTo("0");
    }

    people.complete(first, "confirmSession", form("decision", "CONFIRM"));
    people.complete(second, "confirmSession", form("decision", "CONFIRM"));
    people.complete(
        third, "confirmSession", form("decision", "DISPUTE", "remark", "Saya sedang dinas luar"));
    assertThat(jp(first)).isEqualTo("2");
    assertThat(jp(second)).isEqualTo("2");
    assertThat(jp(third)).isEqualTo("0");
    assertThat(people.shown(coach, "recordSession", third, "returned"))
        .isEqualTo("Saya sedang dinas luar");
  }

  @Test
  void aRecordThatCameBackIsPutRightBeforeItsParticipantJoinsAnother() {
    people.complete(coach, "recordSession", third, Walk.session("2026-05-04", "05:00", "YES"));
    people.complete(
        third, "confirmSession", form("decision", "DISPUTE", "remark", "Hanya 20 menit"));
    assertThatThrownBy(() -> recordTogether("07:00", "YES", third))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Catatan sesi Pegawai C dikembalikan");
    assertThat(people.shown(coach, "recordSession", third, "returned")).isEqualTo("Hanya 20 menit");
  }

  @Test
  void whetherMoreSessionsFollowIsSaidOnlyForTheProgrammeOfTheForm() {
    recordTogether("07:00", "NO", second);
    people.complete(first, "confirmSession", form("decision", "CONFIRM"));
    people.complete(second, "confirmSession", form("decision", "CONFIRM"));
    assertThat(people.task(coach, "signAsGuide", first)).isNotNull();
    assertThat(people.task(coach, "recordSession", second)).isNotNull();
  }

  @Test
  void theLastSessionIsTheLastOfThoseOfWhomItIsSaid() {
    Map<String, Object> session = Walk.session("2026-05-04", "07:00", "NO");
    session.put("groupMembers", ids(second, third));
    session.put("lastFor", ids(third));
    people.complete(coach, "recordSession", first, session);
    for (Employee participant : List.of(first, second, third)) {
      people.complete(participant, "confirmSession", form("decision", "CONFIRM"));
    }
    assertThat(people.task(coach, "signAsGuide", first)).isNotNull();
    assertThat(people.task(coach, "recordSession", second)).isNotNull();
    assertThat(people.task(coach, "signAsGuide", third)).isNotNull();
  }

  @Test
  void whoeverGoesOnEndsTheSeriesOfNobodyElse() {
    Map<String, Object> session = Walk.session("2026-05-04", "07:00", "YES");
    session.put("groupMembers", ids(second));
    session.put("lastFor", ids(second));
    people.complete(coach, "recordSession", first, session);
    people.complete(second, "confirmSession", form("decision", "CONFIRM"));
    assertThat(people.task(coach, "recordSession", second)).isNotNull();
  }

  @Test
  void theLastSessionIsSaidOnlyOfThoseWhoTookPart() {
    Map<String, Object> session = Walk.session("2026-05-04", "07:00", "NO");
    session.put("groupMembers", ids(second));
    session.put("lastFor", ids(third));
    refused(
        () -> people.complete(coach, "recordSession", first, session),
        "hanya dapat dicentang bagi peserta sesi ini");
    nothingWasWrittenBut(0);
  }

  @Test
  void theRowsOfEverySheetAreMarked() {
    recordTogether("07:00", "YES", second);
    people.complete(first, "confirmSession", form("decision", "CONFIRM"));
    people.complete(second, "confirmSession", form("decision", "CONFIRM"));
    walk(first).recordAndConfirm("2026-05-04", "05:00", "NO");
    finish(second);
    assertThat(remarks(first)).containsExactly("sesi bersama beberapa peserta", null);
    assertThat(remarks(second)).containsExactly("sesi bersama beberapa peserta");
  }

  @Test
  void aParticipantNamedTwiceIsRecordedOnce() {
    recordTogether("07:00", "YES", second, second);
    assertThat(sessions()).isEqualTo(2);
  }

  @Test
  void aMentorRecordsForSeveralMenteesTheirPhaseIncluded() {
    Employee mentor = people.called("Kepala Bidang Pengembangan");
    Employee fourth = people.called("Pegawai D");
    for (Employee mentee : List.of(fourth, coach)) {
      new Walk(people, mentee, workforce.supervisorOf(mentee.id()).orElseThrow())
          .reachMentoringSessions(TRAINING_DELIVERY, mentor);
    }
    Map<String, Object> session = Walk.session("2026-05-04", "07:00", "YES", "EMPOWERMENT");
    session.put("groupMembers", ids(coach));
    people.complete(mentor, "recordSession", fourth, session);
    for (Employee mentee : List.of(fourth, coach)) {
      assertThat(people.shown(mentee, "confirmSession", "sessionPhase")).isEqualTo("Pemberdayaan");
    }
  }

  // ---- what it would count, told before it is sent

  @Test
  void theFormSaysWhichParticipantsWouldGetNothingOfOneMoreSessionThatMonth() {
    clock.set(LocalDateTime.of(2026, 6, 1, 8, 0));
    walk(third).recordAndConfirm("2026-05-11", "07:00", "YES");
    walk(third).recordAndConfirm("2026-05-18", "07:00", "YES");
    assertThat(outlookOf(first))
        .contains(
            "Pegawai A 2026-05-04 2026-05-31 2 JP",
            "Pegawai C 2026-05-04 2026-05-31 tidak menambah JP",
            "Pegawai C 2026-06-01 2026-06-01 2 JP");
    assertThat(outlookOf(third)).contains("Pegawai C 2026-05-04 2026-05-31 tidak menambah JP");
  }

  @Test
  void aFormThatIsOpenedAgainSaysWhatCountsByThenAndItsTaskStaysAsItWas() {
    clock.set(LocalDateTime.of(2026, 5, 25, 8, 0));
    Task task = people.task(coach, "recordSession", first);
    List<Object> kept = history(task);
    for (String day : List.of("2026-05-11", "2026-05-18")) {
      ledger.record(
          new NewActivity(
              first.id(),
              Track.COACHING,
              Scope.NATIONAL,
              LocalDate.parse(day),
              null,
              null,
              BigDecimal.ONE,
              "Coaching lain",
              null,
              null,
              "TEST"),
          CreditStatus.CERTIFIED);
    }
    assertThat(outlookOf(first)).contains("Pegawai A 2026-05-04 2026-05-25 tidak menambah JP");
    assertThat(history(task)).isEqualTo(kept);
  }

  /** As Tasklist asks for it when somebody opens the form. */
  private List<String> outlookOf(Employee participant) {
    Task task = people.task(coach, "recordSession", participant);
    SpinJsonNode outlook =
        people.as(
            coach,
            () ->
                formService
                    .getTaskFormVariables(task.getId())
                    .<JsonValue>getValueTyped("outlook")
                    .getValue());
    return outlook.elements().stream()
        .map(
            of ->
                Stream.of("participant", "firstDay", "lastDay", "jp")
                    .map(name -> of.prop(name).stringValue())
                    .collect(Collectors.joining(" ")))
        .toList();
  }

  private List<Object> history(Task task) {
    return jdbc.sql(
            "select name_ || ' ' || rev_ from act_ru_variable where task_id_ = ? order by name_")
        .param(task.getId())
        .query()
        .singleColumn();
  }

  // ---- all or none

  @Test
  void theOverlapOfOneRefusesAllByThatOnesNameAndWritesNothing() {
    walk(third).recordAndConfirm("2026-05-04", "06:30", "YES");
    refused(() -> recordTogether("07:00", "YES", second, third), "Pegawai C sudah mengikuti sesi");
    nothingWasWrittenBut(1);
  }

  @Test
  void aProgrammeOfAnotherCoachIsRefused() {
    Employee stranger = people.called("Pegawai E");
    new Walk(people, stranger, people.called("Atasan B")).reachSessions();
    refused(() -> recordTogether("07:00", "YES", second, stranger), "tidak lagi berada dalam sesi");
    nothingWasWrittenBut(0);
    assertThat(people.task(people.called("Atasan B"), "recordSession")).isNotNull();
  }

  @Test
  void aProgrammeThatWaitsForAConfirmationIsRefusedByName() {
    walk(third).record("2026-05-04", "05:00", "YES");
    refused(
        () -> recordTogether("07:00", "YES", second, third),
        "Program Pegawai C sedang menunggu hal lain");
    nothingWasWrittenBut(1);
  }

  @Test
  void aProgrammeOfTheOtherMethodIsNeitherOfferedNorAccepted() {
    Employee mentee = people.called("Pegawai D");
    walk(mentee).reachMentoringSessions(TRAINING_DELIVERY, coach);
    assertThat(offered(first)).noneMatch(option -> option.startsWith("Pegawai D"));
    refused(() -> recordTogether("07:00", "YES", mentee), "tidak lagi berada dalam sesi");
    nothingWasWrittenBut(0);
  }

  @Test
  void aProgrammeThatHasNotAgreedYetIsRefused() {
    Employee late = people.called("Pegawai D");
    walk(late).reachAgreement();
    refused(() -> recordTogether("07:00", "YES", late), "tidak lagi berada dalam sesi");
    nothingWasWrittenBut(0);
  }

  @Test
  void theProgrammeOfTheFormCannotBeChosenBesideItself() {
    refused(() -> recordTogether("07:00", "YES", first), "tidak lagi berada dalam sesi");
    nothingWasWrittenBut(0);
  }

  @Test
  void whatIsNoListOfProgrammesIsRefused() {
    for (Object nonsense :
        List.of(json("[\"abc\"]"), json("[1]"), json("{\"a\":1}"), "2", json("[null]"))) {
      Map<String, Object> session = Walk.session("2026-05-04", "07:00", "YES");
      session.put("groupMembers", nonsense);
      assertThatThrownBy(() -> people.complete(coach, "recordSession", first, session))
          .as(String.valueOf(nonsense))
          .isInstanceOf(Refusal.class);
    }
    nothingWasWrittenBut(0);
  }

  // ---- the way there, and what the tests look at

  private Walk walk(Employee participant) {
    return new Walk(people, participant, coach);
  }

  private void recordTogether(String time, String sessionFollows, Employee... others) {
    Map<String, Object> session = Walk.session("2026-05-04", time, sessionFollows);
    session.put("groupMembers", ids(others));
    people.complete(coach, "recordSession", first, session);
  }

  private Object ids(Employee... participants) {
    return json(
        Stream.of(participants)
            .map(p -> "\"" + programme(p) + "\"")
            .collect(Collectors.joining(",", "[", "]")));
  }

  private void finish(Employee participant) {
    people.complete(coach, "recordSession", participant, form("decision", "FINISH"));
  }

  private static void refused(Runnable action, String sentence) {
    assertThatThrownBy(action::run).isInstanceOf(Refusal.class).hasMessageContaining(sentence);
  }

  /** Every task to record is open still, and no session was added. */
  private void nothingWasWrittenBut(int sessionsBefore) {
    assertThat(sessions()).isEqualTo(sessionsBefore);
    assertThat(people.task(coach, "recordSession", first)).isNotNull();
    assertThat(people.task(coach, "recordSession", second)).isNotNull();
  }

  private int sessions() {
    return jdbc.sql("select count(*) from session").query(Integer.class).single();
  }

  private List<String> offered(Employee participant) {
    return ((SpinJsonNode) people.shown(coach, "recordSession", participant, "groupOptions"))
        .elements().stream()
            .map(option -> option.prop("label").stringValue().replace("– ", ""))
            .toList();
  }

  private List<String> remarks(Employee participant) {
    return sheets.current(programme(participant)).says().rows().stream()
        .map(row -> row.remark())
        .toList();
  }

  private String focus(Employee participant) {
    return competencies.name(
        jdbc.sql("select focus_competency_id from programme where id = ?")
            .param(programme(participant))
            .query(Long.class)
            .single());
  }

  private long programme(Employee participant) {
    return jdbc.sql("select max(id) from programme where participant_id = ?")
        .param(participant.id())
        .query(Long.class)
        .single();
  }

  private long dialogue(Employee participant) {
    return jdbc.sql("select dialogue_id from programme where id = ?")
        .param(programme(participant))
        .query(Long.class)
        .single();
  }

  private String jp(Employee participant) {
    return ledger.card(participant.id(), 2026).totalJp().stripTrailingZeros().toPlainString();
  }
}
