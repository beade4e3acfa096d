package id.bangkom.claim;

import id.bangkom.engine.ProcessVariable;

/**
 * The process {@code activity-claim}: started with a form, it keeps a reference to the claim, who
 * acts, and what steers it. The message {@code activity-claim.withdrawn} ends it at any point.
 */
final class ClaimProcess {

  static final String KEY = "activity-claim";
  static final String WITHDRAWN = KEY + ".withdrawn";

  static final ProcessVariable<Long> CLAIM_ID = ProcessVariable.reference("claimId");
  static final ProcessVariable<String> CLAIMANT_LOGIN = ProcessVariable.text("claimantLogin");
  static final ProcessVariable<String> SUPERVISOR_LOGIN = ProcessVariable.text("supervisorLogin");
  static final ProcessVariable<Boolean> SUPERVISOR_KNOWN = ProcessVariable.flag("supervisorKnown");
  static final ProcessVariable<Boolean> VERIFIED = ProcessVariable.flag("verified");
  static final ProcessVariable<Boolean> CERTIFIED = ProcessVariable.flag("certified");

  private ClaimProcess() {}
}
