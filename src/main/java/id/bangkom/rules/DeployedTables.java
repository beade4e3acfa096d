package id.bangkom.rules;

import id.bangkom.engine.Unrestricted;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.DecisionDefinitionQuery;
import org.camunda.bpm.engine.repository.Deployment;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The versions of the decision tables that were ever in force, as they are written. */
@Component
public class DeployedTables {

  private final RepositoryService repositoryService;
  private final Unrestricted unrestricted;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  /** A deployed version never changes. */
  private final Map<String, WrittenTable> read = new ConcurrentHashMap<>();

  private final Map<String, List<Finding>> faults = new ConcurrentHashMap<>();

  DeployedTables(
      RepositoryService repositoryService,
      Unrestricted unrestricted,
      ApplicationEventPublisher events,
      Clock clock) {
    this.repositoryService = repositoryService;
    this.unrestricted = unrestricted;
    this.events = events;
    this.clock = clock;
  }

  /**
   * One version of a table.
   *
   * @param version counted from 1
   */
  public record Version(String decision, String name, int version, OffsetDateTime since) {}

  /** All versions of all tables, by table and then the latest first. */
  public List<Version> versions() {
    return unrestricted.call(
        () -> {
          Map<String, Deployment> deployments =
              repositoryService.createDeploymentQuery().list().stream()
                  .collect(Collectors.toMap(Deployment::getId, deployment -> deployment));
          return repositoryService.createDecisionDefinitionQuery().list().stream()
              .sorted(
                  Comparator.comparing(DecisionDefinition::getKey)
                      .thenComparing(DecisionDefinition::getVersion, Comparator.reverseOrder()))
              .map(
                  definition ->
                      new Version(
                          definition.getKey(),
                          definition.getName(),
                          definition.getVersion(),
                          OffsetDateTime.ofInstant(
                              deployments
                                  .get(definition.getDeploymentId())
                                  .getDeploymentTime()
                                  .toInstant(),
                              clock.getZone())))
              .toList();
        });
  }

  /**
   * A table in force.
   *
   * @param version counted from 1
   */
  public record InForce(String name, int version) {}

  /** What all tables are called and which versions of them are in force, by table. */
  public Map<String, InForce> inForce() {
    return unrestricted.call(
        () ->
            repositoryService.createDecisionDefinitionQuery().latestVersion().list().stream()
                .collect(
                    Collectors.toMap(
                        DecisionDefinition::getKey,
                        definition -> new InForce(definition.getName(), definition.getVersion()))));
  }

  /**
   * The number of the version in force.
   *
   * @return empty when there is no such table
   */
  public Optional<Integer> latestVersion(String decision) {
    return unrestricted.call(() -> find(decision, null).map(DecisionDefinition::getVersion));
  }

  /**
   * The DMN of a version.
   *
   * @param version null for the one in force
   * @return empty when there is no such table or version
   */
  public Optional<String> dmn(String decision, Integer version) {
    return unrestricted.call(
        () ->
            find(decision, version).map(definition -> text(repositoryService, definition.getId())));
  }

  /**
   * A version as it is written.
   *
   * @param version null for the one in force
   * @return empty when there is no such table or version
   */
  public Optional<WrittenTable> table(String decision, Integer version) {
    return unrestricted.call(
        () ->
            find(decision, version)
                .map(
                    definition ->
                        read.computeIfAbsent(
                            definition.getId(),
                            id -> WrittenTable.read(text(repositoryService, id)))));
  }

  /**
   * Puts a table in force. Whether it may be is for the caller to know.
   *
   * @param dmn that was checked
   * @param source that brought it, for who looks at the engine's deployments
   * @return the number of the new version
   */
  public int deploy(String decision, String dmn, String source) {
    int version =
        unrestricted.call(
            () ->
                repositoryService
                    .createDeployment()
                    .name("decisions/" + decision + ".dmn")
                    .source(source)
                    .addString("decisions/" + decision + ".dmn", dmn)
                    .deployWithResult()
                    .getDeployedDecisionDefinitions()
                    .get(0)
                    .getVersion());
    events.publishEvent(new TableDeployed(decision, version, WrittenTable.read(dmn)));
    return version;
  }

  private Optional<DecisionDefinition> find(String decision, Integer version) {
    if (version != null && version < 1) {
      return Optional.empty();
    }
    DecisionDefinitionQuery query =
        repositoryService.createDecisionDefinitionQuery().decisionDefinitionKey(decision);
    return Optional.ofNullable(
        (version == null ? query.latestVersion() : query.decisionDefinitionVersion(version))
            .singleResult());
  }

  /**
   * What is wrong with the table in force, in Indonesian; nothing of a sound one. A version is
   * looked at once.
   */
  public List<Finding> faults(String decision) {
    return unrestricted.call(
        () ->
            find(decision, null)
                .map(
                    definition ->
                        faults.computeIfAbsent(
                            definition.getId(),
                            id -> LiveFaults.of(text(repositoryService, id)).findings()))
                .orElse(List.of()));
  }

  static String text(RepositoryService repositoryService, String definitionId) {
    try (InputStream model = repositoryService.getDecisionModel(definitionId)) {
      return new String(model.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
