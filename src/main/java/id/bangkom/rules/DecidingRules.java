package id.bangkom.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.springframework.stereotype.Component;

/**
 * Overhears which rules of a table matched: the result of an evaluation has the outputs of the
 * matching rules, but not their ids.
 */
@Component
class DecidingRules implements DmnDecisionTableEvaluationListener {

  private final ThreadLocal<List<DmnDecisionTableEvaluationEvent>> heard = new ThreadLocal<>();

  @Override
  public void notify(DmnDecisionTableEvaluationEvent event) {
    List<DmnDecisionTableEvaluationEvent> events = heard.get();
    if (events != null) {
      events.add(event);
    }
  }

  /**
   * The row that decides while the given evaluation runs on this thread.
   *
   * @param version of the table
   * @return empty when none matches
   */
  Optional<DecidedRow> deciding(String decision, int version, Supplier<?> evaluation) {
    List<DmnDecisionTableEvaluationEvent> evaluated = during(evaluation);
    // A table that asks others is the last one that is heard.
    return evaluated.get(evaluated.size() - 1).getMatchingRules().stream()
        .findFirst()
        .map(rule -> new DecidedRow(decision, version, rule.getId(), outputs(rule)));
  }

  private List<DmnDecisionTableEvaluationEvent> during(Supplier<?> evaluation) {
    List<DmnDecisionTableEvaluationEvent> events = new ArrayList<>();
    heard.set(events);
    try {
      evaluation.get();
    } finally {
      heard.remove();
    }
    return events;
  }

  private static Map<String, Object> outputs(DmnEvaluatedDecisionRule rule) {
    Map<String, Object> outputs = new LinkedHashMap<>();
    rule.getOutputEntries()
        .forEach((name, output) -> outputs.put(name, output.getValue().getValue()));
    return outputs;
  }
}
