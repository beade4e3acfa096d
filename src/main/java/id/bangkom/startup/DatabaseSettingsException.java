package id.bangkom.startup;

import java.util.List;

/** The profile {@code postgres} is active, and it is not said which PostgreSQL is meant. */
class DatabaseSettingsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private DatabaseSettingsException(String message) {
    super(message);
  }

  static DatabaseSettingsException missing(List<String> variables) {
    String names = String.join(", ", variables);
    return new DatabaseSettingsException(
        "Profil postgres aktif, tetapi variabel lingkungan ini belum diisi: "
            + names
            + "\nThe profile postgres is active, but these environment variables are not set: "
            + names);
  }

  /** Only the kind of address is repeated: the rest of one may hold a password. */
  static DatabaseSettingsException notPostgres(String url) {
    String[] parts = url.split(":", 3);
    String kind = parts.length < 3 ? "?" : parts[0] + ":" + parts[1];
    return new DatabaseSettingsException(
        "Profil postgres aktif, tetapi alamat database bukan PostgreSQL (%s).".formatted(kind)
            + "\nThe profile postgres is active, but the address is not one of PostgreSQL (%s)."
                .formatted(kind));
  }
}
