package id.bangkom.selfstudy;

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

/** Opens the programme: the supervisor guides, the employee studies. */
@Component
class OpenSelfStudy implements JavaDelegate {

  private final Programmes programmes;
  private final FocusOfDialogue focus;
  private final GuideEligibility eligibility;
  private final Workforce workforce;

  OpenSelfStudy(
      Programmes programmes,
      FocusOfDialogue focus,
      GuideEligibility eligibility,
      Workforce workforce) {
    this.programmes = programmes;
    this.focus = focus;
    this.eligibility = eligibility;
    this.workforce = workforce;
  }

  @Override
  public void execute(DelegateExecution execution) {
    long dialogue = Programmes.DIALOGUE_KEY.idIn(execution);
    Employee supervisor = workforce.byId(focus.supervisorOf(dialogue).orElseThrow());
    Employee participant = workforce.byId(focus.employeeOf(dialogue));
    long competency = focus.competencyOf(dialogue);
    Programme programme =
        programmes.open(
            dialogue, Method.SELF_STUDY, participant, competency, execution.getProcessInstanceId());
    programmes.assignGuide(
        programme,
        supervisor,
        eligibility.requireEligible(Method.SELF_STUDY, supervisor, participant, competency));
    ProgrammeVariables.PROGRAMME_ID.set(execution, programme.id());
    ProgrammeVariables.GUIDE_LOGIN.set(execution, supervisor.login());
    ProgrammeVariables.PARTICIPANT_LOGIN.set(execution, participant.login());
  }
}
