package id.bangkom.programme;

import id.bangkom.workforce.Workforce;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts the sheet of the confirmed sessions before its signers. */
@Component
class ComposeSheet implements JavaDelegate {

  private final Programmes programmes;
  private final ActivitySheets sheets;
  private final Workforce workforce;

  ComposeSheet(Programmes programmes, ActivitySheets sheets, Workforce workforce) {
    this.programmes = programmes;
    this.sheets = sheets;
    this.workforce = workforce;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Programme programme = programmes.get(ProgrammeVariables.PROGRAMME_ID.of(execution));
    programmes.moveTo(programme.id(), ProgrammeStatus.DOCUMENTING);
    ActivitySheet sheet = sheets.compose(programme);
    ActivitySheetProcess.HEAD_KNOWN.set(execution, sheet.headId() != null);
    if (sheet.headId() != null) {
      ActivitySheetProcess.HEAD_LOGIN.set(execution, workforce.byId(sheet.headId()).login());
    }
  }
}
