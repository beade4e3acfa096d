package id.bangkom.programme;

import id.bangkom.workforce.Capacity;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The proposals of guides as they are kept, each with the participant's answer. */
@Repository
class AgreementTable {

  private final JdbcClient jdbc;
  private final Clock clock;

  AgreementTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void insert(long programmeId, AgreementProposal proposal, Capacity guide) {
    jdbc.sql(
            """
            insert into agreement (programme_id, goal, activity, expected_result, scope,
              scope_ground, planned_sessions, target_jp, first_date, deadline, proposed_by,
              proposal_signed_by, proposed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            programmeId,
            proposal.goal(),
            proposal.activity(),
            proposal.expectedResult(),
            proposal.scope().name(),
            proposal.scopeGround(),
            proposal.plannedSessions(),
            proposal.targetJp(),
            proposal.firstDate(),
            proposal.deadline(),
            guide.official().id(),
            guide.person().id(),
            OffsetDateTime.now(clock))
        .update();
  }

  void adopt(Agreement agreement, Capacity guide) {
    jdbc.sql(
            """
            update agreement set adopted_by = ?, adoption_signed_by = ?, adopted_at = ?
            where id = ?
            """)
        .params(
            guide.official().id(), guide.person().id(), OffsetDateTime.now(clock), agreement.id())
        .update();
  }

  /** The participant's answer; one that was given stays as it is. */
  void answer(Agreement proposal, boolean accepted, String remark) {
    jdbc.sql(
            """
            update agreement set accepted = ?, remark = ?, responded_at = ?
            where id = ? and accepted is null
            """)
        .params(accepted, remark, OffsetDateTime.now(clock), proposal.id())
        .update();
  }

  /** The newest proposal, whatever became of it. */
  Optional<Agreement> latest(long programmeId) {
    return jdbc.sql("select * from agreement where programme_id = ? order by id desc limit 1")
        .param(programmeId)
        .query(Agreement.class)
        .optional();
  }

  /** What was accepted, the first one first. */
  List<Agreement> accepted(long programmeId) {
    return jdbc.sql(
            "select * from agreement where programme_id = ? and accepted = true order by id")
        .param(programmeId)
        .query(Agreement.class)
        .list();
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
}
