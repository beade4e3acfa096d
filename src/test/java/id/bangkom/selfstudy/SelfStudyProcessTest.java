package id.bangkom.selfstudy;

import static id.bangkom.testing.DiagramWalk.people;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import id.bangkom.programme.ProgrammeDiagramContract;
import id.bangkom.testing.DiagramWalk;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The diagram {@code self-study}: instruction, study, sheet, evaluation, and what ends them. */
class SelfStudyProcessTest extends ProgrammeDiagramContract {

  static final List<String> STAGES =
      List.of(
          "userTask_instructStudy",
          "userTask_respondInstruction",
          "called_study",
          "called_programme-completion");

  @RegisterExtension static final DiagramWalk walk = new DiagramWalk("self-study");

  SelfStudyProcessTest() {
    super(walk, "self-study", STAGES, "endEvent_selfStudyEnded");
  }

  @Test
  void theSupervisorInstructsAndTheEmployeeAnswers() {
    start();
    assertThat(walk.calls()).containsExactly("openSelfStudy", "instructStudy create");
    assertThat(walk.task("userTask_instructStudy")).isAssignedTo("guide");
    walk.complete("userTask_instructStudy");
    assertThat(walk.task("userTask_respondInstruction")).isAssignedTo("participant");
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
    reach("called_study");
    walk.assertHandedTo("study", people());
    walk.pass();
    walk.assertHandedTo(
        "programme-completion", people("supervisorLogin", "supervisor", "sheetDue", true));
  }

  @Test
  void nothingTheStudySaysStaysBehind() {
    reach("called_study");
    walk.finish("study", "studyLogged", true, "resumeAccepted", true, "sheetDue", true);
    assertThat(walk.variables(programme)).doesNotContainKeys("studyLogged", "resumeAccepted");
  }

  @Test
  void bothTasksAreDueInAWeek() {
    reach("called_study");
    assertThat(walk.daysUntilDue(programme))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("userTask_instructStudy", 7L, "userTask_respondInstruction", 7L));
  }
}
