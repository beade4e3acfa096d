package id.bangkom.rules;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
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
          inputs ->
              decidingRules.deciding(
                  draft.decision(),
                  NOT_DEPLOYED,
                  () -> engine.evaluateDecisionTable(decision, inputs)));
    } catch (ModelException | DmnEngineException e) {
      throw new IllegalArgumentException(
          "No table %s that can be asked".formatted(draft.decision()), e);
    }
  }
}
