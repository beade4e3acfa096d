package id.bangkom.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.UnaryTests;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every decision table keeps to, so that an administrator can change it safely. */
class DecisionTableTest {

  private static final Pattern ROW_ID = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

  static List<Packaged> decisions() {
    return Packaged.decisions();
  }

  @ParameterizedTest
  @MethodSource("decisions")
  void fileHoldsOneTableOfItsName(Packaged file) {
    DmnModelInstance model = file.dmn();
    Collection<Decision> decisions = model.getModelElementsByType(Decision.class);
    assertThat(decisions).hasSize(1);
    assertThat(decisions.iterator().next().getId()).isEqualTo(file.name());
    assertThat(decisions.iterator().next().getName()).isNotBlank();
    assertThat(model.getModelElementsByType(DecisionTable.class)).hasSize(1);
    assertThat(model.getDefinitions().getNamespace()).isEqualTo("https://bangkom.id/decisions");
  }

  @ParameterizedTest
  @MethodSource("decisions")
  void historyIsKeptForAKnownTime(Packaged file) {
    assertThat(file.dmn().getModelElementsByType(Decision.class))
        .allMatch(decision -> decision.getCamundaHistoryTimeToLiveString() != null);
  }

  @ParameterizedTest
  @MethodSource("decisions")
  void exactlyOneRowDecides(Packaged file) {
    assertThat(table(file).getHitPolicy()).isEqualTo(HitPolicy.UNIQUE);
    assertThat(table(file).getAggregation()).isNull();
  }

  @ParameterizedTest
  @MethodSource("decisions")
  void cellsAreFeel(Packaged file) {
    DmnModelInstance model = file.dmn();
    assertThat(model.getModelElementsByType(UnaryTests.class))
        .extracting(UnaryTests::getExpressionLanguage)
        .allMatch(DecisionTableTest::feel);
    assertThat(model.getModelElementsByType(LiteralExpression.class))
        .extracting(LiteralExpression::getExpressionLanguage)
        .allMatch(DecisionTableTest::feel);
    assertThat(feel(model.getDefinitions().getExpressionLanguage())).isTrue();
    assertThat(file.text()).doesNotContainPattern("(?i)juel|javascript|groovy|\\$\\{");
  }

  @ParameterizedTest
  @MethodSource("decisions")
  void inputsOfTextDeclareTheirValues(Packaged file) {
    assertThat(table(file).getInputs())
        .filteredOn(input -> "string".equals(input.getInputExpression().getTypeRef()))
        .allSatisfy(
            input -> {
              assertThat(input.getInputValues()).as(input.getLabel()).isNotNull();
              assertThat(input.getInputValues().getText().getTextContent()).isNotBlank();
            });
  }

  @ParameterizedTest
  @MethodSource("decisions")
  void columnsHaveALabelANameAndAType(Packaged file) {
    assertThat(table(file).getInputs())
        .isNotEmpty()
        .allSatisfy(
            input -> {
              assertThat(input.getLabel()).as(input.getId()).isNotBlank();
              assertThat(input.getInputExpression().getTypeRef()).as(input.getId()).isNotBlank();
            });
    assertThat(table(file).getOutputs())
        .allSatisfy(
            output -> {
              assertThat(output.getLabel()).as(output.getId()).isNotBlank();
              assertThat(output.getName()).as(output.getId()).matches("[a-z][A-Za-z0-9]*");
              assertThat(output.getTypeRef()).as(output.getId()).isNotBlank();
            });
  }

  @ParameterizedTest
  @MethodSource("decisions")
  void everyRowHasASpeakingIdAndASource(Packaged file) {
    Collection<Rule> rows = table(file).getRules();
    assertThat(rows).isNotEmpty();
    assertThat(rows)
        .extracting(Rule::getId)
        .doesNotHaveDuplicates()
        .allMatch(ROW_ID.asMatchPredicate());
    assertThat(rows)
        .allSatisfy(
            row -> {
              assertThat(row.getDescription()).as(row.getId()).isNotNull();
              assertThat(row.getDescription().getTextContent()).as(row.getId()).isNotBlank();
            });
  }

  @ParameterizedTest
  @MethodSource("decisions")
  void everyRowSaysItsLegalBasisAndHowSureItIs(Packaged file) {
    List<String> outputs = table(file).getOutputs().stream().map(Output::getName).toList();
    assertThat(outputs).contains("legalBasis", "certainty");
    for (Rule row : table(file).getRules()) {
      assertThat(cell(row, outputs.indexOf("legalBasis"))).as(row.getId()).matches("\".+\"");
      assertThat(cell(row, outputs.indexOf("certainty")))
          .as(row.getId())
          .isIn("\"CONFIRMED\"", "\"UNCONFIRMED\"");
    }
  }

  private static DecisionTable table(Packaged file) {
    return file.dmn().getModelElementsByType(DecisionTable.class).iterator().next();
  }

  private static String cell(Rule row, int column) {
    return List.copyOf(row.getOutputEntries()).get(column).getText().getTextContent().strip();
  }

  /** No language said is FEEL, the default of DMN. */
  private static boolean feel(String language) {
    return language == null
        || language.equalsIgnoreCase("feel")
        || language.matches("https://www\\.omg\\.org/spec/DMN/\\d+/FEEL/");
  }
}
