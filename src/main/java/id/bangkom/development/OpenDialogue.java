package id.bangkom.development;

import id.bangkom.dialogue.Dialogue;
import id.bangkom.problem.Refusal;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the dialogue for the employee named in the start form. */
@Component
class OpenDialogue implements JavaDelegate {

  private final DialogueOpening opening;
  private final Workforce workforce;

  OpenDialogue(DialogueOpening opening, Workforce workforce) {
    this.opening = opening;
    this.workforce = workforce;
  }

  @Override
  public void execute(DelegateExecution execution) {
    if (!(execution.getVariable(DevelopmentProcess.EMPLOYEE_NIP.name()) instanceof String nip)) {
      throw Refusal.rule("Pilih pegawai yang akan berdialog.");
    }
    Employee employee =
        workforce
            .byNip(nip)
            .orElseThrow(() -> Refusal.rule("Pegawai tidak dikenal; pilih dari daftar."));
    Dialogue dialogue =
        opening.open(employee, workforce.currentEmployee(), execution.getProcessInstanceId());
    execution.removeVariable(DevelopmentProcess.EMPLOYEE_NIP.name());
    execution.setProcessBusinessKey(dialogue.businessKey());
    DevelopmentProcess.DIALOGUE_ID.set(execution, dialogue.id());
    DevelopmentProcess.EMPLOYEE_ID.set(execution, employee.id());
    DevelopmentProcess.EMPLOYEE_LOGIN.set(execution, employee.login());
    DevelopmentProcess.SUPERVISOR_KNOWN.set(execution, dialogue.supervisorId() != null);
    // Set even when there is none yet: what is appointed later comes back under this name.
    DevelopmentProcess.SUPERVISOR_LOGIN.set(
        execution,
        dialogue.supervisorId() == null ? null : workforce.byId(dialogue.supervisorId()).login());
  }
}
