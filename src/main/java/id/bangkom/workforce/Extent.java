package id.bangkom.workforce;

/**
 * Whom something is about: one employee, the people of a unit and of those below it, or everybody.
 *
 * @param employeeId of the one employee, else null
 * @param unitId of the unit, else null
 */
public record Extent(Long employeeId, Long unitId) {

  public static final Extent EVERYBODY = new Extent(null, null);

  public Extent {
    if (employeeId != null && unitId != null) {
      throw new IllegalArgumentException("one employee or one unit");
    }
  }

  public static Extent of(Employee employee) {
    return new Extent(employee.id(), null);
  }

  public static Extent of(Unit unit) {
    return new Extent(null, unit.id());
  }
}
