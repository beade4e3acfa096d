package id.bangkom.rules;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The deployed decision tables. A table is asked by the product, not by the person who is logged
 * in: everybody's figures come from the same tables, whoever may read them.
 */
@Component
public class DecisionTables {

  private static final Logger LOG = LoggerFactory.getLogger(DecisionTables.class);

  private final RepositoryService repositoryService;
  private final DecisionService decisionService;
  private final IdentityService identityService;
  private final DecidingRules decidingRules;
  private final DraftTables drafts;
  private final ConcurrentMap<String, DecisionTable> tables = new ConcurrentHashMap<>();

  DecisionTables(
      RepositoryService repositoryService,
      DecisionService decisionService,
      IdentityService identityService,
      DecidingRules decidingRules) {
    this.repositoryService = repositoryService;
    this.decisionService = decisionService;
    this.identityService = identityService;
    this.decidingRules = decidingRules;
    this.drafts = new DraftTables(decidingRules);
  }

  /**
   * Asks the latest version of a table.
   *
   * @param decision the table's id, such as {@code gap-size}
   * @param inputs by name; dates as LocalDate, numbers as BigDecimal, Integer or Long
   * @return the row that decided, empty when none matches
   * @throws IllegalStateException when there is no such table
   */
  public Optional<DecidedRow> decide(String decision, Map<String, Object> inputs) {
    return latest(decision).decide(inputs);
  }

  /**
   * The latest version of a table, for a calculation that asks it more than once and must not get
   * answers of two versions. Costs one small query, which another node's deployment does not
   * escape.
   *
   * @throws IllegalStateException when there is no such table
   */
  public DecisionTable latest(String decision) {
    return asTheProduct(
        () -> {
          DecisionDefinition definition =
              repositoryService
                  .createDecisionDefinitionQuery()
                  .decisionDefinitionKey(decision)
                  .latestVersion()
                  .singleResult();
          if (definition == null) {
            throw new IllegalStateException("No decision table " + decision + " is deployed");
          }
          return tables.compute(
              decision,
              (key, known) ->
                  known != null && known.definitionId().equals(definition.getId())
                      ? known
                      : open(definition));
        });
  }

  /**
   * A table that is not deployed, to be asked like the others; its version is 0.
   *
   * @param decision the table's id
   * @param dmn the whole file, which holds that table
   * @throws IllegalArgumentException when it holds no such table that can be asked
   */
  public DecisionTable draft(String decision, String dmn) {
    return drafts.table(decision, dmn);
  }

  private DecisionTable open(DecisionDefinition definition) {
    String dmn = DeployedTables.text(repositoryService, definition.getId());
    LiveFaults faults = LiveFaults.of(dmn);
    if (!faults.findings().isEmpty()) {
      LOG.error(
          "Version {} of {} is in force and has faults: {}",
          definition.getVersion(),
          definition.getKey(),
          faults.findings());
      try {
        return drafts.mended(definition.getId(), definition.getVersion(), dmn, faults.unreadable());
      } catch (RuntimeException e) {
        LOG.error("They cannot be taken out of it", e);
      }
    }
    return new DecisionTable(
        definition.getId(),
        definition.getVersion(),
        DateIntervals.of(repositoryService.getDmnModelInstance(definition.getId())),
        inputs -> asTheProduct(() -> evaluate(definition, inputs)));
  }

  private Optional<DecidedRow> evaluate(DecisionDefinition definition, Map<String, Object> inputs) {
    return decidingRules.deciding(
        definition.getKey(),
        definition.getVersion(),
        () -> decisionService.evaluateDecisionTableById(definition.getId(), inputs));
  }

  private <T> T asTheProduct(Supplier<T> question) {
    Authentication person = identityService.getCurrentAuthentication();
    identityService.clearAuthentication();
    try {
      return question.get();
    } finally {
      identityService.setAuthentication(person);
    }
  }
}
