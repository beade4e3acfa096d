package id.bangkom.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
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

  /** The tables that are evaluated on this thread while the given evaluation runs. */
  List<DmnDecisionTableEvaluationEvent> during(Supplier<?> evaluation) {
    List<DmnDecisionTableEvaluationEvent> events = new ArrayList<>();
    heard.set(events);
    try {
      evaluation.get();
    } finally {
      heard.remove();
    }
    return events;
  }
}
