package id.bangkom.rulechange;

import id.bangkom.trial.Trial;
import id.bangkom.trial.TrialStatus;
import id.bangkom.trial.Trials;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The trial runs of drafts and proposals, which keep those that they show. */
@Component
class TrialRuns {

  private final Trials trials;
  private final RuleChanges changes;

  TrialRuns(Trials trials, RuleChanges changes) {
    this.trials = trials;
    this.changes = changes;
  }

  /**
   * Tries a text out; this person's earlier trial runs of the table are forgotten unless a draft or
   * a proposal shows them.
   *
   * @return the trial's id
   * @throws id.bangkom.problem.Refusal RULE when the table decides no JP or cannot be asked
   */
  @Transactional(propagation = Propagation.MANDATORY)
  long start(String decision, String dmn, String by) {
    return trials.start(decision, dmn, by, () -> changes.shownTrials(decision));
  }

  /**
   * Tries a proposal out, when it came without a trial run or the one it has broke off.
   *
   * @param by the login of who wants it
   */
  @Transactional
  void tryOut(long changeId, String by) {
    ProposedTable proposed = changes.table(changeId);
    RuleChange change = proposed.change();
    boolean running =
        find(change.trialId()).filter(trial -> trial.status() == TrialStatus.RUNNING).isPresent();
    if (change.status() == ChangeStatus.PROPOSED && !running && isMissing(proposed)) {
      changes.tryOut(changeId, start(change.decision(), proposed.dmn(), by));
    }
  }

  /** Whether nobody knows yet whose JP a proposal would change. */
  boolean isMissing(ProposedTable proposed) {
    return isMissing(proposed.change().decision(), proposed.dmn(), proposed.change().trialId());
  }

  /** Whether nobody knows yet whose JP this text would change. */
  boolean isMissing(String decision, String dmn, Long trialId) {
    return trials.applicable(decision)
        && find(trialId)
            .filter(trial -> trial.status() == TrialStatus.COMPLETED && isOf(trial, dmn))
            .isEmpty();
  }

  /** Whether a trial run is of this text, beside the other tables of now. */
  static boolean isOf(Trial trial, String dmn) {
    return trial.upToDate() && trial.digest().equals(Trials.digest(dmn));
  }

  private Optional<Trial> find(Long trialId) {
    return Optional.ofNullable(trialId).flatMap(trials::find);
  }
}
