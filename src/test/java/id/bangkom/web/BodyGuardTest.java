package id.bangkom.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.startup.RunningApplicationTest;
import id.bangkom.testing.Caller;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent is limited before anything reads it, with a length or in chunks. */
class BodyGuardTest extends RunningApplicationTest {

  private static final int KILOBYTE = 1024;
  private static final int MEGABYTE = 1024 * KILOBYTE;
  private static final String LOG_IN = "/api/admin/auth/user/default/login/tasklist";

  @ParameterizedTest
  @CsvSource({
    // chunked, bytes, status
    "false, 9000, 413",
    "true, 9000, 413",
    "true, 20000000, 413",
    "false, 20000000, 413",
    "false, 7000, 401",
    "true, 7000, 401"
  })
  void aLogInIsEightKilobytes(boolean chunked, int bytes, int status) {
    Caller stranger = anonymous();
    stranger.get(Caller.TOKEN);

    HttpResponse<String> answer =
        send(
            stranger,
            "POST",
            LOG_IN,
            "application/x-www-form-urlencoded",
            publisher(chunked, "password=x&username=" + "a".repeat(bytes)));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    if (status == 413) {
      assertThat(answer.body()).contains("\"type\":\"Refusal\"", "Isian terlalu besar");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "false, POST, /api/password",
    "true, POST, /api/password",
    "true, PUT, /api/rule-drafts/jp-cap"
  })
  void anythingElseIsOneMegabyte(boolean chunked, String method, String path) {
    Caller administrator = loggedIn(ADMINISTRATOR);
    String json = "{\"old\":\"" + "a".repeat(MEGABYTE) + "\"}";

    HttpResponse<String> answer =
        send(administrator, method, path, "application/json", publisher(chunked, json));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
    assertThat(answer.body()).contains("Isian terlalu besar; kirim lebih sedikit sekaligus.");
  }

  @ParameterizedTest
  @CsvSource({
    "false, /api/engine/engine/default/task, 64",
    "true, /api/engine/engine/default/task/count, 64",
    "true, /api/cockpit/plugin/base/default/process-instance, 64",
    "false, /api/engine/engine/default/process-definition/key/access-sample/submit-form, 256",
    "true, /api/engine/engine/default/process-definition/x/submit-form, 256"
  })
  void theEnginesRestTakesLessAndAFormSomewhatMore(boolean chunked, String path, int kilobytes) {
    Caller administrator = loggedIn(ADMINISTRATOR);

    HttpResponse<String> within = sendText(administrator, path, chunked, kilobytes - 1);
    HttpResponse<String> above = sendText(administrator, path, chunked, kilobytes);

    assertThat(within.statusCode()).as(within.body()).isNotEqualTo(413);
    assertThat(above.statusCode()).as(above.body()).isEqualTo(413);
    assertThat(above.body()).contains("Isian terlalu besar; kirim lebih sedikit sekaligus.");
  }

  private static HttpResponse<String> sendText(
      Caller caller, String path, boolean chunked, int kilobytes) {
    String json = "{\"x\":\"" + "a".repeat(kilobytes * KILOBYTE) + "\"}";
    return send(caller, "POST", path, "application/json", publisher(chunked, json));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aFileIsAsLargeAsSettingsSay(boolean chunked) {
    Caller caller = loggedIn(ADMINISTRATOR);
    HttpResponse<String> tooLarge =
        send(
            caller,
            "POST",
            "/api/evidence",
            "multipart/form-data; boundary=x",
            publisher(chunked, part("a".repeat(7 * MEGABYTE))));

    assertThat(tooLarge.statusCode()).as(tooLarge.body()).isEqualTo(413);
    assertThat(tooLarge.body()).contains("Berkas");
    assertThat(
            send(
                    caller,
                    "POST",
                    "/api/evidence",
                    "multipart/form-data; boundary=x",
                    publisher(chunked, part("a".repeat(2 * MEGABYTE))))
                .statusCode())
        .as("let in, though this person is no employee")
        .isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate", "br", "identity, gzip"})
  void nothingCompressedIsTaken(String encoding) {
    Caller caller = loggedIn(EMPLOYEE);

    HttpResponse<String> answer =
        caller.send(
            caller
                .request("/api/password")
                .header("Content-Type", "application/json")
                .header("Content-Encoding", encoding)
                .POST(BodyPublishers.ofString("{}")));

    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(answer.body()).contains("tanpa pemampatan");
  }

  @Test
  void anAddressIsNoBodyEither() {
    Caller caller = loggedIn(EMPLOYEE);

    assertThat(caller.get("/api/me?x=" + "a".repeat(9 * KILOBYTE)).statusCode()).isEqualTo(400);
  }

  @Test
  void whoeverWaitsForNothingHoldsTheThreadsOfOneAddressOnly() throws Exception {
    Caller visitor = anonymous();
    visitor.get(Caller.TOKEN);
    List<Socket> silent = new ArrayList<>();
    try {
      for (int i = 0; i < 45; i++) {
        silent.add(begun(visitor, "203.0.113.9"));
      }
      // That five answer shows that the others wait.
      List<Socket> answered = answered(silent, 5);
      for (Socket refused : answered) {
        byte[] status = refused.getInputStream().readNBytes("HTTP/1.1 503".length());
        assertThat(new String(status, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 503");
      }

      assertThat(anonymous().logIn(EMPLOYEE, PASSWORD).statusCode()).isEqualTo(200);
    } finally {
      for (Socket socket : silent) {
        socket.close();
      }
    }
  }

  @Test
  void silentSendersOfThreeNetworksKeepNobodyFromLoggingInAndSendingAForm() throws Exception {
    Caller colleague = loggedIn(EMPLOYEE);
    Caller visitor = anonymous();
    visitor.get(Caller.TOKEN);
    List<Socket> silent = new ArrayList<>();
    try {
      for (int i = 1; i <= 45; i++) {
        silent.add(begun(visitor, "203.0.113.9"));
        silent.add(begun(visitor, "198.51.100.9"));
        // Forty-five addresses, which are one network.
        silent.add(begun(visitor, "2001:db8::" + Integer.toHexString(i)));
      }
      // That five of each are answered shows that the others have all places.
      for (Socket refused : answered(silent, 15)) {
        assertThat(answer(refused))
            .startsWith("HTTP/1.1 503")
            .contains("Retry-After: 5", "Terlalu banyak pengiriman lambat saat ini");
      }

      assertThat(anonymous().logIn(EMPLOYEE, PASSWORD).statusCode()).isEqualTo(200);
      assertThat(colleague.post("/api/password", "{\"old\":\"x\"}").statusCode())
          .as("understood, and refused for what it says")
          .isEqualTo(400);

      try (Socket one = begun(visitor, "192.0.2.77")) {
        assertThat(answer(one)).as("all places are taken still").startsWith("HTTP/1.1 503");
      }
    } finally {
      for (Socket socket : silent) {
        socket.close();
      }
    }
  }

  @Test
  void ofOnePersonThreeLargerBodiesAreInWorkAtOnce() throws Exception {
    Caller employee = loggedIn(EMPLOYEE);
    String json = "{\"old\":\"" + "a".repeat(20 * KILOBYTE) + "\"}";
    List<Socket> inWork = new ArrayList<>();
    try {
      HttpResponse<String> refused = refusedAtLast(employee, json, inWork);

      assertThat(inWork).as("three and no fewer").hasSizeGreaterThanOrEqualTo(3);
      assertThat(refused.headers().firstValue("Retry-After")).contains("5");
      assertThat(refused.body()).contains("Terlalu banyak isian besar sedang diproses");
      assertThat(employee.post("/api/password", "{\"old\":\"x\"}").statusCode())
          .as("what is small is no work")
          .isEqualTo(400);
      assertThat(loggedIn(OTHER_EMPLOYEE).post("/api/password", json).statusCode())
          .as("another person's")
          .isEqualTo(400);
    } finally {
      for (Socket socket : inWork) {
        socket.close();
      }
    }
  }

  /**
   * Begins bodies until one is too many: how soon each has come to where it waits, and whether a
   * place for it was still taken by senders of before, is not this test's.
   */
  private HttpResponse<String> refusedAtLast(Caller caller, String json, List<Socket> inWork)
      throws Exception {
    Instant end = Instant.now().plusSeconds(30);
    HttpResponse<String> answer = caller.post("/api/password", json);
    while (answer.statusCode() != 503) {
      assertThat(Instant.now()).as(answer.body()).isBefore(end);
      inWork.add(begun(caller, "203.0.113.99", "/api/password", "application/json", 20_000));
      answer = caller.post("/api/password", json);
    }
    return answer;
  }

  /** All of it: the connection is closed after a body that was not sent. */
  private static String answer(Socket socket) throws IOException {
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static List<Socket> answered(List<Socket> sockets, int many) throws IOException {
    Instant end = Instant.now().plusSeconds(8);
    List<Socket> answered = new ArrayList<>();
    while (answered.size() < many) {
      assertThat(Instant.now()).isBefore(end);
      answered.clear();
      for (Socket socket : sockets) {
        if (socket.getInputStream().available() > 0) {
          answered.add(socket);
        }
      }
      Thread.onSpinWait();
    }
    return answered;
  }

  private Socket begun(Caller visitor, String from) throws IOException {
    return begun(visitor, from, LOG_IN, "application/x-www-form-urlencoded", 1000);
  }

  /** A request of which only the headers were sent. */
  private Socket begun(Caller visitor, String from, String path, String type, int length)
      throws IOException {
    Socket socket = new Socket("localhost", port);
    OutputStream out = socket.getOutputStream();
    out.write(
        ("POST "
                + path
                + " HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: "
                + from
                + "\r\nCookie: JSESSIONID="
                + visitor.cookie("JSESSIONID")
                + "; XSRF-TOKEN="
                + visitor.token()
                + "\r\n"
                + visitor.headersOfAChange()
                + "\r\nContent-Type: "
                + type
                + "\r\nContent-Length: "
                + length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII));
    out.flush();
    return socket;
  }

  private static String part(String content) {
    return "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n"
        + "Content-Type: application/pdf\r\n\r\n"
        + content
        + "\r\n--x--\r\n";
  }

  private static BodyPublisher publisher(boolean chunked, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return chunked
        ? BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes))
        : BodyPublishers.ofByteArray(bytes);
  }

  private static HttpResponse<String> send(
      Caller caller, String method, String path, String type, BodyPublisher body) {
    HttpRequest.Builder request =
        caller.request(path).header("Content-Type", type).method(method, body);
    return caller.send(request);
  }
}
