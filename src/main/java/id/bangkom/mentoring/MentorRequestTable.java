package id.bangkom.mentoring;

import id.bangkom.programme.GuideEligibility;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The requests of mentees as they are kept, each with its answer. */
@Repository
class MentorRequestTable {

  private final JdbcClient jdbc;
  private final Clock clock;

  MentorRequestTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param why what the table {@code guide-eligibility} said of this mentor
   */
  void insert(long programmeId, long mentorId, String wish, GuideEligibility.Eligible why) {
    jdbc.sql(
            """
            insert into mentor_request (programme_id, mentor_id, wish, relation,
              eligibility_reason, decision_version, decision_row, status, asked_at)
            values (?, ?, ?, ?, ?, ?, ?, 'ASKED', ?)
            """)
        .params(
            programmeId,
            mentorId,
            wish,
            why.relation().name(),
            why.reason(),
            why.version(),
            why.row(),
            OffsetDateTime.now(clock))
        .update();
  }

  void answer(MentorRequest request, RequestStatus status, String reason) {
    jdbc.sql("update mentor_request set status = ?, reason = ?, answered_at = ? where id = ?")
        .params(status.name(), reason, OffsetDateTime.now(clock), request.id())
        .update();
  }

  /** Every request of the programme, in order. */
  List<MentorRequest> all(long programmeId) {
    return jdbc.sql("select * from mentor_request where programme_id = ? order by id")
        .param(programmeId)
        .query(MentorRequest.class)
        .list();
  }
}
