package id.bangkom.programme;

import id.bangkom.workforce.Workforce;
import org.springframework.stereotype.Component;

/** The participant signs after the guide, or sends the sheet back. */
@Component
class SignAsParticipant extends SheetSigning {

  SignAsParticipant(
      Programmes programmes, ActivitySheets sheets, SheetForm sheetForm, Workforce workforce) {
    super(
        SheetPlace.PARTICIPANT,
        ActivitySheetProcess.PARTICIPANT_SIGNED,
        programmes,
        sheets,
        sheetForm,
        workforce);
  }
}
