package id.bangkom.coaching;

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

/** The diagram {@code coaching}: what follows what, and what ends a programme. */
class CoachingProcessTest {

  private static final String CONSENSUS = "consensus";
  private static final String SESSIONS = "guided-sessions";
  private static final String COMPLETION = "programme-completion";
  private static final String WITHDRAWAL = "programme-withdrawal";

  /** What a coaching calls, in order; it waits nowhere else. */
  private static final List<String> STAGES = List.of(CONSENSUS, SESSIONS, COMPLETION);

  @RegisterExtension static final DiagramWalk walk = new DiagramWalk("coaching");

  private ProcessInstance programme;

  // ---- the stages

  @Test
  void consensusSessionsAndCompletionFollowEachOther() {
    start();
    assertThat(walk.calls()).containsExactly("openCoaching");
    assertThat(walk.openTasks()).containsExactly("called_consensus");
    walk.finish(CONSENSUS, "agreed", true);
    assertThat(walk.openTasks()).containsExactly("called_guided-sessions");
    walk.finish(SESSIONS, "agreed", true, "sheetDue", true);
    assertThat(walk.openTasks()).containsExactly("called_programme-completion");
    walk.finish(COMPLETION);
    assertThat(programme).isEnded().hasPassed("endEvent_coachingEnded");
  }

  @Test
  void consensusAndSessionsKnowTheProgrammeAndItsPeople() {
    start();
    assertThat(walk.called(CONSENSUS)).hasBusinessKey("dialogue-7");
    assertThat(walk.handedTo(CONSENSUS))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("programmeId", 5L, "guideLogin", "coach", "participantLogin", "participant"));

    walk.finish(CONSENSUS, "agreed", true);
    assertThat(walk.called(SESSIONS)).hasBusinessKey("dialogue-7");
    assertThat(walk.handedTo(SESSIONS))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "programmeId",
                5L,
                "guideLogin",
                "coach",
                "participantLogin",
                "participant",
                "agreed",
                true,
                "reminderCycle",
                "R/P30D"));
  }

  @Test
  void theCompletionKnowsTheProgrammeItsPeopleAndThatASheetIsDue() {
    reach(COMPLETION);
    assertThat(walk.called(COMPLETION)).hasBusinessKey("dialogue-7");
    assertThat(walk.handedTo(COMPLETION))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "programmeId",
                5L,
                "guideLogin",
                "coach",
                "participantLogin",
                "participant",
                "supervisorLogin",
                "coach",
                "sheetDue",
                true));
  }

  @Test
  void aCoachWhoTakesOverAgreesFirst() {
    reach(SESSIONS);
    walk.finish(SESSIONS, "agreed", false);
    assertThat(programme)
        .isWaitingAtExactly("callActivity_consensus")
        .hasNotPassed("callActivity_programmeCompletion");

    walk.finish(CONSENSUS, "agreed", true);
    assertThat(walk.openTasks()).containsExactly("called_guided-sessions");
    assertThat(walk.handedTo(SESSIONS)).containsEntry("agreed", true);
  }

  @ParameterizedTest
  @MethodSource("stages")
  void theProgrammeItselfWaitsForNothingInTheBackground(String stage) {
    reach(stage);
    assertThat(walk.jobs()).isEmpty();
  }

  // ---- withdrawal

  static Stream<String> stages() {
    return STAGES.stream();
  }

  @ParameterizedTest
  @MethodSource("stages")
  void atEveryStageAWithdrawalBreaksOffWhatTheProgrammeCalled(String stage) {
    reach(stage);
    ProcessInstance called = walk.called(stage);
    withdraw();
    assertThat(called).isEnded();
    assertThat(programme)
        .isWaitingAtExactly("subProcess_withdrawal", "callActivity_programmeWithdrawal");
    assertThat(walk.openTasks()).containsExactly("called_programme-withdrawal");

    walk.finish(WITHDRAWAL);
    assertThat(programme)
        .isEnded()
        .hasPassed("endEvent_withdrawn")
        .hasNotPassed("endEvent_coachingEnded");
  }

  @Test
  void theWithdrawalKnowsTheProgrammeAndItsPeople() {
    reach(SESSIONS);
    withdraw();
    assertThat(walk.called(WITHDRAWAL)).hasBusinessKey("dialogue-7");
    assertThat(walk.handedTo(WITHDRAWAL))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("programmeId", 5L, "guideLogin", "coach", "participantLogin", "participant"));
  }

  @Test
  void aProgrammeIsWithdrawnOnlyOnce() {
    reach(SESSIONS);
    withdraw();
    assertThat(walk.send("coaching.withdrawn", programme)).isEmpty();
    assertThat(walk.openTasks()).containsExactly("called_programme-withdrawal");
  }

  @Test
  void anEndedProgrammeCannotBeWithdrawn() {
    reach(COMPLETION);
    walk.finish(COMPLETION);
    assertThat(walk.send("coaching.withdrawn", programme)).isEmpty();
  }

  @Test
  void aWithdrawalEndsNoOtherProgramme() {
    start();
    ProcessInstance other = walk.start("dialogue-8", "supervisorLogin", "coach");
    withdraw();
    walk.finish(WITHDRAWAL);
    assertThat(programme).isEnded();
    assertThat(other).isWaitingAtExactly("callActivity_consensus");
  }

  // ---- the way there

  private void start() {
    walk.answer(
        "openCoaching",
        "programmeId",
        5L,
        "guideLogin",
        "coach",
        "participantLogin",
        "participant",
        "agreed",
        false,
        "reminderCycle",
        "R/P30D");
    programme = walk.start("dialogue-7", "dialogueId", 7L, "supervisorLogin", "coach");
  }

  /** A new programme, on the straight way, until it waits for what it calls at this stage. */
  private void reach(String stage) {
    start();
    for (String passed : STAGES.subList(0, STAGES.indexOf(stage))) {
      walk.finish(passed, "agreed", true, "sheetDue", true);
    }
  }

  private void withdraw() {
    assertThat(walk.send("coaching.withdrawn", programme)).hasSize(1);
  }
}
