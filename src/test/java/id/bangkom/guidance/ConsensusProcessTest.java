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
    Object[] people = {"programmeId", 5L, "guideLogin", "guide", "participantLogin", "participant"};
    walk.answer("openCoaching", people);
    walk.answer("openMentoring", people);
    ProcessInstance programme = walk.startCaller(method, "dialogue-7");
    if (method.equals("mentoring")) {
      walk.finish("mentor-request", "guideLogin", "guide", "mentorFound", true);
    }
    consensus = walk.called("consensus");
    if (userTask.equals("userTask_respondAgreement")) {
      walk.complete("userTask_proposeAgreement", "answerNeeded", true);
    }
    assertThat(consensus).isWaitingAtExactly(userTask);

    assertThat(walk.send(method + ".withdrawn", programme)).hasSize(1);
    assertThat(consensus).isEnded().hasNotPassed("endEvent_agreed");
    assertThat(walk.openTasks()).containsExactly("called_programme-withdrawal");
  }

  private void start() {
    consensus =
        walk.start(
            "dialogue-7",
            "programmeId",
            5L,
            "guideLogin",
            "guide",
            "participantLogin",
            "participant");
  }
}
