package id.bangkom.development;

import id.bangkom.audit.Act;
import id.bangkom.audit.AuditTrail;
import id.bangkom.dialogue.Dialogue;
import id.bangkom.dialogue.Dialogues;
import id.bangkom.problem.Refusal;
import id.bangkom.workforce.ActKind;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.PersonnelActs;
import id.bangkom.workforce.Standing;
import id.bangkom.workforce.Workforce;
import org.springframework.stereotype.Component;

/** Gives an employee who has no supervisor somebody to talk with. */
@Component
class GuideAppointments {

  private final Dialogues dialogues;
  private final Workforce workforce;
  private final PersonnelActs acts;
  private final Standing standing;
  private final AuditTrail trail;

  GuideAppointments(
      Dialogues dialogues,
      Workforce workforce,
      PersonnelActs acts,
      Standing standing,
      AuditTrail trail) {
    this.dialogues = dialogues;
    this.workforce = workforce;
    this.acts = acts;
    this.standing = standing;
    this.trail = trail;
  }

  /**
   * A rule administrator appoints a guide for somebody without supervisor.
   *
   * @throws Refusal RULE when it is the employee, FORBIDDEN when the administrator is the employee
   */
  void appoint(Dialogue dialogue, Employee guide, Employee administrator) {
    if (administrator.id() == dialogue.employeeId()) {
      throw Refusal.forbidden(
          "Pembimbing untuk diri Anda sendiri harus ditunjuk administrator lain.");
    }
    standing.require(administrator, dialogue.employeeId());
    if (guide.id() == administrator.id()) {
      throw Refusal.rule("Anda tidak dapat menunjuk diri sendiri; pilih pejabat lain.");
    }
    if (guide.id() == dialogue.employeeId()) {
      throw Refusal.rule("Pegawai tidak dapat menjadi pembimbing bagi dirinya sendiri.");
    }
    dialogues.handOver(dialogue, guide);
    Employee employee = workforce.byId(dialogue.employeeId());
    acts.recordAbout(
        ActKind.GUIDE, guide.login(), employee.login(), "Pembimbing " + employee.name());
    trail.record(Act.GUIDE_APPOINTED, employee.described(), "Pembimbing " + guide.described());
  }
}
