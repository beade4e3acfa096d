package id.bangkom.rulechange;

import id.bangkom.accounts.CurrentUser;
import id.bangkom.accounts.Role;
import id.bangkom.problem.Refusal;
import id.bangkom.rules.DeployedTables;
import id.bangkom.rules.Finding;
import id.bangkom.rules.TableCheck;
import id.bangkom.rules.TableChecks;
import id.bangkom.rules.WrittenTable;
import id.bangkom.trial.Trial;
import id.bangkom.trial.TrialResult;
import id.bangkom.trial.TrialStatus;
import id.bangkom.trial.Trials;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts together what administrators see of a draft and of a proposal. */
@Component
class RuleDesk {

  private final RuleTables tables;
  private final RuleChanges changes;
  private final ProposalChecks proposalChecks;
  private final TableChecks checks;
  private final RuleExamples examples;
  private final Trials trials;
  private final RulePeople people;
  private final CurrentUser currentUser;

  RuleDesk(
      RuleTables tables,
      RuleChanges changes,
      ProposalChecks proposalChecks,
      TableChecks checks,
      RuleExamples examples,
      Trials trials,
      RulePeople people,
      CurrentUser currentUser) {
    this.tables = tables;
    this.changes = changes;
    this.proposalChecks = proposalChecks;
    this.checks = checks;
    this.examples = examples;
    this.trials = trials;
    this.people = people;
    this.currentUser = currentUser;
  }

  /**
   * The login of the current user.
   *
   * @throws Refusal FORBIDDEN to all but rule administrators
   */
  String administrator() {
    return currentUser.require(
        Role.RULE_ADMINISTRATORS,
        "Hanya administrator aturan yang dapat mengubah aturan; hubungi BKPSDM.");
  }

  DraftView show(RuleDraft draft) {
    WrittenTable inForce = tables.table(draft.decision(), null);
    int current = tables.latestVersion(draft.decision());
    TableCheck.Checked checked = checks.check(draft.dmn(), inForce);
    WrittenTable base = tables.table(draft.decision(), draft.baseVersion());
    RuleDiff diff = RuleDiff.between(base, checked.table() == null ? base : checked.table());
    List<Finding> findings =
        Stream.concat(checked.findings().stream(), diff.warnings(draft.contested())).toList();
    RuleExamples.Results results = run(checked, draft.dmn(), draft.answers());
    TrialView trial = trial(draft.decision(), draft.dmn(), draft.trialId());
    DraftView.Proposal proposal = ofDraft(draft);
    boolean stale = current != draft.baseVersion();
    TableView shown = shown(checked, inForce);
    return new DraftView(
        draft.decision(),
        inForce.name(),
        draft.baseVersion(),
        current,
        stale,
        draft.changedAt(),
        draft.revision(),
        shown,
        diff,
        findings,
        results,
        trial,
        proposal,
        ExampleFields.of(shown.columns()),
        DraftProgress.of(
            new DraftProgress.Facts(
                diff.rows().size(),
                stale,
                findings,
                results,
                trial,
                proposal == null ? null : proposal.status())),
        lines(
            changes.waiting(draft.decision()).stream()
                .filter(change -> !draft.owner().equals(change.proposedBy()))
                .toList()));
  }

  /** A draft that cannot be read any more has no rows to show; it can be thrown away. */
  private static TableView shown(TableCheck.Checked checked, WrittenTable inForce) {
    return checked.table() == null
        ? TableView.of(inForce.without(), null)
        : TableView.of(checked.table(), null);
  }

  List<DraftLine> draftLines(List<RuleDraft> drafts) {
    Map<String, DeployedTables.InForce> inForce = tables.inForce();
    return drafts.stream()
        .map(
            draft ->
                new DraftLine(
                    draft.decision(),
                    inForce.get(draft.decision()).name(),
                    draft.baseVersion(),
                    inForce.get(draft.decision()).version(),
                    draft.changedAt(),
                    draft.changeId()))
        .toList();
  }

  List<ChangeLine> lines(List<RuleChange> changes) {
    Map<String, String> names = people.names(changes.stream().map(RuleChange::proposedBy));
    Map<String, DeployedTables.InForce> inForce = tables.inForce();
    return changes.stream()
        .map(
            change ->
                new ChangeLine(
                    change.id(),
                    change.decision(),
                    inForce.get(change.decision()).name(),
                    change.status(),
                    change.kind(),
                    change.kind().label(change.backTo()),
                    names.get(change.proposedBy()),
                    change.proposedAt(),
                    change.grounds().reason(),
                    change.grounds().legalDocument(),
                    change.version()))
        .toList();
  }

  ChangeView show(ProposedTable proposed) {
    RuleChange change = proposed.change();
    WrittenTable base = tables.table(change.decision(), change.baseVersion());
    TableCheck.Checked checked = proposalChecks.checked(proposed, base);
    RuleDiff diff = RuleDiff.between(base, checked.table() == null ? base : checked.table());
    // What is in force already was run before it went there; its examples went with it.
    boolean open = change.version() == null;
    return new ChangeView(
        change.id(),
        change.decision(),
        base.name(),
        change.status(),
        change.kind(),
        change.kind().label(change.backTo()),
        people.name(change.proposedBy()),
        change.proposedAt(),
        change.grounds().reason(),
        change.grounds().legalDocument(),
        change.grounds().effectiveNote(),
        change.baseVersion(),
        tables.latestVersion(change.decision()),
        people.name(change.decidedBy()),
        change.decidedAt(),
        change.note(),
        change.version(),
        diff,
        Stream.concat(checked.findings().stream(), diff.warnings(List.of())).toList(),
        open ? run(checked, proposed.dmn(), proposed.answers()) : RuleExamples.Results.NOT_RUN,
        trial(change.decision(), proposed.dmn(), change.trialId()),
        currentUser.login().equals(change.proposedBy()),
        proposed.fingerprint());
  }

  TrialView trial(String decision, String dmn, Long trialId) {
    boolean applicable = trials.applicable(decision);
    Trial trial = Optional.ofNullable(trialId).flatMap(trials::find).orElse(null);
    if (trial == null) {
      return new TrialView(null, null, 0, 0, null, false, applicable, false, null);
    }
    boolean current = TrialRuns.isOf(trial, dmn);
    TrialResult result = trials.result(trial).orElse(null);
    return new TrialView(
        trial.id(),
        trial.status(),
        trial.employees(),
        trial.employeesDone(),
        trial.startedAt(),
        current,
        applicable,
        trial.status() == TrialStatus.COMPLETED && current && result != null,
        result);
  }

  private RuleExamples.Results run(TableCheck.Checked checked, String dmn, Answers answers) {
    return checked.passed()
        ? examples.run(checked.table(), dmn, answers)
        : RuleExamples.Results.NOT_RUN;
  }

  private DraftView.Proposal ofDraft(RuleDraft draft) {
    if (draft.changeId() == null) {
      return null;
    }
    RuleChange change = changes.get(draft.changeId());
    return new DraftView.Proposal(
        change.id(), change.status(), change.note(), people.name(change.decidedBy()));
  }
}
