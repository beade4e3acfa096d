package id.bangkom.rulechange;

import id.bangkom.audit.Act;
import id.bangkom.problem.Refusal;
import id.bangkom.rules.DeployedTables;
import id.bangkom.rules.TableCheck;
import id.bangkom.rules.WrittenTable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The proposer proposes the mended draft again, or gives it up. */
@Service
class ProposalRevisions {

  private final RuleChanges changes;
  private final RuleDrafts drafts;
  private final ProposalChecks checks;
  private final DeployedTables deployed;
  private final RuleExamples examples;
  private final RulePeople people;
  private final ChangeTrail trail;

  ProposalRevisions(
      RuleChanges changes,
      RuleDrafts drafts,
      ProposalChecks checks,
      DeployedTables deployed,
      RuleExamples examples,
      RulePeople people,
      ChangeTrail trail) {
    this.changes = changes;
    this.drafts = drafts;
    this.checks = checks;
    this.deployed = deployed;
    this.examples = examples;
    this.people = people;
    this.trail = trail;
  }

  /**
   * @throws Refusal as {@link Proposals#propose}, FORBIDDEN to all others
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void revise(long id, boolean resubmit) {
    RuleChange change = changes.get(id);
    if (!people.mayAnswerFor(change)) {
      throw Refusal.forbidden("Hanya pengusulnya yang dapat memperbaiki atau menarik usulan ini.");
    }
    if (!resubmit) {
      return;
    }
    if (change.isOfRelease()) {
      bringUpToDate(changes.table(id));
      return;
    }
    RuleDraft draft =
        drafts
            .ofChange(id)
            .map(drafts::locked)
            .orElseThrow(
                () ->
                    Refusal.rule(
                        "Usulan ini tidak mempunyai rancangan; tarik usulan, lalu mulai dengan Ubah"
                            + " di halaman Aturan."));
    checks.requireReady(draft);
    changes.mended(id, draft.baseVersion(), draft.dmn(), draft.answers(), draft.trialId());
    trail.record(Act.RULE_PROPOSED, changes.table(id));
  }

  /** What a release brought has no draft: what went live meanwhile is brought into it here. */
  private void bringUpToDate(ProposedTable proposed) {
    RuleChange change = proposed.change();
    int current = deployed.latestVersion(change.decision()).orElseThrow();
    WrittenTable inForce = deployed.table(change.decision(), null).orElseThrow();
    // A release that brings other columns stays as it is: rows of the old ones do not fit.
    String dmn =
        proposed.written().columns().equals(inForce.columns())
            ? drafts.merged(change.decision(), change.baseVersion(), proposed.dmn(), current).dmn()
            : proposed.dmn();
    TableCheck.Checked checked =
        checks.checked(new ProposedTable(change, dmn, proposed.answers()), inForce);
    Answers answers =
        checked.passed()
            ? examples.acceptAll(checked.table(), dmn, proposed.answers().added())
            : proposed.answers();
    changes.mended(change.id(), current, dmn, answers, null);
  }
}
