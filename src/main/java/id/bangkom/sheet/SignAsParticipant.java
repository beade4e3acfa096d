package id.bangkom.sheet;

import id.bangkom.programme.Programme;
import id.bangkom.programme.Programmes;
import id.bangkom.workforce.Capacity;
import id.bangkom.workforce.Workforce;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The participant signs after the guide, or sends the sheet back; nobody stands in for that. */
@Component
class SignAsParticipant extends SheetSigning {

  private final Workforce workforce;

  SignAsParticipant(
      Programmes programmes, SheetSigners signers, SheetForm sheetForm, Workforce workforce) {
    super(
        SheetPlace.PARTICIPANT,
        "peserta",
        ActivitySheetProcess.PARTICIPANT_SIGNED,
        programmes,
        signers,
        sheetForm);
    this.workforce = workforce;
  }

  @Override
  Capacity capacity(Programme programme) {
    return Capacity.oneself(workforce.currentEmployee());
  }

  @Override
  Capacity capacityToSendBack(Programme programme) {
    return capacity(programme);
  }

  @Override
  protected String title(DelegateTask task) {
    return "Tanda tangani lembar Anda";
  }
}
