package id.bangkom.people;

import id.bangkom.accounts.CurrentUser;
import id.bangkom.accounts.Role;
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
   * @throws Refusal FORBIDDEN, to a superior also when there is none: who else works here is not
   *     told; to a rule administrator UNKNOWN when there is none
   */
  Employee require(String nip) {
    Optional<Employee> superior = limitedTo();
    if (superior.isEmpty() || nip == null || nip.isBlank()) {
      return find(nip);
    }
    return workforce
        .byNip(nip.strip())
        .filter(employee -> superiors.isAbove(superior.get(), employee))
        .orElseThrow(PeopleAccess::notYours);
  }

  /** The same, or oneself. */
  Employee requireOrSelf(String nip) {
    boolean own = nip != null && workforce.byNip(nip.strip()).filter(this::isReader).isPresent();
    return own ? find(nip) : require(nip);
  }

  /**
   * @throws Refusal FORBIDDEN to whoever is no rule administrator
   */
  void requireAdministrator() {
    if (!administers()) {
      throw Refusal.forbidden(
          "Hanya administrator aturan yang dapat memindahkan pegawai; hubungi BKPSDM.");
    }
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
