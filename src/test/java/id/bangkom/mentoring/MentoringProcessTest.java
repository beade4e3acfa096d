package id.bangkom.mentoring;

import static id.bangkom.testing.DiagramWalk.people;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import id.bangkom.programme.ProgrammeDiagramContract;
import id.bangkom.testing.DiagramWalk;
import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The diagram {@code mentoring}: what follows what, and what ends a programme. */
class MentoringProcessTest extends ProgrammeDiagramContract {

  private static final String DEVELOPMENT = "competency-development";
  private static final String REQUEST = "mentor-request";
  private static final String CONSENSUS = "consensus";
  private static final String SESSIONS = "guided-sessions";
  private static final String SHEET = "activity-sheet";
  private static final String COMPLETION = "programme-completion";

  static final List<String> STAGES =
      List.of(
          "called_mentor-request",
          "called_consensus",
          "called_guided-sessions",
          "called_programme-completion");

  @RegisterExtension
  static final DiagramWalk walk = new DiagramWalk("mentoring").within(DEVELOPMENT);

  MentoringProcessTest() {
    super(walk, "mentoring", STAGES, "endEvent_mentoringEnded");
  }

  @Override
  protected String guideAt(String stage) {
    return stage.equals("called_mentor-request") ? null : super.guideAt(stage);
  }

  // ---- the stages

  @Test
  void theProgrammeIsOpenedBeforeAnythingElse() {
    start();
    assertThat(walk.calls()).containsExactly("openMentoring");
  }

  @Test
  void theRequestKnowsTheMenteeAndHowLongAMentorMayTakeToAnswer() {
    start();
    walk.assertHandedTo(
        REQUEST,
        "programmeId",
        5L,
        "participantLogin",
        "participant",
        "requestReminder",
        "P7D",
        "requestLimit",
        "P14D");
  }

  @Test
  void theMentorWhoAcceptedAgreesAndHoldsTheSessionsUntilTheCompletion() {
    reach("called_consensus");
    walk.assertHandedTo(CONSENSUS, people());
    walk.pass();
    walk.assertHandedTo(SESSIONS, people("agreed", true, "reminderCycle", "R/P30D"));
    walk.pass();
    walk.assertHandedTo(COMPLETION, people("supervisorLogin", "supervisor", "sheetDue", true));
  }

  @Test
  void theMentorSignsTheSheetOfAPeriod() {
    closeSheet();
    walk.assertHandedTo(SHEET, people());
  }

  @Test
  void afterAnInterimSheetTheProgrammeGoesOn() {
    closeSheet();
    walk.finish(SHEET, "programmeGoesOn", true, "evaluationDue", false);
    assertThat(programme)
        .isWaitingAtExactly("callActivity_guidedSessions")
        .hasNotPassed("callActivity_programmeCompletion");
    assertThat(walk.handedTo(SESSIONS)).containsEntry("agreed", true);

    walk.pass();
    assertThat(walk.openTasks()).containsExactly("called_programme-completion");
  }

  @Test
  void afterALastInterimSheetNothingIsSignedTwice() {
    reach("called_guided-sessions");
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
    assertThat(walk.jobs()).isEmpty();
    walk.withdraw(programme);
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
    assertThat(walk.send("mentoring.withdrawn", programme)).isEmpty();
  }

  @Test
  void aDeclinedMentoringLeadsTheDialogueToAnotherAdvice() {
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

  // ---- the way there

  /** A new programme whose mentor closes a sheet. */
  private void closeSheet() {
    reach("called_guided-sessions");
    walk.finish(SESSIONS, "sheetClosed", true, "sheetDue", true);
    assertThat(programme).isWaitingAtExactly("callActivity_periodSheet");
  }
}
