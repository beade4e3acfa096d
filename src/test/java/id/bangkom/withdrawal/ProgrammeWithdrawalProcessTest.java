package id.bangkom.withdrawal;

import static id.bangkom.testing.DiagramWalk.people;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import id.bangkom.testing.DiagramWalk;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The diagram {@code programme-withdrawal}: what is still done for a programme that ends early. */
class ProgrammeWithdrawalProcessTest {

  private static final String SHEET = "activity-sheet";

  @RegisterExtension
  static final DiagramWalk walk =
      new DiagramWalk("programme-withdrawal").within("coaching", "mentoring");

  private ProcessInstance withdrawal;

  @Test
  void withoutConfirmedSessionsThereIsNothingToDocument() {
    start(false);
    assertThat(withdrawal)
        .isEnded()
        .hasPassed("endEvent_nothingToDocument")
        .hasNotPassed("callActivity_finalSheet");
    assertThat(walk.calls()).containsExactly("closeWithdrawn");
  }

  @Test
  void confirmedSessionsStillGetTheirSheet() {
    start(true);
    assertThat(withdrawal).isWaitingAtExactly("callActivity_finalSheet");
    walk.finish(SHEET, "evaluationDue", false);
    assertThat(withdrawal).isEnded().hasPassed("endEvent_documented");
    assertThat(walk.timesCalled("closeWithdrawn")).isEqualTo(1);
  }

  @Test
  void theFinalSheetKnowsTheProgrammeAndItsPeople() {
    start(true);
    walk.assertHandedTo(SHEET, people());
  }

  @Test
  void itHasNoTaskOfItsOwnAndNothingRunsInTheBackground() {
    start(true);
    assertThat(walk.userTasks()).isEmpty();
    assertThat(walk.jobs()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"coaching", "mentoring"})
  void aWithdrawalThatIsBeingDocumentedIsNotWithdrawnAgain(String method) {
    walk.answer("closeWithdrawn", "sessionsToDocument", true);
    ProcessInstance programme = walk.startProgramme(method);
    assertThat(walk.send(method + ".withdrawn", programme)).hasSize(1);
    withdrawal = walk.called("programme-withdrawal");
    assertThat(walk.openTasks()).containsExactly("called_activity-sheet");

    assertThat(walk.send(method + ".withdrawn", programme)).isEmpty();
    assertThat(walk.openTasks()).containsExactly("called_activity-sheet");
    walk.finish(SHEET, "evaluationDue", false);
    assertThat(withdrawal).isEnded().hasPassed("endEvent_documented");
    assertThat(programme).isEnded().hasPassed("endEvent_withdrawn");
  }

  private void start(boolean sessionsToDocument) {
    walk.answer("closeWithdrawn", "sessionsToDocument", sessionsToDocument);
    withdrawal = walk.startForPeople();
  }
}
