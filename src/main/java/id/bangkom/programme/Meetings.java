package id.bangkom.programme;

import id.bangkom.jp.JpOutlook;
import id.bangkom.jp.JpPreview;
import id.bangkom.jp.NewActivity;
import id.bangkom.problem.Refusal;
import id.bangkom.programme.Session.Initials;
import id.bangkom.wording.Wording;
import id.bangkom.workforce.Capacity;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Standing;
import id.bangkom.workforce.Workforce;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The meetings of guides and participants: recorded and thereby initialled by the guide, confirmed
 * or disputed by the participant, then credited.
 */
@Component
public class Meetings {

  /** In minutes: a meeting counts once, however long it was. */
  private static final int ANY_LENGTH = 1;

  private final Sessions sessions;
  private final Agreements agreements;
  private final SessionCredits credits;
  private final SessionRules rules;
  private final Programmes programmes;
  private final JpOutlook outlook;
  private final Workforce workforce;
  private final Standing standing;
  private final Clock clock;

  Meetings(
      Sessions sessions,
      Agreements agreements,
      SessionCredits credits,
      SessionRules rules,
      Programmes programmes,
      JpOutlook outlook,
      Workforce workforce,
      Standing standing,
      Clock clock) {
    this.sessions = sessions;
    this.agreements = agreements;
    this.credits = credits;
    this.rules = rules;
    this.programmes = programmes;
    this.outlook = outlook;
    this.workforce = workforce;
    this.standing = standing;
    this.clock = clock;
  }

  /**
   * One side of a meeting.
   *
   * @param guide in which capacity somebody guides this participant
   */
  public record Attendance(Programme programme, Capacity guide) {}

  /**
   * The guide records a meeting with one participant or several, for all or for none: each confirms
   * for oneself, and every programme stays its own.
   *
   * @param attendances one of each programme
   * @throws Refusal RULE when it lies in the future, before the agreement, or overlaps another
   *     meeting of the same participant; FORBIDDEN to others than the guide of each
   */
  public void record(List<Attendance> attendances, SessionRecord record) {
    UUID groupKey = attendances.size() == 1 ? null : UUID.randomUUID();
    for (Attendance attendance : attendances) {
      record(attendance.programme(), attendance.guide(), record, groupKey);
    }
  }

  private void record(Programme programme, Capacity guide, SessionRecord record, UUID groupKey) {
    programme.requireGuide(guide);
    standing.require(guide.person(), programme.participantId());
    if ((programme.method() == Method.MENTORING) != (record.phase() != null)) {
      throw Refusal.rule("Tahap hanya diisi pada sesi mentoring, dan di sana wajib diisi.");
    }
    requireFits(programme, record, null);
    sessions.add(
        programme,
        record,
        new Sessions.Place(sessions.confirmed(programme.id()).size() + 1, groupKey, null),
        new Initials(guide.person().id(), guide.mark(), OffsetDateTime.now(clock)),
        SessionStatus.RECORDED);
  }

  /**
   * Whether a meeting may stand as it was recorded.
   *
   * @param replaced the row it takes the place of, which it may overlap; null for a new one
   * @throws Refusal RULE as when one is recorded
   */
  public void requireFits(Programme programme, SessionRecord record, Meeting replaced) {
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
    overlapping(programme.participantId(), record)
        .filter(other -> replaced == null || other.id() != replaced.id())
        .findFirst()
        .ifPresent(
            other -> {
              throw Refusal.rule(
                  workforce.byId(programme.participantId()).name()
                      + " sudah mengikuti sesi lain pada "
                      + Wording.day(other.sessionDate())
                      + " pukul "
                      + Wording.time(other.startTime())
                      + " selama "
                      + other.minutes()
                      + " menit; periksa tanggal dan jamnya.");
            });
  }

  /** Of this person, in any programme. */
  private Stream<Meeting> overlapping(long participant, SessionRecord record) {
    return sessions
        .meetingsOf(participant, record.date().minusDays(1), record.date().plusDays(1))
        .stream()
        .filter(other -> other.begin().isBefore(record.end()))
        .filter(other -> record.begin().isBefore(other.end()));
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
      Programme programme, Employee participant, SessionStatus answer, String remark) {
    programme.requireParticipant(participant);
    sessions.respond(recorded(programme.id()).orElseThrow().id(), answer, remark);
  }

  /** The record that waits for the participant's answer. */
  public Optional<Meeting> recorded(long programmeId) {
    return of(programmeId).filter(m -> m.status() == SessionStatus.RECORDED).findFirst();
  }

  /** The newest record when it came back disputed, else empty. */
  public Optional<Meeting> disputed(long programmeId) {
    return of(programmeId)
        .max(Comparator.comparing(Meeting::id))
        .filter(m -> m.status() == SessionStatus.DISPUTED);
  }

  /** Those that count, by number. */
  public List<Meeting> confirmed(long programmeId) {
    return sessions.confirmed(programmeId).stream().map(Meeting.class::cast).toList();
  }

  private Stream<Meeting> of(long programmeId) {
    return sessions.all(programmeId).stream().map(Meeting.class::cast);
  }

  /**
   * The guide's last meeting with this participant, else with anybody in a programme of the same
   * method; what was sent back or replaced left out.
   */
  public Optional<Meeting> latestOfGuide(Programme programme) {
    return sessions.latestMeeting(programme);
  }

  /** The guide's meetings with others in the last days, with whom: a form warns of overlaps. */
  public List<WithOther> recentOfGuide(Programme programme, int days) {
    List<Sessions.WithOther> recent =
        sessions.withOthersSince(programme, LocalDate.now(clock).minusDays(days));
    Map<Long, Employee> participants =
        workforce.byIds(
            recent.stream().map(Sessions.WithOther::participantId).collect(Collectors.toSet()));
    return recent.stream()
        .map(
            one ->
                new WithOther(
                    participants.get(one.participantId()).name(),
                    one.sessionDate(),
                    one.startTime(),
                    one.minutes()))
        .toList();
  }

  /** One of a guide's meetings: with whom and when. */
  public record WithOther(
      String participant, LocalDate sessionDate, LocalTime startTime, int minutes) {}

  /** Credits every confirmed meeting that has no JP yet, provisionally. */
  public void credit(Programme programme) {
    credits.credit(confirmed(programme.id()), meeting -> activity(programme, meeting));
  }

  /** What a recorded meeting would count now; nothing is written. */
  public JpPreview preview(Programme programme, Meeting meeting) {
    return credits.preview(activity(programme, meeting));
  }

  /**
   * What one more meeting would add by now, by the day it was held on, from the agreement to today.
   * What waits for the participant's confirmation, in any programme, is taken as confirmed.
   */
  public List<JpOutlook.Days> outlook(Programme programme) {
    LocalDate from = agreements.agreedSince(programme);
    LocalDate today = LocalDate.now(clock);
    if (from.isAfter(today)) {
      return List.of();
    }
    List<NewActivity> waiting =
        sessions
            .meetingsOf(
                programme.participantId(), from.with(TemporalAdjusters.firstDayOfMonth()), today)
            .stream()
            .filter(meeting -> meeting.activityId() == null)
            .map(meeting -> activity(programmes.get(meeting.programmeId()), meeting))
            .toList();
    Function<LocalDate, Agreement> inForce = agreements.inForce(programme);
    return outlook.of(
        from,
        today,
        waiting,
        day -> credits.another(programme, inForce.apply(day).scope(), day, ANY_LENGTH));
  }

  /** What a reader should know of a meeting although it does not change its JP. */
  public Optional<String> remark(Programme programme, Meeting meeting) {
    return rules.remark(
        programme.method(),
        agreements.inForceOn(programme, meeting.sessionDate()).scope(),
        meeting);
  }

  private NewActivity activity(Programme programme, Meeting meeting) {
    return credits.activity(
        programme,
        meeting,
        programme.method().label()
            + " sesi ke-"
            + meeting.sessionNumber()
            + ": "
            + SessionCredits.shortened(agreements.accepted(programme.id()).orElseThrow().goal()));
  }

  /**
   * Guide and participant put a wrong row right: the old row's activity is voided, the new row is
   * credited in its place.
   *
   * @param initials of who proposed the row, as guide or for the guide, and when that was
   * @throws Refusal RULE when the new row does not fit, as when one is recorded
   */
  public void replace(
      Programme programme, Meeting wrong, Initials initials, SessionRecord right, String why) {
    requireFits(programme, right, wrong);
    credits.takeBack(wrong, why);
    sessions.add(programme, right, Sessions.Place.of(wrong), initials, SessionStatus.CONFIRMED);
    credit(programme);
  }
}
