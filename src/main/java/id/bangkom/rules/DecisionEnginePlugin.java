package id.bangkom.rules;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Gives the engine's decisions the data types of the tables and somebody who listens to them, and
 * its deployments somebody who tells of those that come past the product.
 */
@Component
class DecisionEnginePlugin extends AbstractProcessEnginePlugin {

  private final DecidingRules decidingRules;
  private final ApplicationEventPublisher events;

  DecisionEnginePlugin(DecidingRules decidingRules, ApplicationEventPublisher events) {
    this.decidingRules = decidingRules;
    this.events = events;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    // Another plugin may have begun to configure the decisions already: both are kept.
    if (engine.getDmnEngineConfiguration() == null) {
      engine.setDmnEngineConfiguration(new DefaultDmnEngineConfiguration());
    }
    DefaultDmnEngineConfiguration decisions = engine.getDmnEngineConfiguration();
    DataTypes.register(decisions);
    List<DmnDecisionTableEvaluationListener> listeners =
        new ArrayList<>(decisions.getCustomPostDecisionTableEvaluationListeners());
    listeners.add(decidingRules);
    decisions.setCustomPostDecisionTableEvaluationListeners(listeners);
    List<Deployer> deployers = new ArrayList<>();
    if (engine.getCustomPostDeployers() != null) {
      deployers.addAll(engine.getCustomPostDeployers());
    }
    deployers.add(new EmergencyRecord(events));
    engine.setCustomPostDeployers(deployers);
  }
}
