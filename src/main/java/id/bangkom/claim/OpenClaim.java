package id.bangkom.claim;

import id.bangkom.forms.Submission;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the claim of whoever sent the start form. */
@Component
class OpenClaim implements JavaDelegate {

  private final ClaimSending sending;
  private final Workforce workforce;

  OpenClaim(ClaimSending sending, Workforce workforce) {
    this.sending = sending;
    this.workforce = workforce;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Employee claimant = workforce.currentEmployee();
    ClaimFacts facts = ClaimFacts.of(Submission.ofStart(execution));
    Claim claim = sending.open(claimant, facts, execution.getProcessInstanceId());
    // The start form has no task to vanish with; the claim's own tables have its values now.
    execution.removeVariables(ClaimFacts.FIELDS);
    execution.setProcessBusinessKey(claim.businessKey());
    ClaimProcess.CLAIM_ID.set(execution, claim.id());
    ClaimProcess.CLAIMANT_LOGIN.set(execution, claimant.login());
    Supervisor.of(claim, workforce).steer(execution);
  }
}
