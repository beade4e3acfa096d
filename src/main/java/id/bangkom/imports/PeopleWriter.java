package id.bangkom.imports;

import id.bangkom.accounts.Accounts;
import id.bangkom.accounts.Role;
import id.bangkom.jp.JpLedger;
import id.bangkom.problem.Refusal;
import id.bangkom.workforce.ActKind;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.EmployeeTable;
import id.bangkom.workforce.EmployeeTable.NewEmployee;
import id.bangkom.workforce.EmployeeTable.Who;
import id.bangkom.workforce.HeadsChanged;
import id.bangkom.workforce.Moves;
import id.bangkom.workforce.PersonnelActs;
import id.bangkom.workforce.PersonnelActs.NewAct;
import id.bangkom.workforce.StandardTable;
import id.bangkom.workforce.Workforce;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes what was decided about the rows of a file of people. */
@Component
class PeopleWriter {

  /** How often a page gets to know how far it is. */
  private static final int STEP = 50;

  private final EmployeeTable employees;
  private final StandardTable posts;
  private final Workforce workforce;
  private final Moves moves;
  private final Accounts accounts;
  private final AwaitedHeads awaitedHeads;
  private final ImportedAccounts newcomers;
  private final JpLedger ledger;
  private final PersonnelActs acts;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate single;

  PeopleWriter(
      EmployeeTable employees,
      StandardTable posts,
      Workforce workforce,
      Moves moves,
      Accounts accounts,
      AwaitedHeads awaitedHeads,
      ImportedAccounts newcomers,
      JpLedger ledger,
      PersonnelActs acts,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions) {
    this.employees = employees;
    this.posts = posts;
    this.workforce = workforce;
    this.moves = moves;
    this.accounts = accounts;
    this.awaitedHeads = awaitedHeads;
    this.newcomers = newcomers;
    this.ledger = ledger;
    this.acts = acts;
    this.events = events;
    // A savepoint: what refuses one person's move leaves the rest of the file.
    this.single = new TransactionTemplate(transactions);
    this.single.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /**
   * What all rows of a file share.
   *
   * @param source what is recorded of the file
   */
  record Run(
      KnownOffice office,
      PeopleSettlement settlement,
      String source,
      RowResults results,
      Progress progress) {}

  /**
   * Writes people in the order of the file. Whoever cannot be moved after all is rejected.
   *
   * @param changed those who were known, with something else in their rows
   */
  void write(List<NamedPerson> created, List<NamedPerson> changed, Run run) {
    Map<String, Long> postIds = postIds(created, changed, run.office);
    create(created, postIds, run.source);
    change(changed, postIds, run);
    dropUnheld(postIds, run.office);
    List<NamedPerson> written =
        Stream.concat(created.stream(), changed.stream())
            .filter(person -> !run.results.isRejected(person.line().row()))
            .toList();
    boolean heads = awaitedHeads.appoint(written, run.source);
    newcomers.admit(created, run.progress);
    if (heads) {
      events.publishEvent(new HeadsChanged());
    }
  }

  /** The ids of all posts by {@link StandardTable#key}, new ones made. */
  private Map<String, Long> postIds(
      List<NamedPerson> created, List<NamedPerson> changed, KnownOffice office) {
    Map<String, String> missing = new LinkedHashMap<>();
    Stream.concat(created.stream(), changed.stream())
        .map(person -> person.line().post())
        .filter(post -> !office.postIds().containsKey(StandardTable.key(post)))
        .forEach(post -> missing.putIfAbsent(StandardTable.key(post), post));
    if (missing.isEmpty()) {
      return office.postIds();
    }
    posts.addPosts(missing.values());
    return posts.posts();
  }

  /** Nobody got a post whose every row was refused at the last moment. */
  private void dropUnheld(Map<String, Long> postIds, KnownOffice office) {
    posts.dropUnheldPosts(
        postIds.entrySet().stream()
            .filter(post -> !office.postIds().containsKey(post.getKey()))
            .map(Map.Entry::getValue)
            .toList());
  }

  private void create(List<NamedPerson> created, Map<String, Long> postIds, String source) {
    if (created.isEmpty()) {
      return;
    }
    employees.add(
        created.stream()
            .map(person -> new NewEmployee(who(person, postIds), person.line().unitId()))
            .toList());
    Map<String, Long> ids = employees.idsByNip();
    created.forEach(person -> person.written(ids.get(person.line().nip())));
    ledger.openAccounts();
    Map<Long, Long> supervisorIds = new LinkedHashMap<>();
    created.stream()
        .filter(person -> person.supervisor() != null)
        .forEach(person -> supervisorIds.put(person.id(), person.supervisor().id()));
    employees.placeUnder(supervisorIds);
    created.stream()
        .map(NamedPerson::supervisor)
        .filter(supervisor -> supervisor != null && !supervisor.isNew())
        .map(NamedPerson::login)
        .distinct()
        .forEach(login -> accounts.give(login, Role.SUPERVISORS));
    recordCreated(created, source);
  }

  private static Who who(NamedPerson person, Map<String, Long> postIds) {
    EmployeeLine line = person.line();
    return new Who(
        line.nip(),
        line.name(),
        line.type(),
        postIds.get(StandardTable.key(line.post())),
        person.email());
  }

  private void recordCreated(List<NamedPerson> created, String source) {
    List<NewAct> done = new ArrayList<>();
    for (NamedPerson person : created) {
      done.add(
          new NewAct(
              ActKind.CREATED,
              person.login(),
              "%s, NIP %s".formatted(person.line().name(), person.line().nip())));
    }
    created.stream()
        .map(NamedPerson::supervisor)
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

  private void change(List<NamedPerson> changed, Map<String, Long> postIds, Run run) {
    int done = 0;
    for (NamedPerson person : run.settlement.fromAbove(changed)) {
      try {
        single.executeWithoutResult(status -> change(person, postIds, run.source));
      } catch (Refusal refusal) {
        run.results.reject(person.line().row(), null, refusal.getMessage());
      }
      done++;
      if (done % STEP == 0) {
        run.progress.done(done);
      }
    }
  }

  private void change(NamedPerson person, Map<String, Long> postIds, String source) {
    Employee before = person.before();
    Who now = who(person, postIds);
    employees.describe(before, now);
    acts.recordAll(person.acts(), source);
    if (!now.name().equals(before.name()) || !Objects.equals(now.email(), before.email())) {
      accounts.describe(before.login(), now.name(), now.email());
    }
    if (person.changesPlace()) {
      moves.imported(
          before,
          person.supervisor() == null ? null : workforce.byId(person.supervisor().id()),
          person.line().unitId(),
          source);
    }
  }
}
