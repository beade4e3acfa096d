package id.bangkom.slips;

import java.time.OffsetDateTime;

/**
 * An account whose owner has not chosen a password yet.
 *
 * @param name of the employee; the login of whoever is none
 * @param unit of the employee; null of whoever is none
 * @param issuedAt when the present one-time password was issued; null when there is none
 * @param validUntil of the present one-time password; null when there is none
 * @param expired whether it can no longer be used
 * @param withheld whether the reader may not issue it: one's own, or of whom one has brought in
 */
record WaitingAccount(
    String login,
    String nip,
    String name,
    String unit,
    OffsetDateTime issuedAt,
    OffsetDateTime validUntil,
    boolean expired,
    boolean withheld) {}
