package id.bangkom.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import id.bangkom.testing.DiagramWalk;
import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * What the diagram of every method promises: how its stages follow each other, and that it can be
 * withdrawn at each of them. The test of each diagram extends this and names its stages in a field
 * {@code STAGES}.
 */
public abstract class ProgrammeDiagramContract {

  private static final String WITHDRAWAL = "programme-withdrawal";

  private final DiagramWalk walk;
  private final String method;
  private final List<String> stages;
  private final String end;

  protected ProcessInstance programme;

  /**
   * @param method key of the diagram
   * @param stages what waits on the straight way, in order, as {@link DiagramWalk#openTasks} names
   *     it
   * @param end the event in which the straight way ends
   */
  protected ProgrammeDiagramContract(
      DiagramWalk walk, String method, List<String> stages, String end) {
    this.walk = walk;
    this.method = method;
    this.stages = stages;
    this.end = end;
  }

  @Test
  void theStagesFollowEachOtherToTheEnd() {
    start();
    for (String stage : stages) {
      assertThat(walk.openTasks()).containsExactly(stage);
      walk.pass();
    }
    assertThat(programme).isEnded().hasPassed(end);
  }

  @ParameterizedTest
  @FieldSource("STAGES")
  void theProgrammeItselfWaitsForNothingInTheBackground(String stage) {
    reach(stage);
    assertThat(walk.jobs()).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("STAGES")
  void atEveryStageAWithdrawalBreaksOffWhatTheProgrammeCalled(String stage) {
    reach(stage);
    walk.withdraw(programme);
    assertThat(programme)
        .isWaitingAtExactly("subProcess_withdrawal", "callActivity_programmeWithdrawal");

    walk.finish(WITHDRAWAL);
    assertThat(programme).isEnded().hasPassed("endEvent_withdrawn").hasNotPassed(end);
  }

  @ParameterizedTest
  @FieldSource("STAGES")
  void theWithdrawalKnowsTheProgrammeAndItsPeople(String stage) {
    reach(stage);
    walk.withdraw(programme);
    walk.assertHandedTo(
        WITHDRAWAL,
        "programmeId",
        5L,
        "guideLogin",
        guideAt(stage),
        "participantLogin",
        "participant");
  }

  /** Who guides when the programme has come there; nobody yet is null. */
  protected String guideAt(String stage) {
    return "guide";
  }

  @ParameterizedTest
  @FieldSource("STAGES")
  void aProgrammeIsWithdrawnOnlyOnce(String stage) {
    reach(stage);
    walk.withdraw(programme);
    assertThat(sendWithdrawal()).isEmpty();
    assertThat(walk.openTasks()).containsExactly("called_" + WITHDRAWAL);
  }

  @Test
  void anEndedProgrammeCannotBeWithdrawn() {
    reach(stages.get(stages.size() - 1));
    walk.pass();
    assertThat(sendWithdrawal()).isEmpty();
  }

  @Test
  void aWithdrawalEndsNoOtherProgramme() {
    start();
    ProcessInstance other = walk.startProgramme(method, "dialogue-8");
    assertThat(sendWithdrawal()).hasSize(1);
    walk.finish(WITHDRAWAL);
    assertThat(programme).isEnded();
    assertThat(other).isNotEnded();
    assertThat(walk.openTasks()).containsExactly(stages.get(0));
  }

  // ---- the way there

  protected final void start() {
    programme = walk.startProgramme(method);
  }

  /** A new programme, on the straight way, until it waits at this stage. */
  protected final void reach(String stage) {
    start();
    walk.passUntil(stage);
    assertThat(walk.openTasks()).containsExactly(stage);
  }

  private List<?> sendWithdrawal() {
    return walk.send(method + ".withdrawn", programme);
  }
}
