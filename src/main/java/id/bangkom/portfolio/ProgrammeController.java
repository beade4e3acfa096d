package id.bangkom.portfolio;

import id.bangkom.audit.Unrecorded;
import id.bangkom.evaluation.Evaluations;
import id.bangkom.jp.CardEntry;
import id.bangkom.jp.JpLedger;
import id.bangkom.problem.Refusal;
import id.bangkom.programme.Agreements;
import id.bangkom.programme.Guides;
import id.bangkom.programme.Meeting;
import id.bangkom.programme.Method;
import id.bangkom.programme.Programme;
import id.bangkom.programme.ProgrammeStatus;
import id.bangkom.programme.Programmes;
import id.bangkom.programme.Session;
import id.bangkom.programme.SessionMode;
import id.bangkom.programme.SessionStatus;
import id.bangkom.programme.Sessions;
import id.bangkom.selfstudy.StudySources;
import id.bangkom.sheet.ActivitySheet;
import id.bangkom.sheet.ActivitySheets;
import id.bangkom.tasks.Awaited;
import id.bangkom.withdrawal.Withdrawals;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
@Tag(name = "programme")
@RequestMapping("/api/programmes")
class ProgrammeController {

  private final Guides guides;
  private final Agreements agreements;
  private final Sessions sessions;
  private final StudySources sources;
  private final ActivitySheets sheets;
  private final Evaluations evaluations;
  private final Withdrawals withdrawals;
  private final Workforce workforce;
  private final JpLedger ledger;
  private final Awaited awaited;
  private final Programmes programmes;
  private final Clock clock;

  ProgrammeController(
      Guides guides,
      Agreements agreements,
      Sessions sessions,
      StudySources sources,
      ActivitySheets sheets,
      Evaluations evaluations,
      Withdrawals withdrawals,
      Workforce workforce,
      JpLedger ledger,
      Awaited awaited,
      Programmes programmes,
      Clock clock) {
    this.guides = guides;
    this.agreements = agreements;
    this.sessions = sessions;
    this.sources = sources;
    this.sheets = sheets;
    this.evaluations = evaluations;
    this.withdrawals = withdrawals;
    this.workforce = workforce;
    this.ledger = ledger;
    this.awaited = awaited;
    this.programmes = programmes;
    this.clock = clock;
  }

  @GetMapping
  List<Row> mine() {
    Employee caller = workforce.currentEmployee();
    List<Programme> mine = sheets.programmesOf(caller);
    List<Long> ids = mine.stream().map(Programme::id).toList();
    Map<Long, Employee> people =
        workforce.byIds(
            mine.stream()
                .flatMap(p -> Stream.of(p.participantId(), p.guideId()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    Map<Long, String> goals = agreements.goals(ids);
    Map<Long, Integer> sheetCounts = sheets.sheetCounts(ids);
    List<Session> all = sessions.ofProgrammes(ids);
    Map<Long, String> subjects = sources.subjects(all);
    Map<Long, List<Session>> recorded =
        all.stream().collect(Collectors.groupingBy(Session::programmeId));
    Map<UUID, CardEntry> credits =
        ledger.credits(
            recorded.values().stream()
                .flatMap(List::stream)
                .map(Session::activityId)
                .filter(Objects::nonNull)
                .toList());
    Map<Long, Evaluations.Result> results = evaluations.results(ids);
    Map<Long, List<Guides.Change>> guideChanges = guides.changes(ids);
    Map<String, List<Awaited.Step>> waiting =
        awaited.of(mine.stream().filter(Programme::runs).map(ProgrammeController::key).toList());
    return mine.stream()
        .map(
            p -> {
              List<SessionRow> held =
                  recorded.getOrDefault(p.id(), List.of()).stream()
                      // A head sees what was signed, not what two people settled between them.
                      .filter(s -> !role(p, caller).equals("HEAD") || s.activityId() != null)
                      .sorted(Session.ORDER)
                      .map(s -> SessionRow.of(s, subjects.get(s.id()), credits.get(s.activityId())))
                      .toList();
              return new Row(
                  p.id(),
                  p.method(),
                  p.method().label(),
                  role(p, caller),
                  Person.of(people.get(p.participantId())),
                  p.guideId() == null ? null : Person.of(people.get(p.guideId())),
                  p.status(),
                  statusLabel(p),
                  goals.get(p.id()),
                  p.runs() ? waiting.getOrDefault(key(p), List.of()) : List.of(),
                  withdrawals.mayWithdraw(p, caller) && Withdrawals.withdrawable(p),
                  held,
                  SessionRow.counted(held),
                  sheets(p, sheetCounts.getOrDefault(p.id(), 0)),
                  guideChanges.getOrDefault(p.id(), List.of()).stream()
                      .map(change -> Handover.of(change, clock))
                      .toList(),
                  Evaluation.seenBy(role(p, caller), results.get(p.id())));
            })
        .toList();
  }

  private static List<Sheet> sheets(Programme programme, int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(number -> new Sheet(number, ActivitySheet.address(programme.id(), number)))
        .toList();
  }

  /** A programme withdrawn while its sheet is signed is both. */
  private static String statusLabel(Programme programme) {
    if (programme.guideId() == null && programme.status() == ProgrammeStatus.AGREEING) {
      return "Mencari mentor";
    }
    boolean stopped =
        programme.withdrawnAt() != null && programme.status() != ProgrammeStatus.WITHDRAWN;
    return (stopped ? ProgrammeStatus.WITHDRAWN.label() + "; " : "") + programme.status().label();
  }

  private static String role(Programme programme, Employee caller) {
    if (programme.isGuide(caller)) {
      return "GUIDE";
    }
    return programme.isParticipant(caller) ? "PARTICIPANT" : "HEAD";
  }

  @PostMapping("/{id}/withdrawal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(@PathVariable long id, @RequestBody Withdrawal withdrawal) {
    withdrawals.withdraw(id, workforce.currentEmployee(), withdrawal.reason());
  }

  record Withdrawal(String reason) {}

  /** Reminds whoever else is waited for in a programme. */
  @PostMapping("/{id}/reminder")
  @Unrecorded("tells people what waits for them; changes nothing")
  Reminded remind(@PathVariable long id) {
    Employee caller = workforce.currentEmployee();
    Programme programme = programmes.get(id);
    if (!programme.isGuide(caller) && !programme.isParticipant(caller)) {
      throw Refusal.forbidden("Hanya pembimbing dan peserta program ini yang dapat mengingatkan.");
    }
    if (!programme.runs()) {
      throw Refusal.rule("Program ini sudah berakhir; tidak ada yang ditunggu.");
    }
    return new Reminded(
        awaited.remind(
            key(programme),
            caller.name(),
            programme.method().label() + " " + workforce.byId(programme.participantId()).name()));
  }

  /** Who was reminded, and of what. */
  record Reminded(List<String> reminded) {}

  private static String key(Programme programme) {
    return Programmes.DIALOGUE_KEY.of(programme.dialogueId());
  }

  record Person(String nip, String name) {

    static Person of(Employee employee) {
      return new Person(employee.nip(), employee.name());
    }
  }

  /**
   * @param waiting who is waited for, and for what; empty when it has ended
   * @param countedJp what the sessions count together, in JP
   */
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
      List<Awaited.Step> waiting,
      boolean withdrawable,
      List<SessionRow> sessions,
      BigDecimal countedJp,
      List<Sheet> sheets,
      List<Handover> handovers,
      Evaluation evaluation) {}

  /** Who handed the programme over to whom, and when. */
  record Handover(String from, String to, LocalDate on) {

    static Handover of(Guides.Change change, Clock clock) {
      return new Handover(
          change.predecessor(),
          change.successor(),
          change.happenedAt().atZoneSameInstant(clock.getZone()).toLocalDate());
    }
  }

  /** One of the programme's sheets, numbered from 1. */
  record Sheet(int number, String url) {}

  /**
   * What an evaluation came to, as one reader may see it: the participant's own answers are the
   * participant's, the organisation's are the guide's; the outcome is for both.
   */
  record Evaluation(BigDecimal mean, String category, String outcome) {

    static Evaluation seenBy(String role, Evaluations.Result result) {
      if (result == null) {
        return null;
      }
      return switch (role) {
        case "PARTICIPANT" ->
            new Evaluation(
                result.perceptionMean(), result.perceptionCategory(), result.outcomeExplanation());
        case "GUIDE" ->
            new Evaluation(
                result.organisationMean(),
                result.organisationCategory(),
                result.outcomeExplanation());
        default -> null;
      };
    }
  }

  record SessionRow(
      int number,
      LocalDate date,
      LocalTime startTime,
      int minutes,
      SessionMode mode,
      String modeLabel,
      String phaseLabel,
      String material,
      SessionStatus status,
      String statusLabel,
      BigDecimal countedJp,
      String explanation) {

    /** What sessions count together; one without credit counts nothing yet. */
    static BigDecimal counted(List<SessionRow> sessions) {
      return sessions.stream()
          .map(SessionRow::countedJp)
          .filter(Objects::nonNull)
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A session without credit says what its participant remarked, if anything. */
    static SessionRow of(Session session, String subject, CardEntry credit) {
      Meeting meeting = session instanceof Meeting held ? held : null;
      return new SessionRow(
          session.sessionNumber(),
          session.sessionDate(),
          meeting == null ? null : meeting.startTime(),
          session.minutes(),
          meeting == null ? null : meeting.mode(),
          meeting == null ? null : meeting.mode().label(),
          meeting == null || meeting.phase() == null ? null : meeting.phase().label(),
          subject,
          session.status(),
          session.status().label(),
          credit == null ? null : credit.countedJp(),
          credit == null ? session.remark() : credit.explanation());
    }
  }
}
