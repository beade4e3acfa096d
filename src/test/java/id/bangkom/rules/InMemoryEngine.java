package id.bangkom.rules;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** An engine that knows nothing but decision tables: what a test of figures needs of it. */
@TestConfiguration
public class InMemoryEngine {

  @Bean(destroyMethod = "close")
  ProcessEngine processEngine(DecidingRules decidingRules) {
    StandaloneInMemProcessEngineConfiguration configuration =
        new StandaloneInMemProcessEngineConfiguration();
    configuration.setJdbcUrl("jdbc:h2:mem:engine-" + UUID.randomUUID());
    configuration.setHistory("none");
    configuration.setJobExecutorActivate(false);
    configuration.setAuthorizationEnabled(true);
    configuration.setMetricsEnabled(false);
    configuration
        .getProcessEnginePlugins()
        .add(new DecisionEnginePlugin(decidingRules, event -> {}));
    ProcessEngine engine = configuration.buildProcessEngine();
    for (String table : List.of("jp-conversion", "jp-cap", "jp-target")) {
      engine
          .getRepositoryService()
          .createDeployment()
          .addClasspathResource("decisions/" + table + ".dmn")
          .deploy();
    }
    return engine;
  }

  @Bean
  DecidingRules decidingRules() {
    return new DecidingRules();
  }

  @Bean
  RepositoryService repositoryService(ProcessEngine engine) {
    return engine.getRepositoryService();
  }

  @Bean
  IdentityService identityService(ProcessEngine engine) {
    return engine.getIdentityService();
  }

  @Bean
  DecisionTables decisionTables(ProcessEngine engine, DecidingRules decidingRules) {
    DecisionService decisionService = engine.getDecisionService();
    return new DecisionTables(
        engine.getRepositoryService(), decisionService, engine.getIdentityService(), decidingRules);
  }
}
