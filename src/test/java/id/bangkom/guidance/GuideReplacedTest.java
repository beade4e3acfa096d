package id.bangkom.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.testing.ProductTest;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Sessions that began by the diagram of the first shape hear of another guide as they did. */
@ProductTest
class GuideReplacedTest {

  private static final String KEY = "dialog-uji-pengganti";

  @Autowired GuideReplaced guideReplaced;
  @Autowired RepositoryService repositoryService;
  @Autowired RuntimeService runtimeService;
  @Autowired TaskService taskService;

  private DeploymentWithDefinitions before;
  private ProcessInstance sessions;

  /** What the diagram of version 1.0 did about a guide, and no more of it. */
  @BeforeEach
  void startByTheDiagramOfBefore() {
    before =
        repositoryService
            .createDeployment()
            .addModelInstance(
                "guided-sessions.bpmn",
                Bpmn.createExecutableProcess("guided-sessions")
                    .camundaHistoryTimeToLiveString("P1D")
                    .startEvent()
                    .userTask("userTask_recordSession")
                    .boundaryEvent("boundaryEvent_guideChanged")
                    .message(GuidanceProcess.GUIDE_CHANGED)
                    .userTask("userTask_lapsed")
                    .endEvent()
                    .moveToActivity("userTask_recordSession")
                    .userTask("userTask_confirmSession")
                    .endEvent()
                    .done())
            .deployWithResult();
    sessions =
        runtimeService.startProcessInstanceById(
            before.getDeployedProcessDefinitions().get(0).getId(), KEY, Map.of("agreed", true));
  }

  @AfterEach
  void leaveNothingBehind() {
    repositoryService.deleteDeployment(before.getId(), true);
  }

  @Test
  void anOpenTaskToRecordASessionEndsAndTheAgreementLapses() {
    guideReplaced.tell(KEY);
    assertThat(openTask()).isEqualTo("userTask_lapsed");
    assertThat(agreed()).isEqualTo(false);
  }

  @Test
  void aRecordedSessionIsConfirmedFirst() {
    taskService.complete(
        taskService.createTaskQuery().processInstanceId(sessions.getId()).singleResult().getId());
    guideReplaced.tell(KEY);
    assertThat(openTask()).isEqualTo("userTask_confirmSession");
    assertThat(agreed()).isEqualTo(false);
  }

  @Test
  void nobodyElsesSessionsHearOfIt() {
    guideReplaced.tell("another-dialogue");
    assertThat(openTask()).isEqualTo("userTask_recordSession");
    assertThat(agreed()).isEqualTo(true);
  }

  private String openTask() {
    return taskService
        .createTaskQuery()
        .processInstanceId(sessions.getId())
        .singleResult()
        .getTaskDefinitionKey();
  }

  private Object agreed() {
    return runtimeService.getVariable(sessions.getId(), "agreed");
  }
}
