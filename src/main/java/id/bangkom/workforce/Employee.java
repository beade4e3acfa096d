package id.bangkom.workforce;

/**
 * A civil servant as the office knows them today.
 *
 * @param id what other tables refer to; a NIP may change, this never does
 * @param nip 18 digits, see {@link Nip}
 * @param login the name to log in with, by default the NIP of the first day
 * @param supervisorId the direct supervisor (atasan langsung), null for the head of the agency
 * @param email null when none is known
 */
public record Employee(
    long id,
    String nip,
    String login,
    String name,
    EmploymentType employmentType,
    String post,
    long postId,
    String unit,
    long unitId,
    Long supervisorId,
    String email) {}
