package id.bangkom.rulechange;

import id.bangkom.problem.Refusal;
import id.bangkom.rules.CellWords;
import id.bangkom.rules.Finding;
import id.bangkom.rules.TableCheck;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A rule that begins anew on a day: its row ends the day before and its successor follows it, so
 * that the past keeps its rule.
 */
final class Succession {

  private Succession() {}

  /** The first day of a row and its last, as columns; empty when a table knows no days. */
  private record Days(String from, String until) {

    static Optional<Days> of(List<TableView.Column> columns) {
      return columns.stream()
          .filter(column -> column.role().equals("INPUT"))
          .map(TableView.Column::key)
          .filter(key -> key.endsWith(TableCheck.FROM))
          .findFirst()
          .map(
              from ->
                  new Days(
                      from,
                      from.substring(0, from.length() - TableCheck.FROM.length())
                          + TableCheck.UNTIL));
    }
  }

  /** Whether a row with these cells has days that people can read, and so may begin anew. */
  static boolean possible(List<TableView.Column> columns, Map<String, CellWords.Words> cells) {
    return Days.of(columns)
        .filter(days -> isDay(cells.get(days.from())) && isDay(cells.get(days.until())))
        .isPresent();
  }

  /** Whether a cell says a day that there is, or none. */
  private static boolean isDay(CellWords.Words words) {
    if (!words.plain() || words.value().isEmpty()) {
      return words.plain();
    }
    try {
      LocalDate.parse(words.value());
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /**
   * The rows of a table in which one begins anew.
   *
   * @param row the id of the one that ends
   * @param from the first day of its successor
   * @param entered what the successor answers otherwise, by key of the column; what it is asked
   *     about stays, and where a rule comes from is not inherited
   * @throws Refusal UNKNOWN when there is no such row, RULE when it cannot begin anew on that day
   */
  static List<TableView.EnteredRow> rows(
      TableView table, String row, LocalDate from, Map<String, String> entered) {
    TableView.Row old =
        table.rows().stream()
            .filter(one -> one.row().equals(row))
            .findFirst()
            .orElseThrow(
                () ->
                    Refusal.unknown(
                        "Baris ini sudah dihapus di jendela lain. Pilih Batal, lalu tambahkan baris"
                            + " baru."));
    if (!old.mayBeginAnew()) {
      throw Refusal.rule(
          "Masa berlaku baris ini tidak tertulis sebagai tanggal. Ubah barisnya langsung, atau di"
              + " editor lengkap.");
    }
    Days days = Days.of(table.columns()).orElseThrow();
    requireWithin(old, days, from);
    List<TableView.EnteredRow> rows = new ArrayList<>();
    for (TableView.Row one : table.rows()) {
      Map<String, String> cells = values(one);
      if (one != old) {
        rows.add(new TableView.EnteredRow(one.row(), cells));
        continue;
      }
      Map<String, String> successor = new LinkedHashMap<>(cells);
      for (TableView.Column column : table.columns()) {
        if (!column.role().equals("INPUT")) {
          successor.put(
              column.key(),
              entered.getOrDefault(column.key(), column.ground() ? "" : cells.get(column.key())));
        }
      }
      successor.put(days.from(), from.toString());
      cells.put(days.until(), from.minusDays(1).toString());
      rows.add(new TableView.EnteredRow(row, cells));
      rows.add(new TableView.EnteredRow(null, successor));
    }
    return rows;
  }

  private static void requireWithin(TableView.Row old, Days days, LocalDate from) {
    Optional<LocalDate> first = day(old, days.from());
    Optional<LocalDate> last = day(old, days.until());
    if (first.filter(day -> !from.isAfter(day)).isPresent()) {
      throw Refusal.rule(
          "Baris ini sendiri baru mulai pada tanggal itu atau sesudahnya. Pilih tanggal yang lebih"
              + " kemudian, atau ubah barisnya langsung.");
    }
    if (last.filter(from::isAfter).isPresent()) {
      throw Refusal.rule(
          "Baris ini sudah berakhir sebelum tanggal itu. Pilih baris yang berlaku pada tanggal"
              + " itu.");
    }
  }

  private static Optional<LocalDate> day(TableView.Row row, String key) {
    return Optional.of(row.cells().get(key).value())
        .filter(value -> !value.isEmpty())
        .map(LocalDate::parse);
  }

  private static Map<String, String> values(TableView.Row row) {
    Map<String, String> values = new LinkedHashMap<>();
    row.cells().forEach((key, words) -> values.put(key, words.value()));
    return values;
  }

  /**
   * The first thing that stands in the way now and did not before. What is wrong with the new row
   * comes first: it is what the person is looking at.
   *
   * @param old the row that is not new
   */
  static Optional<Finding> newMistake(List<Finding> now, List<Finding> before, String old) {
    Set<String> known =
        before.stream().map(Finding::sentence).collect(Collectors.toCollection(HashSet::new));
    List<Finding> made =
        now.stream()
            .filter(finding -> finding.severity() == Finding.Severity.ERROR)
            .filter(finding -> !known.contains(finding.sentence()))
            .toList();
    return made.stream()
        .filter(finding -> !old.equals(finding.row()))
        .findFirst()
        .or(() -> made.stream().findFirst());
  }
}
