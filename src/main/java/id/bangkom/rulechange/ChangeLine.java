package id.bangkom.rulechange;

import java.time.OffsetDateTime;

/** A proposal in a list. */
record ChangeLine(
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
    Integer version) {}
