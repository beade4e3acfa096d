package id.bangkom.testing;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What people record at work: every table of ours but those that say what the office is. The schema
 * tells them, so that a new table is emptied from the day it is there.
 */
final class RecordedTables {

  /** What the office is before anybody works, and what is kept of logging in. */
  private static final Set<String> OF_THE_OFFICE =
      Set.of(
          "account_password",
          "audit_entry",
          "certificate",
          "competency",
          "competency_level",
          "competency_standard",
          "employee",
          "flyway_schema_history",
          "held_competency",
          "jp_rule_row",
          "log_in_closed",
          "log_in_mistake",
          "log_in_source",
          "log_in_unlocked",
          "packaged_table",
          "password_event",
          "post",
          "rule_example",
          "unit",
          "workforce_change",
          "yearly_rating");

  /** What may only be added to: {@link AppendOnlyTables} empties it. */
  private static final Set<String> APPEND_ONLY = Set.of("personnel_act");

  private RecordedTables() {}

  /** In the order in which they can be emptied: whoever refers to another table comes before it. */
  static List<String> of(JdbcTemplate jdbc) {
    return jdbc.execute((ConnectionCallback<List<String>>) RecordedTables::inOrder);
  }

  private static Set<String> all(Connection connection) throws SQLException {
    DatabaseMetaData schema = connection.getMetaData();
    Set<String> tables = new TreeSet<>();
    // PostgreSQL calls them the one, H2 the other.
    String[] kinds = {"TABLE", "BASE TABLE"};
    try (ResultSet found =
        schema.getTables(connection.getCatalog(), connection.getSchema(), "%", kinds)) {
      while (found.next()) {
        tables.add(found.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
      }
    }
    tables.removeIf(table -> table.startsWith("act_"));
    return tables;
  }

  private static List<String> inOrder(Connection connection) throws SQLException {
    Set<String> tables = all(connection);
    if (!tables.containsAll(OF_THE_OFFICE)) {
      throw new IllegalStateException("Not among the tables " + tables + ": " + OF_THE_OFFICE);
    }
    Map<String, Set<String>> referringTo = new TreeMap<>();
    for (String table : tables) {
      if (!OF_THE_OFFICE.contains(table) && !APPEND_ONLY.contains(table)) {
        referringTo.put(table, new TreeSet<>());
      }
    }
    for (Map.Entry<String, Set<String>> referred : referringTo.entrySet()) {
      referred.getValue().addAll(referring(connection, referred.getKey()));
      referred.getValue().retainAll(referringTo.keySet());
      referred.getValue().remove(referred.getKey());
    }
    List<String> order = new ArrayList<>();
    while (!referringTo.isEmpty()) {
      List<String> free =
          referringTo.entrySet().stream()
              .filter(table -> table.getValue().isEmpty())
              .map(Map.Entry::getKey)
              .toList();
      if (free.isEmpty()) {
        throw new IllegalStateException("Tables that refer to one another: " + referringTo);
      }
      order.addAll(free);
      free.forEach(referringTo::remove);
      referringTo.values().forEach(referring -> referring.removeAll(free));
    }
    return List.copyOf(order);
  }

  private static Collection<String> referring(Connection connection, String table)
      throws SQLException {
    DatabaseMetaData schema = connection.getMetaData();
    String stored = schema.storesUpperCaseIdentifiers() ? table.toUpperCase(Locale.ROOT) : table;
    Set<String> referring = new TreeSet<>();
    try (ResultSet keys =
        schema.getExportedKeys(connection.getCatalog(), connection.getSchema(), stored)) {
      while (keys.next()) {
        referring.add(keys.getString("FKTABLE_NAME").toLowerCase(Locale.ROOT));
      }
    }
    return referring;
  }
}
