package id.bangkom.accounts;

/**
 * Somebody was given a role or lost it, in the transaction of this event.
 *
 * @param login of who
 * @param given false when it was taken, or whoever had it is gone
 */
public record RoleChanged(String login, Role role, boolean given) {}
