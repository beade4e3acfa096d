package id.bangkom.coaching;

import id.bangkom.programme.FocusOfDialogue;
import id.bangkom.programme.GuideEligibility;
import id.bangkom.programme.Method;
import id.bangkom.programme.Programme;
import id.bangkom.programme.ProgrammeVariables;
import id.bangkom.programme.Programmes;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the programme: the supervisor is the coach, the employee the coachee. */
@Component
class OpenCoaching implements JavaDelegate {

  private final Programmes programmes;
  private final FocusOfDialogue focus;
  private final GuideEligibility eligibility;
  private final Workforce workforce;
  private final CoachingSettings settings;

  OpenCoaching(
      Programmes programmes,
      FocusOfDialogue focus,
      GuideEligibility eligibility,
      Workforce workforce,
      CoachingSettings settings) {
    this.programmes = programmes;
    this.focus = focus;
    this.eligibility = eligibility;
    this.workforce = workforce;
    this.settings = settings;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Employee coach =
        workforce.byLogin(ProgrammeVariables.SUPERVISOR_LOGIN.of(execution)).orElseThrow();
    long dialogue = CoachingProcess.DIALOGUE_ID.of(execution);
    Employee coachee = workforce.byId(focus.employeeOf(dialogue));
    boolean certified = eligibility.requireEligible(Method.COACHING, coach, coachee).certified();
    Programme programme =
        programmes.open(
            dialogue,
            Method.COACHING,
            coachee,
            coach,
            certified,
            focus.competencyOf(dialogue),
            execution.getProcessInstanceId());
    ProgrammeVariables.PROGRAMME_ID.set(execution, programme.id());
    ProgrammeVariables.GUIDE_LOGIN.set(execution, coach.login());
    ProgrammeVariables.PARTICIPANT_LOGIN.set(execution, coachee.login());
    ProgrammeVariables.PROGRAMME_COMPLETED.set(execution, false);
    ProgrammeVariables.GAP_CLOSED.set(execution, false);
    ProgrammeVariables.SAME_METHOD_AGAIN.set(execution, false);
    CoachingProcess.REMINDER_CYCLE.set(execution, "R/" + settings.reminderInterval());
  }
}
