package id.bangkom.people;

import id.bangkom.engine.CurrentUser;
import id.bangkom.engine.Role;
import id.bangkom.problem.Refusal;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Superiors;
import id.bangkom.workforce.Workforce;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Whose affairs somebody may look after: rule administrators everybody's, superiors those below
 * them.
 */
@Component
class PeopleAccess {

  private final CurrentUser currentUser;
  private final Workforce workforce;
  private final Superiors superiors;

  PeopleAccess(CurrentUser currentUser, Workforce workforce, Superiors superiors) {
    this.currentUser = currentUser;
    this.workforce = workforce;
    this.superiors = superiors;
  }

  /** Whether somebody is the one who is logged in; a rule administrator need not be an employee. */
  boolean isReader(Employee employee) {
    return currentUser.find().filter(employee.login()::equals).isPresent();
  }

  boolean administers() {
    return currentUser.has(Role.RULE_ADMINISTRATORS);
  }

  /**
   * Below whom the current user may look.
   *
   * @return empty for a rule administrator, who may look everywhere
   * @throws Refusal FORBIDDEN to those who are neither
   */
  Optional<Employee> limitedTo() {
    if (administers()) {
      return Optional.empty();
    }
    if (!currentUser.has(Role.SUPERVISORS) && !currentUser.has(Role.UNIT_HEADS)) {
      throw notYours();
    }
    return Optional.of(workforce.currentEmployee());
  }

  /**
   * The employee with this NIP, when the current user may look after the person.
   *
   * @throws Refusal FORBIDDEN, or UNKNOWN when there is none
   */
  Employee require(String nip) {
    Optional<Employee> superior = limitedTo();
    Employee employee = find(nip);
    if (superior.isPresent() && !superiors.isAbove(superior.get(), employee)) {
      throw notYours();
    }
    return employee;
  }

  /**
   * @throws Refusal RULE when no NIP is given, UNKNOWN when nobody has it
   */
  Employee find(String nip) {
    if (nip == null || nip.isBlank()) {
      throw Refusal.rule("Pilih pegawai yang dimaksud; NIP belum diisi.");
    }
    return workforce
        .byNip(nip.strip())
        .orElseThrow(
            () ->
                Refusal.unknown(
                    "Pegawai itu tidak dikenal; ketik nama atau NIP-nya, lalu pilih dari daftar yang muncul."));
  }

  private static Refusal notYours() {
    return Refusal.forbidden(
        "Halaman ini hanya untuk administrator aturan, dan untuk atasan tentang pegawai di"
            + " bawahnya.");
  }
}
