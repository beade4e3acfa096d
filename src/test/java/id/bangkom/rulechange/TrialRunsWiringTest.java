package id.bangkom.rulechange;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.testing.PackagedDmn;
import id.bangkom.testing.People;
import id.bangkom.testing.ProductTest;
import id.bangkom.testing.RecalculationJobs;
import id.bangkom.testing.TestClock;
import id.bangkom.trial.Trial;
import id.bangkom.trial.TrialStatus;
import id.bangkom.trial.Trials;
import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Which trial runs stay when the next one is started. */
@Tag("database")
@ProductTest
class TrialRunsWiringTest {

  @Autowired private People people;
  @Autowired private TestClock clock;
  @Autowired private TrialRuns trialRuns;
  @Autowired private Trials trials;
  @Autowired private RecalculationJobs jobs;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient jdbc;

  private String administrator;

  @BeforeEach
  void nobodyHasTriedAnything() {
    clock.set(LocalDateTime.of(2026, 5, 4, 8, 0));
    people.clearDesks();
    administrator = people.called("Administrator Aturan A").login();
  }

  @Test
  void whatAProposedChangeRefersToIsKept() {
    long proposed = start(3);
    jobs.fireAll();
    jdbc.sql(
            """
            insert into rule_change (decision, kind, status, base_version, dmn, answers, reason,
              proposed_at, trial_id)
            values ('jp-cap', 'EDIT', 'REFUSED', 1, '', '', 'Uji', current_timestamp, ?)
            """)
        .param(proposed)
        .update();
    long next = start(1);
    assertThat(trials.result(trial(proposed))).isPresent();
    assertThat(trial(next).status()).isEqualTo(TrialStatus.RUNNING);
  }

  @Test
  void whatADraftShowsIsKept() {
    long shown = start(3);
    jdbc.sql(
            """
            insert into rule_draft (decision, owner, base_version, dmn, answers, revision,
              changed_at, trial_id)
            values ('jp-cap', ?, 1, '', '', 0, current_timestamp, ?)
            """)
        .params(administrator, shown)
        .update();
    start(1);
    assertThat(trials.find(shown)).isPresent();
  }

  @Test
  void whatNothingRefersToIsForgotten() {
    long earlier = start(3);
    start(1);
    assertThat(trials.find(earlier)).isEmpty();
  }

  private long start(int sessionsAMonth) {
    return transaction.execute(
        status ->
            trialRuns.start(
                "jp-cap", PackagedDmn.coachingSessionsAMonth(sessionsAMonth), administrator));
  }

  private Trial trial(long id) {
    return trials.find(id).orElseThrow();
  }
}
