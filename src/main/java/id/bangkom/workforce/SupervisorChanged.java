package id.bangkom.workforce;

/**
 * An employee has another supervisor. Published within the transaction that changes it, so that
 * what runs with the employee changes with it or not at all.
 *
 * @param fromId null when there was none
 * @param toId null when there is none any more
 */
public record SupervisorChanged(long employeeId, Long fromId, Long toId) {}
