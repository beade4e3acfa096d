package id.bangkom.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged application in a process of its own, as an installation runs it. */
final class RunningJar implements AutoCloseable {

  /** From the start to the first answer, on a busy machine. */
  private static final Duration LONGEST_START = Duration.ofMinutes(3);

  private final Process process;
  private final Path log;
  private final int port;

  private RunningJar(Process process, Path log, int port) {
    this.process = process;
    this.log = log;
    this.port = port;
  }

  /**
   * Begins to start it.
   *
   * @param name of its log in {@code target/drills}
   * @param settings properties of Spring
   */
  static RunningJar begin(String name, Map<String, String> settings, Map<String, String> variables)
      throws IOException {
    return begin(name, Path.of(System.getProperty("bangkom.drills.jar")), settings, variables);
  }

  /** The same with the jar of another release. */
  static RunningJar begin(
      String name, Path jar, Map<String, String> settings, Map<String, String> variables)
      throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "drills"));
    Path log = folder.resolve(name + ".log");
    int port = freePort();
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Duser.timezone=UTC",
                "-jar",
                jar.toAbsolutePath().toString(),
                "--server.port=" + port));
    settings.forEach((key, value) -> command.add("--" + key + "=" + value));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(variables);
    return new RunningJar(builder.start(), log, port);
  }

  static RunningJar start(String name, Map<String, String> settings, Map<String, String> variables)
      throws IOException {
    return begin(name, settings, variables).untilUp();
  }

  /** Waits until it serves. */
  RunningJar untilUp() {
    boolean up = false;
    try {
      Until.within(
          LONGEST_START,
          () -> {
            assertThat(process.isAlive()).as("the start of %s failed", log).isTrue();
            return healthy();
          });
      up = true;
    } finally {
      // Nobody has it yet who would end it.
      if (!up) {
        process.destroyForcibly();
      }
    }
    return this;
  }

  /** Waits until it has given up starting. */
  String untilGone() throws Exception {
    assertThat(process.waitFor(LONGEST_START.toSeconds(), TimeUnit.SECONDS)).isTrue();
    return Files.readString(log);
  }

  int port() {
    return port;
  }

  /** As an operator ends it: SIGTERM, and what is in work is finished. */
  void stop() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }

  /** As when the power fails: SIGKILL. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() throws InterruptedException {
    kill();
  }

  private boolean healthy() {
    try {
      return HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(
                          URI.create("http://localhost:" + port + "/actuator/health"))
                      .timeout(Duration.ofSeconds(5))
                      .build(),
                  HttpResponse.BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
