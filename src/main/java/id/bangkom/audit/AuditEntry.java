package id.bangkom.audit;

import java.time.OffsetDateTime;

/**
 * One row of the audit trail.
 *
 * @param login null when the application itself acted
 * @param address of the client; null when there was none
 * @param subject about whom or what, or null
 * @param itemCount of how many, or null
 * @param fingerprint SHA-256 of the file that came in, or null
 */
public record AuditEntry(
    long id,
    OffsetDateTime happenedAt,
    Act act,
    String login,
    String address,
    String subject,
    String detail,
    Integer itemCount,
    String fingerprint) {}
