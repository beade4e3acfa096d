package id.bangkom.programme;

import id.bangkom.problem.Refusal;
import id.bangkom.workforce.Capacity;
import id.bangkom.workforce.Workforce;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Sessions that are days of study: the participant records them, the supervisor initials or sends
 * them back; and when a day may stand at all. What a self-study asks beyond that is in the room of
 * self-study, which is above this one; a sheet that puts a row right asks here.
 */
@Repository
public class StudyDays {

  private static final int MINUTES_OF_A_DAY = (int) Duration.ofDays(1).toMinutes();

  private final JdbcClient jdbc;
  private final Agreements agreements;
  private final Workforce workforce;
  private final Clock clock;

  StudyDays(JdbcClient jdbc, Agreements agreements, Workforce workforce, Clock clock) {
    this.jdbc = jdbc;
    this.agreements = agreements;
    this.workforce = workforce;
    this.clock = clock;
  }

  /** The participant records a day; it waits for the supervisor. */
  public void record(
      Programme programme, int number, LocalDate date, int minutes, long sourceId, String learned) {
    jdbc.sql(
            """
            insert into session (programme_id, session_number, session_date, minutes, source_id,
              material, status, responded_at)
            values (?, ?, ?, ?, ?, ?, 'RECORDED', ?)
            """)
        .params(programme.id(), number, date, minutes, sourceId, learned, OffsetDateTime.now(clock))
        .update();
  }

  /** The supervisor initials a day that waits. */
  public void initial(long sessionId, Capacity supervisor) {
    jdbc.sql(
            """
            update session set status = 'CONFIRMED', initialled_by = ?, initial_mark = ?,
              initialled_at = ?
            where id = ? and status = 'RECORDED'
            """)
        .params(supervisor.person().id(), supervisor.mark(), OffsetDateTime.now(clock), sessionId)
        .update();
  }

  /** The supervisor sends a day that waits back, with a remark. */
  public void sendBack(long sessionId, String remark) {
    jdbc.sql(
            """
            update session set status = 'DISPUTED', remark = ?
            where id = ? and status = 'RECORDED'
            """)
        .params(remark, sessionId)
        .update();
  }

  /** A day that was sent back is not put right any more. */
  public void giveUp(long sessionId) {
    jdbc.sql("update session set status = 'LAPSED' where id = ? and status = 'DISPUTED'")
        .param(sessionId)
        .update();
  }

  /**
   * Whether a corrected day may stand in the place of a wrong one.
   *
   * @throws Refusal RULE when it may not
   */
  void requireFits(Programme programme, LocalDate date, int minutes, Session replaced) {
    lockParticipant(programme);
    window(programme)
        .problem(date)
        .or(() -> length(minutes))
        .or(() -> tooLong(programme, date, minutes, replaced))
        .ifPresent(
            problem -> {
              throw Refusal.rule(problem);
            });
  }

  /** Locked, so that two programmes of one person do not both find the day free. */
  public void lockParticipant(Programme programme) {
    workforce.lock(programme.participantId());
  }

  /** The days on which this programme is studied. */
  public Window window(Programme programme) {
    return new Window(
        agreements.agreedSince(programme),
        agreements.accepted(programme.id()).orElseThrow().deadline(),
        LocalDate.now(clock));
  }

  /** What is wrong with the length of a day; empty when nothing is. */
  public static Optional<String> length(int minutes) {
    return minutes >= 1 && minutes <= MINUTES_OF_A_DAY
        ? Optional.empty()
        : Optional.of("Lama belajar harus dari 1 sampai " + MINUTES_OF_A_DAY + " menit.");
  }

  /**
   * Whether a day would be longer than 24 hours over all programmes of this person.
   *
   * @param minutes of all that is to be recorded of this day
   * @param replaced the day it takes the place of; null for a new one
   * @return what is wrong, as a sentence; empty when nothing is
   */
  public Optional<String> tooLong(
      Programme programme, LocalDate date, long minutes, Session replaced) {
    long together = minutes + otherMinutes(programme.participantId(), date, replaced);
    return together <= MINUTES_OF_A_DAY
        ? Optional.empty()
        : Optional.of(
            "Belajar pada %s menjadi %d menit bersama catatan lain, lebih dari 24 jam; kurangi lamanya."
                .formatted(Wording.day(date), together));
  }

  /** What this person studied that day, in any programme. */
  private int otherMinutes(long participant, LocalDate date, Session replaced) {
    return jdbc.sql(
            """
            select coalesce(sum(s.minutes), 0) from session s
              join programme p on p.id = s.programme_id
            where p.participant_id = ? and p.method = 'SELF_STUDY' and s.session_date = ?
              and s.status in ('RECORDED', 'CONFIRMED') and s.id <> ?
            """)
        .params(participant, date, replaced == null ? 0 : replaced.id())
        .query(Integer.class)
        .single();
  }

  /** From which day to which a programme is studied, seen from today. */
  public record Window(LocalDate agreed, LocalDate deadline, LocalDate today) {

    /** What is wrong with studying on this day; empty when nothing is. */
    public Optional<String> problem(LocalDate date) {
      if (date.isAfter(today)) {
        return Optional.of(Wording.day(date) + " belum tiba; catat hari belajar sesudah dijalani.");
      }
      return date.isBefore(agreed) || date.isAfter(deadline)
          ? Optional.of(
              "%s di luar program, yang berlangsung dari %s sampai %s; pilih hari di antaranya."
                  .formatted(Wording.day(date), Wording.day(agreed), Wording.day(deadline)))
          : Optional.empty();
    }
  }
}
