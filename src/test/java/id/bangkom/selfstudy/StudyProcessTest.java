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

/**
 * The diagram {@code study}: logged, initialled, credited; then the resume until it is accepted.
 */
class StudyProcessTest {

  /** Where a study waits, in order. */
  private static final List<String> STAGES =
      List.of(
          "userTask_logStudy",
          "userTask_reviewStudy",
          "userTask_writeResume",
          "userTask_giveFeedback");

  @RegisterExtension static final DiagramWalk walk = new DiagramWalk("study").within("self-study");

  private ProcessInstance study;

  // ---- the log

  @Test
  void theEmployeeLogsAndTheSupervisorReviews() {
    start();
    assertThat(walk.task("userTask_logStudy")).isAssignedTo("participant");
    walk.complete("userTask_logStudy", "studyLogged", true);
    assertThat(walk.task("userTask_reviewStudy")).isAssignedTo("guide");
    assertThat(walk.timesCalled("creditStudy")).isZero();
  }

  @Test
  void everyReviewIsCreditedAndLeadsBackToTheLog() {
    start();
    for (int round = 1; round <= 2; round++) {
      walk.complete("userTask_logStudy", "studyLogged", true);
      walk.complete("userTask_reviewStudy");
      assertThat(walk.timesCalled("creditStudy")).isEqualTo(round);
      assertThat(study).isWaitingAtExactly("userTask_logStudy");
    }
  }

  // ---- the resume

  @Test
  void whoHasFinishedWritesAResumeAndTheSupervisorGivesFeedback() {
    start();
    walk.complete("userTask_logStudy", "studyLogged", false);
    assertThat(walk.task("userTask_writeResume")).isAssignedTo("participant");
    walk.complete("userTask_writeResume");
    assertThat(walk.task("userTask_giveFeedback")).isAssignedTo("guide");
    assertThat(study).hasNotPassed("userTask_reviewStudy");
  }

  @Test
  void aReturnedResumeIsWrittenAgainAndAnAcceptedOneEndsTheStudy() {
    start();
    walk.complete("userTask_logStudy", "studyLogged", false);
    walk.complete("userTask_writeResume");
    walk.complete("userTask_giveFeedback", "resumeAccepted", false);
    assertThat(study).isWaitingAtExactly("userTask_writeResume");

    walk.complete("userTask_writeResume");
    walk.complete("userTask_giveFeedback", "resumeAccepted", true);
    assertThat(study).isEnded().hasPassed("endEvent_studyCompleted");
  }

  @Test
  void theEmployeeHasTwoWeeksAndTheSupervisorOne() {
    start();
    walk.complete("userTask_logStudy", "studyLogged", true);
    walk.complete("userTask_reviewStudy");
    walk.complete("userTask_logStudy", "studyLogged", false);
    walk.complete("userTask_writeResume");
    assertThat(walk.daysUntilDue(study))
        .containsOnlyKeys(walk.userTasks())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "userTask_logStudy", 14L,
                "userTask_reviewStudy", 7L,
                "userTask_writeResume", 14L,
                "userTask_giveFeedback", 7L));
  }

  // ---- withdrawal

  static Stream<String> stages() {
    return STAGES.stream();
  }

  @ParameterizedTest
  @MethodSource("stages")
  void theWithdrawalOfTheProgrammeEndsItWhereverItWaits(String stage) {
    ProcessInstance programme = walk.startProgramme("self-study");
    walk.passUntil("userTask_logStudy");
    walkTo(stage);
    assertThat(walk.openTasks()).containsExactly(stage);

    walk.withdraw(programme);
  }

  // ---- the way there

  private void start() {
    study = walk.startForPeople();
  }

  private void walkTo(String stage) {
    switch (stage) {
      case "userTask_reviewStudy" -> walk.complete("userTask_logStudy", "studyLogged", true);
      case "userTask_writeResume" -> walk.complete("userTask_logStudy", "studyLogged", false);
      case "userTask_giveFeedback" -> {
        walk.complete("userTask_logStudy", "studyLogged", false);
        walk.complete("userTask_writeResume");
      }
      default -> assertThat(stage).isEqualTo("userTask_logStudy");
    }
  }
}
