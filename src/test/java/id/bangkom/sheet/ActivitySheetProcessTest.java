package id.bangkom.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import id.bangkom.testing.DiagramWalk;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The diagram {@code activity-sheet}: the order of signatures and every way back to the start. */
class ActivitySheetProcessTest {

  @RegisterExtension static final DiagramWalk walk = new DiagramWalk("activity-sheet");

  private ProcessInstance sheet;

  // ---- the order of signatures

  @Test
  void guideParticipantAndHeadSignInThisOrderAndThenJpIsCertified() {
    start();
    assertThat(sheet).isWaitingAtExactly("userTask_signAsGuide");
    assertThat(walk.task("userTask_signAsGuide")).isAssignedTo("guide");
    signAsGuide();
    assertThat(sheet).isWaitingAtExactly("userTask_signAsParticipant");
    assertThat(walk.task("userTask_signAsParticipant")).isAssignedTo("participant");
    walk.complete("userTask_signAsParticipant", "participantSigned", true);
    assertThat(sheet).isWaitingAtExactly("userTask_signAsHead");
    assertThat(walk.task("userTask_signAsHead")).isAssignedTo("head");
    assertThat(walk.timesCalled("certifyJp")).isZero();

    walk.complete("userTask_signAsHead", "headSigned", true);
    assertThat(sheet).isEnded().hasPassed("endEvent_jpCertified");
    assertThat(walk.timesCalled("composeSheet")).isEqualTo(1);
    assertThat(walk.timesCalled("certifyJp")).isEqualTo(1);
  }

  @Test
  void aGuideWhoIsTheHeadSignsOnceForBothPlaces() {
    start();
    walk.complete(
        "userTask_signAsGuide",
        "guideSigned",
        true,
        "correctionProposed",
        false,
        "headHasSigned",
        true);
    walk.complete("userTask_signAsParticipant", "participantSigned", true);
    assertThat(sheet)
        .isEnded()
        .hasPassed("endEvent_jpCertified")
        .hasNotPassed("userTask_signAsHead");
    assertThat(walk.timesCalled("certifyJp")).isEqualTo(1);
  }

  @Test
  void whetherAnEvaluationFollowsIsTheSheetsResult() {
    walk.answer("certifyJp", "evaluationDue", false);
    start();
    signAsGuide();
    walk.complete("userTask_signAsParticipant", "participantSigned", true);
    walk.complete("userTask_signAsHead", "headSigned", true);
    assertThat(walk.variables(sheet)).containsEntry("evaluationDue", false);
  }

  // ---- who signs as head

  @Test
  void withoutAHeadAnAdministratorOfTheRulesNamesOneBeforeAnybodySigns() {
    walk.answer("composeSheet", "headKnown", false);
    startAsIs();
    assertThat(sheet).isWaitingAtExactly("userTask_nameHead");
    assertThat(walk.task("userTask_nameHead"))
        .isNotAssigned()
        .hasCandidateGroup("rule-administrators");

    walk.complete("userTask_nameHead", "headLogin", "deputy");
    assertThat(sheet).isWaitingAtExactly("userTask_signAsGuide");
    signAsGuide();
    walk.complete("userTask_signAsParticipant", "participantSigned", true);
    assertThat(walk.task("userTask_signAsHead")).isAssignedTo("deputy");
  }

  // ---- back to the start

  @Test
  void aWrongRowGoesToTheParticipantAndTheSheetIsComposedAgain() {
    start();
    walk.complete("userTask_signAsGuide", "guideSigned", false, "correctionProposed", true);
    assertThat(sheet).isWaitingAtExactly("userTask_confirmCorrection");
    assertThat(walk.task("userTask_confirmCorrection")).isAssignedTo("participant");
    assertThat(walk.timesCalled("composeSheet")).isEqualTo(1);

    walk.complete("userTask_confirmCorrection");
    assertComposedAgain();
  }

  @Test
  void anOutdatedSheetIsNotSignedButComposedAgain() {
    start();
    walk.complete("userTask_signAsGuide", "guideSigned", false, "correctionProposed", false);
    assertComposedAgain();
    assertThat(sheet).hasNotPassed("userTask_signAsParticipant");
  }

  @Test
  void whenTheParticipantRefusesTheGuideSignsTheSheetAnew() {
    start();
    signAsGuide();
    walk.complete("userTask_signAsParticipant", "participantSigned", false);
    assertComposedAgain();
  }

  @Test
  void whenTheHeadRefusesGuideAndParticipantSignTheSheetAnew() {
    start();
    signAsGuide();
    walk.complete("userTask_signAsParticipant", "participantSigned", true);
    walk.complete("userTask_signAsHead", "headSigned", false);
    assertComposedAgain();

    signAsGuide();
    assertThat(sheet).isWaitingAtExactly("userTask_signAsParticipant");
    walk.complete("userTask_signAsParticipant", "participantSigned", true);
    walk.complete("userTask_signAsHead", "headSigned", true);
    assertThat(sheet).isEnded();
    assertThat(walk.timesCalled("certifyJp")).isEqualTo(1);
  }

  @Test
  void aSheetComposedAgainFindsItsHeadAnew() {
    start();
    signAsGuide();
    walk.answer("composeSheet", "headKnown", false);
    walk.complete("userTask_signAsParticipant", "participantSigned", false);
    assertThat(sheet).isWaitingAtExactly("userTask_nameHead");
  }

  // ---- due dates and background work

  @Test
  void everyTaskIsDueAndWhoeverNamesOrSignsAsHeadHasThreeDays() {
    walk.answer("composeSheet", "headKnown", false);
    startAsIs();
    walk.complete("userTask_nameHead", "headLogin", "head");
    walk.answer("composeSheet", "headKnown", true, "headLogin", "head");
    walk.complete("userTask_signAsGuide", "guideSigned", false, "correctionProposed", true);
    walk.complete("userTask_confirmCorrection");
    signAsGuide();
    walk.complete("userTask_signAsParticipant", "participantSigned", true);
    assertThat(walk.daysUntilDue(sheet))
        .containsOnlyKeys(walk.userTasks())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "userTask_nameHead", 3L,
                "userTask_signAsGuide", 7L,
                "userTask_confirmCorrection", 7L,
                "userTask_signAsParticipant", 7L,
                "userTask_signAsHead", 3L));
  }

  @Test
  void signaturesWaitForNothingInTheBackground() {
    start();
    assertThat(walk.jobs()).isEmpty();
    signAsGuide();
    assertThat(walk.jobs()).isEmpty();
  }

  // ---- the way there

  private void start() {
    walk.answer("composeSheet", "headKnown", true, "headLogin", "head");
    startAsIs();
  }

  private void startAsIs() {
    sheet =
        walk.start(
            "dialogue-7",
            "programmeId",
            5L,
            "guideLogin",
            "guide",
            "participantLogin",
            "participant");
  }

  private void signAsGuide() {
    walk.complete(
        "userTask_signAsGuide",
        "guideSigned",
        true,
        "correctionProposed",
        false,
        "headHasSigned",
        false);
  }

  private void assertComposedAgain() {
    assertThat(walk.timesCalled("composeSheet")).isEqualTo(2);
    assertThat(walk.timesCalled("certifyJp")).isZero();
    assertThat(sheet).isWaitingAtExactly("userTask_signAsGuide");
  }
}
