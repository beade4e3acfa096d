package id.bangkom.programme;

import id.bangkom.problem.Refusal;
import id.bangkom.workforce.ActingOfficials;
import id.bangkom.workforce.Capacity;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Standing;
import id.bangkom.workforce.Workforce;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.stereotype.Component;

/**
 * Where a task lies that somebody does by office (supervisor, coach, head): on the official's desk
 * and, while somebody stands in by order (Plh., Plt.), before both of them, until one takes it.
 */
@Component
public class OfficialDesk {

  private final ActingOfficials acting;
  private final Workforce workforce;
  private final Standing standing;

  OfficialDesk(ActingOfficials acting, Workforce workforce, Standing standing) {
    this.acting = acting;
    this.workforce = workforce;
    this.standing = standing;
  }

  /**
   * Puts a task before those who may do it today; the other administrators are asked about one of
   * them who depends on whom it is about. Called when the task appears and when its people change;
   * who has taken it by then keeps it.
   *
   * @param aboutId whom the task is about
   */
  public void assign(DelegateTask task, long officialId, long aboutId) {
    Employee official = workforce.byId(officialId);
    Optional<Employee> standIn = acting.substitute(official, aboutId).map(Capacity::person);
    standing.expect(official, aboutId);
    standIn.ifPresent(person -> standing.expect(person, aboutId));
    Optional<String> substitute = standIn.map(Employee::login);
    Set<String> offered = offeredTo(task);
    if (substitute.isEmpty()) {
      offered.forEach(task::deleteCandidateUser);
      assignTo(task, official.login());
      return;
    }
    Set<String> both = new TreeSet<>(Set.of(official.login(), substitute.orElseThrow()));
    // Before it was offered to several it was nobody's choice to have it.
    boolean taken =
        task.getAssignee() != null && !offered.isEmpty() && both.contains(task.getAssignee());
    if (!taken) {
      assignTo(task, null);
    }
    offered.stream().filter(login -> !both.contains(login)).forEach(task::deleteCandidateUser);
    both.stream().filter(login -> !offered.contains(login)).forEach(task::addCandidateUser);
  }

  /** Puts a task of a programme's guide before who may do it; a mentor's stays the mentor's. */
  public void assignToGuide(DelegateTask task, Programme programme) {
    if (programme.method().guidedByOffice()) {
      assign(task, programme.guideId(), programme.participantId());
    }
  }

  private static void assignTo(DelegateTask task, String login) {
    if (login == null ? task.getAssignee() != null : !login.equals(task.getAssignee())) {
      task.setAssignee(login);
    }
  }

  private static Set<String> offeredTo(DelegateTask task) {
    return task.getCandidates().stream()
        .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
        .filter(link -> link.getUserId() != null)
        .map(IdentityLink::getUserId)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * In which capacity the current user does such a task.
   *
   * @throws Refusal FORBIDDEN unless it is the official or who stands in, and never for oneself
   */
  public Capacity current(long officialId, long aboutId) {
    return acting.capacity(workforce.currentEmployee(), workforce.byId(officialId), aboutId);
  }

  /**
   * The same for an act that only sends back what somebody else did.
   *
   * @throws Refusal FORBIDDEN unless it is the official or who stands in, and never for oneself
   */
  public Capacity currentToSendBack(long officialId, long aboutId) {
    return acting.capacityToSendBack(
        workforce.currentEmployee(), workforce.byId(officialId), aboutId);
  }

  /**
   * As {@link #asGuide} for an act that only sends back what the participant did.
   *
   * @throws Refusal FORBIDDEN as {@link #currentToSendBack}
   */
  public Capacity asGuideToSendBack(Programme programme) {
    return programme.method().guidedByOffice()
        ? currentToSendBack(programme.guideId(), programme.participantId())
        : Capacity.oneself(workforce.currentEmployee());
  }

  /**
   * In which capacity the current user does what is the guide's to do.
   *
   * @throws Refusal FORBIDDEN as {@link #current}; whether a mentor is the mentor is left to {@link
   *     Programme#requireGuide}
   */
  public Capacity asGuide(Programme programme) {
    if (programme.method().guidedByOffice()) {
      return current(programme.guideId(), programme.participantId());
    }
    Employee mentor = workforce.currentEmployee();
    standing.require(mentor, programme.participantId());
    return Capacity.oneself(mentor);
  }
}
