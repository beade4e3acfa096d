package id.bangkom.evaluation;

import id.bangkom.forms.FormContext;
import id.bangkom.jp.CardEntry;
import id.bangkom.jp.JpLedger;
import id.bangkom.programme.Agreement;
import id.bangkom.programme.Agreements;
import id.bangkom.programme.Method;
import id.bangkom.programme.Programme;
import id.bangkom.programme.Session;
import id.bangkom.programme.Sessions;
import id.bangkom.wording.Wording;
import id.bangkom.workforce.Competencies;
import id.bangkom.workforce.Workforce;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;

/** What both forms of the evaluation show first: who, what was agreed, what was certified. */
@Component
class EvaluationForm {

  private final Agreements agreements;
  private final Sessions sessions;
  private final JpLedger ledger;
  private final Workforce workforce;
  private final Competencies competencies;

  EvaluationForm(
      Agreements agreements,
      Sessions sessions,
      JpLedger ledger,
      Workforce workforce,
      Competencies competencies) {
    this.agreements = agreements;
    this.sessions = sessions;
    this.ledger = ledger;
    this.workforce = workforce;
    this.competencies = competencies;
  }

  void show(Programme programme, FormContext form) {
    Agreement agreement = agreements.accepted(programme.id()).orElseThrow();
    List<Session> held = sessions.confirmed(programme.id());
    form.text("participantName", workforce.byId(programme.participantId()).name())
        .text("guideName", workforce.byId(programme.guideId()).name())
        .text("methodLabel", programme.method().label())
        .text("competency", competencies.name(programme.focusCompetencyId()))
        .text("goalLabel", programme.method().goalLabel())
        .text("goal", agreement.goal())
        .text("agreedResult", agreement.expectedResult())
        .text(
            "held",
            held.size() + (programme.method() == Method.SELF_STUDY ? " catatan belajar" : " sesi"))
        .text(
            "totalJp",
            Wording.jp(
                ledger.credits(held.stream().map(Session::activityId).toList()).values().stream()
                    .map(CardEntry::countedJp)
                    .reduce(BigDecimal.ZERO, BigDecimal::add)));
  }
}
