package id.bangkom.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import id.bangkom.testing.DiagramWalk;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The diagram {@code programme-evaluation}: two people rate, then the tables decide. */
class ProgrammeEvaluationProcessTest {

  @RegisterExtension static final DiagramWalk walk = new DiagramWalk("programme-evaluation");

  private ProcessInstance evaluation;

  @BeforeEach
  void start() {
    walk.answer(
        "decideOutcome", "gapClosed", false, "sameMethodAgain", true, "programmeCompleted", true);
    evaluation =
        walk.start(
            "dialogue-7",
            "programmeId",
            5L,
            "supervisorLogin",
            "supervisor",
            "participantLogin",
            "participant");
  }

  @Test
  void participantAndSupervisorRateAtTheSameTime() {
    assertThat(evaluation).isWaitingAtExactly("userTask_ratePerception", "userTask_rateResult");
    assertThat(walk.task("userTask_ratePerception")).isAssignedTo("participant");
    assertThat(walk.task("userTask_rateResult")).isAssignedTo("supervisor");
  }

  @ParameterizedTest
  @CsvSource({
    "userTask_ratePerception, userTask_rateResult",
    "userTask_rateResult, userTask_ratePerception"
  })
  void theOutcomeIsDecidedOnceWhenBothHaveRatedInWhicheverOrder(String first, String second) {
    walk.complete(first);
    assertThat(evaluation).isWaitingAtExactly(second, "gateway_bothEvaluated");
    assertThat(walk.timesCalled("decideOutcome")).isZero();

    walk.complete(second);
    assertThat(walk.timesCalled("decideOutcome")).isEqualTo(1);
    assertThat(evaluation).isEnded().hasPassed("endEvent_programmeEvaluated");
  }

  @Test
  void theOutcomeIsTheEvaluationsResult() {
    walk.complete("userTask_ratePerception");
    walk.complete("userTask_rateResult");
    assertThat(walk.variables(evaluation))
        .containsEntry("gapClosed", false)
        .containsEntry("sameMethodAgain", true)
        .containsEntry("programmeCompleted", true);
  }

  @Test
  void everyTaskIsDueInAWeek() {
    assertThat(walk.daysUntilDue(evaluation))
        .containsOnlyKeys(walk.userTasks())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("userTask_ratePerception", 7L, "userTask_rateResult", 7L));
  }

  @Test
  void ratingsWaitForNothingInTheBackground() {
    assertThat(walk.jobs()).isEmpty();
  }
}
