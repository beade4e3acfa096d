package id.bangkom.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import id.bangkom.testing.PackagedDmn;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.DynamicTest;

/**
 * A table as it is shipped, evaluated by the DMN engine alone, with the cases a domain expert wrote
 * for it: {@code decisions/<table>.csv}, one case a line. The columns before {@code row} are inputs
 * (empty: unknown), {@code row} is the row that must decide (empty: none), those after it are
 * outputs.
 */
public final class PackagedTable {

  private final String key;
  private final String xml;
  private final DecisionTable model;
  private final DmnDecision decision;
  private final List<DmnDecisionTableEvaluationEvent> heard = new ArrayList<>();
  private final DmnEngine engine;

  public PackagedTable(String key) {
    this.key = key;
    this.xml = PackagedDmn.of(key);
    this.model =
        Dmn.readModelFromStream(stream("decisions/" + key + ".dmn"))
            .getModelElementsByType(DecisionTable.class)
            .iterator()
            .next();
    DefaultDmnEngineConfiguration configuration =
        (DefaultDmnEngineConfiguration)
            DefaultDmnEngineConfiguration.createDefaultDmnEngineConfiguration();
    DataTypes.register(configuration);
    configuration.getCustomPostDecisionTableEvaluationListeners().add(heard::add);
    this.engine = configuration.buildEngine();
    this.decision = engine.parseDecision(key, stream("decisions/" + key + ".dmn"));
  }

  /**
   * The row that decides; fails unless exactly one does.
   *
   * @param inputs by name; an unknown one is null
   */
  public Decided decide(Map<String, Object> inputs) {
    Optional<Decided> decided = find(inputs);
    assertThat(decided).as("%s %s is matched exactly once", key, inputs).isPresent();
    return decided.get();
  }

  /** The row that decides, if one does; fails when two do. */
  public Optional<Decided> find(Map<String, Object> inputs) {
    heard.clear();
    List<Map<String, Object>> results =
        engine.evaluateDecisionTable(decision, inputs).getResultList();
    assertThat(results).as("%s %s", key, inputs).hasSizeLessThan(2);
    return results.stream()
        .findFirst()
        .map(
            outputs ->
                new Decided(
                    heard.get(0).getMatchingRules().get(0).getId(), new LinkedHashMap<>(outputs)));
  }

  /** One test for each line of the CSV file, and one that every row is hit by a line. */
  public Stream<DynamicTest> cases() {
    List<String> lines =
        read("decisions/" + key + ".csv")
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList();
    List<String> columns = cells(lines.get(0));
    List<DynamicTest> tests = new ArrayList<>();
    TreeSet<String> hit = new TreeSet<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = cells(line);
      tests.add(dynamicTest(line, () -> verify(columns, cells)));
      hit.add(cells.get(columns.indexOf("row")));
    }
    hit.remove("");
    tests.add(
        dynamicTest(
            "every row is hit by a case",
            () -> assertThat(hit).containsExactlyInAnyOrderElementsOf(rows())));
    return tests.stream();
  }

  private void verify(List<String> columns, List<String> cells) {
    assertThat(cells).as("cells of the line").hasSameSizeAs(columns);
    int row = columns.indexOf("row");
    Map<String, Object> inputs = new LinkedHashMap<>();
    for (int i = 0; i < row; i++) {
      inputs.put(columns.get(i), value(cells.get(i)));
    }
    if (cells.get(row).isEmpty()) {
      assertThat(find(inputs)).isEmpty();
      return;
    }
    Decided decided = decide(inputs);
    assertThat(decided.row()).isEqualTo(cells.get(row));
    for (int i = row + 1; i < columns.size(); i++) {
      assertThat(decided.outputs().get(columns.get(i)))
          .as(columns.get(i))
          .isEqualTo(value(cells.get(i)));
    }
  }

  /** The ids of all rows. */
  List<String> rows() {
    return model.getRules().stream().map(Rule::getId).toList();
  }

  /** What every table of the product has, whatever it decides. */
  void isWellFormed() {
    assertThat(model.getHitPolicy()).isEqualTo(HitPolicy.UNIQUE);
    assertThat(xml).contains("historyTimeToLive").doesNotContain("juel");
    assertThat(xml).contains("dmnElementRef=\"" + key + "\"");
    List<String> outputs = model.getOutputs().stream().map(Output::getName).toList();
    assertThat(outputs).contains("legalBasis", "certainty");
    assertThat(model.getInputs())
        .allSatisfy(
            input -> {
              assertThat(input.getLabel()).isNotBlank();
              assertThat(input.getInputValues()).as("allowed values declared").isNotNull();
              assertThat(input.getInputExpression().getExpressionLanguage()).isEqualTo("feel");
            });
    for (Rule rule : model.getRules()) {
      assertThat(rule.getId()).matches("[a-z][a-z0-9_]+");
      assertThat(rule.getDescription().getTextContent()).as(rule.getId()).isNotBlank();
      List<OutputEntry> cells = List.copyOf(rule.getOutputEntries());
      for (int i = 0; i < outputs.size(); i++) {
        String cell = cells.get(i).getText().getTextContent();
        assertThat(cell).as("%s.%s", rule.getId(), outputs.get(i)).isNotBlank();
        Output output = List.copyOf(model.getOutputs()).get(i);
        if (output.getOutputValues() != null) {
          assertThat(output.getOutputValues().getText().getTextContent().split(","))
              .as("%s.%s", rule.getId(), outputs.get(i))
              .contains(cell);
        }
      }
    }
  }

  private static List<String> cells(String line) {
    return Stream.of(line.split(",", -1)).map(String::strip).toList();
  }

  private static Object value(String cell) {
    if (cell.isEmpty()) {
      return null;
    }
    if (cell.equals("true") || cell.equals("false")) {
      return Boolean.valueOf(cell);
    }
    if (cell.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
      return LocalDate.parse(cell);
    }
    return cell.matches("-?[0-9]+(\\.[0-9]+)?") ? new BigDecimal(cell) : cell;
  }

  private static String read(String resource) {
    try (InputStream in = stream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream stream(String resource) {
    InputStream in = PackagedTable.class.getClassLoader().getResourceAsStream(resource);
    assertThat(in).as(resource).isNotNull();
    return in;
  }

  /** The row that decided and its cells by output. */
  public record Decided(String row, Map<String, Object> outputs) {}
}
