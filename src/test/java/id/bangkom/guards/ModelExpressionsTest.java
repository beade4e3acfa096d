package id.bangkom.guards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.problem.Refusal;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.task.listener.ExpressionTaskListener;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotFoundException;
import org.joda.time.DateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/** What an expression reaches, without an engine. */
class ModelExpressionsTest {

  private static final JavaDelegate DELEGATE = new Delegate();

  private final DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
  private final ModelExpressions expressions = new ModelExpressions(beans);
  private final Execution execution = new Execution();

  ModelExpressionsTest() {
    beans.registerSingleton("delegate", DELEGATE);
    beans.registerSingleton("ours", new Ours());
    beans.registerSingleton("foreign", new ExpressionTaskListener(null));
  }

  @Test
  void variablesDelegatesAndTheArithmeticOfDatesAreKnown() {
    assertThat(value("${delegate}")).isSameAs(DELEGATE);
    assertThat(value("${map.a}")).isEqualTo("isi");
    assertThat(value("${list[0]}")).isEqualTo("satu");
    assertThat(value("${array[1]}")).isEqualTo("dua");
    assertThat(value("${day.plusDays(3).dayOfMonth}")).isEqualTo(4);
    assertThat(value("${execution.processBusinessKey}")).isEqualTo("kunci");
    assertThat(value("${execution.processInstanceId}")).isEqualTo("proses");
  }

  @ParameterizedTest
  @ValueSource(strings = {"${ours}", "${foreign}", "${nobody}"})
  void onlyWhatADiagramCallsAndIsOursIsABeanOfExpressions(String expression) {
    assertThatThrownBy(() -> value(expression)).isInstanceOf(PropertyNotFoundException.class);
  }

  @Test
  void aVariableDoesNotStandInForADelegate() {
    execution.variables = Map.of("delegate", "palsu");
    assertThat(value("${delegate}")).isSameAs(DELEGATE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${delegate.class}",
        "${delegate.toString()}",
        "${list.size()}",
        "${map.get('a')}",
        "${map.a.length()}",
        "${map.a.bytes}",
        "${day.class}",
        "${day.getClass()}",
        "${execution.class}",
        "${execution.processEngineServices}",
        "${execution.getProcessBusinessKey()}"
      })
  void nothingElseHasPropertiesOrMethods(String expression) {
    assertThatThrownBy(() -> value(expression))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.MALFORMED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"${map.a}", "${list[0]}", "${delegate}"})
  void nothingIsSet(String expression) {
    assertThatThrownBy(
            () ->
                expressions
                    .createValueExpression(expression)
                    .setValue(expressions.getElContext(execution), "lain"))
        .isInstanceOf(Refusal.class);
  }

  private Object value(String expression) {
    ELContext context = expressions.getElContext(execution);
    return expressions.createValueExpression(expression).getValue(context);
  }

  private static final class Delegate implements JavaDelegate {

    @Override
    public void execute(DelegateExecution called) {
      throw new IllegalStateException("Nobody calls it.");
    }
  }

  private static final class Ours {}

  /** An execution that nobody stores. */
  private static final class Execution extends ExecutionEntity {

    private static final long serialVersionUID = 1L;

    private transient Map<String, Object> variables =
        Map.of(
            "map",
            Map.of("a", "isi"),
            "list",
            List.of("satu"),
            "array",
            new String[] {"satu", "dua"},
            "day",
            new DateTime(2026, 5, 1, 0, 0));

    @Override
    public boolean hasVariable(String name) {
      return variables.containsKey(name);
    }

    @Override
    public Object getVariable(String name) {
      return variables.get(name);
    }

    @Override
    public String getProcessBusinessKey() {
      return "kunci";
    }

    @Override
    public String getProcessInstanceId() {
      return "proses";
    }
  }
}
