package id.bangkom.rulechange;

import id.bangkom.problem.Refusal;
import id.bangkom.rules.CellWords;
import id.bangkom.rules.TableColumn.Kind;
import id.bangkom.rules.WrittenTable;
import id.bangkom.spreadsheet.CellProblem;
import id.bangkom.spreadsheet.Column;
import id.bangkom.spreadsheet.Row;
import id.bangkom.spreadsheet.Spreadsheets;
import id.bangkom.spreadsheet.Table;
import id.bangkom.spreadsheet.TableFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * A decision table as a spreadsheet and back: words as people read them, a row's id in the first
 * column so that it stays the same row, new rows without one.
 */
@Component
class RuleWorkbook {

  private static final String ID = "id baris";

  /** Of the draft that was taken out, so that what was saved meanwhile is not undone unseen. */
  private static final String REVISION = "revisi";

  private static final int LONGEST_CELL = 4000;

  /** So many rows are named when a file is refused. */
  private static final int MOST_PROBLEMS = 5;

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Spreadsheets spreadsheets;

  RuleWorkbook(Spreadsheets spreadsheets) {
    this.spreadsheets = spreadsheets;
  }

  /**
   * A table as a file to download.
   *
   * @param revision of the draft that it is, null for a version that is or was in force
   */
  static ResponseEntity<byte[]> answer(WrittenTable table, Integer revision) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file(table, revision).xlsx(file, table.decision());
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(XLSX))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(table.decision() + ".xlsx").build().toString())
        .body(file.toByteArray());
  }

  private static TableFile file(WrittenTable table, Integer revision) {
    List<TableView.Column> columns = TableView.columns(table);
    List<String> header = new ArrayList<>(List.of(ID));
    columns.forEach(column -> header.add(title(column)));
    if (revision != null) {
      header.add(REVISION);
    }
    List<List<?>> rows = new ArrayList<>();
    TableView.of(table, null)
        .rows()
        .forEach(
            row -> {
              List<Object> cells = new ArrayList<>(List.of(row.row()));
              columns.forEach(column -> cells.add(shown(column, row.cells().get(column.key()))));
              if (revision != null) {
                cells.add(revision);
              }
              rows.add(cells);
            });
    return new TableFile(header, rows);
  }

  private static Object shown(TableView.Column column, CellWords.Words words) {
    if (words.value().isEmpty()) {
      return null;
    }
    if (!words.plain()) {
      return words.value();
    }
    return switch (column.kind()) {
      case DATE -> LocalDate.parse(words.value());
      case NUMBER -> new BigDecimal(words.value());
      case CHOICE, FLAG -> words.text();
      default -> words.value();
    };
  }

  /**
   * Reads the rows out of a spreadsheet.
   *
   * @param revision of the draft that they are to become
   * @throws Refusal when it cannot be read or lacks a column, as {@link Spreadsheets#read};
   *     CONFLICT when it was taken out before the draft was saved the last time
   */
  List<TableView.EnteredRow> read(WrittenTable table, int revision, byte[] file) {
    List<TableView.Column> columns = TableView.columns(table);
    List<Column> expected = new ArrayList<>(List.of(Column.optional(ID)));
    columns.forEach(column -> expected.add(Column.required(title(column))));
    expected.add(Column.optional(REVISION));
    Table read = spreadsheets.read(file, expected);
    List<TableView.EnteredRow> rows = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (Row row : read.rows()) {
      try {
        if (read.has(REVISION)) {
          requireOf(revision, row.text(REVISION, LONGEST_CELL));
        }
        rows.add(cells(columns, row, read.has(ID)));
      } catch (CellProblem problem) {
        problems.add("Baris %d berkas: %s".formatted(row.number(), problem.getMessage()));
      }
    }
    if (!problems.isEmpty()) {
      throw Refusal.rule(together(problems));
    }
    return rows;
  }

  private static String together(List<String> problems) {
    int more = problems.size() - MOST_PROBLEMS;
    return String.join(" ", problems.subList(0, Math.min(MOST_PROBLEMS, problems.size())))
        + (more > 0 ? " Masih ada %d baris lain yang harus diperbaiki.".formatted(more) : "");
  }

  /** A row that was added in the file says none. */
  private static void requireOf(int revision, String said) {
    if (said != null && !said.equals(String.valueOf(revision))) {
      throw Refusal.conflict(
          "Rancangan sudah disimpan lagi sejak berkas ini diunduh; unduh kembali, lalu ulangi"
              + " perubahan Anda di berkas yang baru.");
    }
  }

  private static TableView.EnteredRow cells(
      List<TableView.Column> columns, Row row, boolean withId) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (TableView.Column column : columns) {
      String text = row.text(title(column), LONGEST_CELL);
      cells.put(column.key(), text == null ? "" : value(column, row, text));
    }
    String id = withId ? row.text(ID, LONGEST_CELL) : null;
    return new TableView.EnteredRow(id == null ? "" : id, cells);
  }

  /** Words become codes; what is no word of a column stays, for a check to point at. */
  private static String value(TableView.Column column, Row row, String text) {
    if (column.kind() == Kind.DATE && text.matches("[\\d./-]+")) {
      LocalDate day = row.date(title(column));
      return day == null ? "" : day.toString();
    }
    if (column.options() != null) {
      return column.options().stream()
          .filter(
              option ->
                  option.label().equalsIgnoreCase(text) || option.value().equalsIgnoreCase(text))
          .map(TableView.Option::value)
          .findFirst()
          .orElse(text);
    }
    return text;
  }

  private static String title(TableView.Column column) {
    return column.label().toLowerCase(Locale.ROOT);
  }
}
