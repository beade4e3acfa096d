package id.bangkom.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import id.bangkom.testing.DiagramWalk;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The diagram {@code activity-sheet}: composed, signed, and composed again when it comes back. */
class ActivitySheetProcessTest {

  private static final String SIGNING = "sheet-signing";
  private static final String RETURNED = "sheet-signing.returned";

  @RegisterExtension static final DiagramWalk walk = new DiagramWalk("activity-sheet");

  private ProcessInstance sheet;

  @Test
  void aSignedSheetCertifiesItsJp() {
    start();
    assertThat(walk.openTasks()).containsExactly("called_sheet-signing");
    assertThat(walk.timesCalled("certifyJp")).isZero();
    walk.finish(SIGNING);
    assertThat(sheet).isEnded().hasPassed("endEvent_jpCertified");
    assertThat(walk.timesCalled("composeSheet")).isEqualTo(1);
    assertThat(walk.timesCalled("certifyJp")).isEqualTo(1);
  }

  @Test
  void whetherAnEvaluationFollowsIsTheSheetsResult() {
    walk.answer("certifyJp", "evaluationDue", false);
    start();
    walk.finish(SIGNING);
    assertThat(walk.variables(sheet)).containsEntry("evaluationDue", false);
  }

  @Test
  void aSheetThatComesBackIsComposedAgainAndCertifiesNothing() {
    start();
    walk.fail(SIGNING, RETURNED);
    assertThat(sheet)
        .isWaitingAtExactly("callActivity_sheetSigning")
        .hasPassed("boundaryEvent_sheetReturned")
        .hasNotPassed("serviceTask_certifyJp");
    assertThat(walk.timesCalled("composeSheet")).isEqualTo(2);
    assertThat(walk.timesCalled("certifyJp")).isZero();

    walk.finish(SIGNING);
    assertThat(sheet).isEnded();
    assertThat(walk.timesCalled("certifyJp")).isEqualTo(1);
  }

  @Test
  void withoutAHeadAnAdministratorOfTheRulesNamesOneBeforeAnybodySigns() {
    walk.answer("composeSheet", "headKnown", false);
    startAsIs();
    assertThat(sheet).isWaitingAtExactly("userTask_nameHead");
    assertThat(walk.task("userTask_nameHead"))
        .isNotAssigned()
        .hasCandidateGroup("rule-administrators");

    walk.complete("userTask_nameHead", "headLogin", "deputy");
    assertThat(sheet).isWaitingAtExactly("callActivity_sheetSigning");
    assertThat(walk.handedTo(SIGNING)).containsEntry("headLogin", "deputy");
  }

  @Test
  void aSheetComposedAgainFindsItsHeadAnew() {
    start();
    walk.answer("composeSheet", "headKnown", false);
    walk.fail(SIGNING, RETURNED);
    assertThat(sheet).isWaitingAtExactly("userTask_nameHead");
  }

  @Test
  void whoeverNamesTheHeadHasThreeDays() {
    walk.answer("composeSheet", "headKnown", false);
    startAsIs();
    assertThat(walk.daysUntilDue(sheet))
        .containsOnlyKeys(walk.userTasks())
        .containsExactlyInAnyOrderEntriesOf(Map.of("userTask_nameHead", 3L));
  }

  @Test
  void theSheetWaitsForNothingInTheBackground() {
    start();
    assertThat(walk.jobs()).isEmpty();
  }

  private void start() {
    walk.answer("composeSheet", "headKnown", true, "headLogin", "head");
    startAsIs();
  }

  private void startAsIs() {
    sheet = walk.startForPeople();
  }
}
