package id.bangkom.rulechange;

import id.bangkom.trial.Trial;
import id.bangkom.trial.TrialStatus;
import id.bangkom.trial.Trials;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The trial runs of drafts and proposals, which keep those that they show. */
@Component
class TrialRuns {

  private final JdbcClient jdbc;
  private final Trials trials;

  TrialRuns(JdbcClient jdbc, Trials trials) {
    this.jdbc = jdbc;
    this.trials = trials;
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
    return trials.start(decision, dmn, by, () -> shown(decision));
  }

  /** What a proposed change was decided by stays with it. */
  private Set<Long> shown(String decision) {
    return jdbc.sql(
            """
            select trial_id from rule_change where decision = :decision and trial_id is not null
            union
            select trial_id from rule_draft where decision = :decision and trial_id is not null
            """)
        .param("decision", decision)
        .query(Long.class)
        .set();
  }

  /** Whether nobody knows yet whose JP this text would change. */
  boolean isMissing(String decision, String dmn, Long trialId) {
    return trials.applicable(decision)
        && find(trialId)
            .filter(trial -> trial.status() == TrialStatus.COMPLETED && isOf(trial, dmn))
            .isEmpty();
  }

  boolean isRunning(Long trialId) {
    return find(trialId).filter(trial -> trial.status() == TrialStatus.RUNNING).isPresent();
  }

  /** Whether a trial run is of this text, beside the other tables of now. */
  static boolean isOf(Trial trial, String dmn) {
    return trial.upToDate() && trial.digest().equals(Trials.digest(dmn));
  }

  private Optional<Trial> find(Long trialId) {
    return Optional.ofNullable(trialId).flatMap(trials::find);
  }
}
