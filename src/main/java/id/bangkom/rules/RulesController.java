package id.bangkom.rules;

import id.bangkom.engine.CurrentUser;
import id.bangkom.engine.Unrestricted;
import id.bangkom.problem.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.Deployment;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The decision tables and their versions, for everybody who is logged in: what counts is no secret.
 */
@RestController
@RequestMapping("/api/rules")
class RulesController {

  private final RepositoryService repositoryService;
  private final CurrentUser currentUser;
  private final Unrestricted unrestricted;
  private final Clock clock;

  RulesController(
      RepositoryService repositoryService,
      CurrentUser currentUser,
      Unrestricted unrestricted,
      Clock clock) {
    this.repositoryService = repositoryService;
    this.currentUser = currentUser;
    this.unrestricted = unrestricted;
    this.clock = clock;
  }

  /** All tables, by key, each with its versions, the latest first. */
  @GetMapping
  List<Table> tables() {
    currentUser.login();
    return unrestricted.call(
        () -> {
          Map<String, Deployment> deployments =
              repositoryService.createDeploymentQuery().list().stream()
                  .collect(Collectors.toMap(Deployment::getId, deployment -> deployment));
          Map<String, List<DecisionDefinition>> byKey =
              repositoryService.createDecisionDefinitionQuery().list().stream()
                  .collect(
                      Collectors.groupingBy(
                          DecisionDefinition::getKey, TreeMap::new, Collectors.toList()));
          return byKey.values().stream().map(versions -> table(versions, deployments)).toList();
        });
  }

  /**
   * The DMN of a table.
   *
   * @param version counted from 1; the latest when missing
   */
  @GetMapping(path = "/{decision}", produces = MediaType.APPLICATION_XML_VALUE)
  byte[] dmn(@PathVariable String decision, @RequestParam(required = false) Integer version) {
    currentUser.login();
    if (version != null && version < 1) {
      throw Refusal.unknown("Tabel atau versi ini tidak ada; lihat daftarnya.");
    }
    return unrestricted.call(
        () -> {
          var query =
              repositoryService.createDecisionDefinitionQuery().decisionDefinitionKey(decision);
          DecisionDefinition found =
              (version == null ? query.latestVersion() : query.decisionDefinitionVersion(version))
                  .singleResult();
          if (found == null) {
            throw Refusal.unknown("Tabel atau versi ini tidak ada; lihat daftarnya.");
          }
          try (InputStream model = repositoryService.getDecisionModel(found.getId())) {
            return model.readAllBytes();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private Table table(List<DecisionDefinition> versions, Map<String, Deployment> deployments) {
    List<DecisionDefinition> latestFirst =
        versions.stream()
            .sorted(Comparator.comparing(DecisionDefinition::getVersion).reversed())
            .toList();
    return new Table(
        latestFirst.get(0).getKey(),
        latestFirst.get(0).getName(),
        latestFirst.stream()
            .map(
                definition ->
                    new Version(
                        definition.getVersion(),
                        OffsetDateTime.ofInstant(
                            deployments
                                .get(definition.getDeploymentId())
                                .getDeploymentTime()
                                .toInstant(),
                            clock.getZone())))
            .toList());
  }

  /** A table and its versions, the latest first. */
  record Table(String decision, String name, List<Version> versions) {}

  record Version(int version, OffsetDateTime deployedAt) {}
}
