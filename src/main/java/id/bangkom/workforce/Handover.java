package id.bangkom.workforce;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * One line of the record of who was handed over to whom.
 *
 * @param fromSupervisorId null when the employee had none
 * @param toSupervisorId null when the employee has none any more
 * @param fromPost null where it was not kept
 * @param toPost null where it was not kept
 * @param effectiveOn from which day the order counts (TMT); null where no day was given
 * @param orderedBy the rule administrator, on the page or by an import; null when nobody ordered
 *     it, or an administrator who is no employee ({@link PersonnelAct} knows the login)
 */
public record Handover(
    long id,
    long employeeId,
    Long fromSupervisorId,
    Long toSupervisorId,
    long fromUnitId,
    long toUnitId,
    String fromPost,
    String toPost,
    LocalDate effectiveOn,
    String reason,
    Long orderedBy,
    OffsetDateTime happenedAt) {}
