package id.bangkom.rules;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.impl.hitpolicy.DmnHitPolicyException;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.xml.ModelException;

/**
 * Tables that are not deployed, evaluated by a DMN engine of their own: the process engine's writes
 * history of what it decides. The last few are remembered with their answers, as a trial asks for
 * the same one group by group, in several threads.
 */
final class DraftTables {

  private static final int REMEMBERED = 8;
  private static final int NOT_DEPLOYED = 0;

  private record Draft(String decision, String dmn) {}

  private final DecidingRules decidingRules;
  private final DmnEngine engine;
  private final Map<Draft, DecisionTable> lastAsked =
      new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Draft, DecisionTable> eldest) {
          return size() > REMEMBERED;
        }
      };

  DraftTables(DecidingRules decidingRules) {
    this.decidingRules = decidingRules;
    this.engine = EngineFeel.decisions(decidingRules);
  }

  /**
   * @throws IllegalArgumentException when the file holds no such table that can be asked
   */
  synchronized DecisionTable table(String decision, String dmn) {
    return lastAsked.computeIfAbsent(new Draft(decision, dmn), this::open);
  }

  /**
   * A table in force with faults, without the rows that nobody can read. The process engine is not
   * asked: a question that fails there takes the transaction of who asks with it.
   *
   * @param unreadable rows of it
   */
  DecisionTable mended(String definitionId, int version, String dmn, UnreadableRows unreadable) {
    WrittenTable table = WrittenTable.read(dmn);
    DmnModelInstance model =
        WrittenTable.model(
            unreadable.isEmpty()
                ? dmn
                : WrittenTable.withRows(
                    dmn, table.rows().stream().filter(row -> !unreadable.contains(row)).toList()));
    DmnDecision decision = engine.parseDecision(table.decision(), model);
    DecisionTable mended =
        new DecisionTable(
            definitionId,
            version,
            DateIntervals.of(model),
            inputs -> {
              try {
                return asked(decision, version, inputs);
              } catch (DmnHitPolicyException | FeelException e) {
                throw UnusableRule.of(table.decision(), version);
              }
            });
    return unreadable.isEmpty()
        ? mended
        : new DecisionTable(
            definitionId,
            version,
            Optional.empty(),
            inputs -> {
              Optional<DecidedRow> decided = mended.decide(inputs);
              // Exactly one row decides: what a sound one decides was never the other's.
              Optional<String> meant =
                  decided.isPresent() ? Optional.empty() : unreadable.meant(inputs);
              if (meant.isPresent()) {
                throw UnusableRule.unreadable(table.decision(), version, meant.get());
              }
              return decided;
            });
  }

  private Optional<DecidedRow> asked(
      DmnDecision decision, int version, Map<String, Object> inputs) {
    return decidingRules.deciding(
        decision.getKey(), version, () -> engine.evaluateDecisionTable(decision, inputs));
  }

  private DecisionTable open(Draft draft) {
    try {
      // The parser refuses document type declarations and with them all entities.
      DmnModelInstance model =
          Dmn.readModelFromStream(
              new ByteArrayInputStream(draft.dmn().getBytes(StandardCharsets.UTF_8)));
      DmnDecision decision = engine.parseDecision(draft.decision(), model);
      if (!decision.isDecisionTable()) {
        throw new IllegalArgumentException("The decision %s is no table".formatted(draft.decision));
      }
      return new DecisionTable(
          "draft of " + draft.decision(),
          NOT_DEPLOYED,
          DateIntervals.of(model),
          inputs -> asked(decision, NOT_DEPLOYED, inputs));
    } catch (ModelException | DmnEngineException e) {
      throw new IllegalArgumentException(
          "No table %s that can be asked".formatted(draft.decision()), e);
    }
  }
}
