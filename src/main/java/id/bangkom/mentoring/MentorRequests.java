package id.bangkom.mentoring;

import id.bangkom.problem.Refusal;
import id.bangkom.programme.GuideEligibility;
import id.bangkom.programme.Guides;
import id.bangkom.programme.Method;
import id.bangkom.programme.Programme;
import id.bangkom.withdrawal.ProgrammeWithdrawn;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Standing;
import id.bangkom.workforce.Workforce;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom a mentee asked, and what they answered; every request is kept. */
@Repository
class MentorRequests {

  private final JdbcClient jdbc;
  private final Guides guides;
  private final GuideEligibility eligibility;
  private final Workforce workforce;
  private final Standing standing;
  private final Clock clock;

  MentorRequests(
      JdbcClient jdbc,
      Guides guides,
      GuideEligibility eligibility,
      Workforce workforce,
      Standing standing,
      Clock clock) {
    this.jdbc = jdbc;
    this.guides = guides;
    this.eligibility = eligibility;
    this.workforce = workforce;
    this.standing = standing;
    this.clock = clock;
  }

  /**
   * The mentee asks somebody.
   *
   * @throws Refusal RULE, in the words of the table {@code guide-eligibility}, when this mentor may
   *     not guide the mentee; RULE when the mentor has declined already
   */
  void ask(Programme programme, Employee mentee, Employee mentor, String wish) {
    programme.requireParticipant(mentee);
    GuideEligibility.Eligible eligible =
        eligibility.requireEligible(
            Method.MENTORING, mentor, mentee, programme.focusCompetencyId());
    boolean declined =
        all(programme.id()).stream()
            .anyMatch(r -> r.mentorId() == mentor.id() && r.status() == RequestStatus.DECLINED);
    if (declined) {
      throw Refusal.rule(mentor.name() + " sudah menolak permintaan Anda; pilih mentor yang lain.");
    }
    jdbc.sql(
            """
            insert into mentor_request (programme_id, mentor_id, wish, relation,
              eligibility_reason, decision_version, decision_row, status, asked_at)
            values (?, ?, ?, ?, ?, ?, ?, 'ASKED', ?)
            """)
        .params(
            programme.id(),
            mentor.id(),
            wish,
            eligible.relation().name(),
            eligible.reason(),
            eligible.version(),
            eligible.row(),
            OffsetDateTime.now(clock))
        .update();
    standing.expect(mentor, mentee.id());
  }

  /** The mentor takes the programme on, and is its guide from now on. */
  void accept(Programme programme, Employee mentor) {
    MentorRequest open = asked(programme, mentor);
    standing.require(mentor, programme.participantId());
    Employee mentee = workforce.byId(programme.participantId());
    guides.assign(
        programme,
        mentor,
        eligibility.requireEligible(
            Method.MENTORING, mentor, mentee, programme.focusCompetencyId()));
    answer(open, RequestStatus.ACCEPTED, null);
  }

  /**
   * @param reason may be null: declining is voluntary
   */
  void decline(Programme programme, Employee mentor, String reason) {
    answer(asked(programme, mentor), RequestStatus.DECLINED, reason);
  }

  /** The mentor has not answered in time. */
  void lapse(long programmeId) {
    answer(open(programmeId), RequestStatus.UNANSWERED, null);
  }

  /** A request that waits when its programme is withdrawn needs no answer any more. */
  @EventListener
  void drop(ProgrammeWithdrawn withdrawn) {
    all(withdrawn.programmeId()).stream()
        .filter(r -> r.status() == RequestStatus.ASKED)
        .forEach(r -> answer(r, RequestStatus.UNANSWERED, "Program dihentikan."));
  }

  private MentorRequest asked(Programme programme, Employee mentor) {
    MentorRequest open = open(programme.id());
    if (open.mentorId() != mentor.id()) {
      throw Refusal.forbidden("Permintaan ini ditujukan kepada mentor lain.");
    }
    return open;
  }

  private void answer(MentorRequest request, RequestStatus status, String reason) {
    jdbc.sql("update mentor_request set status = ?, reason = ?, answered_at = ? where id = ?")
        .params(status.name(), reason, OffsetDateTime.now(clock), request.id())
        .update();
  }

  /** The request that waits for an answer. */
  MentorRequest open(long programmeId) {
    return all(programmeId).stream()
        .filter(r -> r.status() == RequestStatus.ASKED)
        .findFirst()
        .orElseThrow(
            () -> Refusal.conflict("Permintaan ini sudah dijawab; muat ulang daftar tugas."));
  }

  /** Every request of the programme, in order. */
  List<MentorRequest> all(long programmeId) {
    return jdbc.sql("select * from mentor_request where programme_id = ? order by id")
        .param(programmeId)
        .query(MentorRequest.class)
        .list();
  }
}
