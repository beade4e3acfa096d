package id.bangkom.claim;

import id.bangkom.engine.Unrestricted;
import id.bangkom.forms.OpenTasks;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.SupervisorChanged;
import id.bangkom.workforce.Workforce;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What waits for the claimant's supervisor goes to the new one, in the transaction that changes the
 * supervisor. What was verified stays; what is revised later goes to the supervisor of that day.
 */
@Component
class ClaimSuccession {

  private final Claims claims;
  private final Workforce workforce;
  private final OpenTasks openTasks;
  private final RuntimeService runtimeService;
  private final Unrestricted unrestricted;

  ClaimSuccession(
      Claims claims,
      Workforce workforce,
      OpenTasks openTasks,
      RuntimeService runtimeService,
      Unrestricted unrestricted) {
    this.claims = claims;
    this.workforce = workforce;
    this.openTasks = openTasks;
    this.runtimeService = runtimeService;
    this.unrestricted = unrestricted;
  }

  @EventListener
  void handOver(SupervisorChanged changed) {
    if (changed.toId() == null) {
      return;
    }
    Employee successor = workforce.byId(changed.toId());
    for (Claim claim : claims.verifiedBySupervisor(changed.employeeId())) {
      claims.handOver(claim, successor);
      unrestricted.call(
          () -> {
            runtimeService.setVariable(
                claim.processInstanceId(), ClaimProcess.SUPERVISOR_LOGIN.name(), successor.login());
            return claim;
          });
      openTasks.showAgainOf(claim.businessKey());
    }
  }
}
