package id.bangkom.people;

import java.time.OffsetDateTime;

/**
 * Whether somebody may act in another one's affairs, asked of the other administrators.
 *
 * @param upTo the last act it speaks of
 * @param answeredAt null while it waits
 */
record Confirmation(
    long id, long affairOfId, long personId, long upTo, OffsetDateTime answeredAt) {}
