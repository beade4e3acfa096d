package id.bangkom.accounts;

/**
 * Whoever has the machine gave a system administrator the account back, in the transaction of this
 * event.
 *
 * @param login of the administrator
 */
public record AdministratorRestored(String login) {}
