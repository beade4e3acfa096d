package id.bangkom.rulechange;

import id.bangkom.rules.CellWords;
import id.bangkom.rules.Finding;
import id.bangkom.rules.TableCheck;
import id.bangkom.rules.TableColumn;
import id.bangkom.rules.TableColumn.Kind;
import id.bangkom.rules.TableRow;
import id.bangkom.rules.WrittenTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What differs between two versions of a table, row by row.
 *
 * @param columns of the later one
 */
record RuleDiff(List<TableView.Column> columns, List<Row> rows) {

  /** The key of what stands above the rows: the name of the table and what it decides. */
  private static final String ABOUT = "about";

  /** What became of a row. */
  enum Change {
    ADDED,
    /** It is new and goes on where a row of before ends. */
    SUCCEEDS,
    REMOVED,
    CHANGED
  }

  /**
   * @param label what the row is about
   * @param summary what it answers otherwise than before and from when on; empty where that is not
   *     said of one row alone
   * @param before what its cells said, by key, or those of the row it succeeds; null for a new one
   * @param after what they say; null for one that is gone
   * @param changed the keys of the cells that differ
   */
  record Row(
      String row,
      Change kind,
      String label,
      String summary,
      Map<String, String> before,
      Map<String, String> after,
      List<String> changed) {}

  static RuleDiff between(WrittenTable before, WrittenTable after) {
    List<Row> rows = new ArrayList<>();
    List<TableView.Column> columns = new ArrayList<>(TableView.columns(after));
    if (!about(before).equals(about(after))) {
      columns.add(
          new TableView.Column(
              ABOUT, "Keterangan tabel", "SOURCE", Kind.TEXT, null, true, false, true));
      rows.add(
          new Row(
              ABOUT,
              Change.CHANGED,
              "Tentang tabel ini",
              "",
              Map.of(ABOUT, about(before)),
              Map.of(ABOUT, about(after)),
              List.of(ABOUT)));
    }
    Map<Ending, TableRow> endings = endings(before, after);
    for (TableRow row : after.rows()) {
      TableRow old = before.row(row.id()).orElse(null);
      if (!row.equals(old)) {
        rows.add(
            old == null
                ? predecessor(endings, after, row)
                    .map(ended -> succeeding(before, ended, after, row))
                    .orElseGet(() -> written(Change.ADDED, before, null, after, row))
                : written(Change.CHANGED, before, old, after, row));
      }
    }
    for (TableRow row : before.rows()) {
      if (after.row(row.id()).isEmpty()) {
        rows.add(
            new Row(
                row.id(),
                Change.REMOVED,
                TableView.label(before, row),
                "",
                texts(before, row),
                null,
                List.of()));
      }
    }
    return new RuleDiff(columns, rows);
  }

  private static Row written(
      Change kind, WrittenTable before, TableRow old, WrittenTable after, TableRow row) {
    Map<String, String> was = old == null ? null : texts(before, old);
    Map<String, String> is = texts(after, row);
    List<String> changed =
        is.keySet().stream()
            .filter(key -> was == null || !is.get(key).equals(was.get(key)))
            .toList();
    return new Row(
        row.id(),
        kind,
        TableView.label(after, row),
        was == null ? "" : answers(after, was, is, changed),
        was,
        is,
        changed);
  }

  /** Beside the row that it takes the place of; from when on stands in the summary. */
  private static Row succeeding(
      WrittenTable before, TableRow ended, WrittenTable after, TableRow row) {
    Row made = written(Change.SUCCEEDS, before, ended, after, row);
    String from =
        made.after().entrySet().stream()
            .filter(cell -> cell.getKey().endsWith(TableCheck.FROM))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElseThrow();
    return new Row(
        made.row(),
        made.kind(),
        made.label(),
        (made.summary() + " mulai " + from).strip(),
        made.before(),
        made.after(),
        made.changed().stream()
            .filter(key -> !key.endsWith(TableCheck.FROM) && !key.endsWith(TableCheck.UNTIL))
            .toList());
  }

  /** For which inputs a row ends, and on which day. */
  private record Ending(String label, LocalDate day) {}

  /** The rows of before that have a last day now; each row is read once, however many are new. */
  private static Map<Ending, TableRow> endings(WrittenTable before, WrittenTable after) {
    Map<Ending, TableRow> endings = new HashMap<>();
    for (TableRow row : after.rows()) {
      Optional<TableRow> old = before.row(row.id());
      Optional<LocalDate> until = day(after, row, TableCheck.UNTIL);
      if (old.isPresent() && until.isPresent()) {
        endings.putIfAbsent(new Ending(TableView.label(after, row), until.get()), old.get());
      }
    }
    return endings;
  }

  /** The row of before that now ends the day before this one begins, for the same inputs. */
  private static Optional<TableRow> predecessor(
      Map<Ending, TableRow> endings, WrittenTable after, TableRow row) {
    return day(after, row, TableCheck.FROM)
        .map(from -> endings.get(new Ending(TableView.label(after, row), from.minusDays(1))));
  }

  /** The first or the last day of a row, when it says one. */
  private static Optional<LocalDate> day(WrittenTable table, TableRow row, String end) {
    return TableView.cells(table, row).entrySet().stream()
        .filter(cell -> cell.getKey().endsWith(end) && cell.getValue().plain())
        .map(cell -> cell.getValue().value())
        .filter(value -> !value.isEmpty())
        .findFirst()
        .map(LocalDate::parse);
  }

  /** Such as "Batas 2 menjadi 3". */
  private static String answers(
      WrittenTable table, Map<String, String> was, Map<String, String> is, List<String> changed) {
    return TableView.columns(table).stream()
        .filter(RuleDiff::isAnswer)
        .filter(column -> changed.contains(column.key()))
        .map(
            column ->
                "%s %s menjadi %s"
                    .formatted(
                        column.label(), said(was.get(column.key())), said(is.get(column.key()))))
        .collect(Collectors.joining(", "));
  }

  private static String said(String text) {
    return text == null || text.isEmpty() ? "kosong" : text;
  }

  private static boolean isAnswer(TableView.Column column) {
    return column.role().equals(TableColumn.Role.OUTPUT.name()) && !column.ground();
  }

  /**
   * What deserves a second look before it is proposed or approved: rows that somebody else changed,
   * too, and answers that change for days that have passed.
   *
   * @param contested ids of rows that a version that went live meanwhile changed
   */
  Stream<Finding> warnings(List<String> contested) {
    return rows.stream()
        .filter(row -> !row.row().equals(ABOUT))
        .flatMap(
            row ->
                Stream.of(
                        contested.contains(row.row())
                            ? Finding.warning(
                                row.row(),
                                null,
                                ("Baris \"%s\" juga diubah atau dihapus pada versi yang sudah"
                                        + " berlaku. Yang dipakai isi rancangan Anda; bandingkan"
                                        + " kembali.")
                                    .formatted(row.label()))
                            : null,
                        row.kind() == Change.CHANGED && answersOtherwise(row)
                            ? Finding.warning(
                                row.row(),
                                null,
                                ("Baris \"%s\" berubah untuk seluruh masa berlakunya, juga hari-hari"
                                        + " yang lalu. Bila aturannya baru berlaku nanti, pakai"
                                        + " \"Aturan baru mulai…\".")
                                    .formatted(row.label()))
                            : null)
                    .filter(Objects::nonNull));
  }

  /** Whether a dated row gives another answer than before. */
  private boolean answersOtherwise(Row row) {
    return row.after().keySet().stream().anyMatch(key -> key.endsWith(TableCheck.FROM))
        && columns.stream()
            .filter(RuleDiff::isAnswer)
            .map(TableView.Column::key)
            .anyMatch(row.changed()::contains);
  }

  private static String about(WrittenTable table) {
    return table.name() + ". " + table.description();
  }

  private static Map<String, String> texts(WrittenTable table, TableRow row) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Map.Entry<String, CellWords.Words> cell : TableView.cells(table, row).entrySet()) {
      texts.put(cell.getKey(), cell.getValue().text());
    }
    return texts;
  }
}
