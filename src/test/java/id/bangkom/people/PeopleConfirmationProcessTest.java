package id.bangkom.people;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import id.bangkom.testing.DiagramWalk;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The diagram {@code people-confirmation}: another administrator says what is right. */
class PeopleConfirmationProcessTest {

  @RegisterExtension static final DiagramWalk walk = new DiagramWalk("people-confirmation");

  private ProcessInstance confirmation;

  @BeforeEach
  void start() {
    confirmation = walk.start("people-confirmation-1", "confirmerLogins", "second,third");
    assertThat(walk.task("userTask_confirmPerson"))
        .isNotAssigned()
        .hasCandidateUser("second")
        .hasCandidateUser("third");
  }

  @Test
  void whatIsRightIsConfirmed() {
    walk.complete("userTask_confirmPerson", "confirmed", true);
    assertThat(confirmation).isEnded().hasPassed("endEvent_personConfirmed");
  }

  @Test
  void whatIsWrongIsDenied() {
    walk.complete("userTask_confirmPerson", "confirmed", false);
    assertThat(confirmation).isEnded().hasPassed("endEvent_personDenied");
  }
}
