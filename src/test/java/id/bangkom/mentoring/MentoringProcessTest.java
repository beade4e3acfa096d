package id.bangkom.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import id.bangkom.testing.DiagramWalk;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The diagram {@code mentoring}: what follows what, and what ends a programme. */
class MentoringProcessTest {

  private static final String DEVELOPMENT = "competency-development";
  private static final String REQUEST = "mentor-request";
  private static final String CONSENSUS = "consensus";
  private static final String SESSIONS = "guided-sessions";
  private static final String SHEET = "activity-sheet";
  private static final String COMPLETION = "programme-completion";
  private static final String WITHDRAWAL = "programme-withdrawal";

  /** What a mentoring calls, in order; it waits nowhere else. */
  private static final List<String> STAGES = List.of(REQUEST, CONSENSUS, SESSIONS, COMPLETION);

  @RegisterExtension
  static final DiagramWalk walk = new DiagramWalk("mentoring").within(DEVELOPMENT);

  private ProcessInstance programme;

  // ---- the stages

  @Test
  void requestConsensusSessionsAndCompletionFollowEachOther() {
    start();
    assertThat(walk.calls()).containsExactly("openMentoring");
    for (String stage : STAGES) {
      assertThat(walk.openTasks()).containsExactly("called_" + stage);
      pass(stage);
    }
    assertThat(programme).isEnded().hasPassed("endEvent_mentoringEnded");
  }

  @Test
  void theRequestKnowsTheMenteeAndHowLongAMentorMayTakeToAnswer() {
    start();
    assertThat(walk.called(REQUEST)).hasBusinessKey("dialogue-7");
    assertThat(walk.handedTo(REQUEST))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "programmeId",
                5L,
                "participantLogin",
                "mentee",
                "requestReminder",
                "P7D",
                "requestLimit",
                "P14D"));
  }

  @Test
  void theMentorWhoAcceptedAgreesAndHoldsTheSessions() {
    reach(CONSENSUS);
    assertThat(walk.called(CONSENSUS)).hasBusinessKey("dialogue-7");
    assertThat(walk.handedTo(CONSENSUS))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("programmeId", 5L, "guideLogin", "mentor", "participantLogin", "mentee"));

    pass(CONSENSUS);
    assertThat(walk.called(SESSIONS)).hasBusinessKey("dialogue-7");
    assertThat(walk.handedTo(SESSIONS))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "programmeId",
                5L,
                "guideLogin",
                "mentor",
                "participantLogin",
                "mentee",
                "agreed",
                true,
                "reminderCycle",
                "R/P30D"));
  }

  @Test
  void theCompletionKnowsTheProgrammeItsPeopleAndWhetherASheetIsDue() {
    reach(COMPLETION);
    assertThat(walk.called(COMPLETION)).hasBusinessKey("dialogue-7");
    assertThat(walk.handedTo(COMPLETION))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "programmeId",
                5L,
                "guideLogin",
                "mentor",
                "participantLogin",
                "mentee",
                "supervisorLogin",
                "supervisor",
                "sheetDue",
                true));
  }

  @Test
  void theMentorSignsTheSheetOfAPeriod() {
    closeSheet();
    assertThat(walk.called(SHEET)).hasBusinessKey("dialogue-7");
    assertThat(walk.handedTo(SHEET))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("programmeId", 5L, "guideLogin", "mentor", "participantLogin", "mentee"));
  }

  @Test
  void afterAnInterimSheetTheProgrammeGoesOn() {
    closeSheet();
    walk.finish(SHEET, "programmeGoesOn", true, "evaluationDue", false);
    assertThat(programme)
        .isWaitingAtExactly("callActivity_guidedSessions")
        .hasNotPassed("callActivity_programmeCompletion");
    assertThat(walk.handedTo(SESSIONS)).containsEntry("agreed", true);

    pass(SESSIONS);
    assertThat(walk.openTasks()).containsExactly("called_programme-completion");
  }

  @Test
  void afterALastInterimSheetNothingIsSignedTwice() {
    reach(SESSIONS);
    walk.finish(SESSIONS, "sheetClosed", false, "sheetDue", false);
    assertThat(programme)
        .isWaitingAtExactly("callActivity_programmeCompletion")
        .hasNotPassed("callActivity_periodSheet");
    assertThat(walk.handedTo(COMPLETION)).containsEntry("sheetDue", false);
  }

  @Test
  void aProgrammeWithdrawnWhileTheSheetOfAPeriodIsSignedEndsWithoutEvaluation() {
    closeSheet();
    walk.finish(SHEET, "programmeGoesOn", false, "evaluationDue", false);
    assertThat(programme)
        .isEnded()
        .hasPassed("endEvent_programmeStopped")
        .hasNotPassed("callActivity_programmeCompletion");
  }

  @Test
  void theSheetOfAPeriodWaitsForNothingInTheBackgroundAndIsBrokenOffByAWithdrawal() {
    closeSheet();
    ProcessInstance called = walk.called(SHEET);
    assertThat(walk.jobs()).isEmpty();
    withdraw();
    assertThat(called).isEnded();
    assertThat(walk.openTasks()).containsExactly("called_programme-withdrawal");
  }

  @ParameterizedTest
  @MethodSource("stages")
  void theProgrammeItselfWaitsForNothingInTheBackground(String stage) {
    reach(stage);
    assertThat(walk.jobs()).isEmpty();
  }

  // ---- declined

  @Test
  void aMentoringTheEmployeeDeclinesEndsWithoutAnyProgrammeHeld() {
    start();
    walk.finish(REQUEST, "mentorFound", false);
    assertThat(programme)
        .isEnded()
        .hasPassed("endEvent_mentoringDeclined")
        .hasNotPassed("callActivity_consensus");
  }

  @Test
  void aDeclinedMentoringLeadsTheDialogueToAnotherAdvice() {
    prepare();
    ProcessInstance dialogue = walk.startCaller(DEVELOPMENT, "dialogue-7");
    walk.finish("gap-analysis");
    walk.complete(
        "userTask_chooseMethod",
        "programmeChosen",
        true,
        "coachingChosen",
        false,
        "mentoringChosen",
        true);
    programme = walk.called("mentoring");
    walk.finish(REQUEST, "mentorFound", false);
    assertThat(programme).isEnded().hasPassed("endEvent_mentoringDeclined");
    assertThat(dialogue).isWaitingAtExactly("userTask_chooseMethod");
    assertThat(walk.timesCalled("adviseMethod")).isEqualTo(2);
    assertThat(walk.timesCalled("takeStock")).isZero();
  }

  // ---- withdrawal

  static Stream<String> stages() {
    return STAGES.stream();
  }

  @ParameterizedTest
  @MethodSource("stages")
  void atEveryStageAWithdrawalBreaksOffWhatTheProgrammeCalled(String stage) {
    reach(stage);
    ProcessInstance called = walk.called(stage);
    withdraw();
    assertThat(called).isEnded();
    assertThat(programme)
        .isWaitingAtExactly("subProcess_withdrawal", "callActivity_programmeWithdrawal");
    assertThat(walk.openTasks()).containsExactly("called_programme-withdrawal");

    walk.finish(WITHDRAWAL);
    assertThat(programme)
        .isEnded()
        .hasPassed("endEvent_withdrawn")
        .hasNotPassed("endEvent_mentoringEnded");
  }

  @Test
  void theWithdrawalKnowsTheProgrammeAndItsPeople() {
    reach(SESSIONS);
    withdraw();
    assertThat(walk.called(WITHDRAWAL)).hasBusinessKey("dialogue-7");
    assertThat(walk.handedTo(WITHDRAWAL))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("programmeId", 5L, "guideLogin", "mentor", "participantLogin", "mentee"));
  }

  @Test
  void aProgrammeIsWithdrawnOnlyOnce() {
    reach(SESSIONS);
    withdraw();
    assertThat(walk.send("mentoring.withdrawn", programme)).isEmpty();
    assertThat(walk.openTasks()).containsExactly("called_programme-withdrawal");
  }

  @Test
  void anEndedProgrammeCannotBeWithdrawn() {
    start();
    walk.finish(REQUEST, "mentorFound", false);
    assertThat(walk.send("mentoring.withdrawn", programme)).isEmpty();
  }

  @Test
  void aWithdrawalEndsNoOtherProgramme() {
    start();
    ProcessInstance other = walk.start("dialogue-8", "supervisorLogin", "supervisor");
    withdraw();
    walk.finish(WITHDRAWAL);
    assertThat(programme).isEnded();
    assertThat(other).isWaitingAtExactly("callActivity_mentorRequest");
  }

  // ---- the way there

  private static void prepare() {
    walk.answer(
        "openMentoring",
        "programmeId",
        5L,
        "guideLogin",
        null,
        "participantLogin",
        "mentee",
        "requestReminder",
        "P7D",
        "requestLimit",
        "P14D",
        "agreed",
        false,
        "reminderCycle",
        "R/P30D");
  }

  private void start() {
    prepare();
    programme = walk.start("dialogue-7", "dialogueId", 7L, "supervisorLogin", "supervisor");
  }

  /** A new programme, on the straight way, until it waits for what it calls at this stage. */
  private void reach(String stage) {
    start();
    STAGES.subList(0, STAGES.indexOf(stage)).forEach(MentoringProcessTest::pass);
  }

  private static void pass(String stage) {
    switch (stage) {
      case REQUEST -> walk.finish(REQUEST, "guideLogin", "mentor", "mentorFound", true);
      case CONSENSUS -> walk.finish(CONSENSUS, "agreed", true);
      case SESSIONS -> walk.finish(SESSIONS, "sheetClosed", false, "sheetDue", true);
      default -> walk.finish(stage);
    }
  }

  /** A new programme whose mentor closes a sheet. */
  private void closeSheet() {
    reach(SESSIONS);
    walk.finish(SESSIONS, "sheetClosed", true, "sheetDue", true);
    assertThat(programme).isWaitingAtExactly("callActivity_periodSheet");
  }

  private void withdraw() {
    assertThat(walk.send("mentoring.withdrawn", programme)).hasSize(1);
  }
}
