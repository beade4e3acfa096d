package id.bangkom.imports;

import id.bangkom.workforce.ActKind;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.PersonnelActs.NewAct;
import id.bangkom.workforce.StandardTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Somebody known, somebody the file names, or both: what there was before, what the row says, and
 * so what it changes. Rows refer to each other, so that it is known only piece by piece: the row is
 * taken away when it is rejected, the supervisor is found among the others, an id comes with the
 * writing.
 */
final class NamedPerson {

  private final Employee before;
  private Long id;
  private EmployeeLine line;
  private NamedPerson supervisor;
  private boolean heads;
  private String remark;

  private NamedPerson(Employee before) {
    this.before = before;
    this.id = before == null ? null : before.id();
  }

  static NamedPerson known(Employee employee) {
    return new NamedPerson(employee);
  }

  static NamedPerson newcomer() {
    return new NamedPerson(null);
  }

  boolean isNew() {
    return before == null;
  }

  /** Null for a newcomer. */
  Employee before() {
    return before;
  }

  /** Null for a newcomer who is not written yet. */
  Long id() {
    return id;
  }

  void written(long newId) {
    id = newId;
  }

  /** What the file says; null when it does not name the person, or the row was rejected. */
  EmployeeLine line() {
    return line;
  }

  void says(EmployeeLine row) {
    line = row;
  }

  void dropLine() {
    line = null;
  }

  /** From now on; null for nobody. */
  NamedPerson supervisor() {
    return supervisor;
  }

  void isSupervisedBy(NamedPerson other) {
    supervisor = other;
  }

  boolean heads() {
    return heads;
  }

  void getsAnOffice() {
    heads = true;
  }

  /** For the one who imports; null when there is nothing to say. */
  String remark() {
    return remark;
  }

  void remark(String sentence) {
    remark = remark == null ? sentence : remark + " " + sentence;
  }

  String login() {
    return before == null ? line.nip() : before.login();
  }

  /** Who stands above, when the file is applied; null for nobody. */
  NamedPerson above(KnownOffice office) {
    if (line != null) {
      return supervisor;
    }
    return before == null || before.supervisorId() == null
        ? null
        : office.byId(before.supervisorId());
  }

  /** Null for none. A table without that column leaves the address as it is. */
  String email() {
    return line.hasEmail() || before == null ? line.email() : before.email();
  }

  boolean changesSupervisor() {
    if (before == null) {
      return supervisor != null;
    }
    return supervisor == null
        ? before.supervisorId() != null
        : !Objects.equals(supervisor.id, before.supervisorId());
  }

  boolean changesPlace() {
    return changesSupervisor() || line.unitId() != before.unitId();
  }

  /** Whether the row changes anything of somebody known. */
  boolean changes() {
    return !acts().isEmpty() || changesPlace();
  }

  /** What a row changes of somebody known, besides supervisor and unit. */
  List<NewAct> acts() {
    List<NewAct> acts = new ArrayList<>();
    if (!line.nip().equals(before.nip())) {
      acts.add(act(ActKind.RENUMBERED, before.nip(), line.nip()));
    }
    if (!line.name().equals(before.name())) {
      acts.add(act(ActKind.DESCRIBED, before.name(), line.name()));
    }
    if (line.type() != before.employmentType()) {
      acts.add(act(ActKind.DESCRIBED, before.employmentType().name(), line.type().name()));
    }
    if (!StandardTable.key(line.post()).equals(StandardTable.key(before.post()))) {
      acts.add(act(ActKind.POST, before.post(), line.post()));
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
}
