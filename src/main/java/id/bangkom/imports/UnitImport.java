package id.bangkom.imports;

import id.bangkom.accounts.Accounts;
import id.bangkom.accounts.CurrentUser;
import id.bangkom.accounts.Role;
import id.bangkom.audit.Act;
import id.bangkom.spreadsheet.CellProblem;
import id.bangkom.spreadsheet.Column;
import id.bangkom.spreadsheet.Row;
import id.bangkom.spreadsheet.Table;
import id.bangkom.workforce.ActKind;
import id.bangkom.workforce.HeadsChanged;
import id.bangkom.workforce.PersonnelActs;
import id.bangkom.workforce.PersonnelActs.NewAct;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Units, the units above them and their heads. A unit that the file does not name stays as it is. A
 * head who is not known yet is awaited: the office is theirs once an import of employees brings
 * them.
 */
@Component
class UnitImport implements TableImport {

  private static final String CODE = "kode_unit";
  private static final String NAME = "nama_unit";
  private static final String PARENT = "kode_unit_induk";
  private static final String OFFICE = "perangkat_daerah";
  private static final String HEAD = "nip_kepala";

  private final JdbcTemplate jdbc;
  private final Accounts accounts;
  private final CurrentUser currentUser;
  private final PersonnelActs acts;
  private final ApplicationEventPublisher events;

  UnitImport(
      JdbcTemplate jdbc,
      Accounts accounts,
      CurrentUser currentUser,
      PersonnelActs acts,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.accounts = accounts;
    this.currentUser = currentUser;
    this.acts = acts;
    this.events = events;
  }

  @Override
  public Act act() {
    return Act.UNITS_IMPORTED;
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.required(CODE),
        Column.required(NAME),
        Column.optional(PARENT),
        Column.optional(OFFICE),
        Column.optional(HEAD));
  }

  @Override
  public void apply(Table table, RowResults results, Progress progress) {
    Map<String, Unit> units = stored();
    Map<String, Person> people = people();
    List<Line> lines = read(table, units, people, results, progress);
    settle(lines, units, results);
    progress.phase("Menyimpan unit kerja", lines.size());
    write(lines, units, table.source(), results);
  }

  private List<Line> read(
      Table table,
      Map<String, Unit> units,
      Map<String, Person> people,
      RowResults results,
      Progress progress) {
    String own = currentUser.login();
    Map<String, Line> lines = new LinkedHashMap<>();
    results.each(
        table,
        progress,
        row -> {
          String code = row.requiredText(CODE, 40);
          if (lines.containsKey(code)) {
            throw new CellProblem(
                CODE,
                "Kode unit %s sudah ada di baris %d; hapus salah satunya."
                    .formatted(code, lines.get(code).row.number()));
          }
          Unit before = units.get(code);
          Line line = new Line(row, code, row.requiredText(NAME, 200), before);
          line.parentCode =
              table.has(PARENT) ? row.text(PARENT, 40) : before == null ? null : before.parentCode;
          line.office =
              table.has(OFFICE)
                  ? Boolean.TRUE.equals(row.yesOrNo(OFFICE))
                  : before != null && before.office;
          readHead(line, table, people, own);
          lines.put(code, line);
        });
    return new ArrayList<>(lines.values());
  }

  private static void readHead(
      Line line, Table table, Map<String, Person> people, String ownLogin) {
    if (!table.has(HEAD)) {
      line.headId = line.before == null ? null : line.before.headId;
      line.awaited = line.before == null ? null : line.before.awaited;
      return;
    }
    String nip = Cells.nip(line.row, HEAD);
    if (nip == null) {
      return;
    }
    Person head = people.get(nip);
    if (head == null) {
      line.headId = line.before == null ? null : line.before.headId;
      line.awaited = nip;
      line.remark =
          "Kepala unit dengan NIP %s belum terdaftar; jabatannya tercatat baginya begitu data pegawainya diimpor."
              .formatted(nip);
      return;
    }
    line.headId = head.id;
    line.headLogin = head.login;
    boolean appointed = line.before == null || !Objects.equals(line.before.headId, head.id);
    if (appointed && head.login.equals(ownLogin)) {
      throw new CellProblem(
          HEAD,
          "Anda tidak dapat menetapkan diri sendiri sebagai kepala unit; mintalah administrator"
              + " aturan lain mengimpornya.");
    }
  }

  /** Resolves parents over the whole file; whoever refers to a rejected new unit is rejected. */
  private static void settle(List<Line> lines, Map<String, Unit> units, RowResults results) {
    Map<String, Line> open = new LinkedHashMap<>();
    lines.forEach(line -> open.put(line.code, line));
    boolean settled = false;
    while (!settled) {
      Map<Line, CellProblem> refused = new LinkedHashMap<>();
      for (Line line : open.values()) {
        if (line.parentCode != null
            && !open.containsKey(line.parentCode)
            && !units.containsKey(line.parentCode)) {
          refused.put(
              line,
              new CellProblem(
                  PARENT,
                  "Unit induk %s tidak dikenal, atau barisnya di berkas ini ditolak; periksa kode_unit_induk."
                      .formatted(line.parentCode)));
        }
      }
      if (refused.isEmpty()) {
        refused.putAll(circles(open, units));
      }
      refused.forEach(
          (line, problem) -> {
            results.reject(line.row, problem);
            open.remove(line.code);
          });
      settled = refused.isEmpty();
    }
    lines.retainAll(open.values());
  }

  private static Map<Line, CellProblem> circles(Map<String, Line> open, Map<String, Unit> units) {
    Map<Line, CellProblem> refused = new LinkedHashMap<>();
    Set<String> circles =
        Circles.find(
            open.keySet(),
            code ->
                open.containsKey(code)
                    ? open.get(code).parentCode
                    : units.get(code) == null ? null : units.get(code).parentCode);
    for (String code : circles) {
      Line line = open.get(code);
      if (line != null
          && (line.before == null || !Objects.equals(line.before.parentCode, line.parentCode))) {
        refused.put(
            line,
            new CellProblem(
                PARENT,
                "Unit %s akan berada di bawah dirinya sendiri; periksa kode_unit_induk."
                    .formatted(code)));
      }
    }
    return refused;
  }

  private void write(List<Line> lines, Map<String, Unit> units, String source, RowResults results) {
    List<Line> created = lines.stream().filter(line -> line.before == null).toList();
    List<Line> updated =
        lines.stream().filter(line -> line.before != null && line.changes()).toList();
    jdbc.batchUpdate(
        "insert into unit (code, name, perangkat_daerah) values (?, ?, ?)",
        created.stream().map(line -> new Object[] {line.code, line.name, line.office}).toList());
    Map<String, Long> ids = new HashMap<>();
    jdbc.query(
        "select id, code from unit",
        row -> {
          ids.put(row.getString("code"), row.getLong("id"));
        });
    List<Line> changed = new ArrayList<>(created);
    changed.addAll(updated);
    jdbc.batchUpdate(
        """
        update unit set name = ?, parent_id = ?, perangkat_daerah = ?, head_id = ? where id = ?
        """,
        changed.stream()
            .map(
                line ->
                    new Object[] {
                      line.name,
                      line.parentCode == null ? null : ids.get(line.parentCode),
                      line.office,
                      line.headId,
                      ids.get(line.code)
                    })
            .toList());
    jdbc.batchUpdate(
        "delete from awaited_head where unit_id = ?",
        updated.stream().map(line -> new Object[] {ids.get(line.code)}).toList());
    jdbc.batchUpdate(
        "insert into awaited_head (unit_id, nip, ordered_by) values (?, ?, ?)",
        changed.stream()
            .filter(line -> line.awaited != null)
            .map(line -> new Object[] {ids.get(line.code), line.awaited, awaitedBy(line)})
            .toList());
    recordActs(changed, units, source);
    changed.stream()
        .map(line -> line.headLogin)
        .filter(Objects::nonNull)
        .distinct()
        .forEach(login -> accounts.give(login, Role.UNIT_HEADS));
    if (updated.stream().anyMatch(Line::changesHeads)) {
      events.publishEvent(new HeadsChanged());
    }
    created.forEach(line -> results.take(line.row, RowStatus.CREATED, line.remark));
    updated.forEach(line -> results.take(line.row, RowStatus.UPDATED, line.remark));
    lines.stream()
        .filter(line -> line.before != null && !line.changes())
        .forEach(line -> results.take(line.row, RowStatus.UNCHANGED, line.remark));
  }

  /** Whoever named the head first; the same name once more is no other order. */
  private String awaitedBy(Line line) {
    return line.before != null && line.awaited.equals(line.before.awaited)
        ? line.before.awaitedBy
        : currentUser.login();
  }

  /**
   * A new head is given an office; a unit that moves, or becomes an office or none, gives power
   * over its people to the heads above it.
   */
  private void recordActs(List<Line> changed, Map<String, Unit> before, String source) {
    Map<String, Unit> now = stored();
    Map<Long, String> logins = new HashMap<>();
    people().values().forEach(person -> logins.put(person.id, person.login));
    Set<NewAct> done = new LinkedHashSet<>();
    for (Line line : changed) {
      Unit old = before.get(line.code);
      if (line.headId != null && (old == null || !Objects.equals(old.headId, line.headId))) {
        done.add(headOf(line, line.headId, logins));
      }
      if (old != null
          && (old.office != line.office
              || !Objects.equals(old.parentCode, line.parentCode)
              || !Objects.equals(old.headId, line.headId))) {
        for (Unit unit = now.get(line.code); unit != null; unit = now.get(unit.parentCode)) {
          if (unit.headId != null) {
            done.add(headOf(line, unit.headId, logins));
          }
        }
      }
    }
    acts.recordAll(done, source);
  }

  private static NewAct headOf(Line line, long headId, Map<Long, String> logins) {
    return new NewAct(ActKind.HEAD, logins.get(headId), "Unit " + line.name);
  }

  private Map<String, Unit> stored() {
    return jdbc
        .query(
            """
            select u.code, u.name, p.code as parent, u.perangkat_daerah, u.head_id, a.nip,
              a.ordered_by
            from unit u
            left join unit p on p.id = u.parent_id
            left join awaited_head a on a.unit_id = u.id
            """,
            (row, number) ->
                new Unit(
                    row.getString("code"),
                    row.getString("name"),
                    row.getString("parent"),
                    row.getBoolean("perangkat_daerah"),
                    row.getObject("head_id", Long.class),
                    row.getString("nip"),
                    row.getString("ordered_by")))
        .stream()
        .collect(Collectors.toMap(Unit::code, unit -> unit));
  }

  private Map<String, Person> people() {
    return jdbc
        .query(
            "select nip, id, login from employee",
            (row, number) ->
                new Person(row.getString("nip"), row.getLong("id"), row.getString("login")))
        .stream()
        .collect(Collectors.toMap(Person::nip, person -> person));
  }

  private record Person(String nip, long id, String login) {}

  private record Unit(
      String code,
      String name,
      String parentCode,
      boolean office,
      Long headId,
      String awaited,
      String awaitedBy) {}

  /** A row that can be read, and what it says the unit is. */
  private static final class Line {

    private final Row row;
    private final String code;
    private final String name;
    private final Unit before;
    private String parentCode;
    private boolean office;
    private Long headId;
    private String headLogin;
    private String awaited;
    private String remark;

    private Line(Row row, String code, String name, Unit before) {
      this.row = row;
      this.code = code;
      this.name = name;
      this.before = before;
    }

    private boolean changes() {
      return !new Unit(code, name, parentCode, office, headId, awaited, before.awaitedBy)
          .equals(before);
    }

    private boolean changesHeads() {
      return office != before.office
          || !Objects.equals(parentCode, before.parentCode)
          || !Objects.equals(headId, before.headId);
    }
  }
}
