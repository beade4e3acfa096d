package id.bangkom.demonstration;

import id.bangkom.accounts.Accounts;
import id.bangkom.accounts.Role;
import id.bangkom.spreadsheet.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Who can log in to the demonstration: everybody with the roles of their place, and those to whom
 * the table {@code accounts} gives another role.
 */
@Component
@Profile("demo")
class DemonstrationAccounts {

  /** The one password of everybody in the demonstration; there is none outside of it. */
  static final String PASSWORD = "bangkom-Demo-2026";

  private static final int LONGEST = 200;

  private final DemonstrationTables tables;
  private final Accounts accounts;

  DemonstrationAccounts(DemonstrationTables tables, Accounts accounts) {
    this.tables = tables;
    this.accounts = accounts;
  }

  /** Makes the accounts that are not there. */
  void open() {
    for (Account account : all()) {
      if (!accounts.exists(account.login)) {
        accounts.create(account.login, account.name, account.email, PASSWORD, account.roles);
      }
    }
  }

  /**
   * Who can log in, as a Markdown table whose columns are aligned, so that a console shows it too.
   */
  List<String> table() {
    List<Account> all = all();
    Map<String, String> names =
        all.stream().collect(Collectors.toMap(Account::login, Account::name));
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Login", "Name", "Roles", "Post", "Unit", "Supervisor"));
    for (Account account : all) {
      rows.add(
          List.of(
              account.login,
              account.name,
              account.roles.stream().map(Role::group).collect(Collectors.joining(", ")),
              shown(account.post),
              shown(account.unit),
              shown(names.get(account.supervisor))));
    }
    return aligned(rows);
  }

  private static String shown(String cell) {
    return cell == null ? "-" : cell;
  }

  /** Everybody in the order of the table of people, then whoever is no employee. */
  private List<Account> all() {
    Map<String, Row> others = new HashMap<>();
    List<Row> granted = tables.rows("accounts", List.of("login", "nama", "peran"));
    granted.forEach(row -> others.put(text(row, "login"), row));
    Map<String, String> units = new HashMap<>();
    Set<String> heads = new HashSet<>();
    for (Row unit :
        tables.rows(
            "units",
            List.of(
                "kode_unit", "nama_unit", "kode_unit_induk", "perangkat_daerah", "nip_kepala"))) {
      units.put(text(unit, "kode_unit"), text(unit, "nama_unit"));
      heads.add(text(unit, "nip_kepala"));
    }
    List<Row> people =
        tables.rows(
            "employees",
            List.of("nip", "nama", "jenis_pegawai", "jabatan", "kode_unit", "nip_atasan", "email"));
    Set<String> supervisors =
        people.stream().map(row -> text(row, "nip_atasan")).collect(Collectors.toSet());
    List<Account> all = new ArrayList<>();
    for (Row person : people) {
      String nip = text(person, "nip");
      Set<Role> roles = EnumSet.of(Role.EMPLOYEES);
      if (supervisors.contains(nip)) {
        roles.add(Role.SUPERVISORS);
      }
      if (heads.contains(nip)) {
        roles.add(Role.UNIT_HEADS);
      }
      Row more = others.remove(nip);
      if (more != null) {
        roles.add(role(more));
      }
      all.add(
          new Account(
              nip,
              text(person, "nama"),
              text(person, "email"),
              text(person, "jabatan"),
              units.get(text(person, "kode_unit")),
              text(person, "nip_atasan"),
              roles));
    }
    granted.stream()
        .filter(row -> others.containsKey(text(row, "login")))
        .forEach(
            row ->
                all.add(
                    new Account(
                        text(row, "login"),
                        text(row, "nama"),
                        null,
                        null,
                        null,
                        null,
                        Set.of(role(row)))));
    return all;
  }

  private static Role role(Row row) {
    String group = text(row, "peran");
    return Arrays.stream(Role.values())
        .filter(role -> role.group().equals(group))
        .findFirst()
        .orElseThrow();
  }

  private static String text(Row row, String column) {
    return row.text(column, LONGEST);
  }

  private static List<String> aligned(List<List<String>> rows) {
    List<Integer> widths = new ArrayList<>();
    for (int column = 0; column < rows.get(0).size(); column++) {
      int index = column;
      widths.add(rows.stream().mapToInt(row -> row.get(index).length()).max().orElseThrow());
    }
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder("|");
      for (int column = 0; column < row.size(); column++) {
        line.append(' ')
            .append(row.get(column))
            .append(" ".repeat(widths.get(column) - row.get(column).length()))
            .append(" |");
      }
      lines.add(line.toString());
    }
    lines.add(
        1, widths.stream().map(w -> "-".repeat(w + 2)).collect(Collectors.joining("|", "|", "|")));
    return lines;
  }

  /**
   * @param email null for none, as the next three
   * @param supervisor the login
   */
  private record Account(
      String login,
      String name,
      String email,
      String post,
      String unit,
      String supervisor,
      Set<Role> roles) {}
}
