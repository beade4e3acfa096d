package id.bangkom.rules;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Description;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;

/**
 * A decision table as it is written in DMN, whether it is deployed or not: its columns and rows.
 *
 * @param decision its id, such as {@code gap-size}
 * @param description what it decides
 * @param historyTimeToLive for how long the engine keeps what it was asked, such as {@code P3650D}
 */
public record WrittenTable(
    String decision,
    String name,
    String description,
    String historyTimeToLive,
    List<TableColumn> columns,
    List<TableRow> rows) {

  private static final Pattern ILLEGAL =
      Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  public WrittenTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * @param dmn that holds one decision with a table; {@link TableCheck} says whether it does
   */
  public static WrittenTable read(String dmn) {
    return of(model(dmn));
  }

  /** The same of a file that was read already. */
  static WrittenTable of(DmnModelInstance model) {
    Decision decision = model.getModelElementsByType(Decision.class).iterator().next();
    org.camunda.bpm.model.dmn.instance.DecisionTable table = table(model);
    List<TableColumn> columns =
        Stream.concat(
                table.getInputs().stream().map(WrittenTable::column),
                table.getOutputs().stream().map(WrittenTable::column))
            .toList();
    return new WrittenTable(
        decision.getId(),
        Optional.ofNullable(decision.getName()).orElse(decision.getId()),
        text(decision.getDescription()),
        historyTimeToLive(decision),
        columns,
        table.getRules().stream().map(WrittenTable::row).toList());
  }

  /**
   * The same DMN with other rows; all else stays as it is written.
   *
   * @param dmn of a table with the same columns
   */
  public static String withRows(String dmn, List<TableRow> rows) {
    DmnModelInstance model = model(dmn);
    org.camunda.bpm.model.dmn.instance.DecisionTable table = table(model);
    Map<String, Rule> before = new HashMap<>();
    for (Rule rule : List.copyOf(table.getRules())) {
      before.put(rule.getId(), rule);
      table.getRules().remove(rule);
    }
    int inputs = table.getInputs().size();
    for (TableRow row : rows) {
      Rule rule = model.newInstance(Rule.class, row.id());
      Description note = model.newInstance(Description.class);
      note.setTextContent(legal(row.note()));
      rule.setDescription(note);
      // Cells keep their ids, so that what did not change looks unchanged to any tool.
      Iterator<String> ids = cellIds(before.get(row.id()));
      int column = 0;
      for (String cell : row.cells()) {
        if (column++ < inputs) {
          InputEntry entry = instance(model, InputEntry.class, ids);
          entry.setText(text(model, cell));
          rule.getInputEntries().add(entry);
        } else {
          OutputEntry entry = instance(model, OutputEntry.class, ids);
          entry.setText(text(model, cell));
          rule.getOutputEntries().add(entry);
        }
      }
      table.getRules().add(rule);
    }
    return Dmn.convertToString(model);
  }

  /** The same DMN with another name and description of the table. */
  public static String withAbout(String dmn, String name, String description) {
    DmnModelInstance model = model(dmn);
    Decision decision = model.getModelElementsByType(Decision.class).iterator().next();
    decision.setName(name);
    Description about = model.newInstance(Description.class);
    about.setTextContent(legal(description));
    decision.setDescription(about);
    return Dmn.convertToString(model);
  }

  /** The same without its rows. */
  public WrittenTable without() {
    return new WrittenTable(decision, name, description, historyTimeToLive, columns, List.of());
  }

  /** The inputs and then the outputs, as columns of one row. */
  int inputs() {
    return (int) columns.stream().filter(TableColumn::input).count();
  }

  /** Where a column stands. */
  public int indexOf(String column) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(column)) {
        return i;
      }
    }
    return -1;
  }

  /** The text that an output of a row holds; empty when it holds none. */
  public Optional<String> text(TableRow row, String output) {
    return CellTests.literal(row.cells().get(indexOf(output)), "string")
        .map(literal -> (String) literal.value());
  }

  /** The row with this id. */
  public Optional<TableRow> row(String id) {
    return rows.stream().filter(row -> row.id().equals(id)).findFirst();
  }

  private static Iterator<String> cellIds(Rule rule) {
    if (rule == null) {
      return List.<String>of().iterator();
    }
    List<String> ids = new ArrayList<>();
    rule.getInputEntries().forEach(entry -> ids.add(entry.getId()));
    rule.getOutputEntries().forEach(entry -> ids.add(entry.getId()));
    return ids.iterator();
  }

  private static <T extends org.camunda.bpm.model.dmn.instance.DmnElement> T instance(
      DmnModelInstance model, Class<T> type, Iterator<String> ids) {
    String id = ids.hasNext() ? ids.next() : null;
    return id == null ? model.newInstance(type) : model.newInstance(type, id);
  }

  private static Text text(DmnModelInstance model, String content) {
    Text text = model.newInstance(Text.class);
    text.setTextContent(legal(content));
    return text;
  }

  /** Without the characters that XML cannot hold, which no keyboard writes. */
  private static String legal(String content) {
    return ILLEGAL.matcher(content).replaceAll("");
  }

  /** Empty when it says none. */
  static String historyTimeToLive(Decision decision) {
    return Optional.ofNullable(decision.getCamundaHistoryTimeToLiveString()).orElse("");
  }

  static DmnModelInstance model(String dmn) {
    return Dmn.readModelFromStream(new ByteArrayInputStream(dmn.getBytes(StandardCharsets.UTF_8)));
  }

  private static org.camunda.bpm.model.dmn.instance.DecisionTable table(DmnModelInstance model) {
    return model
        .getModelElementsByType(org.camunda.bpm.model.dmn.instance.DecisionTable.class)
        .iterator()
        .next();
  }

  private static TableColumn column(Input input) {
    String expression =
        input.getInputExpression() == null ? "" : text(input.getInputExpression().getText());
    return new TableColumn(
        TableColumn.Role.INPUT,
        expression.matches("[A-Za-z_]\\w*") ? expression : String.valueOf(input.getId()),
        Optional.ofNullable(input.getLabel()).orElse(expression),
        expression,
        input.getInputExpression() == null
            ? ""
            : Optional.ofNullable(input.getInputExpression().getTypeRef()).orElse(""),
        input.getInputValues() == null ? "" : text(input.getInputValues().getText()));
  }

  private static TableColumn column(Output output) {
    String name = Optional.ofNullable(output.getName()).orElse("");
    return new TableColumn(
        TableColumn.Role.OUTPUT,
        name,
        Optional.ofNullable(output.getLabel()).orElse(name),
        "",
        Optional.ofNullable(output.getTypeRef()).orElse(""),
        output.getOutputValues() == null ? "" : text(output.getOutputValues().getText()));
  }

  private static TableRow row(Rule rule) {
    return new TableRow(
        Optional.ofNullable(rule.getId()).orElse(""),
        text(rule.getDescription()),
        Stream.concat(
                texts(rule.getInputEntries(), InputEntry::getText),
                texts(rule.getOutputEntries(), OutputEntry::getText))
            .toList());
  }

  private static <T> Stream<String> texts(
      Collection<T> entries, java.util.function.Function<T, Text> text) {
    return entries.stream().map(entry -> text(text.apply(entry)));
  }

  private static String text(org.camunda.bpm.model.xml.instance.ModelElementInstance element) {
    return element == null ? "" : CellTests.trimmed(element.getTextContent());
  }
}
