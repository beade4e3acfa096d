package id.bangkom.drills;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL that can be stopped as by a power failure and started again on the same port with
 * the same data. It writes to disk before it acknowledges, as an installation's does.
 */
final class DrillPostgres implements AutoCloseable {

  private final Path data;
  private EmbeddedPostgres server;
  private int port;

  DrillPostgres() throws IOException {
    data = Files.createTempDirectory("bangkom-drill");
    start();
  }

  void start() throws IOException {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(data)
            .setCleanDataDirectory(false)
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("full_page_writes", "on");
    if (port != 0) {
      builder.setPort(port);
    }
    server = builder.start();
    port = server.getPort();
  }

  /** SIGQUIT: every connection breaks, nothing is written any more. */
  void stopImmediately() throws IOException, InterruptedException {
    long postmaster =
        Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
    new ProcessBuilder("kill", "-QUIT", Long.toString(postmaster)).start().waitFor();
    Until.within(
        Duration.ofSeconds(30),
        () -> ProcessHandle.of(postmaster).map(process -> !process.isAlive()).orElse(true));
    // Gives the data directory back; there is nothing left to stop.
    server.close();
  }

  /** The three variables of a new database. */
  Map<String, String> create(String name) {
    JdbcClient.create(server.getPostgresDatabase()).sql("create database " + name).update();
    return Map.of(
        "BANGKOM_DB_URL", "jdbc:postgresql://localhost:%d/%s".formatted(port, name),
        "BANGKOM_DB_USER", "postgres",
        "BANGKOM_DB_PASSWORD", "postgres");
  }

  @Override
  public void close() throws IOException {
    server.close();
    FileSystemUtils.deleteRecursively(data);
  }
}
