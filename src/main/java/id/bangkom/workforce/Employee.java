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
    String email) {

  /** As the audit trail names somebody. */
  public String described() {
    return nip + " " + name;
  }

  /**
   * Whether this person was appointed before the other one, as their numbers tell: by month among
   * PNS, by year where a PPPK is compared.
   */
  public boolean servedLongerThan(Employee other) {
    return employmentType == EmploymentType.PNS && other.employmentType == EmploymentType.PNS
        ? appointed(6) < other.appointed(6)
        : appointed(4) < other.appointed(4);
  }

  private int appointed(int digits) {
    return Integer.parseInt(nip.substring(8, 8 + digits));
  }
}
