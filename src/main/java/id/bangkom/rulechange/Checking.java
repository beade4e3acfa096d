package id.bangkom.rulechange;

import id.bangkom.rules.DeployedTables;
import id.bangkom.rules.WrittenTable;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Checks a proposal before anybody is asked to look at it, and finds out what it is. */
@Service
class Checking {

  /** Who orders the trial run of a proposal that nobody wrote. */
  private static final String PRODUCT = "bangkom";

  private final RuleChanges changes;
  private final ProposalChecks checks;
  private final DeployedTables deployed;
  private final TrialRuns trialRuns;

  Checking(
      RuleChanges changes, ProposalChecks checks, DeployedTables deployed, TrialRuns trialRuns) {
    this.changes = changes;
    this.checks = checks;
    this.deployed = deployed;
    this.trialRuns = trialRuns;
  }

  /**
   * @return whether it can be looked at
   */
  @Transactional(propagation = Propagation.MANDATORY)
  boolean check(long id) {
    ProposedTable proposed = changes.table(id);
    Optional<String> wrong = checks.wrong(proposed);
    Integer backTo = wrong.isEmpty() ? earlierVersion(proposed).orElse(null) : null;
    changes.checked(
        id,
        kind(proposed.change(), backTo),
        backTo,
        wrong.map(sentence -> "Pemeriksaan: " + sentence));
    if (wrong.isEmpty() && proposed.change().isOfRelease()) {
      trialRuns.tryOut(id, PRODUCT);
    }
    return wrong.isEmpty();
  }

  private static ChangeKind kind(RuleChange change, Integer backTo) {
    if (change.kind() == ChangeKind.PACKAGED) {
      return ChangeKind.PACKAGED;
    }
    return backTo == null ? ChangeKind.EDIT : ChangeKind.BACK;
  }

  /** The latest version that says the same, however it was written. */
  private Optional<Integer> earlierVersion(ProposedTable proposed) {
    RuleChange change = proposed.change();
    WrittenTable written = proposed.written();
    return IntStream.iterate(
            change.baseVersion() - 1, version -> version > 0, version -> version - 1)
        .boxed()
        .filter(
            version ->
                deployed.table(change.decision(), version).filter(written::equals).isPresent())
        .findFirst();
  }
}
