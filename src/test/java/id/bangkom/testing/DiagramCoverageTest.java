package id.bangkom.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The measure itself, so that a diagram cannot be found covered by mistake. */
class DiagramCoverageTest {

  private static final BpmnModelInstance DIAGRAM = diagram();

  private final DiagramCoverage coverage = new DiagramCoverage("small", DIAGRAM);
  private ProcessEngine engine;

  private static BpmnModelInstance diagram() {
    var process = Bpmn.createExecutableProcess("small").camundaHistoryTimeToLiveString("P1D");
    var diagram =
        process
            .startEvent("start")
            .sequenceFlowId("toTask")
            .userTask("task")
            .sequenceFlowId("toGateway")
            .exclusiveGateway("gateway")
            .sequenceFlowId("yes")
            .condition("yes", "${yes}")
            .endEvent("endYes")
            .moveToLastGateway()
            .sequenceFlowId("no")
            .condition("no", "${!yes}")
            .endEvent("endNo")
            .moveToActivity("task")
            .boundaryEvent("late")
            .timerWithDuration("P1D")
            .sequenceFlowId("toEndLate")
            .endEvent("endLate")
            .done();
    process
        .eventSubProcess("inside")
        .startEvent("stopped")
        .message("stop")
        .sequenceFlowId("toEndStopped")
        .endEvent("endStopped");
    return diagram;
  }

  @BeforeEach
  void deploy() {
    var configuration = new StandaloneInMemProcessEngineConfiguration();
    configuration.setProcessEngineName("coverage");
    configuration.setJdbcUrl("jdbc:h2:mem:coverage");
    configuration.setJobExecutorActivate(false);
    configuration.setDmnEnabled(false);
    configuration.setCmmnEnabled(false);
    configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(coverage)));
    engine = configuration.buildProcessEngine();
    engine
        .getRepositoryService()
        .createDeployment()
        .addModelInstance("small.bpmn", DIAGRAM)
        .deploy();
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void whatNoInstanceReachesIsNamed() {
    assertThat(coverage.unreached())
        .containsExactlyInAnyOrder(
            "start",
            "toTask",
            "task",
            "toGateway",
            "gateway",
            "yes",
            "endYes",
            "no",
            "endNo",
            "late",
            "toEndLate",
            "endLate",
            "inside",
            "stopped",
            "toEndStopped",
            "endStopped");

    start(true);
    complete();
    assertThat(coverage.unreached())
        .containsExactlyInAnyOrder(
            "no",
            "endNo",
            "late",
            "toEndLate",
            "endLate",
            "inside",
            "stopped",
            "toEndStopped",
            "endStopped");
  }

  @Test
  void severalInstancesTogetherReachEverything() {
    start(true);
    complete();
    start(false);
    complete();
    start(true);
    engine
        .getManagementService()
        .executeJob(engine.getManagementService().createJobQuery().singleResult().getId());
    start(true);
    engine.getRuntimeService().correlateMessage("stop");
    assertThat(coverage.unreached()).isEmpty();
  }

  private void start(boolean yes) {
    engine.getRuntimeService().startProcessInstanceByKey("small", Map.of("yes", yes));
  }

  private void complete() {
    engine
        .getTaskService()
        .complete(engine.getTaskService().createTaskQuery().singleResult().getId());
  }
}
