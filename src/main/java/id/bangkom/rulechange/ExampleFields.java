package id.bangkom.rulechange;

import id.bangkom.rules.TableCheck;
import id.bangkom.rules.TableColumn.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an administrator enters for an example of one's own.
 *
 * @param inputs the case; a choice or a day has to be said
 * @param expected what its answer may be; what is left empty is not compared
 */
record ExampleFields(List<TableView.Column> inputs, List<TableView.Column> expected) {

  static ExampleFields of(List<TableView.Column> columns) {
    return new ExampleFields(
        columns.stream().filter(TableView.Column::asked).map(ExampleFields::input).toList(),
        columns.stream()
            .filter(column -> column.role().equals("OUTPUT"))
            .filter(column -> column.kind() != Kind.TEXT && !column.key().equals("certainty"))
            .map(ExampleFields::expected)
            .toList());
  }

  /** A case has one day and one number, where a row has a period and a range. */
  private static TableView.Column input(TableView.Column column) {
    boolean day = column.key().endsWith(TableCheck.FROM);
    Kind kind = column.kind() == Kind.RANGE ? Kind.NUMBER : column.kind();
    return new TableView.Column(
        key(column),
        day ? "Tanggal" : column.label(),
        "EXAMPLE",
        kind,
        column.options(),
        kind == Kind.CHOICE || kind == Kind.DATE,
        true,
        false);
  }

  private static TableView.Column expected(TableView.Column column) {
    return new TableView.Column(
        column.key(),
        "Hasil: " + column.label(),
        "EXPECTED",
        column.kind(),
        column.options(),
        false,
        false,
        false);
  }

  /**
   * The case for which a row would be asked, as far as the row says it: its first day, its choices.
   *
   * @return values by the keys of {@link #inputs}
   */
  static Map<String, String> of(List<TableView.Column> columns, TableView.Row row) {
    Map<String, String> values = new LinkedHashMap<>();
    columns.stream()
        .filter(column -> column.asked() && column.kind() != Kind.RANGE)
        .filter(column -> row.cells().get(column.key()).plain())
        .forEach(column -> values.put(key(column), row.cells().get(column.key()).value()));
    return values;
  }

  private static String key(TableView.Column column) {
    return column.key().endsWith(TableCheck.FROM)
        ? column.key().substring(0, column.key().length() - TableCheck.FROM.length())
        : column.key();
  }
}
