package id.bangkom.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a table is asked the same questions and answers them in the same terms. */
final class ColumnCheck {

  private ColumnCheck() {}

  /**
   * @param inForce whose columns are the measure
   */
  static List<Finding> check(WrittenTable table, WrittenTable inForce) {
    List<Finding> findings = new ArrayList<>();
    for (TableColumn.Role role : TableColumn.Role.values()) {
      differences(role, of(inForce, role), of(table, role)).stream()
          .map(Finding::ofTable)
          .forEach(findings::add);
    }
    return findings;
  }

  private static List<String> differences(
      TableColumn.Role role, List<TableColumn> expected, List<TableColumn> actual) {
    String side = role == TableColumn.Role.INPUT ? "masukan" : "hasil";
    if (actual.size() < expected.size()) {
      return List.of(
          "Kolom %s \"%s\" hilang; kembalikan kolom itu."
              .formatted(side, notAmong(actual, expected).label()));
    }
    if (actual.size() > expected.size()) {
      return List.of(
          "Kolom %s \"%s\" tidak dikenal aplikasi; hapus kolom itu."
              .formatted(side, notAmong(expected, actual).label()));
    }
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < expected.size(); i++) {
      if (!expected.get(i).contract().equals(actual.get(i).contract())) {
        differences.add(difference(side, expected.get(i), actual.get(i)));
      }
    }
    return differences;
  }

  /** The first of more columns that is not among fewer. */
  private static TableColumn notAmong(List<TableColumn> fewer, List<TableColumn> more) {
    Set<String> names = fewer.stream().map(TableColumn::name).collect(Collectors.toSet());
    return more.stream()
        .filter(column -> !names.contains(column.name()))
        .findFirst()
        .orElse(more.get(more.size() - 1));
  }

  private static String difference(String side, TableColumn expected, TableColumn actual) {
    String column = "Kolom %s \"%s\": ".formatted(side, expected.label());
    if (!expected.expression().equals(actual.expression())) {
      return column
          + "yang ditanyakan berubah menjadi \"%s\"; kembalikan ke \"%s\"."
              .formatted(actual.expression(), expected.expression());
    }
    if (!expected.name().equals(actual.name())) {
      return column
          + "namanya berubah menjadi \"%s\"; kembalikan ke \"%s\"."
              .formatted(actual.name(), expected.name());
    }
    if (!expected.label().equals(actual.label())) {
      return column
          + "judulnya berubah menjadi \"%s\"; kembalikan seperti semula.".formatted(actual.label());
    }
    if (!expected.type().equals(actual.type())) {
      return column
          + "tipenya berubah menjadi \"%s\"; kembalikan ke \"%s\"."
              .formatted(actual.type(), expected.type());
    }
    return column + "daftar nilai yang diizinkan berubah; kembalikan seperti semula.";
  }

  private static List<TableColumn> of(WrittenTable table, TableColumn.Role role) {
    return table.columns().stream().filter(column -> column.role() == role).toList();
  }
}
