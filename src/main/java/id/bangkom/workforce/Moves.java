package id.bangkom.workforce;

import id.bangkom.accounts.Accounts;
import id.bangkom.accounts.CurrentUser;
import id.bangkom.accounts.Role;
import id.bangkom.audit.Act;
import id.bangkom.audit.AuditTrail;
import id.bangkom.problem.Refusal;
import id.bangkom.wording.Wording;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Employees get another supervisor, unit or post: by a rule administrator, or by an import. Each
 * change is recorded, and whatever runs with the employee learns of it in the same transaction
 * ({@link SupervisorChanged}, {@link UnitChanged}).
 */
@Service
public class Moves {

  static final String BY_IMPORT = "Impor data pegawai";

  private static final int LONGEST_REASON = 2000;

  private final HandoverTable handovers;
  private final EmployeeTable employees;
  private final WorkforceLock lock;
  private final Workforce workforce;
  private final Superiors superiors;
  private final Accounts accounts;
  private final CurrentUser currentUser;
  private final PersonnelActs acts;
  private final ApplicationEventPublisher events;
  private final AuditTrail trail;
  private final Clock clock;

  Moves(
      HandoverTable handovers,
      EmployeeTable employees,
      WorkforceLock lock,
      Workforce workforce,
      Superiors superiors,
      Accounts accounts,
      CurrentUser currentUser,
      PersonnelActs acts,
      ApplicationEventPublisher events,
      AuditTrail trail,
      Clock clock) {
    this.handovers = handovers;
    this.employees = employees;
    this.lock = lock;
    this.workforce = workforce;
    this.superiors = superiors;
    this.accounts = accounts;
    this.currentUser = currentUser;
    this.acts = acts;
    this.events = events;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * Where somebody works, each as before where it does not change.
   *
   * @param supervisor null for an employee without supervisor who stays so
   */
  public record Place(Employee supervisor, long unitId, long postId) {}

  /**
   * A rule administrator moves one employee.
   *
   * @param effectiveOn the day from which the order counts (TMT); null for today
   * @throws Refusal FORBIDDEN to others and where it is about the administrator; RULE when nothing
   *     would change, no reason is given, the day has not come, or somebody would stand above
   *     oneself
   */
  @Transactional
  public void move(Employee employee, Place place, LocalDate effectiveOn, String reason) {
    Employee by = requireAdministrator();
    lock.take();
    String why = required(reason);
    LocalDate today = LocalDate.now(clock);
    LocalDate from = effectiveOn == null ? today : effectiveOn;
    if (from.isAfter(today)) {
      throw Refusal.rule(
          "Mutasi ini baru berlaku pada %s; catat pada hari itu, supaya tugas yang berjalan tidak beralih lebih dahulu."
              .formatted(Wording.day(from)));
    }
    Employee before = locked(employee.id());
    if (!change(before, place, new Ground(why, null, from), by)) {
      throw Refusal.rule(
          employee.name()
              + " sudah berada di bawah atasan, unit dan jabatan itu; pilih yang lain.");
    }
    trail.record(
        Act.PERSON_MOVED,
        employee.described(),
        "Atasan %s: %s"
            .formatted(place.supervisor() == null ? "-" : place.supervisor().described(), why));
  }

  /**
   * A rule administrator hands the direct reports of one supervisor over to another. Their units
   * stay.
   *
   * @param reports which of them; null for all, except those whom this administrator cannot hand
   *     over to that supervisor: the two themselves
   * @throws Refusal as {@link #move}; then nobody is handed over
   */
  @Transactional
  public HandedOver handOver(
      Employee from, Employee to, Collection<Employee> reports, String reason) {
    Employee by = requireAdministrator();
    Ground why = new Ground(required(reason), null, LocalDate.now(clock));
    if (from.id() == to.id()) {
      throw Refusal.rule("Atasan lama dan atasan baru adalah orang yang sama; pilih atasan lain.");
    }
    lock.take();
    List<Employee> present = workforce.directReports(from.id());
    List<Employee> stay = new ArrayList<>();
    List<Employee> handedOver = new ArrayList<>();
    for (Employee report : reports == null ? present : reports) {
      if (present.stream().noneMatch(one -> one.id() == report.id())) {
        throw Refusal.rule(
            report.name() + " bukan bawahan langsung " + from.name() + "; periksa daftarnya.");
      }
      if (reports == null && (report.id() == to.id() || report.id() == by.id())) {
        stay.add(report);
      } else {
        Employee now = locked(report.id());
        change(now, new Place(to, now.unitId(), now.postId()), why, by);
        handedOver.add(now);
      }
    }
    if (handedOver.isEmpty()) {
      throw Refusal.rule(
          "Tidak ada bawahan langsung "
              + from.name()
              + " yang dapat dialihkan; periksa daftarnya.");
    }
    trail.record(
        Act.WORK_HANDED_OVER,
        from.described(),
        "Kepada %s: %s".formatted(to.described(), why.reason()),
        handedOver.size());
    return new HandedOver(handedOver, stay);
  }

  /**
   * An import says who supervises an employee and where the employee works. The one who may import
   * was checked there; the rules about who may stand above whom hold all the same.
   *
   * @param supervisor null when the import names none
   * @param source what is recorded of the file
   * @return whether anything changed
   * @throws Refusal RULE when somebody would stand above oneself
   */
  @Transactional
  public boolean imported(Employee employee, Employee supervisor, long unitId, String source) {
    lock.take();
    // A rule administrator need not be an employee; the recorded act knows the login.
    Employee by = currentUser.find().flatMap(workforce::byLogin).orElse(null);
    Employee before = locked(employee.id());
    return change(
        before,
        new Place(supervisor, unitId, before.postId()),
        new Ground(BY_IMPORT, source, null),
        by);
  }

  /**
   * Why somebody is moved.
   *
   * @param source the file that says so; null when none does
   * @param effectiveOn null where a file says it, which names no day
   */
  private record Ground(String reason, String source, LocalDate effectiveOn) {}

  private boolean change(Employee employee, Place place, Ground ground, Employee by) {
    Employee supervisor = place.supervisor();
    long unitId = place.unitId();
    Long supervisorId = supervisor == null ? null : supervisor.id();
    boolean otherSupervisor = !Objects.equals(supervisorId, employee.supervisorId());
    boolean otherUnit = unitId != employee.unitId();
    if (!otherSupervisor && !otherUnit && place.postId() == employee.postId()) {
      return false;
    }
    refuseOwnAffair(employee, otherSupervisor ? supervisor : null, by);
    if (otherSupervisor && supervisor != null) {
      refuseCircle(employee, supervisor);
    }
    employees.move(employee.id(), supervisorId, unitId, place.postId());
    Employee now = workforce.byId(employee.id());
    handovers.add(employee, now, ground.reason(), ground.effectiveOn(), by);
    recordActs(employee, now, otherSupervisor ? supervisor : null, ground);
    if (otherSupervisor) {
      if (supervisor != null) {
        accounts.give(supervisor.login(), Role.SUPERVISORS);
      }
      events.publishEvent(
          new SupervisorChanged(employee.id(), employee.supervisorId(), supervisorId));
    }
    if (otherUnit) {
      events.publishEvent(new UnitChanged(employee.id(), employee.unitId(), unitId));
    }
    if (ground.source() == null) {
      events.publishEvent(new EmployeeMoved(employee, now, ground.effectiveOn()));
    }
    return true;
  }

  private static void refuseOwnAffair(Employee employee, Employee newSupervisor, Employee by) {
    if (by == null) {
      return;
    }
    if (by.id() == employee.id()) {
      throw Refusal.forbidden(
          "Atasan dan unit kerja Anda sendiri diubah oleh administrator lain; mintalah"
              + " administrator lain melakukannya.");
    }
    if (newSupervisor != null && by.id() == newSupervisor.id()) {
      throw Refusal.forbidden(
          "Anda tidak dapat menetapkan diri sendiri sebagai atasan; mintalah administrator lain"
              + " melakukannya.");
    }
  }

  private void refuseCircle(Employee employee, Employee supervisor) {
    if (supervisor.id() == employee.id()) {
      throw Refusal.rule(
          employee.name() + " tidak dapat menjadi atasan bagi dirinya sendiri; pilih atasan lain.");
    }
    if (superiors.above(supervisor).anyMatch(one -> one.id() == employee.id())) {
      throw Refusal.rule(
          supervisor.name()
              + " berada di bawah "
              + employee.name()
              + " sehingga tidak dapat menjadi atasannya; pilih atasan lain.");
    }
  }

  /**
   * The employee is moved, and who comes to stand above is given an office.
   *
   * @param newSupervisor null where none comes
   */
  private void recordActs(Employee before, Employee now, Employee newSupervisor, Ground ground) {
    List<String> changes = new ArrayList<>();
    List<PersonnelActs.NewAct> done = new ArrayList<>();
    if (!Objects.equals(now.supervisorId(), before.supervisorId())) {
      changes.add("Atasan: " + (newSupervisor == null ? "tidak ada" : newSupervisor.name()));
    }
    if (now.unitId() != before.unitId()) {
      changes.add("Unit kerja: %s → %s".formatted(before.unit(), now.unit()));
    }
    if (now.postId() != before.postId()) {
      changes.add("Jabatan: %s → %s".formatted(before.post(), now.post()));
    }
    done.add(
        new PersonnelActs.NewAct(
            ActKind.MOVED,
            before.login(),
            "%s. %s".formatted(String.join("; ", changes), ground.reason())));
    if (newSupervisor != null) {
      done.add(
          new PersonnelActs.NewAct(
              ActKind.SUPERVISOR,
              newSupervisor.login(),
              "Atasan langsung %s. %s".formatted(before.name(), ground.reason())));
    }
    acts.recordAll(done, ground.source());
  }

  /** Handovers of an employee, and those from or to that person as supervisor; newest first. */
  public List<Handover> concerning(long employeeId) {
    return handovers.concerning(employeeId);
  }

  /** Handovers of these employees from one supervisor to another, oldest first. */
  public List<Handover> ofSupervisors(Collection<Long> employeeIds) {
    return handovers.ofSupervisors(employeeIds);
  }

  // Whoever begins something with the employee locks this row, too, and reads the supervisor after
  // that: so it either begins with the new one, or is there to be handed over.
  private Employee locked(long employeeId) {
    workforce.lock(employeeId);
    return workforce.byId(employeeId);
  }

  private Employee requireAdministrator() {
    currentUser.require(
        Role.RULE_ADMINISTRATORS,
        "Hanya administrator aturan yang dapat memindahkan pegawai; hubungi BKPSDM.");
    return workforce.currentEmployee();
  }

  private static String required(String reason) {
    return Entered.text(reason, "Alasan", LONGEST_REASON, "misalnya nomor surat mutasi");
  }

  /** Who was handed over, and who of the reports stayed because they could not be. */
  public record HandedOver(List<Employee> handedOver, List<Employee> stayed) {}
}
