package id.bangkom.rulechange;

import id.bangkom.rules.Finding;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A proposal with all that a second pair of eyes needs.
 *
 * @param mine whether the reader proposed it
 * @param fingerprint of what is shown, which a decision names
 */
record ChangeView(
    long id,
    String decision,
    String name,
    ChangeStatus status,
    ChangeKind kind,
    String kindLabel,
    String proposedBy,
    OffsetDateTime proposedAt,
    String reason,
    String legalDocument,
    String effectiveNote,
    int baseVersion,
    int currentVersion,
    String decidedBy,
    OffsetDateTime decidedAt,
    String note,
    Integer version,
    RuleDiff diff,
    List<Finding> findings,
    RuleExamples.Results examples,
    TrialView trial,
    boolean mine,
    String fingerprint) {}
