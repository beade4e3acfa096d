package id.bangkom.selfstudy;

import id.bangkom.dialogue.Dialogue;
import id.bangkom.dialogue.Dialogues;
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

/** Opens the programme: the supervisor guides, the employee studies. */
@Component
class OpenSelfStudy implements JavaDelegate {

  private final Programmes programmes;
  private final Guides guides;
  private final Dialogues dialogues;
  private final GuideEligibility eligibility;
  private final Workforce workforce;

  OpenSelfStudy(
      Programmes programmes,
      Guides guides,
      Dialogues dialogues,
      GuideEligibility eligibility,
      Workforce workforce) {
    this.programmes = programmes;
    this.guides = guides;
    this.dialogues = dialogues;
    this.eligibility = eligibility;
    this.workforce = workforce;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Dialogue dialogue = dialogues.of(execution);
    Employee supervisor = workforce.byId(dialogue.supervisor().orElseThrow());
    Employee participant = workforce.byId(dialogue.employeeId());
    long competency = dialogue.focusCompetencyId();
    Programme programme =
        programmes.open(
            dialogue.id(),
            Method.SELF_STUDY,
            participant,
            competency,
            execution.getProcessInstanceId());
    guides.assign(
        programme,
        supervisor,
        eligibility.requireEligible(Method.SELF_STUDY, supervisor, participant, competency));
    ProgrammeVariables.PROGRAMME_ID.set(execution, programme.id());
    ProgrammeVariables.GUIDE_LOGIN.set(execution, supervisor.login());
    ProgrammeVariables.PARTICIPANT_LOGIN.set(execution, participant.login());
  }
}
