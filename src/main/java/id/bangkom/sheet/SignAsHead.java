package id.bangkom.sheet;

import id.bangkom.programme.OfficialDesk;
import id.bangkom.programme.Programme;
import id.bangkom.programme.Programmes;
import id.bangkom.workforce.Capacity;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The head of the office signs last, or sends the sheet back. */
@Component
class SignAsHead extends SheetSigning {

  private final Programmes programmes;
  private final ActivitySheets sheets;
  private final OfficialDesk desk;

  SignAsHead(
      Programmes programmes,
      ActivitySheets sheets,
      SheetSigners signers,
      SheetForm sheetForm,
      OfficialDesk desk) {
    super(
        SheetPlace.HEAD,
        "kepala",
        ActivitySheetProcess.HEAD_SIGNED,
        programmes,
        signers,
        sheetForm);
    this.programmes = programmes;
    this.sheets = sheets;
    this.desk = desk;
  }

  @Override
  protected void prepare(DelegateTask task) {
    Programme programme = programmes.of(task);
    desk.assign(task, head(programme), programme.participantId());
  }

  @Override
  Capacity capacity(Programme programme) {
    return desk.current(head(programme), programme.participantId());
  }

  @Override
  Capacity capacityToSendBack(Programme programme) {
    return desk.currentToSendBack(head(programme), programme.participantId());
  }

  private long head(Programme programme) {
    return sheets.current(programme.id()).headId();
  }

  @Override
  protected String title(DelegateTask task) {
    return "Tanda tangani lembar " + shown(task, "participantName");
  }
}
