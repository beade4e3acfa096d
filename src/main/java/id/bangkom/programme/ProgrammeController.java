package id.bangkom.programme;

import id.bangkom.jp.CardEntry;
import id.bangkom.jp.JpLedger;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A person's own programmes: as participant, as guide, or as the head who signs. */
@RestController
@RequestMapping("/api/programmes")
class ProgrammeController {

  private final Programmes programmes;
  private final Agreements agreements;
  private final Sessions sessions;
  private final ActivitySheets sheets;
  private final Withdrawals withdrawals;
  private final Workforce workforce;
  private final JpLedger ledger;

  ProgrammeController(
      Programmes programmes,
      Agreements agreements,
      Sessions sessions,
      ActivitySheets sheets,
      Withdrawals withdrawals,
      Workforce workforce,
      JpLedger ledger) {
    this.programmes = programmes;
    this.agreements = agreements;
    this.sessions = sessions;
    this.sheets = sheets;
    this.withdrawals = withdrawals;
    this.workforce = workforce;
    this.ledger = ledger;
  }

  @GetMapping
  List<Row> mine() {
    Employee caller = workforce.currentEmployee();
    return programmes.of(caller).stream().map(p -> row(p, caller)).toList();
  }

  private Row row(Programme programme, Employee caller) {
    String role = "HEAD";
    if (programme.isGuide(caller)) {
      role = "GUIDE";
    } else if (programme.isParticipant(caller)) {
      role = "PARTICIPANT";
    }
    Optional<ActivitySheet> sheet = sheets.latest(programme.id());
    return new Row(
        programme.id(),
        programme.method(),
        programme.method().label(),
        role,
        Person.of(workforce.byId(programme.participantId())),
        Person.of(workforce.byId(programme.guideId())),
        programme.status(),
        programme.status().label(),
        agreements.latest(programme.id()).map(Agreement::goal).orElse(null),
        !"HEAD".equals(role) && Withdrawals.withdrawable(programme),
        sessions.all(programme.id()).stream().map(this::sessionRow).toList(),
        sheet.map(s -> "/lembar/" + programme.id()).orElse(null));
  }

  private SessionRow sessionRow(Session session) {
    Optional<CardEntry> credit = Optional.ofNullable(session.activityId()).map(ledger::credit);
    return new SessionRow(
        session.sessionNumber(),
        session.sessionDate(),
        session.startTime(),
        session.minutes(),
        session.mode(),
        session.mode().label(),
        session.material(),
        session.status(),
        session.status().label(),
        credit.map(CardEntry::countedJp).orElse(null),
        credit.map(CardEntry::explanation).orElse(session.remark()));
  }

  @PostMapping("/{id}/withdrawal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(@PathVariable long id, @RequestBody Withdrawal withdrawal) {
    withdrawals.withdraw(id, workforce.currentEmployee(), withdrawal.reason());
  }

  record Withdrawal(String reason) {}

  record Person(String nip, String name) {

    static Person of(Employee employee) {
      return new Person(employee.nip(), employee.name());
    }
  }

  record Row(
      long id,
      Method method,
      String methodLabel,
      String role,
      Person participant,
      Person guide,
      ProgrammeStatus status,
      String statusLabel,
      String goal,
      boolean withdrawable,
      List<SessionRow> sessions,
      String sheetUrl) {}

  record SessionRow(
      int number,
      LocalDate date,
      LocalTime startTime,
      int minutes,
      SessionMode mode,
      String modeLabel,
      String material,
      SessionStatus status,
      String statusLabel,
      BigDecimal countedJp,
      String explanation) {}
}
