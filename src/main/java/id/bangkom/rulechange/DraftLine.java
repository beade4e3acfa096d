package id.bangkom.rulechange;

import java.time.OffsetDateTime;

/** A draft in a list. */
record DraftLine(
    String decision,
    String name,
    int baseVersion,
    int currentVersion,
    OffsetDateTime changedAt,
    Long changeId) {}
