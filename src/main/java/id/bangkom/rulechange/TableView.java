package id.bangkom.rulechange;

import id.bangkom.rules.CellWords;
import id.bangkom.rules.TableCheck;
import id.bangkom.rules.TableColumn;
import id.bangkom.rules.TableColumn.Kind;
import id.bangkom.rules.TableRow;
import id.bangkom.rules.WrittenTable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A decision table in the words of people who are no modellers: dates in two columns, codes as
 * words, the source of each row as its last column.
 *
 * @param version null for a draft
 */
record TableView(
    String decision,
    String name,
    String description,
    Integer version,
    List<Column> columns,
    List<Row> rows) {

  /** Outputs that say why a row answers, not what. */
  private static final Set<String> GROUNDS = Set.of("legalBasis", "certainty");

  /** A number may follow it. */
  private static final int LONGEST_ABOUT = TableCheck.LONGEST_ID - 10;

  /**
   * @param key the name of the column; of dates with {@code .from} or {@code .until}
   * @param role INPUT, OUTPUT or SOURCE
   * @param options what a choice offers, else null
   * @param asked whether a case names it: an input that the table does not compute of others
   * @param ground whether it says where a rule comes from, not what it answers
   */
  record Column(
      String key,
      String label,
      String role,
      Kind kind,
      List<Option> options,
      boolean required,
      boolean asked,
      boolean ground) {}

  /** An option of a choice. */
  record Option(String value, String label) {}

  /**
   * @param row the id of the row
   * @param name which row it is, in words
   * @param mayBeginAnew whether it has days, so that its rule may begin anew on one of them
   */
  record Row(String row, String name, boolean mayBeginAnew, Map<String, CellWords.Words> cells) {}

  /**
   * A row as somebody entered it.
   *
   * @param row its id, null or empty for a new one
   * @param cells by key of the column; a missing one is empty
   */
  record EnteredRow(String row, Map<String, String> cells) {}

  static TableView of(WrittenTable table, Integer version) {
    List<Column> columns = columns(table);
    return new TableView(
        table.decision(),
        table.name(),
        table.description(),
        version,
        columns,
        table.rows().stream().map(row -> row(columns, row.id(), cells(table, row))).toList());
  }

  private static Row row(List<Column> columns, String id, Map<String, CellWords.Words> cells) {
    return new Row(id, name(columns, cells), Succession.possible(columns, cells), cells);
  }

  /** Which row is meant, in words: what it is asked about, with its days. */
  private static String name(List<Column> columns, Map<String, CellWords.Words> cells) {
    String name =
        columns.stream()
            .filter(column -> column.role().equals("INPUT"))
            .filter(column -> !cells.get(column.key()).value().isEmpty())
            .filter(column -> !cells.get(column.key()).text().isEmpty())
            .map(column -> part(column.key(), cells.get(column.key()).text()))
            .collect(Collectors.joining(", "));
    return name.isEmpty() ? "baris tanpa syarat" : name;
  }

  private static String part(String key, String text) {
    if (key.endsWith(TableCheck.FROM)) {
      return "mulai " + text;
    }
    return key.endsWith(TableCheck.UNTIL) ? "sampai " + text : text;
  }

  static List<Column> columns(WrittenTable table) {
    List<Column> columns = new ArrayList<>();
    for (TableColumn column : table.columns()) {
      String role = column.role().name();
      if (column.kind() == Kind.DATE) {
        columns.add(
            new Column(
                column.name() + TableCheck.FROM,
                TableCheck.FROM_TITLE,
                role,
                Kind.DATE,
                null,
                false,
                column.asked(),
                false));
        columns.add(
            new Column(
                column.name() + TableCheck.UNTIL,
                TableCheck.UNTIL_TITLE,
                role,
                Kind.DATE,
                null,
                false,
                false,
                false));
      } else {
        columns.add(
            new Column(
                column.name(),
                column.label(),
                role,
                column.kind(),
                options(column),
                TableCheck.required(table, column),
                column.asked(),
                GROUNDS.contains(column.name())));
      }
    }
    columns.add(
        new Column(
            TableCheck.NOTE,
            "Keterangan dan sumber",
            "SOURCE",
            Kind.TEXT,
            null,
            true,
            false,
            true));
    return columns;
  }

  /** The cells of a row by the keys of {@link #columns}. */
  static Map<String, CellWords.Words> cells(WrittenTable table, TableRow row) {
    Map<String, CellWords.Words> cells = new LinkedHashMap<>();
    for (int i = 0; i < table.columns().size(); i++) {
      TableColumn column = table.columns().get(i);
      String cell = row.cells().get(i);
      if (column.kind() == Kind.DATE) {
        cells.put(column.name() + TableCheck.FROM, CellWords.from(column, cell));
        cells.put(column.name() + TableCheck.UNTIL, CellWords.until(column, cell));
      } else {
        cells.put(column.name(), CellWords.of(column, cell));
      }
    }
    cells.put(TableCheck.NOTE, new CellWords.Words(row.note(), row.note(), true));
    return cells;
  }

  /** What tells a row from the others, in words: its choices among the inputs. */
  static String label(WrittenTable table, TableRow row) {
    Map<String, CellWords.Words> cells = cells(table, row);
    return columns(table).stream()
        .filter(column -> column.role().equals("INPUT") && column.kind() != Kind.DATE)
        .map(column -> cells.get(column.key()))
        .filter(words -> !words.value().isEmpty())
        .map(CellWords.Words::text)
        .collect(Collectors.joining(", "));
  }

  /** The rows of a table as they were entered; new ones get an id that says what they are about. */
  static List<TableRow> written(WrittenTable table, List<EnteredRow> entered) {
    List<TableRow> rows = new ArrayList<>();
    for (EnteredRow row : entered) {
      Map<String, String> cells = row.cells() == null ? Map.of() : row.cells();
      TableRow before = table.row(row.row() == null ? "" : row.row()).orElse(null);
      List<String> feel = new ArrayList<>();
      for (int i = 0; i < table.columns().size(); i++) {
        feel.add(
            written(table.columns().get(i), cells, before == null ? null : before.cells().get(i)));
      }
      rows.add(
          new TableRow(
              row.row() == null ? "" : row.row(), of(cells, TableCheck.NOTE).strip(), feel));
    }
    return withIds(table, rows);
  }

  /**
   * @param before what the cell held, which stays as it is written when the same was entered
   */
  private static String written(TableColumn column, Map<String, String> cells, String before) {
    if (column.kind() == Kind.DATE) {
      return CellWords.feel(
          of(cells, column.name() + TableCheck.FROM), of(cells, column.name() + TableCheck.UNTIL));
    }
    String entered = of(cells, column.name());
    return before != null && CellWords.of(column, before).value().equals(entered)
        ? before
        : CellWords.feel(column, entered);
  }

  /**
   * Gives rows without a speaking id, with one that is too long, or with that of another, one of
   * their own: an editor's {@code DecisionRule_0x1f} would say nothing to who reads a credit's
   * reason.
   */
  static List<TableRow> withIds(WrittenTable table, List<TableRow> rows) {
    Set<String> taken = new HashSet<>();
    Set<String> kept = rows.stream().map(TableRow::id).collect(Collectors.toSet());
    List<TableRow> named = new ArrayList<>();
    for (TableRow row : rows) {
      String id = row.id();
      if (!TableCheck.speaks(id) || taken.contains(id)) {
        String about = about(table, row);
        id = about;
        for (int number = 2; taken.contains(id) || kept.contains(id); number++) {
          id = about + "_" + number;
        }
      }
      taken.add(id);
      named.add(new TableRow(id, row.note(), row.cells()));
    }
    return named;
  }

  private static String about(WrittenTable table, TableRow row) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      TableColumn column = table.columns().get(i);
      if (column.role() == TableColumn.Role.INPUT) {
        String value =
            column.kind() == Kind.DATE
                ? year(CellWords.from(column, row.cells().get(i)).value())
                : CellWords.of(column, row.cells().get(i)).value();
        parts.add(value.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_"));
      }
    }
    String about =
        parts.stream()
            .map(part -> part.replaceAll("^_+|_+$", ""))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("_"));
    String id = about.matches("[a-z].*") ? about : about.isEmpty() ? "aturan" : "aturan_" + about;
    return id.length() <= LONGEST_ABOUT ? id : id.substring(0, LONGEST_ABOUT).replaceAll("_+$", "");
  }

  private static String year(String day) {
    try {
      return String.valueOf(LocalDate.parse(day).getYear());
    } catch (DateTimeParseException e) {
      return "";
    }
  }

  private static String of(Map<String, String> cells, String key) {
    String value = cells.get(key);
    return value == null ? "" : value;
  }

  private static List<Option> options(TableColumn column) {
    if (column.kind() == Kind.FLAG) {
      return List.of(new Option("true", "Ya"), new Option("false", "Tidak"));
    }
    return column.kind() == Kind.CHOICE
        ? column.values().stream()
            .map(value -> new Option(value, CellWords.word(column, value)))
            .toList()
        : null;
  }
}
