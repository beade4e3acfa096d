package id.bangkom.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;

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

  @RegisterExtension
  static final DiagramWalk walk =
      new DiagramWalk("programme-evaluation").within("coaching", "programme-completion");

  private ProcessInstance evaluation;

  @BeforeEach
  void start() {
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

  @ParameterizedTest
  @CsvSource(
      value = {"-", "userTask_ratePerception", "userTask_rateResult"},
      nullValues = "-")
  void whoeverHasRatedTheWithdrawalOfTheProgrammeEndsTheEvaluation(String rated) {
    runtimeService().deleteProcessInstance(evaluation.getId(), "its caller starts another");
    ProcessInstance programme = walk.startProgramme("coaching");
    walk.passUntil("userTask_rateResult");
    evaluation = walk.called("programme-evaluation");
    if (rated != null) {
      walk.complete(rated);
    }

    walk.withdraw(programme);
    assertThat(evaluation).isEnded().hasNotPassed("endEvent_programmeEvaluated");
    assertThat(walk.timesCalled("decideOutcome")).isZero();
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
