package id.bangkom.evaluation;

import static id.bangkom.testing.DiagramWalk.people;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import id.bangkom.testing.DiagramWalk;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
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
    walk.assertHandedTo(SHEET, people());

    walk.finish(SHEET, "evaluationDue", true);
    walk.assertHandedTo(
        EVALUATION,
        "programmeId",
        5L,
        "supervisorLogin",
        "supervisor",
        "participantLogin",
        "participant");
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
  @ValueSource(strings = {SHEET, EVALUATION})
  void aWithdrawalOfTheProgrammeBreaksOffWhatItCalled(String stage) {
    ProcessInstance programme = walk.startProgramme("coaching");
    walk.passUntil("called_" + stage);
    completion = walk.called("programme-completion");
    walk.withdraw(programme);
    assertThat(completion).isEnded().hasNotPassed("endEvent_programmeCompleted");
  }

  private void start(boolean sheetDue) {
    completion = walk.startForPeople("supervisorLogin", "supervisor", "sheetDue", sheetDue);
  }
}
