package id.bangkom.startup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
 *
 * <p>A part that several embedded forms have in common is written into each of them as it is
 * deployed, so that an open task keeps the whole form it began with.
 */
@Component
class ModelDeployment implements SmartInitializingSingleton {

  /** Says in the engine's list of deployments what came with the product. */
  private static final String PACKAGED = "packaged";

  private static final String PARTS = "/parts/";

  /** Where an embedded form has a part: {@code <!-- include processes/study/parts/x.html -->}. */
  private static final Pattern INCLUDE = Pattern.compile("<!-- include (processes/\\S+) -->");

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
        if (!model.name().contains(PARTS)) {
          deployment.addString(model.name(), withParts(model.text()));
        }
      }
    }
    deployment.deploy();
  }

  private String withParts(String form) {
    return INCLUDE
        .matcher(form)
        .replaceAll(
            part ->
                Matcher.quoteReplacement(
                    read(resources.getResource("classpath:" + part.group(1)))));
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
        found.add(new Model(name, read(resource)));
      }
      found.sort(Comparator.comparing(Model::name));
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException("The packaged models could not be read.", e);
    }
  }

  private static String read(Resource model) {
    try {
      return model.getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(model.getDescription(), e);
    }
  }

  private record Model(String name, String text) {

    /** A decision's id is the name of its file. */
    String decisionKey() {
      return name.substring(name.lastIndexOf('/') + 1, name.lastIndexOf('.'));
    }
  }
}
