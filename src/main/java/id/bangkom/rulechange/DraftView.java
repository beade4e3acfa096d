package id.bangkom.rulechange;

import id.bangkom.rules.Finding;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A draft with all that is known of it.
 *
 * @param example what an example of one's own is asked and what it may expect
 * @param progress how far it is, and what still hinders its proposal
 * @param waiting proposals of others for the same table, which may be in force first
 */
record DraftView(
    String decision,
    String name,
    int baseVersion,
    int currentVersion,
    boolean stale,
    OffsetDateTime changedAt,
    int revision,
    TableView table,
    RuleDiff diff,
    List<Finding> findings,
    RuleExamples.Results examples,
    TrialView trial,
    Proposal change,
    ExampleFields example,
    DraftProgress progress,
    List<ChangeLine> waiting) {

  /** The proposal that a draft became. */
  record Proposal(long id, ChangeStatus status, String note, String notedBy) {}
}
