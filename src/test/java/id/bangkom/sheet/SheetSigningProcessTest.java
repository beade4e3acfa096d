package id.bangkom.sheet;

import static id.bangkom.testing.DiagramWalk.people;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import id.bangkom.testing.DiagramWalk;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The diagram {@code sheet-signing}: the order of signatures and every way back to the sheet. */
class SheetSigningProcessTest {

  private static final String RETURNED = "boundaryEvent_sheetReturned";

  @RegisterExtension
  static final DiagramWalk walk = new DiagramWalk("sheet-signing").within("activity-sheet");

  private ProcessInstance sheet;

  // ---- the order of signatures

  @Test
  void guideParticipantAndHeadSignInThisOrderAndThenJpIsCertified() {
    start();
    assertThat(walk.openTasks()).containsExactly("userTask_signAsGuide");
    assertThat(walk.task("userTask_signAsGuide")).isAssignedTo("guide");
    signAsGuide();
    assertThat(walk.openTasks()).containsExactly("userTask_signAsParticipant");
    assertThat(walk.task("userTask_signAsParticipant")).isAssignedTo("participant");
    walk.complete("userTask_signAsParticipant", "participantSigned", true);
    assertThat(walk.openTasks()).containsExactly("userTask_signAsHead");
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
    signAsGuide(true);
    ProcessInstance signing = walk.called("sheet-signing");
    walk.complete("userTask_signAsParticipant", "participantSigned", true);
    assertThat(sheet).isEnded().hasPassed("endEvent_jpCertified").hasNotPassed(RETURNED);
    assertThat(signing)
        .isEnded()
        .hasPassed("endEvent_signedForBoth")
        .hasNotPassed("userTask_signAsHead");
    assertThat(walk.timesCalled("certifyJp")).isEqualTo(1);
  }

  // ---- who signs as head

  @Test
  void whoeverWasNamedSignsAsHead() {
    walk.answer("composeSheet", "headKnown", false);
    startAsIs();
    walk.complete("userTask_nameHead", "headLogin", "deputy");
    assertThat(walk.openTasks()).containsExactly("userTask_signAsGuide");
    signAsGuide();
    walk.complete("userTask_signAsParticipant", "participantSigned", true);
    assertThat(walk.task("userTask_signAsHead")).isAssignedTo("deputy");
  }

  // ---- back to the start

  @Test
  void aWrongRowGoesToTheParticipantAndTheSheetIsComposedAgain() {
    start();
    walk.complete("userTask_signAsGuide", "guideSigned", false, "correctionProposed", true);
    assertThat(walk.openTasks()).containsExactly("userTask_confirmCorrection");
    assertThat(walk.task("userTask_confirmCorrection")).isAssignedTo("participant");
    assertThat(walk.timesCalled("composeSheet")).isEqualTo(1);

    walk.complete("userTask_confirmCorrection");
    assertComposedAgain();
  }

  @Test
  void anOutdatedSheetIsNotSignedButComposedAgain() {
    start();
    ProcessInstance signing = walk.called("sheet-signing");
    walk.complete("userTask_signAsGuide", "guideSigned", false, "correctionProposed", false);
    assertComposedAgain();
    assertThat(signing).isEnded().hasNotPassed("userTask_signAsParticipant");
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
    assertThat(walk.openTasks()).containsExactly("userTask_signAsParticipant");
    walk.complete("userTask_signAsParticipant", "participantSigned", true);
    walk.complete("userTask_signAsHead", "headSigned", true);
    assertThat(sheet).isEnded();
    assertThat(walk.timesCalled("certifyJp")).isEqualTo(1);
  }

  // ---- due dates and background work

  @Test
  void everyTaskIsDueAndWhoeverSignsAsHeadHasThreeDays() {
    start();
    ProcessInstance returned = walk.called("sheet-signing");
    walk.complete("userTask_signAsGuide", "guideSigned", false, "correctionProposed", true);
    walk.complete("userTask_confirmCorrection");
    ProcessInstance signing = walk.called("sheet-signing");
    signAsGuide();
    walk.complete("userTask_signAsParticipant", "participantSigned", true);
    Map<String, Long> days = walk.daysUntilDue(returned);
    days.putAll(walk.daysUntilDue(signing));
    assertThat(days)
        .containsOnlyKeys(walk.userTasks())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "userTask_signAsGuide", 7L,
                "userTask_confirmCorrection", 7L,
                "userTask_signAsParticipant", 7L,
                "userTask_signAsHead", 3L));
  }

  @Test
  void theSignersKnowTheProgrammeAndItsPeople() {
    start();
    walk.assertHandedTo("sheet-signing", people("headLogin", "head"));
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
    sheet = walk.startCaller("activity-sheet", "dialogue-7", people());
  }

  private void signAsGuide() {
    signAsGuide(false);
  }

  private void signAsGuide(boolean headHasSigned) {
    walk.complete(
        "userTask_signAsGuide",
        "guideSigned",
        true,
        "correctionProposed",
        false,
        "headHasSigned",
        headHasSigned);
  }

  private void assertComposedAgain() {
    assertThat(walk.timesCalled("composeSheet")).isEqualTo(2);
    assertThat(walk.timesCalled("certifyJp")).isZero();
    assertThat(walk.openTasks()).containsExactly("userTask_signAsGuide");
    assertThat(sheet).hasPassed(RETURNED);
  }
}
