package id.bangkom.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The one engine of all {@link DiagramWalk}s of a run, as it takes longer to build one than to walk
 * a diagram. It serves one walk after the other.
 */
final class WalkEngine implements ExtensionContext.Store.CloseableResource {

  private final Map<Object, Object> beans = new HashMap<>();
  private final ProcessEngine engine;
  private DiagramCoverage coverage;
  private String deployment;

  private WalkEngine() {
    var configuration = new StandaloneInMemProcessEngineConfiguration();
    configuration.setProcessEngineName("walk");
    configuration.setJdbcUrl("jdbc:h2:mem:walk");
    configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
    configuration.setJobExecutorActivate(false);
    configuration.setDmnEnabled(false);
    configuration.setCmmnEnabled(false);
    configuration.setMetricsEnabled(false);
    configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new Watching())));
    configuration.setBeans(beans);
    engine = configuration.buildProcessEngine();
    // The applications of other tests look for theirs among the engines of the JVM.
    ProcessEngines.unregister(engine);
  }

  static WalkEngine of(ExtensionContext test) {
    return test.getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .getOrComputeIfAbsent(WalkEngine.class, key -> new WalkEngine(), WalkEngine.class);
  }

  /** Knows from now on these diagrams and beans, and notes what is reached. */
  ProcessEngine begin(
      Consumer<DeploymentBuilder> diagrams, Map<String, ?> standIns, DiagramCoverage reached) {
    beans.putAll(standIns);
    coverage = reached;
    DeploymentBuilder builder = engine.getRepositoryService().createDeployment();
    diagrams.accept(builder);
    deployment = builder.deploy().getId();
    return engine;
  }

  /** Forgets them, and everything that was done by them. */
  void end() {
    engine.getRepositoryService().deleteDeployment(deployment, true);
    beans.clear();
  }

  @Override
  public void close() {
    engine.close();
  }

  private final class Watching extends AbstractBpmnParseListener {

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity definition) {
      coverage.parseProcess(element, definition);
    }
  }
}
