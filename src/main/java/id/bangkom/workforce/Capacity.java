package id.bangkom.workforce;

/**
 * In which capacity somebody acts: as the official, as who stands in for the official, or, where
 * the task is about that substitute, as the official's superior.
 *
 * @param person who acts, and is recorded as the one who did
 * @param official whose task it is
 * @param appointment the order by which somebody else may do it; null for the official
 */
public record Capacity(Employee person, Employee official, ActingAppointment appointment) {

  /** Somebody acts for oneself: the official, or a person in a part that is nobody else's. */
  public static Capacity oneself(Employee person) {
    return new Capacity(person, person, null);
  }

  /**
   * What stands beside the name of who acted, such as "Plh. Kepala Bidang X (No. 800/12/2026)".
   *
   * @return null when the official acted
   */
  public String mark() {
    if (appointment == null) {
      return null;
    }
    return person.id() == appointment.actingId()
        ? "%s %s (No. %s)"
            .formatted(
                appointment.kind().abbreviation(), official.post(), appointment.orderNumber())
        : "Selaku atasan " + official.post();
  }
}
