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
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Whom a mentee asked, and what they answered; every request is kept. */
@Service
class MentorRequests {

  private final MentorRequestTable table;
  private final Guides guides;
  private final GuideEligibility eligibility;
  private final Workforce workforce;
  private final Standing standing;

  MentorRequests(
      MentorRequestTable table,
      Guides guides,
      GuideEligibility eligibility,
      Workforce workforce,
      Standing standing) {
    this.table = table;
    this.guides = guides;
    this.eligibility = eligibility;
    this.workforce = workforce;
    this.standing = standing;
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
      throw Refusal.rule(
          mentor.name() + " belum dapat menerima permintaan Anda; pilih mentor lain.");
    }
    table.insert(programme.id(), mentor.id(), wish, eligible);
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
    table.answer(open, RequestStatus.ACCEPTED, null);
  }

  /**
   * @param reason may be null: declining is voluntary
   */
  void decline(Programme programme, Employee mentor, String reason) {
    table.answer(asked(programme, mentor), RequestStatus.DECLINED, reason);
  }

  /** The mentor has not answered in time. */
  void lapse(long programmeId) {
    table.answer(open(programmeId), RequestStatus.UNANSWERED, null);
  }

  /** A request that waits when its programme is withdrawn needs no answer any more. */
  @EventListener
  void drop(ProgrammeWithdrawn withdrawn) {
    all(withdrawn.programmeId()).stream()
        .filter(r -> r.status() == RequestStatus.ASKED)
        .forEach(r -> table.answer(r, RequestStatus.UNANSWERED, "Program dihentikan."));
  }

  private MentorRequest asked(Programme programme, Employee mentor) {
    MentorRequest open = open(programme.id());
    if (open.mentorId() != mentor.id()) {
      throw Refusal.forbidden("Permintaan ini ditujukan kepada mentor lain.");
    }
    return open;
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
    return table.all(programmeId);
  }
}
