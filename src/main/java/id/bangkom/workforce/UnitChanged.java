package id.bangkom.workforce;

/** An employee belongs to another unit. Published as {@link SupervisorChanged} is. */
public record UnitChanged(long employeeId, long fromId, long toId) {}
