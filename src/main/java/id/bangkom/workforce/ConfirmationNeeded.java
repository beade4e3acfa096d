package id.bangkom.workforce;

/**
 * Somebody is to act, or wanted to, in the affairs of a person on whom the acting one depends; the
 * other administrators are asked about it.
 *
 * @param personId who is to act
 * @param affairOfId in whose affairs
 */
public record ConfirmationNeeded(long personId, long affairOfId) {}
