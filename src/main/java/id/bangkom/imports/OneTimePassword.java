package id.bangkom.imports;

/** The log-in of a new person; the password opens nothing but the page where it is changed. */
public record OneTimePassword(String nip, String name, String login, String password) {}
