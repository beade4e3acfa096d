package id.bangkom.claim;

import id.bangkom.accounts.CurrentUser;
import id.bangkom.accounts.Role;
import id.bangkom.workforce.ActingOfficials;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import org.springframework.stereotype.Component;

/**
 * Says who reads the evidence of a claim: rule administrators, the supervisor who verifies it,
 * whoever stands in for that one today, and who may read the claimant's card.
 */
@Component
class EvidenceReaders {

  private final Workforce workforce;
  private final ActingOfficials acting;
  private final CurrentUser currentUser;

  EvidenceReaders(Workforce workforce, ActingOfficials acting, CurrentUser currentUser) {
    this.workforce = workforce;
    this.acting = acting;
    this.currentUser = currentUser;
  }

  /** Whether the current user is one of them. */
  boolean mayRead(Claim claim) {
    String login = currentUser.login();
    return currentUser.has(Role.RULE_ADMINISTRATORS)
        || workforce
            .byLogin(login)
            .filter(
                reader ->
                    claim.isSupervisedBy(reader)
                        || standsIn(claim, reader)
                        || workforce.mayRead(reader, workforce.byId(claim.claimantId())))
            .isPresent();
  }

  /** Whether the reader may verify it for the supervisor today. */
  private boolean standsIn(Claim claim, Employee reader) {
    return claim.supervisorId() != null
        && acting
            .substitute(workforce.byId(claim.supervisorId()), claim.claimantId())
            .filter(capacity -> capacity.person().id() == reader.id())
            .isPresent();
  }
}
