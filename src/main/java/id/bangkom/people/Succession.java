package id.bangkom.people;

import id.bangkom.dialogue.Dialogue;
import id.bangkom.dialogue.Dialogues;
import id.bangkom.engine.ProcessVariable;
import id.bangkom.engine.Unrestricted;
import id.bangkom.forms.OpenTasks;
import id.bangkom.guidance.GuideReplaced;
import id.bangkom.problem.Refusal;
import id.bangkom.programme.GuideEligibility;
import id.bangkom.programme.Guides;
import id.bangkom.programme.Method;
import id.bangkom.programme.Programme;
import id.bangkom.programme.ProgrammeStatus;
import id.bangkom.programme.ProgrammeVariables;
import id.bangkom.programme.Programmes;
import id.bangkom.sheet.ActivitySheets;
import id.bangkom.sheet.SheetRestart;
import id.bangkom.workforce.ActingOfficials;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.HeadsChanged;
import id.bangkom.workforce.SupervisorChanged;
import id.bangkom.workforce.UnitChanged;
import id.bangkom.workforce.Workforce;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What runs with an employee goes on with the new supervisor, in the transaction that changes the
 * supervisor. What was done as supervisor is the new one's from now on; what was signed stays; a
 * mentor, who guides in person, stays.
 */
@Component
class Succession {

  private final Dialogues dialogues;
  private final Programmes programmes;
  private final Guides guides;
  private final ActivitySheets sheets;
  private final SheetRestart sheetRestart;
  private final GuideEligibility eligibility;
  private final ActingOfficials acting;
  private final Workforce workforce;
  private final GuideReplaced guideReplaced;
  private final OpenTasks openTasks;
  private final RuntimeService runtimeService;
  private final Unrestricted unrestricted;
  private final Clock clock;

  Succession(
      Dialogues dialogues,
      Programmes programmes,
      Guides guides,
      ActivitySheets sheets,
      SheetRestart sheetRestart,
      GuideEligibility eligibility,
      ActingOfficials acting,
      Workforce workforce,
      GuideReplaced guideReplaced,
      OpenTasks openTasks,
      RuntimeService runtimeService,
      Unrestricted unrestricted,
      Clock clock) {
    this.dialogues = dialogues;
    this.programmes = programmes;
    this.guides = guides;
    this.sheets = sheets;
    this.sheetRestart = sheetRestart;
    this.eligibility = eligibility;
    this.acting = acting;
    this.workforce = workforce;
    this.guideReplaced = guideReplaced;
    this.openTasks = openTasks;
    this.runtimeService = runtimeService;
    this.unrestricted = unrestricted;
    this.clock = clock;
  }

  /**
   * An employee without supervisor any more leaves what runs with the former one, until somebody
   * else is named.
   *
   * @throws Refusal RULE when the table of guides does not let the new supervisor take a programme
   *     over: nothing changes then
   */
  @EventListener
  void handOver(SupervisorChanged changed) {
    if (changed.toId() != null) {
      Employee successor = workforce.byId(changed.toId());
      dialogues.openOf(changed.employeeId()).stream()
          // One without supervisor waits for a rule administrator to appoint a guide.
          .filter(dialogue -> dialogue.supervisorId() != null)
          .filter(dialogue -> dialogue.supervisorId() != successor.id())
          .forEach(dialogue -> handOver(dialogue, successor));
    }
    Employee moved = workforce.byId(changed.employeeId());
    if (acting.actingFor(moved.id(), LocalDate.now(clock)).isPresent()) {
      // What is about the substitute lies with the supervisor of whom the substitute stands in for.
      openTasks.showAgainFor(moved.login());
    }
  }

  private void handOver(Dialogue dialogue, Employee successor) {
    Employee predecessor = workforce.byId(dialogue.supervisorId());
    dialogues.handOver(dialogue, successor);
    set(dialogue, ProgrammeVariables.SUPERVISOR_LOGIN, successor.login());
    programmes
        .runningOf(dialogue.id())
        .filter(programme -> isToBeTakenOver(programme, successor))
        .ifPresent(programme -> takeOver(dialogue, programme, predecessor, successor));
    openTasks.showAgainOf(dialogue.businessKey());
  }

  private boolean isToBeTakenOver(Programme programme, Employee successor) {
    return programme.method().guidedByOffice()
        && programme.guideId() != null
        && programme.guideId() != successor.id()
        && switch (programme.status()) {
          case AGREEING, RUNNING -> true;
          case DOCUMENTING -> !sheets.isSigned(programme);
          case EVALUATING, COMPLETED, WITHDRAWN -> false;
        };
  }

  private void takeOver(
      Dialogue dialogue, Programme programme, Employee predecessor, Employee successor) {
    guides.handOver(programme, successor, eligible(programme, successor));
    set(dialogue, ProgrammeVariables.GUIDE_LOGIN, successor.login());
    if (programme.status() == ProgrammeStatus.DOCUMENTING) {
      sheetRestart.composeAgain(
          programme,
          "Pembimbing beralih dari " + predecessor.name() + " kepada " + successor.name() + ".");
    } else if (programme.method() == Method.COACHING
        && programme.status() == ProgrammeStatus.RUNNING) {
      agreeFirst(dialogue, programme);
    }
  }

  private GuideEligibility.Eligible eligible(Programme programme, Employee successor) {
    Employee participant = workforce.byId(programme.participantId());
    try {
      return eligibility.requireEligible(
          programme.method(), successor, participant, programme.focusCompetencyId());
    } catch (Refusal refusal) {
      throw Refusal.rule(
          "%s %s tidak dapat diteruskan %s: %s Hentikan programnya lebih dahulu, atau pilih atasan lain."
              .formatted(
                  programme.method().label(),
                  participant.name(),
                  successor.name(),
                  refusal.getMessage()));
    }
  }

  /** The new coach accepts or amends the agreement before the next session. */
  private void agreeFirst(Dialogue dialogue, Programme programme) {
    programmes.moveTo(programme.id(), ProgrammeStatus.AGREEING);
    guideReplaced.tell(dialogue.businessKey());
  }

  /** Sets a variable wherever a running process of the dialogue has it. */
  private <T> void set(Dialogue dialogue, ProcessVariable<T> variable, T value) {
    unrestricted.call(
        () -> {
          String[] running =
              runtimeService
                  .createProcessInstanceQuery()
                  .processInstanceBusinessKey(dialogue.businessKey())
                  .list()
                  .stream()
                  .map(instance -> instance.getId())
                  .toArray(String[]::new);
          runtimeService
              .createVariableInstanceQuery()
              .processInstanceIdIn(running)
              .variableName(variable.name())
              .list()
              .stream()
              .filter(found -> found.getTaskId() == null)
              .map(VariableInstance::getExecutionId)
              .forEach(
                  execution -> runtimeService.setVariableLocal(execution, variable.name(), value));
          return variable;
        });
  }

  /** Another unit may have another head: a sheet that nobody has signed names that one. */
  @EventListener
  void composeForTheNewHead(UnitChanged changed) {
    dialogues.openOf(changed.employeeId()).stream()
        .flatMap(dialogue -> programmes.runningOf(dialogue.id()).stream())
        .filter(programme -> programme.status() == ProgrammeStatus.DOCUMENTING)
        .filter(programme -> !sheets.isSigned(programme) && sheets.hasAnotherHead(programme))
        .forEach(
            programme ->
                sheetRestart.composeAgain(
                    programme, "Peserta pindah unit kerja; kepala penanda tangan berganti."));
  }

  /** Units have other heads: as above, for whoever is concerned. */
  @EventListener
  void composeForTheNewHeads(HeadsChanged changed) {
    programmes.documenting().stream()
        .filter(programme -> !sheets.isSigned(programme) && sheets.hasAnotherHead(programme))
        .forEach(
            programme ->
                sheetRestart.composeAgain(
                    programme,
                    "Kepala unit kerja peserta berganti; kepala penanda tangan berganti."));
  }
}
