package id.bangkom.coaching;

import static id.bangkom.testing.DiagramWalk.people;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import id.bangkom.programme.ProgrammeDiagramContract;
import id.bangkom.testing.DiagramWalk;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The diagram {@code coaching}: what follows what, and what ends a programme. */
class CoachingProcessTest extends ProgrammeDiagramContract {

  private static final String CONSENSUS = "consensus";
  private static final String SESSIONS = "guided-sessions";
  private static final String COMPLETION = "programme-completion";

  static final List<String> STAGES =
      List.of("called_consensus", "called_guided-sessions", "called_programme-completion");

  @RegisterExtension static final DiagramWalk walk = new DiagramWalk("coaching");

  CoachingProcessTest() {
    super(walk, "coaching", STAGES, "endEvent_coachingEnded");
  }

  @Test
  void theProgrammeIsOpenedBeforeAnythingElse() {
    start();
    assertThat(walk.calls()).containsExactly("openCoaching");
  }

  @Test
  void eachStageKnowsTheProgrammeAndItsPeople() {
    start();
    walk.assertHandedTo(CONSENSUS, people());
    walk.pass();
    walk.assertHandedTo(SESSIONS, people("agreed", true, "reminderCycle", "R/P30D"));
    walk.pass();
    walk.assertHandedTo(COMPLETION, people("supervisorLogin", "supervisor", "sheetDue", true));
  }

  @Test
  void aCoachWhoTakesOverAgreesFirst() {
    reach("called_guided-sessions");
    walk.finish(SESSIONS, "agreed", false);
    assertThat(programme)
        .isWaitingAtExactly("callActivity_consensus")
        .hasNotPassed("callActivity_programmeCompletion");

    walk.finish(CONSENSUS, "agreed", true);
    assertThat(walk.openTasks()).containsExactly("called_guided-sessions");
    assertThat(walk.handedTo(SESSIONS)).containsEntry("agreed", true);
  }
}
