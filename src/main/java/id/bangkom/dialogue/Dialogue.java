package id.bangkom.dialogue;

import id.bangkom.engine.BusinessKey;
import id.bangkom.workforce.Capacity;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * One dialogue of a supervisor and an employee about the employee's competencies.
 *
 * @param supervisorId null while an employee without supervisor has no appointed guide
 * @param focusCompetencyId null before the assessment
 * @param cause null before the assessment
 * @param assessedAt when the supervisor first entered the levels; null before
 * @param confirmedAt when the employee confirmed the assessment; null before
 * @param closedAt when its process ended, on whichever way; null before
 * @param processInstanceId of the process that carries it
 */
public record Dialogue(
    long id,
    long employeeId,
    Long supervisorId,
    Long focusCompetencyId,
    Cause cause,
    OffsetDateTime startedAt,
    OffsetDateTime assessedAt,
    OffsetDateTime confirmedAt,
    OffsetDateTime closedAt,
    String processInstanceId) {

  /** Which dialogue a process is about. */
  public static final BusinessKey KEY = new BusinessKey("dialog-");

  /** What all processes of the dialogue and its programmes are found by. */
  public String businessKey() {
    return KEY.of(id);
  }

  /** The supervisor's id; empty while an employee without supervisor has no appointed guide. */
  public Optional<Long> supervisor() {
    return Optional.ofNullable(supervisorId);
  }

  /** Whether somebody acts as the supervisor of this dialogue, and not the employee. */
  public boolean isSupervisedBy(Capacity capacity) {
    return supervisorId != null
        && supervisorId == capacity.official().id()
        && employeeId != capacity.person().id();
  }
}
