package id.bangkom.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.identityService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;

import id.bangkom.testing.DiagramWalk;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The diagram {@code competency-development}: from the dialogue to the closed gap. */
class CompetencyDevelopmentProcessTest {

  private static final String COACHING = "coaching";

  @RegisterExtension
  static final DiagramWalk walk = new DiagramWalk("competency-development", COACHING);

  private ProcessInstance dialogue;

  // ---- the dialogue

  @Test
  void theProcessKeepsWhoStartedIt() {
    identityService().setAuthenticatedUserId("starter");
    start();
    assertThat(walk.variables(dialogue)).containsEntry("starterLogin", "starter");
  }

  @Test
  void theDirectSupervisorAssessesAndTheEmployeeConfirms() {
    start();
    assertThat(dialogue).hasNotPassed("userTask_appointGuide");
    assertThat(walk.task("userTask_assessCompetencies")).isAssignedTo("supervisor");
    walk.complete("userTask_assessCompetencies");
    assertThat(walk.task("userTask_confirmDialogue")).isAssignedTo("employee");
  }

  @Test
  void withoutADirectSupervisorAnAdministratorOfTheRulesAppointsAGuide() {
    walk.answer(
        "openDialogue", "dialogueId", 7L, "employeeLogin", "employee", "supervisorKnown", false);
    startAsIs();
    assertThat(dialogue).isWaitingAtExactly("userTask_appointGuide");
    assertThat(walk.task("userTask_appointGuide"))
        .isNotAssigned()
        .hasCandidateGroup("rule-administrators");

    walk.complete("userTask_appointGuide", "supervisorLogin", "guide");
    assertThat(walk.task("userTask_assessCompetencies")).isAssignedTo("guide");
  }

  @Test
  void aReturnedDialogueIsAssessedAgainAndAdvisesNothing() {
    start();
    walk.complete("userTask_assessCompetencies");
    walk.complete("userTask_confirmDialogue", "dialogueConfirmed", false);
    assertThat(dialogue).isWaitingAtExactly("userTask_assessCompetencies");
    assertThat(walk.timesCalled("adviseMethod")).isZero();
  }

  // ---- the method

  @Test
  void aConfirmedDialogueIsAdvisedOnAndTheSupervisorChooses() {
    reachChoice();
    assertThat(dialogue).isWaitingAtExactly("userTask_chooseMethod");
    assertThat(walk.task("userTask_chooseMethod")).isAssignedTo("supervisor");
    assertThat(walk.calls())
        .containsSubsequence("confirmDialogue complete", "adviseMethod", "chooseMethod create");
  }

  @Test
  void anotherMethodThanCoachingEndsTheProcessWithItsAdviceRecorded() {
    reachChoice();
    walk.complete("userTask_chooseMethod", "coachingChosen", false);
    assertThat(dialogue)
        .isEnded()
        .hasPassed("endEvent_adviceRecorded")
        .hasNotPassed("callActivity_coaching");
  }

  @Test
  void coachingKnowsTheDialogueAndTheSupervisor() {
    reachCoaching();
    assertThat(dialogue).isWaitingAtExactly("callActivity_coaching");
    assertThat(walk.called(COACHING)).hasBusinessKey("dialogue-7");
    assertThat(walk.handedTo(COACHING))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("dialogueId", 7L, "supervisorLogin", "supervisor"));
  }

  // ---- what became of the programme

  @Test
  void aClosedGapEndsTheProcess() {
    reachCoaching();
    finishCoaching(true, true, false);
    assertThat(dialogue).isEnded().hasPassed("endEvent_gapClosed");
  }

  @Test
  void aWithdrawnProgrammeEndsTheProcess() {
    reachCoaching();
    finishCoaching(false, false, false);
    assertThat(dialogue)
        .isEnded()
        .hasPassed("endEvent_programmeWithdrawn")
        .hasNotPassed("gateway_gapClosed");
  }

  @Test
  void aSmallerGapIsCoachedAgainWithoutAnotherChoice() {
    reachCoaching();
    String first = walk.called(COACHING).getId();
    finishCoaching(true, false, true);
    assertThat(dialogue).isWaitingAtExactly("callActivity_coaching");
    assertThat(walk.called(COACHING).getId()).isNotEqualTo(first);
    assertThat(walk.timesCalled("chooseMethod create")).isEqualTo(1);

    finishCoaching(true, true, false);
    assertThat(dialogue).isEnded().hasPassed("endEvent_gapClosed");
  }

  @Test
  void aGapThatRemainsIsAdvisedOnAgain() {
    reachCoaching();
    finishCoaching(true, false, false);
    assertThat(dialogue).isWaitingAtExactly("userTask_chooseMethod");
    assertThat(walk.timesCalled("adviseMethod")).isEqualTo(2);
    assertThat(walk.timesCalled("chooseMethod create")).isEqualTo(2);
  }

  // ---- the dialogue is closed

  @Test
  void theDialogueStaysOpenWhileTheProgrammeRuns() {
    reachCoaching();
    assertThat(walk.timesCalled("closeDialogue")).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"endEvent_adviceRecorded", "endEvent_programmeWithdrawn", "endEvent_gapClosed"})
  void theDialogueIsClosedOnceHoweverTheProcessEnds(String end) {
    reachChoice();
    boolean advised = end.equals("endEvent_adviceRecorded");
    walk.complete("userTask_chooseMethod", "coachingChosen", !advised);
    if (!advised) {
      boolean closed = end.equals("endEvent_gapClosed");
      finishCoaching(closed, closed, false);
    }
    assertThat(dialogue).isEnded().hasPassed(end);
    assertThat(walk.timesCalled("closeDialogue")).isEqualTo(1);
  }

  @Test
  void theDialogueIsClosedAlsoWhenAnAdministratorDeletesTheProcess() {
    reachCoaching();
    runtimeService().deleteProcessInstance(dialogue.getId(), "Salah pegawai");
    assertThat(walk.timesCalled("closeDialogue")).isEqualTo(1);
    assertThat(walk.openTasks()).isEmpty();
  }

  // ---- due dates and background work

  @Test
  void everyTaskIsDueAndTheAssessmentHasTwoWeeks() {
    walk.answer(
        "openDialogue", "dialogueId", 7L, "employeeLogin", "employee", "supervisorKnown", false);
    startAsIs();
    walk.complete("userTask_appointGuide", "supervisorLogin", "guide");
    walk.complete("userTask_assessCompetencies");
    walk.complete("userTask_confirmDialogue", "dialogueConfirmed", true);
    assertThat(walk.daysUntilDue(dialogue))
        .containsOnlyKeys(walk.userTasks())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "userTask_appointGuide", 7L,
                "userTask_assessCompetencies", 14L,
                "userTask_confirmDialogue", 7L,
                "userTask_chooseMethod", 7L));
  }

  @Test
  void theDialogueWaitsForNothingInTheBackground() {
    reachCoaching();
    assertThat(walk.jobs()).isEmpty();
  }

  // ---- the way there

  private void start() {
    walk.answer(
        "openDialogue",
        "dialogueId",
        7L,
        "employeeLogin",
        "employee",
        "supervisorLogin",
        "supervisor",
        "supervisorKnown",
        true);
    startAsIs();
  }

  private void startAsIs() {
    dialogue = walk.start("dialogue-7", "employeeNip", "199001012015031001");
  }

  private void reachChoice() {
    start();
    walk.complete("userTask_assessCompetencies");
    walk.complete("userTask_confirmDialogue", "dialogueConfirmed", true);
  }

  private void reachCoaching() {
    reachChoice();
    walk.complete("userTask_chooseMethod", "coachingChosen", true);
  }

  private void finishCoaching(boolean completed, boolean gapClosed, boolean sameMethodAgain) {
    walk.finish(
        COACHING,
        "programmeCompleted",
        completed,
        "gapClosed",
        gapClosed,
        "sameMethodAgain",
        sameMethodAgain);
  }
}
