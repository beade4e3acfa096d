package id.bangkom.rulechange;

import id.bangkom.rules.CellWords;
import id.bangkom.rules.Finding;
import id.bangkom.rules.TableCheck;
import id.bangkom.rules.TableColumn;
import id.bangkom.rules.TableColumn.Kind;
import id.bangkom.rules.TableRow;
import id.bangkom.rules.WrittenTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What differs between two versions of a table, row by row.
 *
 * @param columns of the later one
 */
record RuleDiff(List<TableView.Column> columns, List<Row> rows) {

  /** The key of what stands above the rows: the name of the table and what it decides. */
  private static final String ABOUT = "about";

  /** Outputs that say why a row answers, not what. */
  private static final Set<String> ONLY_GROUNDS = Set.of("legalBasis", "certainty");

  /** What became of a row. */
  enum Change {
    ADDED,
    REMOVED,
    CHANGED
  }

  /**
   * @param label what the row is about
   * @param before what its cells said, by key; null for a new one
   * @param after what they say; null for one that is gone
   * @param changed the keys of the cells that differ
   */
  record Row(
      String row,
      Change kind,
      String label,
      Map<String, String> before,
      Map<String, String> after,
      List<String> changed) {}

  static RuleDiff between(WrittenTable before, WrittenTable after) {
    List<Row> rows = new ArrayList<>();
    List<TableView.Column> columns = new ArrayList<>(TableView.columns(after));
    if (!about(before).equals(about(after))) {
      columns.add(
          new TableView.Column(ABOUT, "Keterangan tabel", "SOURCE", Kind.TEXT, null, true, false));
      rows.add(
          new Row(
              ABOUT,
              Change.CHANGED,
              "Tentang tabel ini",
              Map.of(ABOUT, about(before)),
              Map.of(ABOUT, about(after)),
              List.of(ABOUT)));
    }
    for (TableRow row : after.rows()) {
      TableRow old = before.row(row.id()).orElse(null);
      if (!row.equals(old)) {
        Map<String, String> was = old == null ? null : texts(before, old);
        Map<String, String> is = texts(after, row);
        rows.add(
            new Row(
                row.id(),
                old == null ? Change.ADDED : Change.CHANGED,
                TableView.label(after, row),
                was,
                is,
                is.keySet().stream()
                    .filter(key -> was == null || !is.get(key).equals(was.get(key)))
                    .toList()));
      }
    }
    for (TableRow row : before.rows()) {
      if (after.row(row.id()).isEmpty()) {
        rows.add(
            new Row(
                row.id(),
                Change.REMOVED,
                TableView.label(before, row),
                texts(before, row),
                null,
                List.of()));
      }
    }
    return new RuleDiff(columns, rows);
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
            .filter(column -> column.role().equals(TableColumn.Role.OUTPUT.name()))
            .map(TableView.Column::key)
            .filter(key -> !ONLY_GROUNDS.contains(key))
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
