package id.bangkom.development;

import id.bangkom.engine.BusinessKey;
import id.bangkom.programme.Programmes;
import id.bangkom.workforce.Capacity;
import java.time.OffsetDateTime;

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
  static final BusinessKey KEY = Programmes.DIALOGUE_KEY;

  /** What all processes of the dialogue and its programmes are found by. */
  public String businessKey() {
    return KEY.of(id);
  }

  /** Whether somebody acts as the supervisor of this dialogue, and not the employee. */
  boolean isSupervisedBy(Capacity capacity) {
    return supervisorId != null
        && supervisorId == capacity.official().id()
        && employeeId != capacity.person().id();
  }
}
