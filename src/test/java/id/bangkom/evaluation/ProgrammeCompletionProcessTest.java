package id.bangkom.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import id.bangkom.testing.DiagramWalk;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The diagram {@code programme-completion}: how every method ends, with sheet and evaluation. */
class ProgrammeCompletionProcessTest {

  private static final String SHEET = "activity-sheet";
  private static final String EVALUATION = "programme-evaluation";

  @RegisterExtension
  static final DiagramWalk walk = new DiagramWalk("programme-completion").within("coaching");

  private ProcessInstance completion;

  @Test
  void theSheetIsSignedAndThenTheProgrammeIsEvaluated() {
    start(true);
    assertThat(walk.openTasks()).containsExactly("called_activity-sheet");
    walk.finish(SHEET, "evaluationDue", true);
    assertThat(walk.openTasks()).containsExactly("called_programme-evaluation");
    walk.finish(EVALUATION);
    assertThat(completion).isEnded().hasPassed("endEvent_programmeCompleted");
  }

  @Test
  void sheetAndEvaluationKnowTheProgrammeAndItsPeople() {
    start(true);
    assertThat(walk.called(SHEET)).hasBusinessKey("dialogue-7");
    assertThat(walk.handedTo(SHEET))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("programmeId", 5L, "guideLogin", "guide", "participantLogin", "participant"));

    walk.finish(SHEET, "evaluationDue", true);
    assertThat(walk.called(EVALUATION)).hasBusinessKey("dialogue-7");
    assertThat(walk.handedTo(EVALUATION))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "programmeId",
                5L,
                "supervisorLogin",
                "supervisor",
                "participantLogin",
                "participant"));
  }

  @Test
  void whatStandsOnASheetAlreadyIsNotSignedTwice() {
    start(false);
    assertThat(completion)
        .isWaitingAtExactly("callActivity_programmeEvaluation")
        .hasNotPassed("callActivity_activitySheet");
  }

  @Test
  void aProgrammeWithdrawnWhileItsSheetIsSignedEndsWithoutEvaluation() {
    start(true);
    walk.finish(SHEET, "evaluationDue", false);
    assertThat(completion)
        .isEnded()
        .hasPassed("endEvent_programmeStopped")
        .hasNotPassed("callActivity_programmeEvaluation");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void itWaitsForNothingInTheBackground(boolean sheetDue) {
    start(sheetDue);
    assertThat(walk.jobs()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"activity-sheet, false", "programme-evaluation, true"})
  void aWithdrawalOfTheProgrammeBreaksOffWhatItCalled(String stage, boolean signed) {
    walk.answer(
        "openCoaching",
        "programmeId",
        5L,
        "guideLogin",
        "guide",
        "participantLogin",
        "participant",
        "reminderCycle",
        "R/P30D",
        "agreed",
        false);
    ProcessInstance programme =
        walk.startCaller("coaching", "dialogue-7", "supervisorLogin", "guide");
    walk.finish("consensus", "agreed", true);
    walk.finish("guided-sessions", "agreed", true, "sheetDue", true);
    completion = walk.called("programme-completion");
    if (signed) {
      walk.finish(SHEET, "evaluationDue", true);
    }
    ProcessInstance called = walk.called(stage);
    assertThat(walk.send("coaching.withdrawn", programme)).hasSize(1);
    assertThat(called).isEnded();
    assertThat(completion).isEnded().hasNotPassed("endEvent_programmeCompleted");
    assertThat(walk.openTasks()).containsExactly("called_programme-withdrawal");
  }

  private void start(boolean sheetDue) {
    completion =
        walk.start(
            "dialogue-7",
            "programmeId",
            5L,
            "guideLogin",
            "guide",
            "participantLogin",
            "participant",
            "supervisorLogin",
            "supervisor",
            "sheetDue",
            sheetDue);
  }
}
