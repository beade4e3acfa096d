package id.bangkom.programme;

import id.bangkom.problem.Refusal;
import id.bangkom.workforce.Employee;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The programmes and where each stands. */
@Repository
public class Programmes {

  private final JdbcClient jdbc;
  private final Clock clock;

  Programmes(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Opens a programme that has yet to be agreed on.
   *
   * @throws Refusal RULE when guide and participant are the same person
   */
  public Programme open(
      long dialogueId,
      Method method,
      Employee participant,
      Employee guide,
      boolean guideCertified,
      long focusCompetencyId,
      String processInstanceId) {
    if (participant.id() == guide.id()) {
      throw Refusal.rule("Tidak seorang pun dapat membimbing dirinya sendiri.");
    }
    jdbc.sql(
            """
            insert into programme (dialogue_id, method, participant_id, guide_id, guide_certified,
              focus_competency_id, status, process_instance_id, opened_at)
            values (?, ?, ?, ?, ?, ?, 'AGREEING', ?, ?)
            """)
        .params(
            dialogueId,
            method.name(),
            participant.id(),
            guide.id(),
            guideCertified,
            focusCompetencyId,
            processInstanceId,
            OffsetDateTime.now(clock))
        .update();
    return jdbc.sql("select * from programme where process_instance_id = ?")
        .param(processInstanceId)
        .query(Programme.class)
        .single();
  }

  /**
   * @throws Refusal UNKNOWN when there is none
   */
  public Programme get(long id) {
    return jdbc.sql("select * from programme where id = ?")
        .param(id)
        .query(Programme.class)
        .optional()
        .orElseThrow(() -> Refusal.unknown("Program ini tidak ditemukan."));
  }

  /**
   * Keeps everybody else from changing the programme until the transaction ends; read it again
   * afterwards.
   */
  void lock(long id) {
    jdbc.sql("select id from programme where id = ? for update")
        .param(id)
        .query(Long.class)
        .optional();
  }

  /** Those in which this person is participant, guide, or signs as head; newest first. */
  List<Programme> of(Employee person) {
    return jdbc.sql(
            """
            select * from programme p
            where p.participant_id = :person or p.guide_id = :person
              or exists (select 1 from activity_sheet s
                         where s.programme_id = p.id and s.head_id = :person)
            order by p.id desc
            """)
        .param("person", person.id())
        .query(Programme.class)
        .list();
  }

  /** Moves a programme on. A withdrawn one stays withdrawn. */
  public void moveTo(long id, ProgrammeStatus status) {
    jdbc.sql("update programme set status = ? where id = ? and status <> 'WITHDRAWN'")
        .params(status.name(), id)
        .update();
  }

  /** Records who ended the programme and why; the status follows with the process. */
  void recordWithdrawal(long id, Employee by, String reason) {
    jdbc.sql(
            """
            update programme set withdrawn_by = ?, withdrawn_at = ?, withdrawal_reason = ?
            where id = ? and withdrawn_at is null
            """)
        .params(by.id(), OffsetDateTime.now(clock), reason, id)
        .update();
  }
}
