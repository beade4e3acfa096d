package id.bangkom.programme;

import id.bangkom.jp.Scope;
import id.bangkom.problem.Refusal;
import id.bangkom.workforce.Employee;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The consensus of a programme: proposed by the guide, accepted or sent back, all rounds kept. */
@Repository
public class Agreements {

  private final JdbcClient jdbc;
  private final Programmes programmes;
  private final Clock clock;

  Agreements(JdbcClient jdbc, Programmes programmes, Clock clock) {
    this.jdbc = jdbc;
    this.programmes = programmes;
    this.clock = clock;
  }

  /**
   * @throws Refusal RULE when the dates or the ground of the scope do not fit
   */
  public void propose(Programme programme, Employee guide, AgreementProposal proposal) {
    programme.requireGuide(guide);
    if (proposal.firstDate().isBefore(LocalDate.now(clock))) {
      throw Refusal.rule("Tanggal pertemuan pertama sudah lewat; pilih hari ini atau sesudahnya.");
    }
    if (proposal.deadline().isBefore(proposal.firstDate())) {
      throw Refusal.rule(
          "Batas waktu mendahului pertemuan pertama; pilih tanggal yang sama atau sesudahnya.");
    }
    boolean international = proposal.scope() == Scope.INTERNATIONAL;
    if (international && proposal.scopeGround() == null) {
      throw Refusal.rule("Cakupan internasional memerlukan dasar tertulis; isi dasarnya.");
    }
    jdbc.sql(
            """
            insert into agreement (programme_id, goal, activity, expected_result, scope,
              scope_ground, planned_sessions, first_date, deadline, proposed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            programme.id(),
            proposal.goal(),
            proposal.activity(),
            proposal.expectedResult(),
            proposal.scope().name(),
            international ? proposal.scopeGround() : null,
            proposal.plannedSessions(),
            proposal.firstDate(),
            proposal.deadline(),
            OffsetDateTime.now(clock))
        .update();
  }

  /** The participant agrees; sessions may begin. */
  public void accept(Programme programme, Employee participant) {
    respond(programme, participant, true, null);
    programmes.moveTo(programme.id(), ProgrammeStatus.RUNNING);
  }

  /** The participant asks for another proposal. */
  public void sendBack(Programme programme, Employee participant, String remark) {
    respond(programme, participant, false, remark);
  }

  private void respond(Programme programme, Employee participant, boolean accepted, String remark) {
    programme.requireParticipant(participant);
    jdbc.sql(
            """
            update agreement set accepted = ?, remark = ?, responded_at = ?
            where id = ? and accepted is null
            """)
        .params(
            accepted, remark, OffsetDateTime.now(clock), latest(programme.id()).orElseThrow().id())
        .update();
  }

  /** The newest proposal, whatever became of it. */
  public Optional<Agreement> latest(long programmeId) {
    List<Agreement> newest =
        jdbc.sql("select * from agreement where programme_id = ? order by id desc limit 1")
            .param(programmeId)
            .query(Agreement.class)
            .list();
    return newest.stream().findFirst();
  }

  /** The goal of the newest proposal of several programmes, by programme. */
  Map<Long, String> goals(Collection<Long> programmeIds) {
    Map<Long, String> goals = new HashMap<>();
    if (!programmeIds.isEmpty()) {
      jdbc.sql(
              """
              select programme_id, goal from agreement where programme_id in (:programmes)
              order by id
              """)
          .param("programmes", programmeIds)
          .query(
              row -> {
                goals.put(row.getLong("programme_id"), row.getString("goal"));
              });
    }
    return goals;
  }

  /** What both agreed on. */
  public Optional<Agreement> accepted(long programmeId) {
    return latest(programmeId).filter(a -> Boolean.TRUE.equals(a.accepted()));
  }
}
