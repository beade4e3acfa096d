package id.bangkom.rules;

import id.bangkom.guards.NoScripts;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.engine.variable.Variables;

/**
 * The expression language as the engine that decides evaluates it. Where the product says itself
 * what a cell holds for, this says whether that is right. Only what {@link CellReader} took is
 * given to it: what somebody may write freely could keep it busy for as long as they like.
 */
final class EngineFeel {

  private static final String INPUT = "cellInput";
  private static final FeelEngine ENGINE = engine();

  private EngineFeel() {}

  /** What an expression is worth. */
  sealed interface Value {

    /**
     * @param value null when that is what it is worth
     */
    record Known(Object value) implements Value {}

    /** The engine cannot read it. */
    record Unreadable() implements Value {}
  }

  /** What a constant is worth. */
  static Value value(String constant) {
    try {
      return new Value.Known(
          ENGINE.evaluateSimpleExpression(constant, Variables.emptyVariableContext()));
    } catch (FeelException e) {
      return new Value.Unreadable();
    }
  }

  /**
   * What several constants are worth, which costs little more than one of them.
   *
   * @return in the same order
   */
  static List<Value> values(List<String> constants) {
    if (value("[" + String.join(",\n", constants) + "]") instanceof Value.Known known
        && known.value() instanceof List<?> list
        && list.size() == constants.size()) {
      return list.stream().<Value>map(Value.Known::new).toList();
    }
    return constants.stream().map(EngineFeel::value).toList();
  }

  /**
   * Whether an input cell holds for a value.
   *
   * @param value may be null
   * @return empty when the engine cannot read it
   */
  static Optional<Boolean> holds(String tests, Object value) {
    try {
      return Optional.of(
          ENGINE.evaluateSimpleUnaryTests(
              tests,
              INPUT,
              Variables.createVariables().putValue(INPUT, value).asVariableContext()));
    } catch (FeelException e) {
      return Optional.empty();
    }
  }

  /** Configured as the process engine's is: the same types, FEEL and nothing else. */
  static DmnEngine decisions(DmnDecisionTableEvaluationListener listener) {
    DefaultDmnEngineConfiguration configuration = configuration();
    configuration.getCustomPostDecisionTableEvaluationListeners().add(listener);
    return configuration.buildEngine();
  }

  private static FeelEngine engine() {
    DefaultDmnEngineConfiguration configuration = configuration();
    configuration.buildEngine();
    return configuration.getFeelEngine();
  }

  private static DefaultDmnEngineConfiguration configuration() {
    DefaultDmnEngineConfiguration configuration =
        (DefaultDmnEngineConfiguration)
            DefaultDmnEngineConfiguration.createDefaultDmnEngineConfiguration();
    DataTypes.register(configuration);
    configuration.setScriptEngineResolver(NoScripts.INSTANCE);
    configuration.setElProvider(NoScripts.INSTANCE);
    return configuration;
  }
}
