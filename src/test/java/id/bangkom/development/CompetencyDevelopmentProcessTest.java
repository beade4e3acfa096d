package id.bangkom.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.identityService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;

import id.bangkom.testing.DiagramWalk;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The diagram {@code competency-development}: from the dialogue to the closed gap. */
class CompetencyDevelopmentProcessTest {

  private static final String GAP_ANALYSIS = "gap-analysis";
  private static final String MENTORING = "mentoring";
  private static final String WITHDRAWN = "competency-development.withdrawn";

  /** A method's process, and what the choice sets to lead to it. */
  private record Branch(String method, Object... choice) {

    @Override
    public String toString() {
      return method;
    }
  }

  private static final Branch COACHING =
      new Branch(
          "coaching", "programmeChosen", true, "coachingChosen", true, "mentoringChosen", false);

  static Stream<Branch> branches() {
    return Stream.of(
        COACHING,
        new Branch(
            MENTORING, "programmeChosen", true, "coachingChosen", false, "mentoringChosen", true),
        new Branch(
            "self-study",
            "programmeChosen",
            true,
            "coachingChosen",
            false,
            "mentoringChosen",
            false));
  }

  @RegisterExtension static final DiagramWalk walk = new DiagramWalk("competency-development");

  private ProcessInstance dialogue;

  // ---- the dialogue

  @Test
  void theProcessKeepsWhoStartedIt() {
    identityService().setAuthenticatedUserId("starter");
    start();
    assertThat(walk.variables(dialogue)).containsEntry("starterLogin", "starter");
  }

  @Test
  void theGapAnalysisKnowsTheDialogueAndItsPeople() {
    start();
    assertThat(dialogue).isWaitingAtExactly("callActivity_gapAnalysis");
    assertThat(walk.called(GAP_ANALYSIS)).hasBusinessKey("dialogue-7");
    assertThat(walk.handedTo(GAP_ANALYSIS))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "dialogueId",
                7L,
                "employeeId",
                3L,
                "employeeLogin",
                "employee",
                "supervisorLogin",
                "supervisor",
                "supervisorKnown",
                true));
    assertThat(walk.timesCalled("adviseMethod")).isZero();
  }

  // ---- the method

  @Test
  void aConfirmedDialogueIsAdvisedOnAndTheSupervisorChooses() {
    reachChoice();
    assertThat(dialogue).isWaitingAtExactly("userTask_chooseMethod");
    assertThat(walk.task("userTask_chooseMethod")).isAssignedTo("supervisor");
    assertThat(walk.calls()).containsExactly("openDialogue", "adviseMethod", "chooseMethod create");
  }

  @Test
  void whoeverTheGapAnalysisFoundAsSupervisorChooses() {
    start();
    walk.finish(GAP_ANALYSIS, "supervisorLogin", "guide");
    assertThat(walk.task("userTask_chooseMethod")).isAssignedTo("guide");
  }

  @Test
  void aChoiceOfNoProgrammeEndsTheProcessWithItsAdviceRecorded() {
    reachChoice();
    walk.complete("userTask_chooseMethod", "programmeChosen", false, "coachingChosen", false);
    assertThat(dialogue).isEnded().hasPassed("endEvent_adviceRecorded");
    assertThat(walk.openTasks()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("branches")
  void theChosenMethodKnowsTheDialogueAndTheSupervisor(Branch branch) {
    reachProgramme(branch);
    assertThat(walk.openTasks()).containsExactly("called_" + branch.method());
    assertThat(walk.called(branch.method())).hasBusinessKey("dialogue-7");
    assertThat(walk.handedTo(branch.method()))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("dialogueId", 7L, "supervisorLogin", "supervisor"));
  }

  // ---- what became of the programme

  @ParameterizedTest
  @MethodSource("branches")
  void aClosedGapEndsTheProcess(Branch branch) {
    reachProgramme(branch);
    finish(branch, true, true, false);
    assertThat(dialogue).isEnded().hasPassed("endEvent_gapClosed");
    assertThat(walk.timesCalled("takeStock")).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("branches")
  void aWithdrawnProgrammeEndsTheProcess(Branch branch) {
    reachProgramme(branch);
    finish(branch, false, false, false);
    assertThat(dialogue)
        .isEnded()
        .hasPassed("endEvent_programmeWithdrawn")
        .hasNotPassed("gateway_outcome");
  }

  @ParameterizedTest
  @MethodSource("branches")
  void aSmallerGapGoesOnWithTheSameMethodWithoutAnotherChoice(Branch branch) {
    reachProgramme(branch);
    String first = walk.called(branch.method()).getId();
    finish(branch, true, false, true);
    assertThat(walk.openTasks()).containsExactly("called_" + branch.method());
    assertThat(walk.called(branch.method()).getId()).isNotEqualTo(first);
    assertThat(walk.timesCalled("chooseMethod create")).isEqualTo(1);

    finish(branch, true, true, false);
    assertThat(dialogue).isEnded().hasPassed("endEvent_gapClosed");
  }

  @ParameterizedTest
  @MethodSource("branches")
  void aGapThatRemainsIsAdvisedOnAgain(Branch branch) {
    reachProgramme(branch);
    finish(branch, true, false, false);
    assertThat(dialogue).isWaitingAtExactly("userTask_chooseMethod");
    assertThat(walk.timesCalled("adviseMethod")).isEqualTo(2);
    assertThat(walk.timesCalled("chooseMethod create")).isEqualTo(2);
  }

  @Test
  void aMentoringTheEmployeeDeclinesIsAdvisedOnAgain() {
    Branch mentoring = branches().filter(b -> b.method().equals(MENTORING)).findFirst().get();
    reachProgramme(mentoring);
    walk.fail(MENTORING, "mentoring.declined");
    assertThat(dialogue)
        .isWaitingAtExactly("userTask_chooseMethod")
        .hasPassed("boundaryEvent_mentoringDeclined")
        .hasNotPassed("serviceTask_takeStock");
    assertThat(walk.timesCalled("adviseMethod")).isEqualTo(2);

    walk.complete("userTask_chooseMethod", COACHING.choice());
    assertThat(walk.openTasks()).containsExactly("called_coaching");
  }

  // ---- withdrawal

  @Test
  void aDialogueIsWithdrawnDuringItsGapAnalysis() {
    start();
    ProcessInstance analysis = walk.called(GAP_ANALYSIS);
    withdraw();
    assertThat(analysis).isEnded();
  }

  @Test
  void aDialogueIsWithdrawnBeforeItsMethodIsChosen() {
    reachChoice();
    withdraw();
    assertThat(dialogue).hasNotPassed("gateway_programmeChosen");
  }

  @ParameterizedTest
  @MethodSource("branches")
  void theWithdrawalOfADialogueWouldEndItsProgrammeToo(Branch branch) {
    reachProgramme(branch);
    ProcessInstance programme = walk.called(branch.method());
    withdraw();
    assertThat(programme).isEnded();
    assertThat(dialogue).hasNotPassed("serviceTask_takeStock");
  }

  @Test
  void anEndedDialogueCannotBeWithdrawn() {
    reachChoice();
    walk.complete("userTask_chooseMethod", "programmeChosen", false, "coachingChosen", false);
    assertThat(walk.send(WITHDRAWN, dialogue)).isEmpty();
  }

  @Test
  void aWithdrawalEndsNoOtherDialogue() {
    reachChoice();
    ProcessInstance other = walk.start("dialogue-8", "employeeNip", "199001012015031002");
    withdraw();
    assertThat(other).isWaitingAtExactly("callActivity_gapAnalysis");
  }

  private void withdraw() {
    assertThat(walk.send(WITHDRAWN, dialogue)).hasSize(1);
    assertThat(dialogue).isEnded().hasPassed("endEvent_dialogueWithdrawn");
    assertThat(walk.timesCalled("closeDialogue")).isEqualTo(1);
  }

  // ---- the dialogue is closed

  @ParameterizedTest
  @MethodSource("branches")
  void theDialogueStaysOpenWhileTheProgrammeRuns(Branch branch) {
    reachProgramme(branch);
    assertThat(walk.timesCalled("closeDialogue")).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"endEvent_adviceRecorded", "endEvent_programmeWithdrawn", "endEvent_gapClosed"})
  void theDialogueIsClosedOnceHoweverTheProcessEnds(String end) {
    if (end.equals("endEvent_adviceRecorded")) {
      reachChoice();
      walk.complete("userTask_chooseMethod", "programmeChosen", false, "coachingChosen", false);
    } else {
      reachProgramme(COACHING);
      boolean closed = end.equals("endEvent_gapClosed");
      finish(COACHING, closed, closed, false);
    }
    assertThat(dialogue).isEnded().hasPassed(end);
    assertThat(walk.timesCalled("closeDialogue")).isEqualTo(1);
  }

  @Test
  void theDialogueIsClosedAlsoWhenAnAdministratorDeletesTheProcess() {
    reachProgramme(COACHING);
    runtimeService().deleteProcessInstance(dialogue.getId(), "Salah pegawai");
    assertThat(walk.timesCalled("closeDialogue")).isEqualTo(1);
    assertThat(walk.openTasks()).isEmpty();
  }

  // ---- due dates and background work

  @Test
  void everyTaskIsDueInAWeek() {
    reachChoice();
    assertThat(walk.daysUntilDue(dialogue))
        .containsOnlyKeys(walk.userTasks())
        .containsExactlyInAnyOrderEntriesOf(Map.of("userTask_chooseMethod", 7L));
  }

  @ParameterizedTest
  @MethodSource("branches")
  void theDialogueWaitsForNothingInTheBackground(Branch branch) {
    reachProgramme(branch);
    assertThat(walk.jobs()).isEmpty();
  }

  // ---- the way there

  private void start() {
    walk.answer(
        "openDialogue",
        "dialogueId",
        7L,
        "employeeId",
        3L,
        "employeeLogin",
        "employee",
        "supervisorLogin",
        "supervisor",
        "supervisorKnown",
        true);
    dialogue = walk.start("dialogue-7", "employeeNip", "199001012015031001");
  }

  private void reachChoice() {
    start();
    walk.finish(GAP_ANALYSIS);
  }

  private void reachProgramme(Branch branch) {
    reachChoice();
    walk.complete("userTask_chooseMethod", branch.choice());
  }

  /** The programme ends; this is what the stock taken of it says. */
  private void finish(Branch branch, boolean completed, boolean gapClosed, boolean again) {
    walk.answer(
        "takeStock",
        "programmeCompleted",
        completed,
        "gapClosed",
        gapClosed,
        "sameMethodAgain",
        again);
    walk.finish(branch.method());
  }
}
