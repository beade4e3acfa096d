package id.bangkom.workforce;

import java.time.LocalDate;

/**
 * Somebody was moved by an administrator, not by a file.
 *
 * @param effectiveOn from which day the order counts
 */
public record EmployeeMoved(Employee before, Employee now, LocalDate effectiveOn) {}
