package id.bangkom.rulechange;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A table that somebody is changing. It belongs to that person alone.
 *
 * @param baseVersion the version in force when it was begun, or brought up to date
 * @param revision grows every time it is saved, and no other draft has it
 * @param trialId of its latest trial run, or null
 * @param changeId of the proposal it became, or null
 * @param contested ids of rows that a version that went live meanwhile changed, too
 */
record RuleDraft(
    long id,
    String decision,
    String owner,
    int baseVersion,
    String dmn,
    Answers answers,
    int revision,
    OffsetDateTime changedAt,
    Long trialId,
    Long changeId,
    List<String> contested) {}
