package id.bangkom.passwords;

import java.time.OffsetDateTime;

/**
 * What is known of somebody's password.
 *
 * @param generation grows with each new password; a session is of one generation
 * @param setBy the login of who set it; null when the product itself did
 * @param validUntil of a one-time password; null of others
 * @param broughtInBy the login of who brought the person in by an import; may be null
 */
public record PasswordState(
    String login,
    int generation,
    Kind kind,
    OffsetDateTime setAt,
    String setBy,
    OffsetDateTime validUntil,
    String broughtInBy) {

  /** Whose choice it is. */
  public enum Kind {
    /** The account waits for its first one. */
    NONE,
    /** Set by somebody else: opens nothing but the page where it is changed, for a week. */
    ONE_TIME,
    /** The owner's own. */
    OWN
  }

  /** Of an account of which nothing is known: its owner chose it before anybody kept a record. */
  static PasswordState unknown(String login) {
    return new PasswordState(login, 0, Kind.OWN, null, null, null, null);
  }

  /** Whether it must be changed before anything else. */
  public boolean mustChange() {
    return kind != Kind.OWN;
  }

  /** Whether it may not even be changed any more. */
  public boolean expired(OffsetDateTime now) {
    return validUntil != null && validUntil.isBefore(now);
  }
}
