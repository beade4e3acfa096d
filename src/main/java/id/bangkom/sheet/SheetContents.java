package id.bangkom.sheet;

import id.bangkom.jp.CardEntry;
import id.bangkom.jp.JpLedger;
import id.bangkom.jp.Scope;
import id.bangkom.programme.Agreement;
import id.bangkom.programme.Agreements;
import id.bangkom.programme.Meeting;
import id.bangkom.programme.Programme;
import id.bangkom.programme.Session;
import id.bangkom.programme.SessionRules;
import id.bangkom.programme.Sessions;
import id.bangkom.selfstudy.StudySources;
import id.bangkom.wording.Wording;
import id.bangkom.workforce.Competencies;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Gathers what a sheet says from what was agreed, held and counted. Writes nothing. */
@Component
class SheetContents {

  private final Agreements agreements;
  private final Sessions sessions;
  private final SessionRules sessionRules;
  private final StudySources sources;
  private final Workforce workforce;
  private final Competencies competencies;
  private final JpLedger ledger;
  private final Clock clock;

  SheetContents(
      Agreements agreements,
      Sessions sessions,
      SessionRules sessionRules,
      StudySources sources,
      Workforce workforce,
      Competencies competencies,
      JpLedger ledger,
      Clock clock) {
    this.agreements = agreements;
    this.sessions = sessions;
    this.sessionRules = sessionRules;
    this.sources = sources;
    this.workforce = workforce;
    this.competencies = competencies;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * What one of the programme's sheets would say now.
   *
   * @param headId who signs as head, null while nobody is named
   */
  SheetContent of(Programme programme, int sheetNumber, Long headId) {
    Agreement agreement = agreements.accepted(programme.id()).orElseThrow();
    List<SheetContent.Row> rows = new ArrayList<>();
    BigDecimal total = BigDecimal.ZERO;
    List<Session> confirmed = sessions.onSheet(programme.id(), sheetNumber);
    Map<UUID, CardEntry> credits =
        ledger.credits(confirmed.stream().map(Session::activityId).toList());
    // A former guide's initials stay the former guide's.
    Map<Long, Employee> initialledBy =
        workforce.byIds(confirmed.stream().map(session -> session.initials().by()).toList());
    Map<Long, String> subjects = sources.subjects(confirmed);
    for (Session session : confirmed) {
      CardEntry credit = credits.get(session.activityId());
      Session.Initials initials = session.initials();
      rows.add(
          new SheetContent.Row(
              rows.size() + 1,
              session.sessionDate(),
              session instanceof Meeting meeting ? meeting.startTime() : null,
              session.minutes(),
              session instanceof Meeting meeting ? meeting.mode().label() : null,
              subjects.get(session.id()),
              initialledBy.get(initials.by()).name()
                  + (initials.mark() == null ? "" : " (" + initials.mark() + ")")
                  + ", "
                  + Wording.moment(initials.at(), clock.getZone()),
              Wording.moment(session.respondedAt(), clock.getZone()),
              remark(programme, agreement, session),
              credit.countedJp(),
              credit.explanation()));
      total = total.add(credit.countedJp());
    }
    return new SheetContent(
        programme.method().label(),
        person(workforce.byId(programme.participantId())),
        person(workforce.byId(programme.guideId())),
        programme.guideCertified(),
        headId == null ? null : person(workforce.byId(headId)),
        competencies.name(programme.focusCompetencyId()),
        agreement.goal(),
        agreement.activity(),
        agreement.expectedResult(),
        agreement.scope() == Scope.NATIONAL ? "Nasional" : "Internasional",
        agreement.scopeGround(),
        programme.withdrawalReason(),
        rows,
        total);
  }

  /** The scope stands in a row's remark where it was agreed on differently on that day. */
  private String remark(Programme programme, Agreement printed, Session session) {
    Scope scope = agreements.inForceOn(programme, session.sessionDate()).scope();
    Optional<String> remark = sessionRules.remark(programme.method(), scope, session);
    return scope == printed.scope()
        ? remark.orElse(null)
        : remark.map(r -> r + "; ").orElse("") + "cakupan " + scope.label();
  }

  private static SheetContent.Person person(Employee employee) {
    return new SheetContent.Person(employee.name(), employee.nip(), employee.post());
  }

  /**
   * What the rows of a sheet count today: after a void the sum may be the same, and its rows are
   * not.
   *
   * @return in the order of the rows; empty when every row counts what the sheet says
   */
  List<BigDecimal> countedToday(ActivitySheet sheet) {
    List<UUID> activities =
        sessions.onSheet(sheet.programmeId(), sheet.sheetNumber()).stream()
            .map(Session::activityId)
            .toList();
    Map<UUID, CardEntry> credits = ledger.credits(activities);
    List<BigDecimal> today =
        activities.stream().map(activity -> credits.get(activity).countedJp()).toList();
    return today.equals(sheet.says().rows().stream().map(SheetContent.Row::countedJp).toList())
        ? List.of()
        : today;
  }
}
