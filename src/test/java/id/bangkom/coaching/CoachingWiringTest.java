package id.bangkom.coaching;

import static id.bangkom.testing.People.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.jp.JpCard;
import id.bangkom.jp.JpLedger;
import id.bangkom.problem.Refusal;
import id.bangkom.testing.AppendOnlyTables;
import id.bangkom.testing.People;
import id.bangkom.testing.ProductTest;
import id.bangkom.testing.TestClock;
import id.bangkom.testing.Walk;
import id.bangkom.withdrawal.Withdrawals;
import id.bangkom.workforce.Competencies;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole way with real beans, tables and transactions: from the dialogue to certified JP. */
@Tag("database")
@ProductTest
class CoachingWiringTest {

  private static final int YEAR = 2026;

  @Autowired private People people;
  @Autowired private Workforce workforce;
  @Autowired private Competencies competencies;
  @Autowired private JpLedger ledger;
  @Autowired private Withdrawals withdrawals;
  @Autowired private TestClock clock;
  @Autowired private RuntimeService runtimeService;
  @Autowired private TaskService taskService;
  @Autowired private ManagementService managementService;
  @Autowired private HistoryService historyService;
  @Autowired private JdbcClient jdbc;

  private Employee employee;
  private Employee supervisor;
  private Employee head;
  private Walk walk;

  @BeforeEach
  void clearDesks() {
    clock.set(LocalDateTime.of(2026, 5, 4, 8, 0));
    people.clearDesks();
    employee = people.called("Pegawai A");
    supervisor = workforce.supervisorOf(employee.id()).orElseThrow();
    head = workforce.signingHead(employee.id()).orElseThrow();
    walk = new Walk(people, employee, supervisor);
  }

  @Test
  void aProgrammeRunsFromTheDialogueToCertifiedJpOnTheCard() {
    walk.reachSessions();

    clock.set(LocalDateTime.of(2026, 5, 11, 13, 0));
    walk.recordAndConfirm("2026-05-11", "09:00", "YES");
    assertThat(card().totalJp()).isEqualByComparingTo("2");
    assertThat(card().certifiedJp()).isEqualByComparingTo("0");
    clock.set(LocalDateTime.of(2026, 5, 18, 13, 0));
    walk.recordAndConfirm("2026-05-18", "09:00", "NO");

    sign(supervisor, "signAsGuide");
    sign(employee, "signAsParticipant");
    assertThat(card().certifiedJp()).isEqualByComparingTo("0");
    sign(head, "signAsHead");
    assertThat(card().certifiedJp()).isEqualByComparingTo("4");

    walk.evaluate(5);
    assertThat(
            historyService
                .createHistoricProcessInstanceQuery()
                .processInstanceId(walk.dialogue().getId())
                .singleResult()
                .getEndTime())
        .isNotNull();
    assertThat(
            historyService
                .createHistoricActivityInstanceQuery()
                .processInstanceId(walk.dialogue().getId())
                .activityId("endEvent_gapClosed")
                .count())
        .isEqualTo(1);
  }

  @Test
  void aProgrammeThatEndedIsNeitherCertifiedNorDecidedNorClosedAgain() {
    walk.reachSessions();
    walk.recordAndConfirm("2026-05-04", "07:00", "NO");
    walk.signSheet();
    walk.evaluate(5);
    int rows = rows();

    startAgain("activity-sheet", "serviceTask_certifyJp", "keadaan program (Selesai)");
    startAgain("activity-sheet", "serviceTask_composeSheet", "keadaan program (Selesai)");
    startAgain(
        "programme-evaluation", "businessRuleTask_decideOutcome", "keadaan program (Selesai)");

    assertThat(card().certifiedJp()).isEqualByComparingTo("2");
    assertThat(rows()).isEqualTo(rows);
  }

  @Test
  void aProgrammeThatNobodyWithdrewIsNotClosedByItsMessage() {
    walk.reachSessions();
    walk.recordAndConfirm("2026-05-04", "07:00", "YES");
    String process =
        jdbc.sql("select process_instance_id from programme where id = ?")
            .param(programme())
            .query(String.class)
            .single();

    assertThatThrownBy(
            () ->
                runtimeService
                    .createMessageCorrelation("coaching.withdrawn")
                    .processInstanceId(process)
                    .correlate())
        .hasStackTraceContaining("belum dihentikan siapa pun");

    assertThat(
            jdbc.sql("select status from programme where id = ?")
                .param(programme())
                .query(String.class)
                .single())
        .isEqualTo("RUNNING");
  }

  private int rows() {
    return jdbc.sql(
            "select (select count(*) from activity_sheet) + (select count(*) from sheet_signature)")
        .query(Integer.class)
        .single();
  }

  /** An ended process is started once more before one of its steps, which refuses. */
  private void startAgain(String process, String step, String why) {
    HistoricProcessInstance ended =
        historyService
            .createHistoricProcessInstanceQuery()
            .processDefinitionKey(process)
            .processInstanceBusinessKey(walk.dialogue().getBusinessKey())
            .finished()
            .singleResult();
    assertThatThrownBy(
            () ->
                runtimeService
                    .restartProcessInstances(ended.getProcessDefinitionId())
                    .processInstanceIds(ended.getId())
                    .startBeforeActivity(step)
                    .execute())
        .as(step)
        .hasStackTraceContaining(why);
  }

  @Test
  void aGapThatRemainsLeadsToAnotherChoice() {
    walk.reachSessions();
    walk.recordAndConfirm("2026-05-04", "07:00", "NO");
    walk.signSheet();
    walk.evaluate(1);
    assertThat(people.shown(supervisor, "chooseMethod", "previousMethodLabel"))
        .isEqualTo("Coaching");
    assertThatThrownBy(
            () -> people.complete(supervisor, "chooseMethod", form("method", "COACHING")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("tuliskan alasan");
  }

  @Test
  void aSessionInTheFutureIsRefusedWithASentenceAndTheTaskStaysOpen() {
    walk.reachSessions();
    assertThatThrownBy(
            () ->
                people.complete(
                    supervisor, "recordSession", Walk.session("2026-05-05", "09:00", "NO")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("belum berlangsung");
    assertThat(people.task(supervisor, "recordSession")).isNotNull();
  }

  @Test
  void aSessionBeforeTheAgreementIsRefused() {
    walk.reachSessions();
    assertThatThrownBy(
            () ->
                people.complete(
                    supervisor, "recordSession", Walk.session("2026-05-03", "09:00", "NO")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("mendahului kesepakatan");
  }

  @Test
  void aSecondSessionOfTheSameEmployeeAtAnOverlappingTimeIsRefused() {
    walk.reachSessions();
    clock.set(LocalDateTime.of(2026, 5, 11, 13, 0));
    walk.recordAndConfirm("2026-05-11", "09:00", "YES");
    assertThatThrownBy(
            () ->
                people.complete(
                    supervisor, "recordSession", Walk.session("2026-05-11", "09:30", "NO")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("sesi lain");
  }

  @Test
  void aDisputedSessionGoesBackToTheCoachAndEarnsNothing() {
    walk.reachSessions();
    people.complete(supervisor, "recordSession", Walk.session("2026-05-04", "07:00", "NO"));
    people.complete(
        employee, "confirmSession", form("decision", "DISPUTE", "remark", "Sesi hanya 30 menit"));
    assertThat(people.shown(supervisor, "recordSession", "returned"))
        .isEqualTo("Sesi hanya 30 menit");
    assertThat(people.shown(supervisor, "recordSession", "startTime")).isEqualTo("07:00");
    assertThat(card().totalJp()).isEqualByComparingTo("0");
  }

  @Test
  void aSessionThatHasNotEndedIsRefused() {
    walk.reachSessions();
    clock.set(LocalDateTime.of(2026, 5, 11, 9, 59));
    assertThatThrownBy(
            () ->
                people.complete(
                    supervisor, "recordSession", Walk.session("2026-05-11", "09:00", "NO")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("belum selesai");
    clock.set(LocalDateTime.of(2026, 5, 11, 10, 0));
    people.complete(supervisor, "recordSession", Walk.session("2026-05-11", "09:00", "NO"));
  }

  @Test
  void whatWasNotConfirmedBeforeAWithdrawalEarnsNothingNotEvenByACorrection() {
    walk.reachSessions();
    clock.set(LocalDateTime.of(2026, 5, 12, 13, 0));
    walk.recordAndConfirm("2026-05-11", "09:00", "YES");
    people.complete(supervisor, "recordSession", Walk.session("2026-05-12", "09:00", "YES"));
    people.as(
        supervisor,
        () -> {
          withdrawals.withdraw(programme(), supervisor, "Prioritas berubah");
          return null;
        });
    people.complete(
        supervisor,
        "signAsGuide",
        form(
            "decision",
            "CORRECT",
            "rowNumber",
            "1",
            "sessionDate",
            "2026-05-11",
            "startTime",
            "10:00",
            "minutes",
            60,
            "mode",
            "VIRTUAL",
            "material",
            "Jam yang benar",
            "reason",
            "Salah jam"));
    people.complete(employee, "confirmCorrection", form("decision", "ACCEPT"));
    assertThat(card().totalJp()).isEqualByComparingTo("2");
    assertThat(people.shown(supervisor, "signAsGuide", "rows").toString())
        .contains("Jam yang benar")
        .doesNotContain("Selasa, 12 Mei 2026");
  }

  @Test
  void anEvaluationAsksWhatItAskedWhenItBeganWhateverHappensToTheEmployeeMeanwhile() {
    walk.reachSessions();
    walk.recordAndConfirm("2026-05-04", "07:00", "NO");
    walk.signSheet();
    competencies.recordHeldLevels(
        employee.id(),
        competencies.standards(employee.postId()).stream()
            .collect(Collectors.toMap(s -> s.competencyId(), s -> s.requiredLevel())),
        java.time.LocalDate.of(2026, 5, 4));
    walk.evaluate(5);
    assertThat(ended("endEvent_gapClosed")).isTrue();
  }

  @Test
  void theMeansOfTheAnswersAreRoundedHalfUpAndPutInTheirCategories() {
    walk.reachSessions();
    walk.recordAndConfirm("2026-05-04", "07:00", "NO");
    walk.signSheet();
    walk.evaluate(5);
    // 5, 4, 4, 4 and 4, 4, 4, 5, 4
    assertThat(
            jdbc.sql(
                    """
                    select perception_mean, perception_category, organisation_mean,
                      organisation_category, outcome from evaluation
                    """)
                .query()
                .singleRow()
                .values())
        .extracting(String::valueOf)
        .containsExactly("4.25", "sangat baik", "4.20", "tinggi", "GAP_CLOSED");
  }

  @Test
  void aSuccessorSignsWhereTheHeadOfTheOfficeHasChanged() {
    walk.reachSessions();
    walk.recordAndConfirm("2026-05-04", "07:00", "NO");
    sign(supervisor, "signAsGuide");
    Employee successor = people.called("Kepala Bidang Kinerja");
    jdbc.sql("update unit set head_id = ? where perangkat_daerah").param(successor.id()).update();
    try {
      people.complete(
          employee, "signAsParticipant", form("decision", "REFUSE", "remark", "Kepala berganti"));
      sign(supervisor, "signAsGuide");
      sign(employee, "signAsParticipant");
      sign(successor, "signAsHead");
      assertThat(card().certifiedJp()).isEqualByComparingTo("2");
    } finally {
      jdbc.sql("update unit set head_id = ? where perangkat_daerah").param(head.id()).update();
    }
  }

  @Test
  void aRefusedSheetGoesBackToTheGuideWithTheReason() {
    walk.reachSessions();
    walk.recordAndConfirm("2026-05-04", "07:00", "NO");
    sign(supervisor, "signAsGuide");
    sign(employee, "signAsParticipant");
    people.complete(
        head, "signAsHead", form("decision", "REFUSE", "remark", "Materi terlalu singkat"));
    assertThat((String) people.shown(supervisor, "signAsGuide", "returned"))
        .contains("Materi terlalu singkat");
    assertThat(card().certifiedJp()).isEqualByComparingTo("0");
  }

  @Test
  void aHeadWhoDependsOnTheParticipantSendsTheSheetBackAndDoesNotSignIt() {
    walk.reachSessions();
    walk.recordAndConfirm("2026-05-04", "07:00", "NO");
    sign(supervisor, "signAsGuide");
    sign(employee, "signAsParticipant");
    jdbc.sql(
            """
            insert into personnel_act (kind, actor, subject, detail, happened_at)
            values ('MOVED', ?, ?, 'Uji', current_timestamp)
            """)
        .params(employee.login(), head.login())
        .update();
    try {
      assertThatThrownBy(() -> sign(head, "signAsHead"))
          .hasMessageContaining("menunggu konfirmasi administrator lain");
      people.complete(
          head, "signAsHead", form("decision", "REFUSE", "remark", "Materi terlalu singkat"));
    } finally {
      AppendOnlyTables.empty(jdbc, "personnel_act");
    }
    assertThat((String) people.shown(supervisor, "signAsGuide", "returned"))
        .contains("Materi terlalu singkat");
  }

  @Test
  void aWrongRowIsReplacedByGuideAndParticipantTogether() {
    walk.reachSessions();
    clock.set(LocalDateTime.of(2026, 5, 12, 13, 0));
    walk.recordAndConfirm("2026-05-11", "09:00", "NO");
    people.complete(
        supervisor,
        "signAsGuide",
        form(
            "decision",
            "CORRECT",
            "rowNumber",
            "1",
            "sessionDate",
            "2026-05-12",
            "startTime",
            "10:00",
            "minutes",
            60,
            "mode",
            "VIRTUAL",
            "material",
            "Materi yang benar",
            "reason",
            "Salah tanggal"));
    people.complete(employee, "confirmCorrection", form("decision", "ACCEPT"));
    assertThat(people.shown(supervisor, "signAsGuide", "rows").toString())
        .contains("Materi yang benar")
        .contains("12 Mei 2026");
    assertThat(card().totalJp()).isEqualByComparingTo("2");
    assertThat(card().entries().stream().map(e -> e.status().name()).collect(Collectors.toList()))
        .containsExactlyInAnyOrder("VOIDED", "PROVISIONAL");
  }

  @Test
  void theCoachIsRemindedAfterThirtyDaysWithoutARecord() {
    walk.reachSessions();
    clock.forward(Duration.ofDays(30).plusMinutes(1));
    Job timer =
        managementService
            .createJobQuery()
            .activityId("boundaryEvent_noSession")
            .processInstanceId(people.task(supervisor, "recordSession").getProcessInstanceId())
            .singleResult();
    assertThat(timer.getDuedate()).isBefore(java.util.Date.from(clock.instant()));
    managementService.executeJob(timer.getId());
    assertThat(people.task(supervisor, "recordSession").getFollowUpDate())
        .isEqualTo(java.util.Date.from(clock.instant()));
  }

  @Test
  void whatIsOverriddenNeedsAReason() {
    walk.reachChoice();
    assertThatThrownBy(() -> people.complete(supervisor, "chooseMethod", form("method", "NONE")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("alasannya");
    people.complete(
        supervisor,
        "chooseMethod",
        form("method", "NONE", "overrideReason", "Menunggu penataan jabatan"));
    assertThat(ended("endEvent_adviceRecorded")).isTrue();
  }

  @Test
  void aReturnedDialogueComesBackWithTheRemarkAndTheLevelsFilledIn() {
    walk.reachAssessment();
    people.complete(supervisor, "assessCompetencies", walk.assessment());
    people.complete(
        employee,
        "confirmDialogue",
        form("decision", "RETURN", "remark", "Level 2 sudah saya capai"));
    assertThat(people.shown(supervisor, "assessCompetencies", "returned"))
        .isEqualTo("Level 2 sudah saya capai");
  }

  @Test
  void aSupervisorStartsADialogueOnlyForADirectReport() {
    Employee stranger =
        workforce.all().stream()
            .filter(e -> e.id() != supervisor.id())
            .filter(e -> !workforce.isDirectReport(supervisor.id(), e.id()))
            .findFirst()
            .orElseThrow();
    assertThatThrownBy(() -> people.startDialogue(supervisor, stranger))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("bukan bawahan langsung");
  }

  @Test
  void nothingSubmittedStaysInTheProcess() {
    walk.reachSessions();
    assertThat(taskService.getVariables(people.task(supervisor, "recordSession").getId()).keySet())
        .contains("programmeId")
        .doesNotContain("goal", "remark", "levels", "employeeNip", "overrideReason");
    assertThat(
            jdbc.sql("select count(*) from act_hi_varinst").query(Integer.class).single()
                + jdbc.sql("select count(*) from act_hi_detail").query(Integer.class).single())
        .isZero();
  }

  // ---- the way there

  private void sign(Employee signer, String task) {
    people.complete(signer, task, form("decision", "SIGN"));
  }

  private JpCard card() {
    return ledger.card(employee.id(), YEAR);
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

  @Test
  void oneConfirmedSessionIsWorthTwoJp() {
    walk.reachSessions();
    walk.recordAndConfirm("2026-05-04", "07:00", "YES");
    assertThat(card().entries()).hasSize(1);
    assertThat(card().entries().get(0).countedJp()).isEqualByComparingTo(BigDecimal.valueOf(2));
    assertThat(card().entries().get(0).explanation()).isNotBlank();
  }
}
