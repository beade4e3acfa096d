package id.bangkom.claim;

import id.bangkom.workforce.Workforce;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * To whose desk the claim goes next.
 *
 * @param login null when the claimant has no supervisor
 */
record Supervisor(String login) {

  static Supervisor of(Claim claim, Workforce workforce) {
    return new Supervisor(
        claim.supervisorId() == null ? null : workforce.byId(claim.supervisorId()).login());
  }

  /** Sets what the diagram asks for. */
  void steer(VariableScope scope) {
    ClaimProcess.SUPERVISOR_KNOWN.set(scope, login != null);
    ClaimProcess.SUPERVISOR_LOGIN.set(scope, login);
  }
}
