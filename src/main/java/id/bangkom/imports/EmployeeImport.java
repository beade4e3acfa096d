package id.bangkom.imports;

import id.bangkom.accounts.Accounts;
import id.bangkom.accounts.CurrentUser;
import id.bangkom.accounts.Newcomers;
import id.bangkom.accounts.Role;
import id.bangkom.audit.Act;
import id.bangkom.jp.JpLedger;
import id.bangkom.problem.Refusal;
import id.bangkom.spreadsheet.CellProblem;
import id.bangkom.spreadsheet.Choices;
import id.bangkom.spreadsheet.Column;
import id.bangkom.spreadsheet.Row;
import id.bangkom.spreadsheet.Table;
import id.bangkom.workforce.ActKind;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.EmploymentType;
import id.bangkom.workforce.HeadsChanged;
import id.bangkom.workforce.Moves;
import id.bangkom.workforce.Nip;
import id.bangkom.workforce.PersonnelActs;
import id.bangkom.workforce.PersonnelActs.NewAct;
import id.bangkom.workforce.Workforce;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * People, their posts, units and supervisors. Somebody whom the file does not name stays as they
 * are. A new person gets an account; another supervisor or unit takes running work along ({@link
 * Moves}); {@code nip_lama} gives a person a new number.
 */
@Component
class EmployeeImport implements TableImport {

  private static final String NIP = "nip";
  private static final String FORMER_NIP = "nip_lama";
  private static final String NAME = "nama";
  private static final String TYPE = "jenis_pegawai";
  private static final String POST = "jabatan";
  private static final String UNIT = "kode_unit";
  private static final String SUPERVISOR = "nip_atasan";
  private static final String EMAIL = "email";

  private static final Choices<EmploymentType> TYPES =
      Choices.of(Arrays.asList(EmploymentType.values()), Enum::name, Enum::name);

  private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+");

  /** How often a page gets to know how far it is. */
  private static final int STEP = 50;

  private final JdbcTemplate jdbc;
  private final Workforce workforce;
  private final Moves moves;
  private final Accounts accounts;
  private final Newcomers newcomers;
  private final JpLedger ledger;
  private final CurrentUser currentUser;
  private final PersonnelActs acts;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate single;
  private final Clock clock;

  EmployeeImport(
      JdbcTemplate jdbc,
      Workforce workforce,
      Moves moves,
      Accounts accounts,
      Newcomers newcomers,
      JpLedger ledger,
      CurrentUser currentUser,
      PersonnelActs acts,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.jdbc = jdbc;
    this.workforce = workforce;
    this.moves = moves;
    this.accounts = accounts;
    this.newcomers = newcomers;
    this.ledger = ledger;
    this.currentUser = currentUser;
    this.acts = acts;
    this.events = events;
    // A savepoint: what refuses one person's move leaves the rest of the file.
    this.single = new TransactionTemplate(transactions);
    this.single.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    this.clock = clock;
  }

  @Override
  public Act act() {
    return Act.EMPLOYEES_IMPORTED;
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.required(NIP),
        Column.optional(FORMER_NIP),
        Column.required(NAME),
        Column.required(TYPE),
        Column.required(POST),
        Column.required(UNIT),
        Column.optional(SUPERVISOR),
        Column.optional(EMAIL));
  }

  @Override
  public void apply(Table table, RowResults results, Progress progress) {
    Office office = stored();
    List<Person> named = read(table, office, results, progress);
    settle(named, office, table.has(SUPERVISOR), results);
    List<Person> taken = named.stream().filter(person -> person.line != null).toList();
    write(taken, office, table.source(), results, progress);
  }

  // ---- reading

  private List<Person> read(Table table, Office office, RowResults results, Progress progress) {
    List<Person> named = new ArrayList<>();
    Map<String, Integer> rowOfNip = new HashMap<>();
    results.each(
        table,
        progress,
        row -> {
          Line line = line(row, table, office);
          Integer other = rowOfNip.putIfAbsent(line.nip, row.number());
          if (other != null) {
            throw new CellProblem(
                NIP,
                "NIP %s sudah ada di baris %d; hapus salah satunya.".formatted(line.nip, other));
          }
          named.add(identify(line, office));
        });
    return named;
  }

  private static Line line(Row row, Table table, Office office) {
    Line line = new Line(row);
    String number = Row.required(NIP, row.identifier(NIP, 60));
    line.type = Row.required(TYPE, row.choice(TYPE, TYPES));
    line.nip = Cells.in(NIP, () -> Nip.parse(number, line.type)).digits();
    line.formerNip = Cells.nip(row, FORMER_NIP);
    line.name = row.requiredText(NAME, 200);
    line.post = row.requiredText(POST, 200);
    String unit = row.requiredText(UNIT, 40);
    line.unitId = office.unitIds.get(unit);
    if (line.unitId == null) {
      throw new CellProblem(
          UNIT,
          "Unit kerja %s tidak dikenal; impor unitnya lebih dahulu atau periksa kodenya."
              .formatted(unit));
    }
    line.supervisorNip = Cells.nip(row, SUPERVISOR);
    line.email = row.text(EMAIL, 200);
    line.hasEmail = table.has(EMAIL);
    if (line.email != null && !ADDRESS.matcher(line.email).matches()) {
      throw new CellProblem(
          EMAIL,
          "Kolom email berisi alamat yang tidak terbaca; tulis seperti nama@instansi.go.id.");
    }
    return line;
  }

  /** Who a row is about: by the number, by the former number, or somebody new. */
  private static Person identify(Line line, Office office) {
    Person known = office.byNip.get(line.nip);
    if (known == null && office.formerOf.containsKey(line.nip)) {
      throw new CellProblem(
          NIP,
          "NIP %s adalah nomor lama dari pegawai dengan NIP %s; tulis nomor yang sekarang."
              .formatted(line.nip, office.formerOf.get(line.nip)));
    }
    if (line.formerNip != null && !line.formerNip.equals(line.nip)) {
      Person former = office.byNip.get(line.formerNip);
      if (known != null && former != null) {
        throw new CellProblem(
            FORMER_NIP,
            "NIP %s dan %s dimiliki dua pegawai yang berbeda; periksa nip dan nip_lama."
                .formatted(line.nip, line.formerNip));
      }
      if (known == null && former == null) {
        throw new CellProblem(
            FORMER_NIP,
            "NIP lama %s tidak dikenal; kosongkan kolom ini untuk pegawai baru."
                .formatted(line.formerNip));
      }
      if (known == null) {
        known = former;
      }
    }
    Person person = known == null ? new Person(null) : known;
    if (person.line != null) {
      throw new CellProblem(
          NIP,
          "Pegawai ini sudah ada di baris %d; hapus salah satunya."
              .formatted(person.line.row.number()));
    }
    if (person.before == null && office.logins.contains(line.nip)) {
      throw new CellProblem(
          NIP,
          "NIP %s adalah nama pengguna pegawai lain; hubungi administrator sistem."
              .formatted(line.nip));
    }
    person.line = line;
    return person;
  }

  // ---- references over the whole file

  /** Rejects rows until those that are left fit together. */
  private void settle(
      List<Person> named, Office office, boolean saysSupervisors, RowResults results) {
    String own = currentUser.login();
    boolean settled = false;
    while (!settled) {
      Map<String, Person> byNip = numbers(named, office);
      Map<Person, CellProblem> refused = new LinkedHashMap<>();
      for (Person person : named) {
        if (person.line == null) {
          continue;
        }
        try {
          person.supervisor =
              saysSupervisors
                  ? supervisor(person.line, byNip, office)
                  : person.before == null ? null : office.byId.get(person.before.supervisorId());
          refuseOwnAffair(person, own);
        } catch (CellProblem problem) {
          refused.put(person, problem);
        }
      }
      if (refused.isEmpty()) {
        refused.putAll(circles(named, office));
      }
      refused.forEach(
          (person, problem) -> {
            results.reject(person.line.row, problem);
            person.line = null;
          });
      settled = refused.isEmpty();
    }
  }

  /** Everybody by the number they will have. */
  private static Map<String, Person> numbers(List<Person> named, Office office) {
    Map<String, Person> byNip = new HashMap<>();
    for (Person person : office.byId.values()) {
      if (person.line == null) {
        byNip.put(person.before.nip(), person);
      }
    }
    for (Person person : named) {
      if (person.line != null) {
        byNip.put(person.line.nip, person);
      }
    }
    return byNip;
  }

  private static Person supervisor(Line line, Map<String, Person> byNip, Office office) {
    if (line.supervisorNip == null) {
      return null;
    }
    Person supervisor = byNip.get(line.supervisorNip);
    if (supervisor == null) {
      // The file may still call by the former number whom it renumbers itself.
      supervisor = office.byNip.get(line.supervisorNip);
    }
    if (supervisor == null) {
      throw new CellProblem(
          SUPERVISOR,
          "Atasan dengan NIP %s tidak dikenal, atau barisnya di berkas ini ditolak; periksa nip_atasan."
              .formatted(line.supervisorNip));
    }
    return supervisor;
  }

  private static void refuseOwnAffair(Person person, String own) {
    boolean oneself =
        person.before == null ? person.line.nip.equals(own) : person.before.login().equals(own);
    if (oneself && (person.before == null || person.changes())) {
      throw new CellProblem(
          null,
          "Data Anda sendiri diubah oleh administrator aturan lain; mintalah ia mengimpor baris"
              + " ini.");
    }
    if (person.supervisor != null
        && person.supervisor.before != null
        && person.supervisor.before.login().equals(own)
        && person.changesSupervisor()) {
      throw new CellProblem(
          SUPERVISOR,
          "Anda tidak dapat menetapkan diri sendiri sebagai atasan; mintalah administrator aturan"
              + " lain mengimpor baris ini.");
    }
  }

  private static Map<Person, CellProblem> circles(List<Person> named, Office office) {
    Map<Person, CellProblem> refused = new LinkedHashMap<>();
    for (Person person : Circles.find(named, one -> one.above(office))) {
      if (person.line != null && person.changesSupervisor()) {
        refused.put(
            person,
            new CellProblem(
                SUPERVISOR,
                "%s akan menjadi atasan bagi dirinya sendiri, langsung atau lewat bawahannya; periksa nip_atasan."
                    .formatted(person.line.name)));
      }
    }
    return refused;
  }

  // ---- writing

  private void write(
      List<Person> taken, Office office, String source, RowResults results, Progress progress) {
    List<Person> created = taken.stream().filter(person -> person.before == null).toList();
    List<Person> changed =
        taken.stream().filter(person -> person.before != null && person.changes()).toList();
    progress.phase("Menyimpan pegawai", created.size() + changed.size());
    Map<String, Long> posts = posts(created, changed, office);
    create(created, posts, source);
    change(changed, new Change(posts, source), office, results, progress);
    dropUnheld(posts, office);
    boolean heads = appoint(created, changed, source, results);
    admit(created, progress);
    if (heads) {
      events.publishEvent(new HeadsChanged());
    }
    for (Person person : taken) {
      if (!results.isRejected(person.line.row)) {
        results.take(
            person.line.row,
            person.before == null
                ? RowStatus.CREATED
                : person.changes() ? RowStatus.UPDATED : RowStatus.UNCHANGED,
            person.remark);
      }
    }
  }

  /** The ids of all posts by name in lower case, new ones made. */
  private Map<String, Long> posts(List<Person> created, List<Person> changed, Office office) {
    Map<String, String> missing = new LinkedHashMap<>();
    for (List<Person> people : List.of(created, changed)) {
      for (Person person : people) {
        String key = key(person.line.post);
        if (!office.postIds.containsKey(key)) {
          missing.putIfAbsent(key, person.line.post);
        }
      }
    }
    if (missing.isEmpty()) {
      return office.postIds;
    }
    jdbc.batchUpdate(
        "insert into post (name) values (?)",
        missing.values().stream().map(name -> new Object[] {name}).toList());
    return loadPosts();
  }

  /** Nobody got a post whose every row was refused at the last moment. */
  private void dropUnheld(Map<String, Long> posts, Office office) {
    jdbc.batchUpdate(
        "delete from post where id = ? and not exists (select 1 from employee e where e.post_id = post.id)",
        posts.entrySet().stream()
            .filter(post -> !office.postIds.containsKey(post.getKey()))
            .map(post -> new Object[] {post.getValue()})
            .toList());
  }

  private void create(List<Person> created, Map<String, Long> posts, String source) {
    jdbc.batchUpdate(
        """
        insert into employee (nip, login, name, employment_type, post_id, unit_id, email)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        created.stream()
            .map(
                person ->
                    new Object[] {
                      person.line.nip,
                      person.line.nip,
                      person.line.name,
                      person.line.type.name(),
                      posts.get(key(person.line.post)),
                      person.line.unitId,
                      person.line.email
                    })
            .toList());
    if (created.isEmpty()) {
      return;
    }
    Map<String, Long> ids = new HashMap<>();
    jdbc.query(
        "select id, nip from employee",
        row -> {
          ids.put(row.getString("nip"), row.getLong("id"));
        });
    created.forEach(person -> person.id = ids.get(person.line.nip));
    ledger.openAccounts();
    jdbc.batchUpdate(
        "update employee set supervisor_id = ? where id = ?",
        created.stream()
            .filter(person -> person.supervisor != null)
            .map(person -> new Object[] {person.supervisor.id, person.id})
            .toList());
    created.stream()
        .map(person -> person.supervisor)
        .filter(supervisor -> supervisor != null && supervisor.before != null)
        .map(supervisor -> supervisor.before.login())
        .distinct()
        .forEach(login -> accounts.give(login, Role.SUPERVISORS));
    recordCreated(created, source);
  }

  private void recordCreated(List<Person> created, String source) {
    List<NewAct> done = new ArrayList<>();
    for (Person person : created) {
      done.add(
          new NewAct(
              ActKind.CREATED,
              person.login(),
              "%s, NIP %s".formatted(person.line.name, person.line.nip)));
    }
    created.stream()
        .map(person -> person.supervisor)
        .filter(Objects::nonNull)
        .distinct()
        .forEach(
            supervisor ->
                done.add(
                    new NewAct(
                        ActKind.SUPERVISOR,
                        supervisor.login(),
                        "Atasan langsung pegawai yang baru dicatat")));
    acts.recordAll(done, source);
  }

  /**
   * What all changes of a file share.
   *
   * @param posts ids by name in lower case
   */
  private record Change(Map<String, Long> posts, String source) {}

  /** Those who stand higher come first, so that on the way nobody stands above oneself. */
  private void change(
      List<Person> changed, Change change, Office office, RowResults results, Progress progress) {
    int done = 0;
    for (Person person : fromAbove(changed, office)) {
      try {
        single.executeWithoutResult(status -> change(person, change));
      } catch (Refusal refusal) {
        results.reject(person.line.row, null, refusal.getMessage());
      }
      done++;
      if (done % STEP == 0) {
        progress.done(done);
      }
    }
  }

  private void change(Person person, Change change) {
    Line line = person.line;
    Employee before = person.before;
    if (!line.nip.equals(before.nip())) {
      jdbc.update(
          "insert into former_nip (nip, employee_id, replaced_at) values (?, ?, ?)",
          before.nip(),
          before.id(),
          OffsetDateTime.now(clock));
    }
    jdbc.update(
        """
        update employee set nip = ?, name = ?, employment_type = ?, post_id = ?, email = ?
        where id = ?
        """,
        line.nip,
        line.name,
        line.type.name(),
        change.posts.get(key(line.post)),
        person.email(),
        before.id());
    acts.recordAll(person.acts(), change.source);
    if (!line.name.equals(before.name()) || !Objects.equals(person.email(), before.email())) {
      accounts.describe(before.login(), line.name, person.email());
    }
    if (person.changesSupervisor() || line.unitId != before.unitId()) {
      moves.imported(
          before,
          person.supervisor == null ? null : workforce.byId(person.supervisor.id),
          line.unitId,
          change.source);
    }
  }

  private static List<Person> fromAbove(List<Person> people, Office office) {
    Set<Person> waiting = new HashSet<>(people);
    List<Person> ordered = new ArrayList<>();
    for (Person person : people) {
      Deque<Person> way = new ArrayDeque<>();
      Set<Person> seen = new HashSet<>();
      for (Person at = person; at != null && seen.add(at); at = at.above(office)) {
        if (waiting.contains(at)) {
          way.push(at);
        }
      }
      way.forEach(
          at -> {
            if (waiting.remove(at)) {
              ordered.add(at);
            }
          });
    }
    return ordered;
  }

  /**
   * Gives the offices that waited for these people.
   *
   * @return whether any unit got a head
   */
  private boolean appoint(
      List<Person> created, List<Person> changed, String source, RowResults results) {
    Map<String, List<Awaited>> awaited = new HashMap<>();
    jdbc.query(
        """
        select a.unit_id, a.nip, a.ordered_by, u.name
        from awaited_head a join unit u on u.id = a.unit_id
        """,
        row -> {
          awaited
              .computeIfAbsent(row.getString("nip"), nip -> new ArrayList<>())
              .add(
                  new Awaited(
                      row.getLong("unit_id"), row.getString("name"), row.getString("ordered_by")));
        });
    if (awaited.isEmpty()) {
      return false;
    }
    boolean appointed = false;
    List<NewAct> done = new ArrayList<>();
    for (List<Person> people : List.of(created, changed)) {
      for (Person person : people) {
        List<Awaited> units = awaited.getOrDefault(person.line.nip, List.of());
        if (units.isEmpty() || results.isRejected(person.line.row)) {
          continue;
        }
        for (Awaited unit : units) {
          jdbc.update("update unit set head_id = ? where id = ?", person.id, unit.id);
          jdbc.update("delete from awaited_head where unit_id = ?", unit.id);
          // Both ordered it: who named the head, and who now says who that is.
          NewAct act = new NewAct(ActKind.HEAD, person.login(), "Unit " + unit.name);
          done.add(act);
          if (unit.orderedBy != null && !unit.orderedBy.equals(currentUser.login())) {
            done.add(act.by(unit.orderedBy));
          }
        }
        person.heads = true;
        person.remark = "Tercatat sebagai kepala unit seperti yang diminta berkas unit kerja.";
        if (person.before != null) {
          accounts.give(person.before.login(), Role.UNIT_HEADS);
        }
        appointed = true;
      }
    }
    acts.recordAll(done, source);
    return appointed;
  }

  /** A unit that waits for its head, and whose file named that one; null when nobody knows. */
  private record Awaited(long id, String name, String orderedBy) {}

  private void admit(List<Person> created, Progress progress) {
    Set<Person> supervising =
        created.stream()
            .map(person -> person.supervisor)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    Set<Long> supervisingOthers =
        Set.copyOf(
            jdbc.queryForList(
                "select distinct supervisor_id from employee where supervisor_id is not null",
                Long.class));
    List<Newcomers.Newcomer> admitted = new ArrayList<>();
    for (Person person : created) {
      Set<Role> roles = EnumSet.of(Role.EMPLOYEES);
      if (supervising.contains(person) || supervisingOthers.contains(person.id)) {
        roles.add(Role.SUPERVISORS);
      }
      if (person.heads) {
        roles.add(Role.UNIT_HEADS);
      }
      admitted.add(
          new Newcomers.Newcomer(person.line.nip, person.line.name, person.line.email, roles));
    }
    progress.phase("Membuat akun", admitted.size());
    Set<String> made = newcomers.admit(admitted, currentUser.login(), progress::done);
    for (Person person : created) {
      if (!made.contains(person.line.nip)) {
        person.remark =
            (person.remark == null ? "" : person.remark + " ")
                + "Akun %s sudah ada dan tetap dipakai.".formatted(person.line.nip);
      }
    }
  }

  // ---- what is there

  private Office stored() {
    Office office = new Office();
    for (Employee employee : workforce.all()) {
      Person person = new Person(employee);
      office.byId.put(employee.id(), person);
      office.byNip.put(employee.nip(), person);
      office.logins.add(employee.login());
    }
    jdbc.query(
        "select id, code from unit",
        row -> {
          office.unitIds.put(row.getString("code"), row.getLong("id"));
        });
    office.postIds.putAll(loadPosts());
    jdbc.query(
        """
        select f.nip, e.nip as present from former_nip f join employee e on e.id = f.employee_id
        """,
        row -> {
          office.formerOf.put(row.getString("nip"), row.getString("present"));
        });
    return office;
  }

  private Map<String, Long> loadPosts() {
    Map<String, Long> posts = new HashMap<>();
    jdbc.query(
        "select id, name from post order by id desc",
        row -> {
          posts.put(key(row.getString("name")), row.getLong("id"));
        });
    return posts;
  }

  /** One post, however its name is capitalised. */
  private static String key(String post) {
    return post.toLowerCase(Locale.ROOT);
  }

  private static final class Office {
    private final Map<Long, Person> byId = new LinkedHashMap<>();
    private final Map<String, Person> byNip = new HashMap<>();
    private final Set<String> logins = new HashSet<>();
    private final Map<String, Long> unitIds = new HashMap<>();
    private final Map<String, Long> postIds = new HashMap<>();
    private final Map<String, String> formerOf = new HashMap<>();
  }

  /** What a row says. */
  private static final class Line {
    private final Row row;
    private String nip;
    private String formerNip;
    private String name;
    private EmploymentType type;
    private String post;
    private Long unitId;
    private String supervisorNip;
    private String email;
    private boolean hasEmail;

    private Line(Row row) {
      this.row = row;
    }
  }

  /** Somebody known, somebody the file names, or both. */
  private static final class Person {
    private final Employee before;
    private Long id;
    private Line line;
    private Person supervisor;
    private boolean heads;
    private String remark;

    private Person(Employee before) {
      this.before = before;
      this.id = before == null ? null : before.id();
    }

    private Person above(Office office) {
      if (line != null) {
        return supervisor;
      }
      return before == null || before.supervisorId() == null
          ? null
          : office.byId.get(before.supervisorId());
    }

    private String login() {
      return before == null ? line.nip : before.login();
    }

    /** What a row changes of somebody known, besides supervisor and unit. */
    private List<NewAct> acts() {
      List<NewAct> acts = new ArrayList<>();
      if (!line.nip.equals(before.nip())) {
        acts.add(act(ActKind.RENUMBERED, before.nip(), line.nip));
      }
      if (!line.name.equals(before.name())) {
        acts.add(act(ActKind.DESCRIBED, before.name(), line.name));
      }
      if (line.type != before.employmentType()) {
        acts.add(act(ActKind.DESCRIBED, before.employmentType().name(), line.type.name()));
      }
      if (!key(line.post).equals(key(before.post()))) {
        acts.add(act(ActKind.POST, before.post(), line.post));
      }
      if (!Objects.equals(email(), before.email())) {
        acts.add(act(ActKind.EMAIL, before.email(), email()));
      }
      return acts;
    }

    private NewAct act(ActKind kind, String from, String to) {
      return new NewAct(
          kind,
          before.login(),
          "%s → %s".formatted(from == null ? "tidak ada" : from, to == null ? "tidak ada" : to));
    }

    private String email() {
      return line.hasEmail || before == null ? line.email : before.email();
    }

    private boolean changesSupervisor() {
      return before == null
          ? supervisor != null
          : supervisor == null
              ? before.supervisorId() != null
              : !Objects.equals(supervisor.id, before.supervisorId());
    }

    private boolean changes() {
      return !line.nip.equals(before.nip())
          || !line.name.equals(before.name())
          || line.type != before.employmentType()
          || !key(line.post).equals(key(before.post()))
          || line.unitId != before.unitId()
          || changesSupervisor()
          || !Objects.equals(email(), before.email());
    }
  }
}
