package id.bangkom.sheet;

import id.bangkom.dialogue.Dialogues;
import id.bangkom.programme.GuideEligibility;
import id.bangkom.programme.Guides;
import id.bangkom.programme.Programme;
import id.bangkom.programme.ProgrammeStatus;
import id.bangkom.programme.ProgrammeVariables;
import id.bangkom.programme.Programmes;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts the sheet of the confirmed sessions before its signers. */
@Component
class ComposeSheet implements JavaDelegate {

  private final Programmes programmes;
  private final Guides guides;
  private final SheetComposition composition;
  private final Dialogues dialogues;
  private final GuideEligibility eligibility;
  private final Workforce workforce;

  ComposeSheet(
      Programmes programmes,
      Guides guides,
      SheetComposition composition,
      Dialogues dialogues,
      GuideEligibility eligibility,
      Workforce workforce) {
    this.programmes = programmes;
    this.guides = guides;
    this.composition = composition;
    this.dialogues = dialogues;
    this.eligibility = eligibility;
    this.workforce = workforce;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Programme programme = programmes.of(execution);
    programmes.moveTo(programme.id(), ProgrammeStatus.DOCUMENTING);
    succeed(programme)
        .ifPresent(guide -> ProgrammeVariables.GUIDE_LOGIN.set(execution, guide.login()));
    programme = programmes.get(programme.id());
    ActivitySheet sheet = composition.compose(programme);
    ActivitySheetProcess.HEAD_KNOWN.set(execution, sheet.headId() != null);
    if (sheet.headId() != null) {
      ActivitySheetProcess.HEAD_LOGIN.set(execution, workforce.byId(sheet.headId()).login());
    }
  }

  /**
   * Whose place was taken while the edition before was signed has no place on a new one: it is put
   * before the supervisor of today.
   */
  private Optional<Employee> succeed(Programme programme) {
    if (!programme.method().guidedByOffice()) {
      return Optional.empty();
    }
    return dialogues
        .get(programme.dialogueId())
        .supervisor()
        .filter(supervisor -> supervisor != programme.participantId())
        .filter(supervisor -> !supervisor.equals(programme.guideId()))
        .map(workforce::byId)
        .flatMap(
            supervisor ->
                eligibility
                    .findEligible(
                        programme.method(),
                        supervisor,
                        workforce.byId(programme.participantId()),
                        programme.focusCompetencyId())
                    .map(
                        eligible -> {
                          guides.handOver(programme, supervisor, eligible);
                          return supervisor;
                        }));
  }
}
