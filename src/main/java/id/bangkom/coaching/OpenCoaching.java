package id.bangkom.coaching;

import id.bangkom.dialogue.Dialogue;
import id.bangkom.dialogue.Dialogues;
import id.bangkom.guidance.GuidanceProcess;
import id.bangkom.programme.GuideEligibility;
import id.bangkom.programme.Guides;
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
  private final Guides guides;
  private final Dialogues dialogues;
  private final GuideEligibility eligibility;
  private final Workforce workforce;
  private final GuidanceProcess guidance;

  OpenCoaching(
      Programmes programmes,
      Guides guides,
      Dialogues dialogues,
      GuideEligibility eligibility,
      Workforce workforce,
      GuidanceProcess guidance) {
    this.programmes = programmes;
    this.guides = guides;
    this.dialogues = dialogues;
    this.eligibility = eligibility;
    this.workforce = workforce;
    this.guidance = guidance;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Dialogue dialogue = dialogues.of(execution);
    Employee coach = workforce.byId(dialogue.supervisor().orElseThrow());
    Employee coachee = workforce.byId(dialogue.employeeId());
    long competency = dialogue.focusCompetencyId();
    Programme programme =
        programmes.open(
            dialogue.id(), Method.COACHING, coachee, competency, execution.getProcessInstanceId());
    guides.assign(
        programme, coach, eligibility.requireEligible(Method.COACHING, coach, coachee, competency));
    ProgrammeVariables.PROGRAMME_ID.set(execution, programme.id());
    ProgrammeVariables.GUIDE_LOGIN.set(execution, coach.login());
    ProgrammeVariables.PARTICIPANT_LOGIN.set(execution, coachee.login());
    guidance.prepare(execution);
  }
}
