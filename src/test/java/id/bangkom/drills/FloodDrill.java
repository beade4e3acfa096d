package id.bangkom.drills;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.testing.Caller;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody sends too much, or too slowly; meanwhile others are answered within a second. */
class FloodDrill {

  private static final String LOGIN = "198503172010011001";
  private static final String PASSWORD = "bangkom-Demo-2026";
  private static final String LOG_IN = "/api/admin/auth/user/default/login/tasklist";
  private static final int MEGABYTE = 1024 * 1024;
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  @TempDir Path folder;

  private final AtomicBoolean over = new AtomicBoolean();
  private final ExecutorService others = Executors.newCachedThreadPool();
  private RunningJar application;
  private Caller colleague;

  @BeforeEach
  void start() throws Exception {
    application =
        RunningJar.start(
            "flood",
            Map.of(
                "spring.profiles.active",
                "demo",
                "spring.datasource.url",
                "jdbc:h2:file:" + folder.resolve("bangkom") + ";WRITE_DELAY=0"),
            Map.of());
    colleague = new Caller(application.port());
    assertThat(colleague.logIn(LOGIN, PASSWORD).statusCode()).isEqualTo(200);
    for (int warm = 0; warm < 50; warm++) {
      colleague.get("/api/me");
    }
  }

  @AfterEach
  void stop() throws Exception {
    over.set(true);
    others.shutdownNow();
    application.close();
  }

  @Test
  void logInsWithNamesOfTwentyMegabytes() throws Exception {
    Caller stranger = visitor();
    meanwhile(24, () -> send(stranger, LOG_IN, "username=", 20 * MEGABYTE, true));
  }

  @Test
  void logInsWithNamesOfTwentyMegabytesAndALength() throws Exception {
    Caller stranger = visitor();
    meanwhile(24, () -> send(stranger, LOG_IN, "username=", 20 * MEGABYTE, false));
  }

  @Test
  void jsonOfAHundredMegabytes() throws Exception {
    meanwhile(8, () -> send(colleague, "/api/password", "{\"old\":\"", 100 * MEGABYTE, true));
  }

  @Test
  void bodiesThatTrickle() throws Exception {
    Caller stranger = visitor();
    meanwhile(300, () -> trickle(stranger));
  }

  private Caller visitor() {
    Caller stranger = new Caller(application.port());
    stranger.get(Caller.TOKEN);
    return stranger;
  }

  /** So many do this, while a colleague asks for the own card and is answered soon each time. */
  private void meanwhile(int attackers, Attack attack) throws Exception {
    List<Future<?>> attacks = new ArrayList<>();
    for (int i = 0; i < attackers; i++) {
      attacks.add(
          others.submit(
              () -> {
                attack.run();
                return null;
              }));
    }
    Duration longest = Duration.ZERO;
    for (int asked = 0; asked < 40; asked++) {
      Instant before = Instant.now();
      assertThat(colleague.get("/api/me").statusCode()).isEqualTo(200);
      Duration took = Duration.between(before, Instant.now());
      longest = took.compareTo(longest) > 0 ? took : longest;
    }
    System.out.printf("%d attacks, longest answer %d ms%n", attackers, longest.toMillis());
    assertThat(longest).isLessThan(PATIENCE);
    over.set(true);
    for (Future<?> done : attacks) {
      done.get();
    }
    assertThat(colleague.get("/api/me").statusCode()).isEqualTo(200);
  }

  private void send(Caller as, String path, String start, int bytes, boolean chunked)
      throws IOException {
    try (Socket socket = begun(as, path, chunked ? -1 : bytes)) {
      OutputStream out = socket.getOutputStream();
      byte[] piece = "a".repeat(64 * 1024).getBytes(StandardCharsets.US_ASCII);
      System.arraycopy(start.getBytes(StandardCharsets.US_ASCII), 0, piece, 0, start.length());
      for (int sent = 0; sent < bytes; sent += piece.length) {
        if (chunked) {
          out.write("10000\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        out.write(piece);
        if (chunked) {
          out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
      }
    } catch (IOException refused) {
      // Whoever sends too much is hung up on.
      assertThat(refused).hasMessageMatching("(?i).*(broken pipe|reset|aborted).*");
    }
  }

  private void trickle(Caller as) throws IOException {
    try (Socket socket = begun(as, LOG_IN, 5000)) {
      socket.setSoTimeout(500);
      while (!over.get()) {
        socket.getOutputStream().write('a');
        if (answered(socket)) {
          return;
        }
      }
    } catch (IOException refused) {
      assertThat(refused).hasMessageMatching("(?i).*(broken pipe|reset|aborted).*");
    }
  }

  /** Looks for an answer for half a second. */
  private static boolean answered(Socket socket) throws IOException {
    try {
      socket.getInputStream().read();
      return true;
    } catch (SocketTimeoutException notYet) {
      return false;
    }
  }

  /** A request of which only the headers were sent. */
  private Socket begun(Caller as, String path, int length) throws IOException {
    Socket socket = new Socket("localhost", application.port());
    String framing = length < 0 ? "Transfer-Encoding: chunked" : "Content-Length: " + length;
    String type = path.equals(LOG_IN) ? "application/x-www-form-urlencoded" : "application/json";
    socket
        .getOutputStream()
        .write(
            """
            POST %s HTTP/1.1
            Host: localhost
            Cookie: JSESSIONID=%s; XSRF-TOKEN=%s
            %s
            Content-Type: %s
            %s

            """
                .formatted(
                    path, as.cookie("JSESSIONID"), as.token(), as.headersOfAChange(), type, framing)
                .replaceAll("\r?\n", "\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private interface Attack {
    void run() throws IOException;
  }
}
