package id.bangkom.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A real PostgreSQL for the tests of this JVM, started by the first that asks. It ends with the JVM
 * and never before: a Spring context that is kept for other tests would wait half a minute for it.
 */
public final class Postgres {

  private static final String OWNER = "bangkom_test";
  private static final Map<String, String> DATABASES = new ConcurrentHashMap<>();
  private static final AtomicInteger FRESH = new AtomicInteger();

  private Postgres() {}

  /** The server, on a port of its own; it is the newest of a supported version (see pom.xml). */
  private static final class Server {

    private static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().start();
      } catch (IOException e) {
        throw new UncheckedIOException("PostgreSQL did not start.", e);
      }
    }
  }

  /**
   * The settings of a database that is the same for every test of this JVM that asks for this name,
   * as an in-memory database of H2 is. It is created empty.
   */
  public static Map<String, String> database(String name) {
    return settings(DATABASES.computeIfAbsent(name, Postgres::create));
  }

  /** The settings of an empty database that nobody else has. */
  public static Map<String, String> freshDatabase() {
    return settings(create("fresh" + FRESH.incrementAndGet()));
  }

  private static Map<String, String> settings(String url) {
    return Map.of(
        "spring.datasource.url", url,
        "spring.datasource.username", OWNER,
        "spring.datasource.password", OWNER);
  }

  /** Owned by an ordinary user, as an installation's is. */
  private static String create(String name) {
    try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      if (!statement
          .executeQuery("select 1 from pg_roles where rolname = '%s'".formatted(OWNER))
          .next()) {
        statement.execute("create role %1$s login password '%1$s'".formatted(OWNER));
      }
      statement.execute("create database %s owner %s".formatted(name, OWNER));
      return Server.RUNNING.getJdbcUrl(OWNER, name);
    } catch (SQLException e) {
      throw new IllegalStateException("Database " + name + " could not be created.", e);
    }
  }
}
