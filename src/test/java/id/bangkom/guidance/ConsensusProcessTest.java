package id.bangkom.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import id.bangkom.testing.DiagramWalk;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The diagram {@code consensus}: what a programme is about, proposed until both agree. */
class ConsensusProcessTest {

  @RegisterExtension
  static final DiagramWalk walk = new DiagramWalk("consensus").within("coaching", "mentoring");

  private ProcessInstance consensus;

  @Test
  void theGuideProposesAndTheParticipantResponds() {
    start();
    assertThat(walk.task("userTask_proposeAgreement")).isAssignedTo("guide");
    walk.complete("userTask_proposeAgreement", "answerNeeded", true);
    assertThat(walk.task("userTask_respondAgreement")).isAssignedTo("participant");
    assertThat(walk.calls())
        .containsExactly(
            "proposeAgreement create", "proposeAgreement complete", "respondAgreement create");
  }

  @Test
  void bothAgreeingEndsIt() {
    start();
    walk.complete("userTask_proposeAgreement", "answerNeeded", true);
    walk.complete("userTask_respondAgreement", "agreed", true);
    assertThat(consensus).isEnded().hasPassed("endEvent_agreed");
    assertThat(walk.variables(consensus)).containsEntry("agreed", true);
  }

  @Test
  void withoutAgreementTheGuideProposesAgain() {
    start();
    walk.complete("userTask_proposeAgreement", "answerNeeded", true);
    walk.complete("userTask_respondAgreement", "agreed", false);
    assertThat(consensus)
        .isWaitingAtExactly("userTask_proposeAgreement")
        .hasNotPassed("endEvent_agreed");

    walk.complete("userTask_proposeAgreement", "answerNeeded", true);
    walk.complete("userTask_respondAgreement", "agreed", true);
    assertThat(consensus).isEnded().hasPassed("endEvent_agreed");
  }

  @Test
  void aNewGuideWhoTakesOverWhatWasAgreedNeedsNoAnswer() {
    start();
    walk.complete("userTask_proposeAgreement", "answerNeeded", false, "agreed", true);
    assertThat(consensus)
        .isEnded()
        .hasPassed("endEvent_agreementAdopted")
        .hasNotPassed("userTask_respondAgreement");
  }

  @Test
  void eachHasAWeekAndNothingRunsInTheBackground() {
    start();
    walk.complete("userTask_proposeAgreement", "answerNeeded", true);
    assertThat(walk.daysUntilDue(consensus))
        .containsOnlyKeys(walk.userTasks())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("userTask_proposeAgreement", 7L, "userTask_respondAgreement", 7L));
    assertThat(walk.jobs()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "coaching, userTask_proposeAgreement",
    "coaching, userTask_respondAgreement",
    "mentoring, userTask_proposeAgreement",
    "mentoring, userTask_respondAgreement"
  })
  void atEveryTaskTheWithdrawalOfTheProgrammeEndsTheConsensus(String method, String userTask) {
    ProcessInstance programme = walk.startProgramme(method);
    walk.passUntil("userTask_proposeAgreement");
    consensus = walk.called("consensus");
    if (userTask.equals("userTask_respondAgreement")) {
      walk.complete("userTask_proposeAgreement", "answerNeeded", true);
    }
    assertThat(consensus).isWaitingAtExactly(userTask);

    walk.withdraw(programme);
    assertThat(consensus).isEnded().hasNotPassed("endEvent_agreed");
  }

  private void start() {
    consensus = walk.startForPeople();
  }
}
