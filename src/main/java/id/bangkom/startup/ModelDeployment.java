package id.bangkom.startup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Brings the packaged models into the engine before the first request.
 *
 * <p>Diagrams and forms are one deployment, because a form and a called process are bound to the
 * deployment of the diagram that names them. Every decision table is a deployment of its own, and
 * only the first one comes from here: a release with another table proposes it like anybody else.
 */
@Component
class ModelDeployment implements SmartInitializingSingleton {

  /** Says in the engine's list of deployments what came with the product. */
  private static final String PACKAGED = "packaged";

  private final RepositoryService repositoryService;
  private final ResourcePatternResolver resources;

  ModelDeployment(RepositoryService repositoryService, ResourcePatternResolver resources) {
    this.repositoryService = repositoryService;
    this.resources = resources;
  }

  @Override
  public void afterSingletonsInstantiated() {
    deployProcesses();
    for (Model table : find("decisions", "dmn")) {
      deployDecision(table);
    }
  }

  private void deployProcesses() {
    DeploymentBuilder deployment =
        repositoryService
            .createDeployment()
            .name("processes")
            .source(PACKAGED)
            .enableDuplicateFiltering(false);
    for (String type : List.of("bpmn", "form", "html")) {
      for (Model model : find("processes", type)) {
        deployment.addString(model.name(), model.text());
      }
    }
    deployment.deploy();
  }

  private void deployDecision(Model table) {
    boolean inForce =
        repositoryService
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(table.decisionKey())
                .count()
            > 0;
    if (!inForce) {
      repositoryService
          .createDeployment()
          .name(table.name())
          .source(PACKAGED)
          .addString(table.name(), table.text())
          .deploy();
    }
  }

  /**
   * The name is the same in the jar and in the source tree, so that switching redeploys nothing.
   */
  private List<Model> find(String folder, String type) {
    try {
      List<Model> found = new ArrayList<>();
      for (Resource resource : resources.getResources("classpath*:/" + folder + "/**/*." + type)) {
        String url = resource.getURL().toString();
        String name = url.substring(url.lastIndexOf("/" + folder + "/") + 1);
        found.add(
            new Model(name, resource.getContentAsString(java.nio.charset.StandardCharsets.UTF_8)));
      }
      found.sort(Comparator.comparing(Model::name));
      return found;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("The packaged models could not be read.", e);
    }
  }

  private record Model(String name, String text) {

    /** A decision's id is the name of its file. */
    String decisionKey() {
      return name.substring(name.lastIndexOf('/') + 1, name.lastIndexOf('.'));
    }
  }
}
