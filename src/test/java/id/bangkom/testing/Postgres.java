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
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

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

  /** A data source for these settings, without a pool. */
  public static DataSource dataSource(Map<String, String> settings) {
    return new DriverManagerDataSource(
        settings.get("spring.datasource.url"),
        settings.get("spring.datasource.username"),
        settings.get("spring.datasource.password"));
  }

  /** Somebody who may log in to every database and owns none. */
  public static String stranger() {
    role("bangkom_stranger");
    return "bangkom_stranger";
  }

  /** Owned by an ordinary user, as an installation's is. */
  private static String create(String name) {
    role(OWNER);
    execute("create database %s owner %s".formatted(name, OWNER));
    return "jdbc:postgresql://localhost:%d/%s".formatted(Server.RUNNING.getPort(), name);
  }

  private static synchronized void role(String name) {
    execute(
        """
        do $$ begin
          if not exists (select from pg_roles where rolname = '%1$s') then
            create role %1$s login password '%1$s';
          end if;
        end $$
        """
            .formatted(name));
  }

  private static void execute(String sql) {
    try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL did not execute: " + sql, e);
    }
  }
}
