package id.bangkom.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.startup.RunningApplicationTest;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where there is nothing else to see, a reader finds a page of ours and a program a problem. */
class ErrorPageTest extends RunningApplicationTest {

  @ParameterizedTest
  @CsvSource({
    "/not-there, 404",
    "/bangkom/not-there.js, 404",
    "/app/not-there.js, 404",
    "/lib/not-there.js, 404",
    "/actuator/env, 403",
    "/app/admin/default/setup/, 403",
    "/program//x, 400"
  })
  void aReaderFindsAPageInIndonesianWithAWayOn(String path, int status) {
    HttpResponse<String> answer = loggedIn(EMPLOYEE).page(path);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
    assertThat(answer.body()).contains("<html lang=\"id\">", "href=\"/\"", "Ke daftar tugas");
  }

  @ParameterizedTest
  @CsvSource({"/not-there, 404", "/api/not-there, 404", "/actuator/env, 403"})
  void aProgramKeepsItsProblem(String path, int status) {
    HttpResponse<String> answer = loggedIn(EMPLOYEE).get(path);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
  }

  @Test
  void whatIsSentToAPageIsRefusedByAPage() {
    var caller = loggedIn(EMPLOYEE);
    HttpResponse<String> answer =
        caller.send(
            caller
                .request("/masuk")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString("password=x")));

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.body()).contains("Ke daftar tugas").doesNotContain("password");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/%", "/%zz", "/[", "/a|b"})
  void whatTheContainerRefusesItselfSaysNothingOfIt(String path) throws IOException {
    try (Socket socket = new Socket("localhost", port)) {
      socket
          .getOutputStream()
          .write(
              ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(answer)
          .startsWith("HTTP/1.1 400")
          .contains("Ke daftar tugas")
          .doesNotContain("Tomcat", "Bad Request");
    }
  }
}
