package id.bangkom.programme;

import id.bangkom.problem.Refusal;
import id.bangkom.programme.Session.Initials;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The sessions of programmes as they are stored: meetings and days of study. What may be recorded,
 * and by whom, is said by {@link Meetings} and by the room of self-study.
 */
@Repository
public class Sessions {

  private static final String SELECT = "select s.* from session s ";

  private final JdbcClient jdbc;
  private final Clock clock;

  Sessions(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Where a row stands.
   *
   * @param number the session's, from 1
   * @param groupKey of the meeting it shares, else null
   * @param sheetNumber of the sheet, null while it stands on none
   */
  public record Place(int number, UUID groupKey, Integer sheetNumber) {

    /** That of a row which another one replaces. */
    public static Place of(Session replaced) {
      return new Place(
          replaced.sessionNumber(),
          replaced instanceof Meeting meeting ? meeting.groupKey() : null,
          replaced.sheetNumber());
    }
  }

  /** Adds a meeting that the guide recorded; one that is confirmed was answered now. */
  void add(
      Programme programme,
      SessionRecord record,
      Place place,
      Initials initials,
      SessionStatus status) {
    jdbc.sql(
            """
            insert into session (programme_id, session_number, session_date, start_time, minutes,
              mode, phase, material, follow_up, status, initialled_by, initial_mark,
              initialled_at, responded_at, group_key, sheet_number)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            programme.id(),
            place.number(),
            record.date(),
            record.startTime(),
            record.minutes(),
            record.mode().name(),
            record.phase() == null ? null : record.phase().name(),
            record.material(),
            record.followUp(),
            status.name(),
            initials.by(),
            initials.mark(),
            initials.at(),
            status == SessionStatus.CONFIRMED ? OffsetDateTime.now(clock) : null,
            place.groupKey(),
            place.sheetNumber())
        .update();
  }

  /**
   * Adds a day of study that the participant recorded, or agreed to, now.
   *
   * @param initials null while it waits for the supervisor
   */
  public void add(Programme programme, StudyRecord record, Place place, Initials initials) {
    jdbc.sql(
            """
            insert into session (programme_id, session_number, session_date, minutes, source_id,
              material, status, initialled_by, initial_mark, initialled_at, responded_at,
              sheet_number)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            programme.id(),
            place.number(),
            record.date(),
            record.minutes(),
            record.sourceId(),
            record.learned(),
            (initials == null ? SessionStatus.RECORDED : SessionStatus.CONFIRMED).name(),
            initials == null ? null : initials.by(),
            initials == null ? null : initials.mark(),
            initials == null ? null : initials.at(),
            OffsetDateTime.now(clock),
            place.sheetNumber())
        .update();
  }

  /** The participant answers a meeting that waits for it. */
  void respond(long id, SessionStatus answer, String remark) {
    jdbc.sql(
            """
            update session set status = ?, remark = ?, responded_at = ?
            where id = ? and status = 'RECORDED'
            """)
        .params(answer.name(), remark, OffsetDateTime.now(clock), id)
        .update();
  }

  /** The supervisor initials a day of study that waits. */
  public void initial(long id, Initials initials) {
    jdbc.sql(
            """
            update session set status = 'CONFIRMED', initialled_by = ?, initial_mark = ?,
              initialled_at = ?
            where id = ? and status = 'RECORDED'
            """)
        .params(initials.by(), initials.mark(), initials.at(), id)
        .update();
  }

  /** The supervisor sends a day of study that waits back, with a remark. */
  public void sendBack(long id, String remark) {
    jdbc.sql(
            """
            update session set status = 'DISPUTED', remark = ?
            where id = ? and status = 'RECORDED'
            """)
        .params(remark, id)
        .update();
  }

  /** A day of study that was sent back is not put right any more. */
  public void giveUp(long id) {
    jdbc.sql("update session set status = 'LAPSED' where id = ? and status = 'DISPUTED'")
        .param(id)
        .update();
  }

  /** Another row takes the place of this one. */
  void noteReplaced(long id) {
    jdbc.sql("update session set status = 'REPLACED' where id = ?").param(id).update();
  }

  /**
   * A session has its JP.
   *
   * @throws Refusal CONFLICT when it had them before
   */
  void noteCredited(long id, UUID activityId) {
    int credited =
        jdbc.sql("update session set activity_id = ? where id = ? and activity_id is null")
            .params(activityId, id)
            .update();
    if (credited == 0) {
      throw Refusal.conflict("Sesi ini sudah dihitung; muat ulang halaman.");
    }
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

  /** The programme was withdrawn: what the other side has not answered by then is dropped. */
  public void lapseUnanswered(long programmeId) {
    jdbc.sql("update session set status = 'LAPSED' where programme_id = ? and status = 'RECORDED'")
        .param(programmeId)
        .update();
  }

  /** Every record, in order of writing. */
  public List<Session> all(long programmeId) {
    return jdbc.sql(SELECT + "where s.programme_id = ? order by s.id")
        .param(programmeId)
        .query((row, number) -> SessionRow.session(row))
        .list();
  }

  /** Every record of several programmes, in order of writing. */
  public List<Session> ofProgrammes(Collection<Long> programmeIds) {
    return programmeIds.isEmpty()
        ? List.of()
        : jdbc.sql(SELECT + "where s.programme_id in (:programmes) order by s.id")
            .param("programmes", programmeIds)
            .query((row, number) -> SessionRow.session(row))
            .list();
  }

  /** What counts: what both sides confirmed, meetings by number and days of study by date. */
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

  /**
   * The meetings of a person, in any programme, from one day to another; those that were sent back
   * or replaced left out.
   */
  List<Meeting> meetingsOf(long participantId, LocalDate from, LocalDate to) {
    return jdbc.sql(
            SELECT
                + """
                  join programme p on p.id = s.programme_id
                where p.participant_id = ? and s.status in ('RECORDED', 'CONFIRMED')
                  and s.source_id is null and s.session_date between ? and ?
                """)
        .params(participantId, from, to)
        .query((row, number) -> SessionRow.meeting(row))
        .list();
  }

  /** The one that {@link Meetings#latestOfGuide} describes. */
  Optional<Meeting> latestMeeting(Programme programme) {
    return jdbc.sql(
            SELECT
                + """
                  join programme p on p.id = s.programme_id
                where p.guide_id = ? and p.method = ? and s.status in ('RECORDED', 'CONFIRMED')
                  and s.source_id is null
                order by case when p.id = ? then 0 else 1 end, s.session_date desc, s.id desc
                fetch first 1 rows only
                """)
        .params(programme.guideId(), programme.method().name(), programme.id())
        .query((row, number) -> SessionRow.meeting(row))
        .optional();
  }

  /** What a person studied that day, in any programme, in minutes. */
  public int minutesStudied(long participantId, LocalDate date, long exceptSessionId) {
    return jdbc.sql(
            """
            select coalesce(sum(s.minutes), 0) from session s
              join programme p on p.id = s.programme_id
            where p.participant_id = ? and p.method = 'SELF_STUDY' and s.session_date = ?
              and s.status in ('RECORDED', 'CONFIRMED') and s.id <> ?
            """)
        .params(participantId, date, exceptSessionId)
        .query(Integer.class)
        .single();
  }

  /** The guide's meetings with others since a day, by time. */
  List<WithOther> withOthersSince(Programme programme, LocalDate since) {
    return jdbc.sql(
            """
            select p.participant_id, s.session_date, s.start_time, s.minutes
            from session s join programme p on p.id = s.programme_id
            where p.guide_id = ? and p.participant_id <> ? and s.status in ('RECORDED', 'CONFIRMED')
              and s.source_id is null and s.session_date >= ?
            order by s.session_date, s.start_time
            """)
        .params(programme.guideId(), programme.participantId(), since)
        .query(WithOther.class)
        .list();
  }

  /** A meeting of a guide: with whom and when. */
  record WithOther(long participantId, LocalDate sessionDate, LocalTime startTime, int minutes) {}
}
