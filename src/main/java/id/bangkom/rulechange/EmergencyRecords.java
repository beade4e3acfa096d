package id.bangkom.rulechange;

import id.bangkom.audit.Act;
import id.bangkom.problem.Refusal;
import id.bangkom.rules.DeployedTables;
import id.bangkom.rules.EmergencyDeployment;
import id.bangkom.rules.TableCheck;
import id.bangkom.rules.TableChecks;
import id.bangkom.rules.TableDeployed;
import id.bangkom.rules.WrittenTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records what a system administrator deploys past everything else but the checks. */
@Component
class EmergencyRecords {

  private static final Logger AUDIT = LoggerFactory.getLogger("id.bangkom.audit");

  private final RuleChanges changes;
  private final DeployedTables deployed;
  private final TableChecks checks;
  private final ChangeTrail trail;
  private final ApplicationEventPublisher events;

  EmergencyRecords(
      RuleChanges changes,
      DeployedTables deployed,
      TableChecks checks,
      ChangeTrail trail,
      ApplicationEventPublisher events) {
    this.changes = changes;
    this.deployed = deployed;
    this.checks = checks;
    this.trail = trail;
    this.events = events;
  }

  /**
   * @throws Refusal RULE when it is none of the tables, or the checks find something
   */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(EmergencyDeployment deployment) {
    WrittenTable inForce =
        deployed
            .table(deployment.decision(), null)
            .orElseThrow(
                () ->
                    Refusal.rule(
                        "Tabel \"%s\" bukan tabel aturan aplikasi ini."
                            .formatted(deployment.decision())));
    TableCheck.Checked checked = checks.check(deployment.dmn(), inForce);
    if (!checked.passed()) {
      throw Refusal.rule(checked.findings().get(0).sentence());
    }
    long id =
        changes.add(
            new NewChange(
                deployment.decision(),
                ChangeKind.EMERGENCY,
                deployment.version() - 1,
                deployment.dmn(),
                Answers.NONE,
                new Grounds(deployment.reason(), "", ""),
                deployment.by(),
                null));
    changes.goLive(id, ChangeStatus.CHECKING, deployment.version());
    trail.record(
        Act.RULE_EMERGENCY,
        deployment.decision(),
        "Versi %d: %s".formatted(deployment.version(), deployment.reason()),
        deployment.dmn());
    AUDIT.warn(
        "Emergency: {} deployed version {} of {} past the second pair of eyes: {}",
        deployment.by(),
        deployment.version(),
        deployment.decision(),
        deployment.reason());
    events.publishEvent(
        new TableDeployed(deployment.decision(), deployment.version(), checked.table()));
    events.publishEvent(new EmergencyInForce(id));
  }
}
