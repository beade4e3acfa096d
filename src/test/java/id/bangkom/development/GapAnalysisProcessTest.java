package id.bangkom.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import id.bangkom.testing.DiagramWalk;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The diagram {@code gap-analysis}: two people say where one of them stands. */
class GapAnalysisProcessTest {

  private static final String DEVELOPMENT = "competency-development";

  @RegisterExtension
  static final DiagramWalk walk = new DiagramWalk("gap-analysis").within(DEVELOPMENT);

  private ProcessInstance analysis;

  @Test
  void theDirectSupervisorAssessesAndTheEmployeeConfirms() {
    start(true);
    assertThat(analysis)
        .isWaitingAtExactly("userTask_assessCompetencies")
        .hasNotPassed("userTask_appointGuide");
    assertThat(walk.task("userTask_assessCompetencies")).isAssignedTo("supervisor");
    walk.complete("userTask_assessCompetencies");
    assertThat(walk.task("userTask_confirmDialogue")).isAssignedTo("employee");

    walk.complete("userTask_confirmDialogue", "dialogueConfirmed", true);
    assertThat(analysis).isEnded().hasPassed("endEvent_gapKnown");
  }

  @Test
  void withoutADirectSupervisorAnAdministratorOfTheRulesAppointsAGuide() {
    start(false);
    assertThat(analysis).isWaitingAtExactly("userTask_appointGuide");
    assertThat(walk.task("userTask_appointGuide"))
        .isNotAssigned()
        .hasCandidateGroup("rule-administrators");

    walk.complete("userTask_appointGuide", "supervisorLogin", "guide");
    assertThat(walk.task("userTask_assessCompetencies")).isAssignedTo("guide");
  }

  @Test
  void aReturnedDialogueIsAssessedAgain() {
    start(true);
    walk.complete("userTask_assessCompetencies");
    walk.complete("userTask_confirmDialogue", "dialogueConfirmed", false);
    assertThat(analysis)
        .isWaitingAtExactly("userTask_assessCompetencies")
        .hasNotPassed("endEvent_gapKnown");
  }

  @Test
  void eachTaskShowsWhenItAppearsAndRecordsWhenItIsCompleted() {
    start(true);
    walk.complete("userTask_assessCompetencies");
    walk.complete("userTask_confirmDialogue", "dialogueConfirmed", true);
    assertThat(walk.calls())
        .containsExactly(
            "assessCompetencies create",
            "assessCompetencies complete",
            "confirmDialogue create",
            "confirmDialogue complete");
  }

  // ---- the dialogue around it

  @Test
  void nothingIsAdvisedBeforeTheEmployeeConfirms() {
    startDialogue(true);
    walk.complete("userTask_assessCompetencies");
    walk.complete("userTask_confirmDialogue", "dialogueConfirmed", false);
    assertThat(walk.timesCalled("adviseMethod")).isZero();

    walk.complete("userTask_assessCompetencies");
    walk.complete("userTask_confirmDialogue", "dialogueConfirmed", true);
    assertThat(walk.calls()).containsSubsequence("confirmDialogue complete", "adviseMethod");
  }

  @Test
  void theAppointedGuideChoosesTheMethod() {
    startDialogue(false);
    walk.complete("userTask_appointGuide", "supervisorLogin", "guide");
    walk.complete("userTask_assessCompetencies");
    walk.complete("userTask_confirmDialogue", "dialogueConfirmed", true);
    assertThat(walk.task("userTask_chooseMethod")).isAssignedTo("guide");
  }

  static Set<String> userTasks() {
    return walk.userTasks();
  }

  @ParameterizedTest
  @MethodSource("userTasks")
  void atEveryTaskTheWithdrawalOfTheDialogueEndsTheAnalysis(String userTask) {
    ProcessInstance dialogue = startDialogue(false);
    analysis = walk.called("gap-analysis");
    if (!userTask.equals("userTask_appointGuide")) {
      walk.complete("userTask_appointGuide", "supervisorLogin", "guide");
      if (!userTask.equals("userTask_assessCompetencies")) {
        walk.complete("userTask_assessCompetencies");
      }
    }
    assertThat(analysis).isWaitingAtExactly(userTask);

    assertThat(walk.send("competency-development.withdrawn", dialogue)).hasSize(1);
    assertThat(analysis).isEnded().hasNotPassed("endEvent_gapKnown");
    assertThat(dialogue).isEnded().hasPassed("endEvent_dialogueWithdrawn");
    assertThat(walk.openTasks()).isEmpty();
  }

  // ---- due dates and background work

  @Test
  void everyTaskIsDueAndTheAssessmentHasTwoWeeks() {
    start(false);
    walk.complete("userTask_appointGuide", "supervisorLogin", "guide");
    walk.complete("userTask_assessCompetencies");
    assertThat(walk.daysUntilDue(analysis))
        .containsOnlyKeys(walk.userTasks())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "userTask_appointGuide", 7L,
                "userTask_assessCompetencies", 14L,
                "userTask_confirmDialogue", 7L));
    assertThat(walk.jobs()).isEmpty();
  }

  // ---- the way there

  private void start(boolean supervisorKnown) {
    analysis =
        walk.start(
            "dialogue-7",
            "dialogueId",
            7L,
            "employeeLogin",
            "employee",
            "supervisorLogin",
            supervisorKnown ? "supervisor" : null,
            "supervisorKnown",
            supervisorKnown);
  }

  private ProcessInstance startDialogue(boolean supervisorKnown) {
    walk.answer(
        "openDialogue",
        "dialogueId",
        7L,
        "employeeId",
        3L,
        "employeeLogin",
        "employee",
        "supervisorLogin",
        supervisorKnown ? "supervisor" : null,
        "supervisorKnown",
        supervisorKnown);
    return walk.startCaller(DEVELOPMENT, "dialogue-7", "employeeNip", "199001012015031001");
  }
}
