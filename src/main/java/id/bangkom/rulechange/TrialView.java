package id.bangkom.rulechange;

import id.bangkom.trial.TrialResult;
import id.bangkom.trial.TrialStatus;
import java.time.OffsetDateTime;

/**
 * The trial run of a draft or a proposal as administrators see it.
 *
 * @param current whether it is of what the draft says now
 * @param applicable whether the table decides anybody's JP or target
 * @param finished whether it says everything about what the draft says now
 */
record TrialView(
    Long id,
    TrialStatus status,
    int employees,
    int employeesDone,
    OffsetDateTime startedAt,
    boolean current,
    boolean applicable,
    boolean finished,
    TrialResult result) {

  boolean running() {
    return status == TrialStatus.RUNNING;
  }
}
