package id.bangkom.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import id.bangkom.testing.DiagramWalk;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The diagram {@code mentor-request}: the employee asks until a mentor accepts, or declines. */
class MentorRequestProcessTest {

  private static final String REMINDER = "boundaryEvent_answerPending";
  private static final String LIMIT = "boundaryEvent_requestUnanswered";

  @RegisterExtension
  static final DiagramWalk walk = new DiagramWalk("mentor-request").within("mentoring");

  private ProcessInstance request;

  // ---- asked and answered

  @Test
  void theEmployeeAsksAndTheMentorAnswers() {
    start();
    assertThat(walk.task("userTask_requestMentor")).isAssignedTo("mentee");
    ask("mentor");
    assertThat(walk.task("userTask_respondRequest")).isAssignedTo("mentor");

    walk.complete("userTask_respondRequest", "mentorFound", true, "guideLogin", "mentor");
    assertThat(request).isEnded().hasPassed("endEvent_mentorFound");
    assertThat(walk.variables(request))
        .containsEntry("mentorFound", true)
        .containsEntry("guideLogin", "mentor");
    assertThat(walk.jobs()).isEmpty();
  }

  @Test
  void theEmployeeMayDeclineTheMentoringAndNobodyIsAsked() {
    start();
    walk.complete("userTask_requestMentor", "mentorRequested", false, "mentorFound", false);
    assertThat(request)
        .isEnded()
        .hasPassed("endEvent_requestDropped")
        .hasNotPassed("userTask_respondRequest");
    assertThat(walk.variables(request)).containsEntry("mentorFound", false);
  }

  @Test
  void aMentorWhoDeclinesLeadsToTheNextChoice() {
    start();
    ask("first");
    walk.complete("userTask_respondRequest", "mentorFound", false);
    assertThat(request).isWaitingAtExactly("userTask_requestMentor");
    assertThat(walk.jobs()).isEmpty();

    ask("second");
    assertThat(walk.task("userTask_respondRequest")).isAssignedTo("second");
    walk.complete("userTask_respondRequest", "mentorFound", true);
    assertThat(request).isEnded().hasPassed("endEvent_mentorFound");
  }

  @Test
  void theEmployeeMayStillDeclineAfterAMentorDid() {
    start();
    ask("first");
    walk.complete("userTask_respondRequest", "mentorFound", false);
    walk.complete("userTask_requestMentor", "mentorRequested", false, "mentorFound", false);
    assertThat(request).isEnded().hasPassed("endEvent_requestDropped");
  }

  // ---- no answer

  @Test
  void aMentorWhoDoesNotAnswerIsRemindedOnceAfterAWeek() {
    start();
    ask("mentor");
    assertThat(walk.timer(REMINDER).getDuedate()).isEqualTo(DiagramWalk.after(walk.now(), 7));
    String task = walk.task("userTask_respondRequest").getId();

    walk.forward(Duration.ofDays(7));
    walk.fire(REMINDER);
    assertThat(walk.timesCalled("remindMentor")).isEqualTo(1);
    assertThat(request).isWaitingAtExactly("userTask_respondRequest");
    assertThat(walk.task("userTask_respondRequest")).hasId(task);
    assertThat(walk.jobs()).hasSize(1);
  }

  @Test
  void afterTwoWeeksWithoutAnAnswerTheEmployeeChoosesAgain() {
    start();
    ask("mentor");
    assertThat(walk.timer(LIMIT).getDuedate()).isEqualTo(DiagramWalk.after(walk.now(), 14));

    walk.forward(Duration.ofDays(14));
    walk.fire(LIMIT);
    assertThat(walk.timesCalled("lapseRequest")).isEqualTo(1);
    assertThat(request).isWaitingAtExactly("userTask_requestMentor");
    assertThat(walk.openTasks()).containsExactly("userTask_requestMentor");
    assertThat(walk.jobs()).isEmpty();
  }

  @Test
  void aMentorMayStillAcceptAfterTheReminder() {
    start();
    ask("mentor");
    walk.forward(Duration.ofDays(7));
    walk.fire(REMINDER);
    walk.complete("userTask_respondRequest", "mentorFound", true);
    assertThat(request).isEnded().hasPassed("endEvent_mentorFound");
    assertThat(walk.jobs()).isEmpty();
  }

  @Test
  void everyRequestWaitsItsOwnTime() {
    start();
    ask("first");
    walk.forward(Duration.ofDays(5));
    walk.complete("userTask_respondRequest", "mentorFound", false);
    ask("second");
    assertThat(walk.timer(REMINDER).getDuedate()).isEqualTo(DiagramWalk.after(walk.now(), 7));
    assertThat(walk.timer(LIMIT).getDuedate()).isEqualTo(DiagramWalk.after(walk.now(), 14));
  }

  @Test
  void bothTimesAreSettings() {
    request = start("P2D", "P3D");
    ask("mentor");
    assertThat(walk.timer(REMINDER).getDuedate()).isEqualTo(DiagramWalk.after(walk.now(), 2));
    assertThat(walk.timer(LIMIT).getDuedate()).isEqualTo(DiagramWalk.after(walk.now(), 3));
  }

  // ---- withdrawal and due dates

  static Set<String> userTasks() {
    return walk.userTasks();
  }

  @ParameterizedTest
  @MethodSource("userTasks")
  void atEveryTaskTheWithdrawalOfTheProgrammeEndsTheRequest(String userTask) {
    ProcessInstance programme = walk.startProgramme("mentoring");
    request = walk.called("mentor-request");
    if (userTask.equals("userTask_respondRequest")) {
      ask("mentor");
    }
    assertThat(request).isWaitingAtExactly(userTask);

    walk.withdraw(programme);
    assertThat(request).isEnded().hasNotPassed("endEvent_mentorFound", "endEvent_requestDropped");
  }

  @Test
  void employeeAndMentorHaveAWeekEach() {
    start();
    ask("mentor");
    assertThat(walk.daysUntilDue(request))
        .containsOnlyKeys(walk.userTasks())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("userTask_requestMentor", 7L, "userTask_respondRequest", 7L));
  }

  // ---- the way there

  private void start() {
    request = start("P7D", "P14D");
  }

  private static ProcessInstance start(String reminder, String limit) {
    return walk.start(
        "dialogue-7",
        "programmeId",
        5L,
        "participantLogin",
        "mentee",
        "requestReminder",
        reminder,
        "requestLimit",
        limit);
  }

  private static void ask(String mentor) {
    walk.complete("userTask_requestMentor", "mentorRequested", true, "mentorLogin", mentor);
  }
}
