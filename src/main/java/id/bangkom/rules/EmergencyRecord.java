package id.bangkom.rules;

import id.bangkom.guards.DeploymentGuard;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.context.ApplicationEventPublisher;

/** Tells the product of every table that a person deploys past it. */
class EmergencyRecord implements Deployer {

  private final ApplicationEventPublisher events;

  EmergencyRecord(ApplicationEventPublisher events) {
    this.events = events;
  }

  @Override
  public void deploy(DeploymentEntity deployment) {
    String by = Context.getCommandContext().getAuthenticatedUserId();
    List<DecisionDefinitionEntity> tables =
        deployment.getDeployedArtifacts(DecisionDefinitionEntity.class);
    if (!deployment.isNew() || by == null || tables == null) {
      return;
    }
    for (DecisionDefinitionEntity table : tables) {
      events.publishEvent(
          new EmergencyDeployment(
              table.getKey(),
              table.getVersion(),
              new String(
                  deployment.getResource(table.getResourceName()).getBytes(),
                  StandardCharsets.UTF_8),
              DeploymentGuard.reason(deployment),
              by));
    }
  }
}
