package id.bangkom.programme;

import id.bangkom.jp.CreditStatus;
import id.bangkom.jp.JpLedger;
import id.bangkom.jp.JpPreview;
import id.bangkom.jp.JpVoids;
import id.bangkom.jp.NewActivity;
import id.bangkom.problem.Refusal;
import id.bangkom.workforce.Capacity;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Standing;
import id.bangkom.workforce.Workforce;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The sessions of programmes: recorded and thereby initialled by the guide, confirmed or disputed
 * by the participant, then credited. Days of self-study are recorded by way of {@link StudyDays}.
 */
@Repository
public class Sessions {

  /** A day of study comes with the title of its source. */
  private static final String SELECT =
      """
      select s.*, src.title as source_title from session s
        left join study_source src on src.id = s.source_id
      """;

  private final JdbcClient jdbc;
  private final Agreements agreements;
  private final JpLedger ledger;
  private final JpVoids voids;
  private final SessionRules sessionRules;
  private final StudyDays studyDays;
  private final Workforce workforce;
  private final Standing standing;
  private final Clock clock;

  Sessions(
      JdbcClient jdbc,
      Agreements agreements,
      JpLedger ledger,
      JpVoids voids,
      SessionRules sessionRules,
      StudyDays studyDays,
      Workforce workforce,
      Standing standing,
      Clock clock) {
    this.jdbc = jdbc;
    this.agreements = agreements;
    this.ledger = ledger;
    this.voids = voids;
    this.sessionRules = sessionRules;
    this.studyDays = studyDays;
    this.workforce = workforce;
    this.standing = standing;
    this.clock = clock;
  }

  /**
   * The guide records a session.
   *
   * @param groupKey the same for every row of one meeting with several participants; null for one
   * @throws Refusal RULE when it lies in the future, before the agreement, or overlaps another
   *     session of the same participant
   */
  public void record(Programme programme, Capacity guide, SessionRecord record, UUID groupKey) {
    programme.requireGuide(guide);
    standing.require(guide.person(), programme.participantId());
    if ((programme.method() == Method.MENTORING) != (record.phase() != null)) {
      throw Refusal.rule("Tahap hanya diisi pada sesi mentoring, dan di sana wajib diisi.");
    }
    check(programme, record, null);
    insert(
        programme,
        Initials.of(guide),
        record,
        new Place(confirmed(programme.id()).size() + 1, groupKey, null),
        SessionStatus.RECORDED,
        OffsetDateTime.now(clock));
  }

  /**
   * Where a row stands: its number, the meeting it shares and the sheet, each as in {@link
   * Session}.
   */
  private record Place(int number, UUID groupKey, Integer sheetNumber) {}

  /**
   * Whether a session may stand as it was recorded.
   *
   * @param replaced the row it takes the place of, which it may overlap; null for a new one
   * @throws Refusal RULE as for {@link #record}
   */
  public void check(Programme programme, SessionRecord record, Session replaced) {
    if (programme.method() == Method.SELF_STUDY) {
      studyDays.requireFits(programme, record.date(), record.minutes(), replaced);
      return;
    }
    if (record.end().isAfter(LocalDateTime.now(clock))) {
      throw Refusal.rule(
          "Sesi belum berlangsung atau belum selesai pada tanggal, jam, dan lama itu. Catat sesudah"
              + " sesi dilaksanakan.");
    }
    LocalDate agreed = agreements.agreedSince(programme);
    if (record.date().isBefore(agreed)) {
      throw Refusal.rule(
          "Sesi mendahului kesepakatan tanggal "
              + Wording.day(agreed)
              + "; hanya sesi sejak hari itu yang dapat dicatat.");
    }
    // Locked, so that two programmes of one person do not both find the time free.
    workforce.lock(programme.participantId());
    for (Session other : ofParticipantAround(programme.participantId(), record)) {
      if (replaced == null || other.id() != replaced.id()) {
        throw Refusal.rule(
            participantName(programme)
                + " sudah mengikuti sesi lain pada "
                + Wording.day(other.sessionDate())
                + " pukul "
                + Wording.time(other.startTime())
                + " selama "
                + other.minutes()
                + " menit; periksa tanggal dan jamnya.");
      }
    }
  }

  private String participantName(Programme programme) {
    return workforce.byId(programme.participantId()).name();
  }

  /** Sessions of this person, in any programme, that overlap the record in time. */
  private List<Session> ofParticipantAround(long participant, SessionRecord record) {
    return jdbc
        .sql(
            SELECT
                + """
              join programme p on p.id = s.programme_id
            where p.participant_id = ? and s.status in ('RECORDED', 'CONFIRMED')
              and s.start_time is not null and s.session_date between ? and ?
            """)
        .params(participant, record.date().minusDays(1), record.date().plusDays(1))
        .query(Session.class)
        .list()
        .stream()
        .filter(s -> s.begin().isBefore(record.end()) && record.begin().isBefore(s.end()))
        .toList();
  }

  private void insert(
      Programme programme,
      Initials initials,
      SessionRecord record,
      Place place,
      SessionStatus status,
      OffsetDateTime initialledAt) {
    jdbc.sql(
            """
            insert into session (programme_id, session_number, session_date, start_time, minutes,
              mode, phase, material, follow_up, status, initialled_by, initial_mark,
              initialled_at, responded_at, group_key, sheet_number, source_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            programme.id(),
            place.number(),
            record.date(),
            record.startTime(),
            record.minutes(),
            record.mode() == null ? null : record.mode().name(),
            record.phase() == null ? null : record.phase().name(),
            record.material(),
            record.followUp(),
            status.name(),
            initials.by(),
            initials.mark(),
            initialledAt,
            status == SessionStatus.CONFIRMED ? OffsetDateTime.now(clock) : null,
            place.groupKey(),
            place.sheetNumber(),
            record.sourceId())
        .update();
  }

  /** Who initialled a row, and the mark where it was not the guide. */
  public record Initials(long by, String mark) {

    private static Initials of(Capacity guide) {
      return new Initials(guide.person().id(), guide.mark());
    }
  }

  /** The guide's sessions with others in the last days, with whom: a form warns of overlaps. */
  public List<GuideSession> recentOfGuide(Programme programme, int days) {
    return jdbc.sql(
            """
            select e.name as participant, s.session_date, s.start_time, s.minutes
            from session s join programme p on p.id = s.programme_id
              join employee e on e.id = p.participant_id
            where p.guide_id = ? and p.participant_id <> ? and s.status in ('RECORDED', 'CONFIRMED')
              and s.start_time is not null and s.session_date >= ?
            order by s.session_date, s.start_time
            """)
        .params(
            programme.guideId(), programme.participantId(), LocalDate.now(clock).minusDays(days))
        .query(GuideSession.class)
        .list();
  }

  /** The participant confirms what the guide recorded. */
  public void confirm(Programme programme, Employee participant) {
    respond(programme, participant, SessionStatus.CONFIRMED, null);
  }

  /** The participant sends the record back to the guide. */
  public void dispute(Programme programme, Employee participant, String remark) {
    respond(programme, participant, SessionStatus.DISPUTED, remark);
  }

  private void respond(
      Programme programme, Employee participant, SessionStatus status, String remark) {
    programme.requireParticipant(participant);
    Session open = recorded(programme.id()).orElseThrow();
    jdbc.sql(
            """
            update session set status = ?, remark = ?, responded_at = ?
            where id = ? and status = 'RECORDED'
            """)
        .params(status.name(), remark, OffsetDateTime.now(clock), open.id())
        .update();
  }

  /** The record that waits for the participant's answer. */
  public Optional<Session> recorded(long programmeId) {
    return all(programmeId).stream().filter(s -> s.status() == SessionStatus.RECORDED).findFirst();
  }

  /** The newest record when it came back disputed, else empty. */
  public Optional<Session> disputed(long programmeId) {
    return all(programmeId).stream()
        .max(Comparator.comparing(Session::id))
        .filter(s -> s.status() == SessionStatus.DISPUTED);
  }

  /** Every record, in order of writing. */
  public List<Session> all(long programmeId) {
    return jdbc.sql(SELECT + "where s.programme_id = ? order by s.id")
        .param(programmeId)
        .query(Session.class)
        .list();
  }

  /** Every record of several programmes, in order of writing. */
  public List<Session> ofProgrammes(Collection<Long> programmeIds) {
    return programmeIds.isEmpty()
        ? List.of()
        : jdbc.sql(SELECT + "where s.programme_id in (:programmes) order by s.id")
            .param("programmes", programmeIds)
            .query(Session.class)
            .list();
  }

  /** What counts: what both sides confirmed, sessions by number and days of study by date. */
  public List<Session> confirmed(long programmeId) {
    return all(programmeId).stream()
        .filter(s -> s.status() == SessionStatus.CONFIRMED)
        .sorted(Session.ORDER)
        .toList();
  }

  /** Those of {@link #confirmed} that stand on this sheet. */
  public List<Session> onSheet(long programmeId, int sheetNumber) {
    return confirmed(programmeId).stream()
        .filter(s -> s.sheetNumber() != null && s.sheetNumber() == sheetNumber)
        .toList();
  }

  /** The confirmed sessions that stand on no sheet yet. */
  public List<Session> undocumented(long programmeId) {
    return confirmed(programmeId).stream().filter(s -> s.sheetNumber() == null).toList();
  }

  /** Puts the confirmed sessions that stand on no sheet yet on this one. */
  public void putOnSheet(long programmeId, int sheetNumber) {
    jdbc.sql(
            """
            update session set sheet_number = ?
            where programme_id = ? and status = 'CONFIRMED' and sheet_number is null
            """)
        .params(sheetNumber, programmeId)
        .update();
  }

  /** Credits every confirmed session that has no JP yet, provisionally. */
  public void credit(Programme programme) {
    for (Session session : confirmed(programme.id())) {
      if (session.activityId() == null) {
        var recorded = ledger.record(activity(programme, session), CreditStatus.PROVISIONAL);
        int credited =
            jdbc.sql("update session set activity_id = ? where id = ? and activity_id is null")
                .params(recorded.activityId(), session.id())
                .update();
        if (credited == 0) {
          throw Refusal.conflict("Sesi ini sudah dihitung; muat ulang halaman.");
        }
      }
    }
  }

  /** What a recorded session would count now; nothing is written. */
  public JpPreview preview(Programme programme, Session session) {
    return ledger.preview(activity(programme, session));
  }

  /** What a reader should know of a session although it does not change its JP. */
  public Optional<String> remark(Programme programme, Session session) {
    return sessionRules.remark(
        programme.method(),
        agreements.inForceOn(programme, session.sessionDate()).scope(),
        session);
  }

  /** What a session is, or would be, in the ledger. */
  public NewActivity activity(Programme programme, Session session) {
    return activity(
        programme,
        session.sessionDate(),
        session.startTime(),
        programme.method().quantity(session.minutes()),
        programme.method() == Method.SELF_STUDY
            ? studied(session.sourceTitle())
            : programme.method().label()
                + " sesi ke-"
                + session.sessionNumber()
                + ": "
                + shortened(agreements.accepted(programme.id()).orElseThrow().goal()),
        "programme:" + programme.id() + "/session:" + session.id());
  }

  /** What a day of study would be in the ledger, before it is recorded anywhere. */
  public NewActivity activity(Programme programme, LocalDate date, int minutes) {
    return activity(
        programme,
        date,
        null,
        programme.method().quantity(minutes),
        programme.method().label(),
        "programme:" + programme.id());
  }

  private NewActivity activity(
      Programme programme,
      LocalDate date,
      LocalTime startTime,
      BigDecimal quantity,
      String title,
      String source) {
    return new NewActivity(
        programme.participantId(),
        programme.method().track(),
        agreements.inForceOn(programme, date).scope(),
        date,
        null,
        startTime,
        quantity,
        title,
        null,
        null,
        source);
  }

  private static String studied(String sourceTitle) {
    return Method.SELF_STUDY.label() + ": " + shortened(sourceTitle);
  }

  private static String shortened(String text) {
    int longest = 120;
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
  }

  /**
   * Guide and participant put a wrong row right: the old row's activity is voided, the new row is
   * credited in its place.
   *
   * @param initials of who proposed the row, as guide or for the guide
   * @param proposedAt when that was
   * @throws Refusal RULE when the new row does not fit, as for {@link #record}
   */
  public void replace(
      Programme programme,
      Session wrong,
      Initials initials,
      SessionRecord right,
      OffsetDateTime proposedAt,
      String why) {
    check(programme, right, wrong);
    jdbc.sql("update session set status = 'REPLACED' where id = ?").param(wrong.id()).update();
    voids.voidUnlessVoided(wrong.activityId(), why);
    insert(
        programme,
        initials,
        right,
        new Place(wrong.sessionNumber(), wrong.groupKey(), wrong.sheetNumber()),
        SessionStatus.CONFIRMED,
        proposedAt);
    credit(programme);
  }

  /** The programme was withdrawn: what the other side has not answered by then is dropped. */
  public void lapseUnanswered(long programmeId) {
    jdbc.sql("update session set status = 'LAPSED' where programme_id = ? and status = 'RECORDED'")
        .param(programmeId)
        .update();
  }

  /** One of a guide's sessions: with whom and when. */
  public record GuideSession(
      String participant, LocalDate sessionDate, LocalTime startTime, int minutes) {}
}
