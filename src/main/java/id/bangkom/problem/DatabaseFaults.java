package id.bangkom.problem;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * What a failure of the database means to the person who waits. Both databases are told by their
 * SQL state, as the engine hands on what Spring would have translated.
 */
public final class DatabaseFaults {

  private static final Logger LOG = LoggerFactory.getLogger(DatabaseFaults.class);

  private static final int DEEPEST_CAUSE = 20;

  /** Serialization failure, deadlock, waited too long for a lock (PostgreSQL, then H2). */
  private static final Set<String> LOST_RACES = Set.of("40001", "40P01", "55P03", "HYT00");

  /** Too long a text, a character that cannot be stored, a number out of range, and so on. */
  private static final String DATA = "22";

  /** The connection broke. */
  private static final String CONNECTION = "08";

  /** The server stops, has crashed, is starting, or takes no more connections; H2 was closed. */
  private static final Set<String> UNAVAILABLE =
      Set.of("57P01", "57P02", "57P03", "53300", "90098", "90121");

  private DatabaseFaults() {}

  /** The sentence for the person, if the database is at the bottom of this failure. */
  public static Optional<Refusal> explain(Throwable thrown) {
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
      Optional<Refusal> refusal = explainOne(cause);
      if (refusal.isPresent()) {
        return refusal;
      }
      cause = cause.getCause();
    }
    return brokeWhenItEnded(thrown) ? Optional.of(unavailable(thrown)) : Optional.empty();
  }

  /** A connection that broke on the way is only noticed as a roll-back that fails, or a commit. */
  private static boolean brokeWhenItEnded(Throwable thrown) {
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
      if (cause instanceof TransactionSystemException) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  private static Optional<Refusal> explainOne(Throwable cause) {
    if (cause instanceof PessimisticLockingFailureException) {
      return Optional.of(lostRace());
    }
    if (cause instanceof CannotGetJdbcConnectionException
        || cause instanceof SQLTransientConnectionException
        || cause instanceof SQLNonTransientConnectionException) {
      return Optional.of(unavailable(cause));
    }
    if (!(cause instanceof SQLException failure) || failure.getSQLState() == null) {
      return Optional.empty();
    }
    String state = failure.getSQLState();
    if (LOST_RACES.contains(state)) {
      return Optional.of(lostRace());
    }
    if (state.startsWith(DATA)) {
      LOG.warn("The database refused a value: {}", failure.getMessage());
      return Optional.of(
          Refusal.malformed(
              "Ada isian yang terlalu panjang, terlalu besar, atau berisi karakter yang tidak dapat"
                  + " disimpan; perbaiki lalu kirim kembali."));
    }
    return state.startsWith(CONNECTION) || UNAVAILABLE.contains(state)
        ? Optional.of(unavailable(failure))
        : Optional.empty();
  }

  private static Refusal lostRace() {
    return Refusal.conflict(
        "Orang lain sedang mengubah data yang sama; tunggu sebentar lalu kirim kembali.");
  }

  private static Refusal unavailable(Throwable cause) {
    LOG.error("The database cannot be reached: {}", cause.getMessage());
    // It may have happened after everything was stored, so that nobody can say which.
    return Refusal.unavailable(
        "Database sedang tidak dapat dihubungi; tunggu sebentar, periksa apakah isian Anda sudah"
            + " tersimpan, lalu coba lagi.");
  }
}
