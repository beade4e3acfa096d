package id.bangkom.guidance;

import id.bangkom.forms.FormContext;
import id.bangkom.jp.Scope;
import id.bangkom.programme.Agreement;
import id.bangkom.programme.Agreements;
import id.bangkom.programme.Method;
import id.bangkom.programme.Programme;
import id.bangkom.wording.Wording;
import id.bangkom.workforce.Competencies;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * What every form of consensus and sessions shows first: who, why, what was agreed, which sessions
 * there were.
 */
@Component
class GuidanceForm {

  private final Agreements agreements;
  private final SessionSummary sessions;
  private final Workforce workforce;
  private final Competencies competencies;

  GuidanceForm(
      Agreements agreements,
      SessionSummary sessions,
      Workforce workforce,
      Competencies competencies) {
    this.agreements = agreements;
    this.sessions = sessions;
    this.workforce = workforce;
    this.competencies = competencies;
  }

  void show(Programme programme, FormContext form) {
    Employee participant = workforce.byId(programme.participantId());
    form.text("participantName", participant.name())
        .text("participantNip", participant.nip())
        .text("participantPost", participant.post())
        .text("methodLabel", programme.method().label().toLowerCase(Locale.ROOT))
        .text("guideTitle", programme.method().guideTitle())
        .text(
            "activityLabel",
            programme.method() == Method.MENTORING ? "Aspek yang dibahas" : "Kegiatan")
        .text("guideName", workforce.byId(programme.guideId()).name())
        .text("guideCertificate", programme.guideCertified() ? "ada" : "tidak ada yang berlaku")
        .text("competency", competencies.name(programme.focusCompetencyId()));
    List<SessionSummary.Row> rows = sessions.of(programme.id());
    form.rows("sessions", rows).number("sessionCount", rows.size());
    agreements.latest(programme.id()).ifPresent(agreement -> show(agreement, form));
  }

  private static void show(Agreement agreement, FormContext form) {
    form.text("agreedGoal", agreement.goal())
        .text("agreedActivity", agreement.activity())
        .text("agreedResult", agreement.expectedResult())
        .text(
            "agreedScope",
            agreement.scope() == Scope.NATIONAL
                ? "Nasional"
                : "Internasional – dasar: " + agreement.scopeGround())
        .number("agreedSessions", agreement.plannedSessions())
        .text("agreedFirstDate", Wording.day(agreement.firstDate()))
        .text("agreedDeadline", Wording.day(agreement.deadline()));
  }
}
