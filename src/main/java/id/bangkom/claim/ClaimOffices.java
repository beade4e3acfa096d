package id.bangkom.claim;

import id.bangkom.accounts.CurrentUser;
import id.bangkom.accounts.Role;
import id.bangkom.problem.Refusal;
import id.bangkom.workforce.Capacity;
import id.bangkom.workforce.Employee;
import org.springframework.stereotype.Component;

/** The one place that says who may decide on a claim, and as what. */
@Component
class ClaimOffices {

  private static final String NOBODY_FOR_ONESELF =
      "Klaim sendiri tidak boleh diverifikasi atau disahkan sendiri; kembalikan tugas ini agar"
          + " diambil administrator aturan lain.";

  private final ClaimDecisions decisions;
  private final CurrentUser currentUser;

  ClaimOffices(ClaimDecisions decisions, CurrentUser currentUser) {
    this.decisions = decisions;
    this.currentUser = currentUser;
  }

  /**
   * @return the office in which the current user verifies, in Indonesian
   * @throws Refusal FORBIDDEN to the claimant and to others than the supervisor; where there is
   *     none, to others than a rule administrator
   */
  String verifying(Claim claim, Capacity by) {
    refuseOneself(claim, by.person());
    if (claim.isSupervisedBy(by.official())) {
      return by.mark() == null ? Role.SUPERVISORS.label() : by.mark();
    }
    if (claim.supervisorId() == null && currentUser.has(Role.RULE_ADMINISTRATORS)) {
      return Role.RULE_ADMINISTRATORS.label();
    }
    throw Refusal.forbidden("Hanya atasan langsung pegawai ini yang dapat memverifikasi klaimnya.");
  }

  /**
   * @return the office in which the current user certifies, in Indonesian
   * @throws Refusal FORBIDDEN to the claimant, to others than a rule administrator and to the one
   *     who verified it
   */
  String certifying(Claim claim, Employee by) {
    refuseOneself(claim, by);
    currentUser.require(
        Role.RULE_ADMINISTRATORS, "Hanya administrator aturan yang dapat mengesahkan klaim.");
    if (decisions
        .accepting(claim, ClaimDecision.Step.VERIFICATION)
        .anyMatch(verified -> verified.decidedBy() == by.id())) {
      throw Refusal.forbidden(
          "Anda sudah memverifikasi klaim ini; pengesahannya oleh administrator aturan lain."
              + " Kembalikan tugas ini agar diambil orang lain.");
    }
    return Role.RULE_ADMINISTRATORS.label();
  }

  private static void refuseOneself(Claim claim, Employee by) {
    if (claim.isOf(by)) {
      throw Refusal.forbidden(NOBODY_FOR_ONESELF);
    }
  }
}
