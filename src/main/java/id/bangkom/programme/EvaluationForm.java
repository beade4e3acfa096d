package id.bangkom.programme;

import id.bangkom.engine.FormContext;
import id.bangkom.workforce.Workforce;
import org.springframework.stereotype.Component;

/** What both forms of the evaluation show first: who, what was agreed, what was certified. */
@Component
class EvaluationForm {

  private final Agreements agreements;
  private final ActivitySheets sheets;
  private final Workforce workforce;

  EvaluationForm(Agreements agreements, ActivitySheets sheets, Workforce workforce) {
    this.agreements = agreements;
    this.sheets = sheets;
    this.workforce = workforce;
  }

  void show(Programme programme, FormContext form) {
    Agreement agreement = agreements.accepted(programme.id()).orElseThrow();
    SheetContent sheet = sheets.current(programme.id()).says();
    form.text("participantName", workforce.byId(programme.participantId()).name())
        .text("guideName", workforce.byId(programme.guideId()).name())
        .text("methodLabel", programme.method().label())
        .text("competency", sheet.competency())
        .text("goal", agreement.goal())
        .text("agreedResult", agreement.expectedResult())
        .number("sessionCount", sheet.rows().size())
        .text("totalJp", Wording.jp(sheet.totalJp()));
  }
}
