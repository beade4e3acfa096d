package id.bangkom.imports;

import id.bangkom.accounts.CurrentUser;
import id.bangkom.accounts.Newcomers;
import id.bangkom.accounts.Role;
import id.bangkom.workforce.EmployeeTable;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Accounts of the people whom a file brings, with the roles of their places. */
@Component
class ImportedAccounts {

  private final Newcomers newcomers;
  private final EmployeeTable employees;
  private final CurrentUser currentUser;

  ImportedAccounts(Newcomers newcomers, EmployeeTable employees, CurrentUser currentUser) {
    this.newcomers = newcomers;
    this.employees = employees;
    this.currentUser = currentUser;
  }

  /** Makes those that are missing, and remarks on those that are there. */
  void admit(List<NamedPerson> created, Progress progress) {
    Set<NamedPerson> supervising =
        created.stream()
            .map(NamedPerson::supervisor)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    Set<Long> supervisors = employees.supervisors();
    List<Newcomers.Newcomer> admitted =
        created.stream()
            .map(
                person ->
                    new Newcomers.Newcomer(
                        person.line().nip(),
                        person.line().name(),
                        person.line().email(),
                        roles(
                            person,
                            supervising.contains(person) || supervisors.contains(person.id()))))
            .toList();
    progress.phase("Membuat akun", admitted.size());
    Set<String> made = newcomers.admit(admitted, currentUser.find().orElse(null), progress::done);
    created.stream()
        .filter(person -> !made.contains(person.line().nip()))
        .forEach(
            person ->
                person.remark(
                    "Akun %s sudah ada dan tetap dipakai.".formatted(person.line().nip())));
  }

  private static Set<Role> roles(NamedPerson person, boolean supervises) {
    Set<Role> roles = EnumSet.of(Role.EMPLOYEES);
    if (supervises) {
      roles.add(Role.SUPERVISORS);
    }
    if (person.heads()) {
      roles.add(Role.UNIT_HEADS);
    }
    return roles;
  }
}
