package id.bangkom.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import id.bangkom.testing.DiagramWalk;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The diagram {@code guided-sessions}: recorded, confirmed, credited, until there are no more. */
class GuidedSessionsProcessTest {

  private static final String NO_SESSION = "boundaryEvent_noSession";
  private static final String GUIDE_CHANGED = "guided-sessions.guide-changed";

  @RegisterExtension
  static final DiagramWalk walk =
      new DiagramWalk("guided-sessions").within("coaching", "mentoring");

  private ProcessInstance sessions;

  // ---- the sessions

  @Test
  void theGuideRecordsASessionAndTheParticipantConfirmsIt() {
    start();
    assertThat(walk.task("userTask_recordSession")).isAssignedTo("guide");
    walk.complete("userTask_recordSession", "sessionRecorded", true);
    assertThat(walk.task("userTask_confirmSession")).isAssignedTo("participant");
  }

  @Test
  void jpIsCalculatedOncePerConfirmedSessionAndNotBefore() {
    start();
    walk.complete("userTask_recordSession", "sessionRecorded", true, "moreSessions", true);
    assertThat(walk.timesCalled("creditSession")).isZero();

    walk.complete("userTask_confirmSession", "sessionConfirmed", true);
    assertThat(walk.timesCalled("creditSession")).isEqualTo(1);
    assertThat(sessions).isWaitingAtExactly("userTask_recordSession");

    recordAndConfirm(true);
    assertThat(walk.timesCalled("creditSession")).isEqualTo(2);
  }

  @Test
  void aDisputedSessionGoesBackToTheGuideAndEarnsNothing() {
    start();
    walk.complete("userTask_recordSession", "sessionRecorded", true, "moreSessions", false);
    walk.complete("userTask_confirmSession", "sessionConfirmed", false, "moreSessions", true);
    assertThat(sessions).isWaitingAtExactly("userTask_recordSession");
    assertThat(walk.timesCalled("creditSession")).isZero();
  }

  @Test
  void theLastConfirmedSessionEndsThem() {
    start();
    recordAndConfirm(false);
    assertThat(sessions).isEnded().hasPassed("endEvent_sessionsHeld");
    assertThat(walk.variables(sessions)).containsEntry("agreed", true);
  }

  @Test
  void theGuideMayEndTheSessionsWithoutRecordingAnother() {
    start();
    walk.complete("userTask_recordSession", "sessionRecorded", false, "sheetClosed", false);
    assertThat(sessions).isEnded().hasPassed("endEvent_sessionsEnded");
    assertThat(walk.timesCalled("creditSession")).isZero();
  }

  @Test
  void aMentorMayCloseASheetWithoutRecordingASession() {
    start();
    walk.complete("userTask_recordSession", "sessionRecorded", false, "sheetClosed", true);
    assertThat(sessions)
        .isEnded()
        .hasPassed("endEvent_sheetClosed")
        .hasNotPassed("endEvent_sessionsEnded");
    assertThat(walk.variables(sessions)).containsEntry("sheetClosed", true);
    assertThat(walk.jobs()).isEmpty();
  }

  // ---- another guide

  @Test
  void aReplacedGuideRecordsNothingMore() {
    start();
    replaceGuide();
    assertThat(sessions)
        .isEnded()
        .hasPassed("boundaryEvent_agreementLapsed", "endEvent_recordingStopped");
    assertThat(walk.openTasks()).isEmpty();
    assertThat(walk.jobs()).isEmpty();
    assertThat(walk.variables(sessions)).containsEntry("agreed", false);
  }

  @Test
  void whatTheFormerGuideRecordedIsStillAnsweredBeforeTheNewGuideHasToAgree() {
    start();
    walk.complete("userTask_recordSession", "sessionRecorded", true, "moreSessions", true);
    replaceGuide();
    assertThat(sessions).isWaitingAt("userTask_confirmSession");

    walk.complete("userTask_confirmSession", "sessionConfirmed", true);
    assertThat(sessions).isEnded().hasPassed("endEvent_agreementLapsed");
    assertThat(walk.timesCalled("creditSession")).isEqualTo(1);
  }

  @Test
  void withoutAnAgreementInForceNoSessionIsRecorded() {
    sessions = start(false, "R/P30D");
    assertThat(sessions)
        .isEnded()
        .hasPassed("endEvent_agreementLapsed")
        .hasNotPassed("userTask_recordSession");
  }

  @Test
  void whatTheFormerGuideRecordedMayStillBeDisputed() {
    start();
    walk.complete("userTask_recordSession", "sessionRecorded", true, "moreSessions", true);
    replaceGuide();
    walk.complete("userTask_confirmSession", "sessionConfirmed", false, "moreSessions", true);
    assertThat(sessions).isEnded().hasPassed("endEvent_agreementLapsed");
    assertThat(walk.timesCalled("creditSession")).isZero();
  }

  @Test
  void aGuideMayBeReplacedTwiceWhileASessionIsConfirmed() {
    start();
    walk.complete("userTask_recordSession", "sessionRecorded", true, "moreSessions", false);
    replaceGuide();
    replaceGuide();
    assertThat(sessions).isWaitingAt("userTask_confirmSession");
    walk.complete("userTask_confirmSession", "sessionConfirmed", true);
    assertThat(sessions).isEnded().hasPassed("endEvent_sessionsHeld");
    assertThat(walk.variables(sessions)).containsEntry("agreed", false);
  }

  private void replaceGuide() {
    walk.answer("lapseAgreement", "agreed", false);
    assertThat(walk.send(GUIDE_CHANGED, sessions)).hasSize(1);
  }

  // ---- reminders

  @Test
  void theGuideIsRemindedThirtyDaysAfterTheTaskToRecordAppeared() {
    start();
    Instant appeared = walk.now();
    assertThat(walk.timer(NO_SESSION).getDuedate()).isEqualTo(DiagramWalk.after(appeared, 30));

    walk.forward(Duration.ofDays(30));
    walk.fire(NO_SESSION);
    assertThat(walk.timesCalled("remindGuide")).isEqualTo(1);
    assertThat(sessions).hasPassed("endEvent_guideReminded");
  }

  @Test
  void theReminderLeavesTheTaskAsItWas() {
    start();
    String task = walk.task("userTask_recordSession").getId();
    walk.forward(Duration.ofDays(30));
    walk.fire(NO_SESSION);
    assertThat(sessions).isNotEnded().isWaitingAtExactly("userTask_recordSession");
    assertThat(walk.task("userTask_recordSession")).hasId(task);
  }

  @Test
  void theGuideIsRemindedEveryThirtyDaysUntilSomethingIsRecorded() {
    start();
    Instant appeared = walk.now();
    for (int reminder = 1; reminder <= 4; reminder++) {
      assertThat(walk.timer(NO_SESSION).getDuedate())
          .isEqualTo(DiagramWalk.after(appeared, 30 * reminder));
      walk.forward(Duration.ofDays(30));
      walk.fire(NO_SESSION);
      assertThat(walk.timesCalled("remindGuide")).isEqualTo(reminder);
    }
    walk.complete("userTask_recordSession", "sessionRecorded", true);
    assertThat(walk.jobs()).isEmpty();
  }

  @Test
  void aReminderThatRanLateDoesNotShiftTheNextOne() {
    start();
    Instant appeared = walk.now();
    walk.forward(Duration.ofDays(35));
    walk.fire(NO_SESSION);
    assertThat(walk.timer(NO_SESSION).getDuedate()).isEqualTo(DiagramWalk.after(appeared, 60));
  }

  @Test
  void afterAStandstillOfMonthsTheGuideIsRemindedOnceAndNotForEveryMonth() {
    start();
    Instant appeared = walk.now();
    walk.forward(Duration.ofDays(100));
    walk.fire(NO_SESSION);
    assertThat(walk.timesCalled("remindGuide")).isEqualTo(1);
    assertThat(walk.timer(NO_SESSION).getDuedate()).isEqualTo(DiagramWalk.after(appeared, 120));
  }

  @Test
  void everyTaskToRecordWaitsItsOwnThirtyDays() {
    start();
    walk.forward(Duration.ofDays(20));
    walk.complete("userTask_recordSession", "sessionRecorded", true);
    assertThat(walk.jobs()).isEmpty();

    walk.forward(Duration.ofDays(3));
    walk.complete("userTask_confirmSession", "sessionConfirmed", false, "moreSessions", true);
    assertThat(walk.timer(NO_SESSION).getDuedate()).isEqualTo(DiagramWalk.after(walk.now(), 30));
  }

  @Test
  void theIntervalOfRemindersIsASetting() {
    sessions = start(true, "R/P14D");
    Instant appeared = walk.now();
    assertThat(walk.timer(NO_SESSION).getDuedate()).isEqualTo(DiagramWalk.after(appeared, 14));
    walk.forward(Duration.ofDays(14));
    walk.fire(NO_SESSION);
    assertThat(walk.timer(NO_SESSION).getDuedate()).isEqualTo(DiagramWalk.after(appeared, 28));
  }

  @Test
  void nothingButTheReminderRunsInTheBackground() {
    start();
    assertThat(walk.jobs()).hasSize(1);
    walk.complete("userTask_recordSession", "sessionRecorded", false, "sheetClosed", false);
    assertThat(walk.jobs()).isEmpty();
  }

  // ---- withdrawal and due dates

  @ParameterizedTest
  @CsvSource({
    "coaching, userTask_recordSession",
    "coaching, userTask_confirmSession",
    "mentoring, userTask_recordSession",
    "mentoring, userTask_confirmSession"
  })
  void atEveryTaskTheWithdrawalOfTheProgrammeEndsTheSessions(String method, String userTask) {
    ProcessInstance programme = walk.startProgramme(method);
    walk.passUntil("userTask_recordSession");
    sessions = walk.called("guided-sessions");
    if (userTask.equals("userTask_confirmSession")) {
      walk.complete("userTask_recordSession", "sessionRecorded", true);
    }
    assertThat(sessions).isWaitingAtExactly(userTask);

    walk.withdraw(programme);
    assertThat(sessions).isEnded().hasNotPassed("endEvent_sessionsHeld");
  }

  @Test
  void theGuideHasTwoWeeksToRecordAndTheParticipantOneToConfirm() {
    start();
    walk.complete("userTask_recordSession", "sessionRecorded", true);
    assertThat(walk.daysUntilDue(sessions))
        .containsOnlyKeys(walk.userTasks())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("userTask_recordSession", 14L, "userTask_confirmSession", 7L));
  }

  // ---- the way there

  private void start() {
    sessions = start(true, "R/P30D");
  }

  private static ProcessInstance start(boolean agreed, String reminderCycle) {
    return walk.startForPeople("agreed", agreed, "reminderCycle", reminderCycle);
  }

  private static void recordAndConfirm(boolean moreSessions) {
    walk.complete("userTask_recordSession", "sessionRecorded", true, "moreSessions", moreSessions);
    walk.complete("userTask_confirmSession", "sessionConfirmed", true);
  }
}
