package id.bangkom.selfstudy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import id.bangkom.testing.DiagramWalk;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The diagram {@code self-study}: instruction, study, sheet, evaluation, and what ends them. */
class SelfStudyProcessTest {

  private static final String STUDY = "study";
  private static final String COMPLETION = "programme-completion";
  private static final String WITHDRAWAL = "programme-withdrawal";

  /** Where a self-study waits, in order. */
  private static final List<String> STAGES =
      List.of(
          "userTask_instructStudy",
          "userTask_respondInstruction",
          "callActivity_study",
          "callActivity_programmeCompletion");

  @RegisterExtension static final DiagramWalk walk = new DiagramWalk("self-study");

  private ProcessInstance programme;

  // ---- the stages

  @Test
  void theSupervisorInstructsAndTheEmployeeAnswers() {
    start();
    assertThat(walk.calls()).containsExactly("openSelfStudy", "instructStudy create");
    assertThat(walk.task("userTask_instructStudy")).isAssignedTo("supervisor");
    walk.complete("userTask_instructStudy");
    assertThat(walk.task("userTask_respondInstruction")).isAssignedTo("participant");
  }

  @Test
  void anAcceptedInstructionLeadsByStudyToTheCompletion() {
    reach("callActivity_study");
    assertThat(walk.openTasks()).containsExactly("called_study");
    walk.finish(STUDY, "sheetDue", true);
    assertThat(walk.openTasks()).containsExactly("called_programme-completion");
    walk.finish(COMPLETION);
    assertThat(programme).isEnded().hasPassed("endEvent_selfStudyEnded");
  }

  @Test
  void proposedChangesGoBackToTheSupervisor() {
    reach("userTask_respondInstruction");
    walk.complete("userTask_respondInstruction", "agreed", false);
    assertThat(programme)
        .isWaitingAtExactly("userTask_instructStudy")
        .hasNotPassed("callActivity_study");

    walk.complete("userTask_instructStudy");
    walk.complete("userTask_respondInstruction", "agreed", true);
    assertThat(programme).isWaitingAtExactly("callActivity_study");
  }

  @Test
  void studyAndCompletionKnowTheProgrammeAndItsPeople() {
    reach("callActivity_study");
    assertThat(walk.called(STUDY)).hasBusinessKey("dialogue-7");
    assertThat(walk.handedTo(STUDY)).containsExactlyInAnyOrderEntriesOf(people());
    walk.finish(STUDY, "sheetDue", true);
    assertThat(walk.called(COMPLETION)).hasBusinessKey("dialogue-7");
    assertThat(walk.handedTo(COMPLETION))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "programmeId",
                5L,
                "guideLogin",
                "supervisor",
                "participantLogin",
                "participant",
                "supervisorLogin",
                "supervisor",
                "sheetDue",
                true));
  }

  @Test
  void nothingTheStudySaysStaysBehind() {
    reach("callActivity_study");
    walk.finish(STUDY, "studyLogged", true, "resumeAccepted", true, "sheetDue", true);
    assertThat(walk.variables(programme)).doesNotContainKeys("studyLogged", "resumeAccepted");
  }

  @Test
  void bothTasksAreDueInAWeek() {
    reach("callActivity_study");
    assertThat(walk.daysUntilDue(programme))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("userTask_instructStudy", 7L, "userTask_respondInstruction", 7L));
  }

  @ParameterizedTest
  @MethodSource("stages")
  void theProgrammeWaitsForNothingInTheBackground(String stage) {
    reach(stage);
    assertThat(walk.jobs()).isEmpty();
  }

  // ---- withdrawal

  static Stream<String> stages() {
    return STAGES.stream();
  }

  @ParameterizedTest
  @MethodSource("stages")
  void itCanBeWithdrawnWhereverItWaits(String stage) {
    reach(stage);
    withdraw();
    assertThat(programme)
        .isWaitingAtExactly("subProcess_withdrawal", "callActivity_programmeWithdrawal");
    assertThat(walk.openTasks()).containsExactly("called_programme-withdrawal");
    assertThat(walk.handedTo(WITHDRAWAL)).containsExactlyInAnyOrderEntriesOf(people());

    walk.finish(WITHDRAWAL);
    assertThat(programme)
        .isEnded()
        .hasPassed("endEvent_withdrawn")
        .hasNotPassed("endEvent_selfStudyEnded");
  }

  @Test
  void aProgrammeIsWithdrawnOnlyOnce() {
    reach("callActivity_study");
    withdraw();
    assertThat(walk.send("self-study.withdrawn", programme)).isEmpty();
  }

  @Test
  void aWithdrawalEndsNoOtherProgramme() {
    start();
    ProcessInstance other = walk.start("dialogue-8", "supervisorLogin", "supervisor");
    withdraw();
    walk.finish(WITHDRAWAL);
    assertThat(programme).isEnded();
    assertThat(other).isWaitingAtExactly("userTask_instructStudy");
  }

  // ---- the way there

  private static Map<String, Object> people() {
    return Map.of("programmeId", 5L, "guideLogin", "supervisor", "participantLogin", "participant");
  }

  private void start() {
    walk.answer(
        "openSelfStudy",
        "programmeId",
        5L,
        "guideLogin",
        "supervisor",
        "participantLogin",
        "participant");
    programme = walk.start("dialogue-7", "dialogueId", 7L, "supervisorLogin", "supervisor");
  }

  private void reach(String stage) {
    start();
    for (String passed : STAGES.subList(0, STAGES.indexOf(stage))) {
      switch (passed) {
        case "callActivity_study" -> walk.finish(STUDY, "sheetDue", true);
        default -> walk.complete(passed, "agreed", true);
      }
    }
  }

  private void withdraw() {
    assertThat(walk.send("self-study.withdrawn", programme)).hasSize(1);
  }
}
