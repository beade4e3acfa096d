package id.bangkom.programme;

import id.bangkom.workforce.Workforce;
import org.springframework.stereotype.Component;

/** The head of the office signs last, or sends the sheet back. */
@Component
class SignAsHead extends SheetSigning {

  SignAsHead(
      Programmes programmes, ActivitySheets sheets, SheetForm sheetForm, Workforce workforce) {
    super(
        SheetPlace.HEAD,
        ActivitySheetProcess.HEAD_SIGNED,
        programmes,
        sheets,
        sheetForm,
        workforce);
  }
}
