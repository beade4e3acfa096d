package id.bangkom.passwords;

/**
 * Somebody set another person's password, in the transaction of this event, and could log in by it.
 *
 * @param login whose password
 * @param by login of who set it
 */
public record PasswordGiven(String login, String by) {}
