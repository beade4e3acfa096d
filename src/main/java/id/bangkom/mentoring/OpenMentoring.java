package id.bangkom.mentoring;

import id.bangkom.guidance.GuidanceProcess;
import id.bangkom.programme.FocusOfDialogue;
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
  private final FocusOfDialogue focus;
  private final Workforce workforce;
  private final GuidanceProcess guidance;
  private final MentoringSettings settings;

  OpenMentoring(
      Programmes programmes,
      FocusOfDialogue focus,
      Workforce workforce,
      GuidanceProcess guidance,
      MentoringSettings settings) {
    this.programmes = programmes;
    this.focus = focus;
    this.workforce = workforce;
    this.guidance = guidance;
    this.settings = settings;
  }

  @Override
  public void execute(DelegateExecution execution) {
    long dialogue = Programmes.DIALOGUE_KEY.idIn(execution);
    Employee mentee = workforce.byId(focus.employeeOf(dialogue));
    Programme programme =
        programmes.open(
            dialogue,
            Method.MENTORING,
            mentee,
            focus.competencyOf(dialogue),
            execution.getProcessInstanceId());
    ProgrammeVariables.PROGRAMME_ID.set(execution, programme.id());
    ProgrammeVariables.PARTICIPANT_LOGIN.set(execution, mentee.login());
    ProgrammeVariables.GUIDE_LOGIN.set(execution, null);
    MentoringProcess.REQUEST_REMINDER.set(execution, settings.requestReminder().toString());
    MentoringProcess.REQUEST_LIMIT.set(execution, settings.requestLimit().toString());
    guidance.prepare(execution);
  }
}
