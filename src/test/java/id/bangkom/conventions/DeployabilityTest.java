package id.bangkom.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The engine reads every packaged model, without anything of the product around it. */
class DeployabilityTest {

  private static ProcessEngine engine;

  @BeforeAll
  static void start() {
    engine =
        new StandaloneInMemProcessEngineConfiguration()
            .setProcessEngineName("deployability")
            .setJdbcUrl("jdbc:h2:mem:deployability")
            .setJobExecutorActivate(false)
            .buildProcessEngine();
  }

  @AfterAll
  static void stop() {
    engine.close();
  }

  @Test
  void processesAndFormsDeployAsOneUnit() {
    DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
    Packaged.diagrams().forEach(diagram -> deployment.addString(diagram.path(), diagram.text()));
    Packaged.forms().forEach(form -> deployment.addString(form.path(), form.text()));

    assertThat(deployment.deployWithResult().getDeployedProcessDefinitions())
        .extracting(ProcessDefinition::getKey)
        .containsExactlyInAnyOrderElementsOf(
            Packaged.diagrams().stream().map(Packaged::name).toList());
  }

  @Test
  void everyTableDeploysOnItsOwn() {
    assertThat(Packaged.decisions())
        .isNotEmpty()
        .allSatisfy(
            table ->
                assertThat(
                        engine
                            .getRepositoryService()
                            .createDeployment()
                            .addString(table.path(), table.text())
                            .deployWithResult()
                            .getDeployedDecisionDefinitions())
                    .extracting(DecisionDefinition::getKey)
                    .containsExactly(table.name()));
  }
}
