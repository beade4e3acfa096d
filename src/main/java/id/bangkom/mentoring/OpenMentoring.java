package id.bangkom.mentoring;

import id.bangkom.dialogue.Dialogue;
import id.bangkom.dialogue.Dialogues;
import id.bangkom.guidance.GuidanceProcess;
import id.bangkom.programme.Method;
import id.bangkom.programme.Programme;
import id.bangkom.programme.ProgrammeVariables;
import id.bangkom.programme.Programmes;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the programme of an employee who has yet to find a mentor. */
@Component
class OpenMentoring implements JavaDelegate {

  private final Programmes programmes;
  private final Dialogues dialogues;
  private final Workforce workforce;
  private final GuidanceProcess guidance;
  private final MentoringSettings settings;

  OpenMentoring(
      Programmes programmes,
      Dialogues dialogues,
      Workforce workforce,
      GuidanceProcess guidance,
      MentoringSettings settings) {
    this.programmes = programmes;
    this.dialogues = dialogues;
    this.workforce = workforce;
    this.guidance = guidance;
    this.settings = settings;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Dialogue dialogue = dialogues.of(execution);
    Employee mentee = workforce.byId(dialogue.employeeId());
    Programme programme =
        programmes.open(
            dialogue.id(),
            Method.MENTORING,
            mentee,
            dialogue.focusCompetencyId(),
            execution.getProcessInstanceId());
    ProgrammeVariables.PROGRAMME_ID.set(execution, programme.id());
    ProgrammeVariables.PARTICIPANT_LOGIN.set(execution, mentee.login());
    ProgrammeVariables.GUIDE_LOGIN.set(execution, null);
    MentoringProcess.REQUEST_REMINDER.set(execution, settings.requestReminder().toString());
    MentoringProcess.REQUEST_LIMIT.set(execution, settings.requestLimit().toString());
    guidance.prepare(execution);
  }
}
