package id.bangkom.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;

import id.bangkom.testing.DiagramWalk;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.runtime.MessageCorrelationResult;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The diagram {@code coaching}: who does what, in which order, and what ends a programme. */
class CoachingProcessTest {

  private static final String SHEET = "activity-sheet";
  private static final String EVALUATION = "programme-evaluation";
  private static final String NO_SESSION = "boundaryEvent_noSession";

  @RegisterExtension static final DiagramWalk walk = new DiagramWalk("coaching", SHEET, EVALUATION);

  private ProcessInstance programme;

  // ---- the agreement

  @Test
  void theCoachProposesAndTheParticipantResponds() {
    start();
    assertThat(walk.task("userTask_proposeAgreement")).isAssignedTo("coach");
    walk.complete("userTask_proposeAgreement");
    assertThat(walk.task("userTask_respondAgreement")).isAssignedTo("participant");
    assertThat(walk.calls())
        .containsExactly(
            "openCoaching",
            "proposeAgreement create",
            "proposeAgreement complete",
            "respondAgreement create");
  }

  @Test
  void withoutAgreementTheCoachProposesAgain() {
    start();
    walk.complete("userTask_proposeAgreement");
    walk.complete("userTask_respondAgreement", "agreed", false);
    assertThat(programme).isWaitingAtExactly("userTask_proposeAgreement");
    assertThat(programme).hasNotPassed("userTask_recordSession");

    walk.complete("userTask_proposeAgreement");
    walk.complete("userTask_respondAgreement", "agreed", true);
    assertThat(programme).isWaitingAtExactly("userTask_recordSession");
  }

  // ---- the sessions

  @Test
  void theCoachRecordsASessionAndTheParticipantConfirmsIt() {
    reach("userTask_recordSession");
    assertThat(walk.task("userTask_recordSession")).isAssignedTo("coach");
    walk.complete("userTask_recordSession", "sessionRecorded", true);
    assertThat(walk.task("userTask_confirmSession")).isAssignedTo("participant");
  }

  @Test
  void jpIsCalculatedOncePerConfirmedSessionAndNotBefore() {
    reach("userTask_confirmSession");
    assertThat(walk.timesCalled("creditSession")).isZero();

    walk.answer("creditSession", "moreSessions", true);
    walk.complete("userTask_confirmSession", "sessionConfirmed", true);
    assertThat(walk.timesCalled("creditSession")).isEqualTo(1);
    assertThat(programme).isWaitingAtExactly("userTask_recordSession");

    recordAndConfirm();
    assertThat(walk.timesCalled("creditSession")).isEqualTo(2);
  }

  @Test
  void aDisputedSessionGoesBackToTheCoachAndEarnsNothing() {
    reach("userTask_confirmSession");
    walk.complete("userTask_confirmSession", "sessionConfirmed", false);
    assertThat(programme).isWaitingAtExactly("userTask_recordSession");
    assertThat(walk.timesCalled("creditSession")).isZero();
  }

  @Test
  void afterTheLastConfirmedSessionTheSheetIsDue() {
    reach("userTask_confirmSession");
    walk.answer("creditSession", "moreSessions", false);
    walk.complete("userTask_confirmSession", "sessionConfirmed", true);
    assertThat(programme).isWaitingAtExactly("callActivity_activitySheet");
  }

  @Test
  void theCoachMayEndTheSessionsWithoutRecordingAnother() {
    reach("userTask_recordSession");
    walk.complete("userTask_recordSession", "sessionRecorded", false);
    assertThat(programme).isWaitingAtExactly("callActivity_activitySheet");
    assertThat(walk.timesCalled("creditSession")).isZero();
  }

  // ---- sheet and evaluation

  @Test
  void sheetAndEvaluationKnowTheProgrammeAndItsPeople() {
    reach("callActivity_activitySheet");
    assertThat(walk.called(SHEET)).hasBusinessKey("dialogue-7");
    assertThat(walk.handedTo(SHEET))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("programmeId", 5L, "guideLogin", "coach", "participantLogin", "participant"));

    walk.finish(SHEET, "evaluationDue", true);
    assertThat(walk.called(EVALUATION)).hasBusinessKey("dialogue-7");
    assertThat(walk.handedTo(EVALUATION))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "programmeId", 5L, "supervisorLogin", "coach", "participantLogin", "participant"));
  }

  @Test
  void anEvaluatedProgrammeEndsWithTheResultsOfItsEvaluation() {
    reach("callActivity_activitySheet");
    walk.finish(SHEET, "evaluationDue", true);
    assertThat(programme).isWaitingAtExactly("callActivity_programmeEvaluation");

    walk.finish(
        EVALUATION, "gapClosed", true, "sameMethodAgain", false, "programmeCompleted", true);
    assertThat(programme).isEnded().hasPassed("endEvent_coachingCompleted");
    assertThat(walk.variables(programme))
        .containsEntry("gapClosed", true)
        .containsEntry("sameMethodAgain", false)
        .containsEntry("programmeCompleted", true);
  }

  @Test
  void aProgrammeWithdrawnWhileItsSheetIsSignedEndsWithoutEvaluation() {
    reach("callActivity_activitySheet");
    walk.finish(SHEET, "evaluationDue", false);
    assertThat(programme)
        .isEnded()
        .hasPassed("endEvent_programmeStopped")
        .hasNotPassed("callActivity_programmeEvaluation");
    assertThat(walk.variables(programme)).containsEntry("programmeCompleted", false);
  }

  // ---- reminders

  @Test
  void theCoachIsRemindedThirtyDaysAfterTheTaskToRecordAppeared() {
    reach("userTask_recordSession");
    Instant appeared = walk.now();
    assertThat(walk.timer(NO_SESSION).getDuedate()).isEqualTo(DiagramWalk.after(appeared, 30));

    walk.forward(Duration.ofDays(30));
    walk.fire(NO_SESSION);
    assertThat(walk.timesCalled("remindCoach")).isEqualTo(1);
    assertThat(programme).hasPassed("endEvent_coachReminded");
  }

  @Test
  void theReminderLeavesTheTaskAsItWas() {
    reach("userTask_recordSession");
    String task = walk.task("userTask_recordSession").getId();
    walk.forward(Duration.ofDays(30));
    walk.fire(NO_SESSION);
    assertThat(programme).isNotEnded().isWaitingAtExactly("userTask_recordSession");
    assertThat(walk.task("userTask_recordSession")).hasId(task);
  }

  @Test
  void theCoachIsRemindedEveryThirtyDaysUntilSomethingIsRecorded() {
    reach("userTask_recordSession");
    Instant appeared = walk.now();
    for (int reminder = 1; reminder <= 4; reminder++) {
      assertThat(walk.timer(NO_SESSION).getDuedate())
          .isEqualTo(DiagramWalk.after(appeared, 30 * reminder));
      walk.forward(Duration.ofDays(30));
      walk.fire(NO_SESSION);
      assertThat(walk.timesCalled("remindCoach")).isEqualTo(reminder);
    }
    walk.complete("userTask_recordSession", "sessionRecorded", true);
    assertThat(walk.jobs()).isEmpty();
  }

  @Test
  void aReminderThatRanLateDoesNotShiftTheNextOne() {
    reach("userTask_recordSession");
    Instant appeared = walk.now();
    walk.forward(Duration.ofDays(35));
    walk.fire(NO_SESSION);
    assertThat(walk.timer(NO_SESSION).getDuedate()).isEqualTo(DiagramWalk.after(appeared, 60));
  }

  @Test
  void afterAStandstillOfMonthsTheCoachIsRemindedOnceAndNotForEveryMonth() {
    reach("userTask_recordSession");
    Instant appeared = walk.now();
    walk.forward(Duration.ofDays(100));
    walk.fire(NO_SESSION);
    assertThat(walk.timesCalled("remindCoach")).isEqualTo(1);
    assertThat(walk.timer(NO_SESSION).getDuedate()).isEqualTo(DiagramWalk.after(appeared, 120));
  }

  @Test
  void everyTaskToRecordWaitsItsOwnThirtyDays() {
    reach("userTask_recordSession");
    walk.forward(Duration.ofDays(20));
    walk.complete("userTask_recordSession", "sessionRecorded", true);
    assertThat(walk.jobs()).isEmpty();

    walk.forward(Duration.ofDays(3));
    walk.complete("userTask_confirmSession", "sessionConfirmed", false);
    assertThat(walk.timer(NO_SESSION).getDuedate()).isEqualTo(DiagramWalk.after(walk.now(), 30));
  }

  @Test
  void theIntervalOfRemindersIsASetting() {
    start("R/P14D");
    walk.complete("userTask_proposeAgreement");
    walk.complete("userTask_respondAgreement", "agreed", true);
    Instant appeared = walk.now();
    assertThat(walk.timer(NO_SESSION).getDuedate()).isEqualTo(DiagramWalk.after(appeared, 14));
    walk.forward(Duration.ofDays(14));
    walk.fire(NO_SESSION);
    assertThat(walk.timer(NO_SESSION).getDuedate()).isEqualTo(DiagramWalk.after(appeared, 28));
  }

  @Test
  void nothingButTheReminderRunsInTheBackground() {
    reach("userTask_recordSession");
    assertThat(walk.jobs()).hasSize(1);
    walk.complete("userTask_recordSession", "sessionRecorded", false);
    walk.finish(SHEET, "evaluationDue", true);
    assertThat(walk.jobs()).isEmpty();
  }

  // ---- withdrawal

  static Set<String> userTasks() {
    return walk.userTasks();
  }

  @ParameterizedTest
  @MethodSource("userTasks")
  void atEveryTaskAWithdrawalEndsTheProgramme(String userTask) {
    reach(userTask);
    walk.answer("closeWithdrawn", "sessionsToDocument", false);
    withdraw();
    assertThat(programme)
        .isEnded()
        .hasPassed("endEvent_withdrawnWithoutSheet")
        .hasNotPassed("callActivity_finalSheet");
    assertThat(walk.timesCalled("closeWithdrawn")).isEqualTo(1);
    assertThat(walk.openTasks()).isEmpty();
    assertThat(walk.jobs()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("userTasks")
  void atEveryTaskConfirmedSessionsStillGetTheirSheet(String userTask) {
    reach(userTask);
    walk.answer("closeWithdrawn", "sessionsToDocument", true);
    withdraw();
    assertThat(programme).isWaitingAtExactly("subProcess_withdrawal", "callActivity_finalSheet");
    assertThat(walk.openTasks()).containsExactly("called_activity-sheet");
    assertThat(walk.jobs()).isEmpty();

    walk.finish(SHEET, "evaluationDue", false);
    assertThat(programme)
        .isEnded()
        .hasPassed("endEvent_withdrawn")
        .hasNotPassed("callActivity_programmeEvaluation");
    assertThat(walk.variables(programme)).containsEntry("programmeCompleted", false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"callActivity_activitySheet", "callActivity_programmeEvaluation"})
  void aWithdrawalBreaksOffWhatTheProgrammeCalled(String callActivity) {
    reach(callActivity);
    walk.answer("closeWithdrawn", "sessionsToDocument", false);
    withdraw();
    assertThat(programme).isEnded().hasPassed("endEvent_withdrawnWithoutSheet");
    assertThat(walk.openTasks()).isEmpty();
  }

  @Test
  void theFinalSheetKnowsTheProgrammeAndItsPeople() {
    reach("userTask_confirmSession");
    walk.answer("closeWithdrawn", "sessionsToDocument", true);
    withdraw();
    assertThat(walk.called(SHEET)).hasBusinessKey("dialogue-7");
    assertThat(walk.handedTo(SHEET))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("programmeId", 5L, "guideLogin", "coach", "participantLogin", "participant"));
  }

  @Test
  void aProgrammeIsWithdrawnOnlyOnce() {
    reach("userTask_recordSession");
    walk.answer("closeWithdrawn", "sessionsToDocument", true);
    withdraw();
    assertThat(withdrawIfPossible()).isEmpty();
    assertThat(programme).isWaitingAtExactly("subProcess_withdrawal", "callActivity_finalSheet");
  }

  @Test
  void anEndedProgrammeCannotBeWithdrawn() {
    reach("callActivity_activitySheet");
    walk.finish(SHEET, "evaluationDue", false);
    assertThat(withdrawIfPossible()).isEmpty();
  }

  @Test
  void aWithdrawalEndsNoOtherProgramme() {
    reach("userTask_proposeAgreement");
    ProcessInstance other = walk.start("dialogue-8", "supervisorLogin", "coach");
    walk.answer("closeWithdrawn", "sessionsToDocument", false);
    withdraw();
    assertThat(programme).isEnded();
    assertThat(other).isWaitingAtExactly("userTask_proposeAgreement");
  }

  // ---- due dates

  @Test
  void everyTaskIsDueAndTheCoachHasTwoWeeksToRecordASession() {
    reach("userTask_confirmSession");
    assertThat(walk.daysUntilDue(programme))
        .containsOnlyKeys(walk.userTasks())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "userTask_proposeAgreement", 7L,
                "userTask_respondAgreement", 7L,
                "userTask_recordSession", 14L,
                "userTask_confirmSession", 7L));
  }

  // ---- the way there

  private void start() {
    start("R/P30D");
  }

  private void start(String reminderCycle) {
    walk.answer(
        "openCoaching",
        "programmeId",
        5L,
        "guideLogin",
        "coach",
        "participantLogin",
        "participant",
        "programmeCompleted",
        false,
        "gapClosed",
        false,
        "sameMethodAgain",
        false,
        "coachingReminderCycle",
        reminderCycle);
    programme = walk.start("dialogue-7", "dialogueId", 7L, "supervisorLogin", "coach");
  }

  /** A new programme, on the straight way, until it waits at this task or called process. */
  private void reach(String activity) {
    start();
    if (activity.equals("userTask_proposeAgreement")) {
      return;
    }
    walk.complete("userTask_proposeAgreement");
    if (activity.equals("userTask_respondAgreement")) {
      return;
    }
    walk.complete("userTask_respondAgreement", "agreed", true);
    if (activity.equals("userTask_recordSession")) {
      return;
    }
    walk.complete("userTask_recordSession", "sessionRecorded", true);
    if (activity.equals("userTask_confirmSession")) {
      return;
    }
    walk.answer("creditSession", "moreSessions", false);
    walk.complete("userTask_confirmSession", "sessionConfirmed", true);
    if (activity.equals("callActivity_activitySheet")) {
      return;
    }
    walk.finish(SHEET, "evaluationDue", true);
    assertThat(programme).isWaitingAtExactly(activity);
  }

  private void recordAndConfirm() {
    walk.complete("userTask_recordSession", "sessionRecorded", true);
    walk.complete("userTask_confirmSession", "sessionConfirmed", true);
  }

  private void withdraw() {
    assertThat(withdrawIfPossible()).hasSize(1);
  }

  /** What the message reached: one programme, or nothing. */
  private List<MessageCorrelationResult> withdrawIfPossible() {
    return runtimeService()
        .createMessageCorrelation("coaching.withdrawn")
        .processInstanceId(programme.getId())
        .correlateAllWithResult();
  }
}
