package id.bangkom.people;

import id.bangkom.accounts.CurrentUser;
import id.bangkom.accounts.Role;
import id.bangkom.problem.Refusal;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.PeopleSearch;
import id.bangkom.workforce.Superiors;
import id.bangkom.workforce.Workforce;
import java.util.List;
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
  private final PeopleSearch search;

  PeopleAccess(
      CurrentUser currentUser, Workforce workforce, Superiors superiors, PeopleSearch search) {
    this.currentUser = currentUser;
    this.workforce = workforce;
    this.superiors = superiors;
    this.search = search;
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
   * @param person a NIP, or for a rule administrator a full name
   * @throws Refusal RULE when none is given, or several have this name; UNKNOWN when nobody has it
   */
  Employee find(String person) {
    if (person == null || person.isBlank()) {
      throw Refusal.rule("Pilih pegawai yang dimaksud; NIP belum diisi.");
    }
    String wanted = person.strip();
    return workforce.byNip(wanted).orElseGet(() -> named(wanted));
  }

  private Employee named(String name) {
    // Whom a superior does not look after is not found by name.
    List<Employee> named = administers() ? search.named(name) : List.of();
    if (named.size() > 1) {
      throw Refusal.rule(
          "Ada %d pegawai bernama %s; pilih dengan NIP-nya.".formatted(named.size(), name));
    }
    return named.stream()
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.unknown(
                    "Pegawai itu tidak dikenal; ketik nama lengkap atau NIP-nya, lalu pilih dari daftar yang muncul."));
  }

  private static Refusal notYours() {
    return Refusal.forbidden(
        "Halaman ini hanya untuk administrator aturan, dan untuk atasan tentang pegawai di"
            + " bawahnya.");
  }
}
