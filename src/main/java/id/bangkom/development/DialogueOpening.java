package id.bangkom.development;

import id.bangkom.dialogue.Dialogue;
import id.bangkom.dialogue.Dialogues;
import id.bangkom.problem.Refusal;
import id.bangkom.workforce.Competencies;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says whether a dialogue may begin, and begins it. */
@Component
class DialogueOpening {

  private final Dialogues dialogues;
  private final Workforce workforce;
  private final Competencies competencies;

  DialogueOpening(Dialogues dialogues, Workforce workforce, Competencies competencies) {
    this.dialogues = dialogues;
    this.workforce = workforce;
    this.competencies = competencies;
  }

  /**
   * Opens a dialogue: by the supervisor for a direct report, or by an employee for oneself.
   *
   * @throws Refusal RULE when the employee is neither, or has an unfinished assessment already
   */
  Dialogue open(Employee employee, Employee startedBy, String processInstanceId) {
    if (!mayOpen(employee, startedBy)) {
      throw Refusal.rule(
          employee.name()
              + " bukan bawahan langsung Anda; dialog hanya dapat dimulai oleh atasan langsung"
              + " atau pegawai itu sendiri.");
    }
    if (competencies.standards(employee.postId()).isEmpty()) {
      throw Refusal.rule(
          "Jabatan "
              + employee.name()
              + " belum memiliki standar kompetensi; mintalah administrator melengkapinya.");
    }
    // The employee's row is locked, so that two starts at the same moment do not both pass.
    workforce.lock(employee.id());
    unfinished(employee)
        .ifPresent(
            sentence -> {
              throw Refusal.rule(sentence);
            });
    // Read again under the lock: somebody else may have become the supervisor meanwhile.
    Long supervisor = workforce.byId(employee.id()).supervisorId();
    return dialogues.add(employee, supervisor, startedBy, processInstanceId);
  }

  /** Whether somebody may open one about this employee: oneself, or the supervisor. */
  boolean mayOpen(Employee employee, Employee startedBy) {
    return employee.id() == startedBy.id()
        || workforce.isDirectReport(startedBy.id(), employee.id());
  }

  /** Why no other one may begin now: an assessment is not finished. In Indonesian. */
  Optional<String> unfinished(Employee employee) {
    return dialogues.isAssessing(employee.id())
        ? Optional.of(
            "Masih ada dialog "
                + employee.name()
                + " yang belum dikonfirmasi; selesaikan dialog itu terlebih dahulu.")
        : Optional.empty();
  }
}
