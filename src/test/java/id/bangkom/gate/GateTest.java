package id.bangkom.gate;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.startup.RunningApplicationTest;
import id.bangkom.testing.Caller;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in, and with what. */
class GateTest extends RunningApplicationTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/masuk",
        "/app/tasklist/camunda-tasklist-bootstrap.js",
        "/favicon.ico",
        "/actuator/health"
      })
  void theLogInPageStaticFilesAndHealthNeedNoLogIn(String path) {
    assertThat(anonymous().get(path).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/app/tasklist/default/",
        "/app/cockpit/default/",
        "/app/admin/default/",
        "/app/welcome/default/",
        "/kartu-jp",
        "/program",
        "/lembar/1",
        "/not-there",
        "/actuator",
        "/error",
        "/v3/api-docs"
      })
  void aPageSendsWhoIsNotLoggedInToTheLogIn(String path) {
    HttpResponse<String> answer = anonymous().page(path);

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(location(answer)).startsWith("/masuk");
  }

  @Test
  void theLogInLeadsBackToWhereOneWantedToGo() {
    assertThat(location(anonymous().page("/kartu-jp?nip=1&year=2026")))
        .isEqualTo("/masuk?dari=%2Fkartu-jp%3Fnip%3D1%26year%3D2026&sebab=perlu");
    assertThat(location(anonymous().page("/app/tasklist/default/")))
        .as("on a first visit there is nothing to say")
        .isEqualTo("/masuk");
  }

  @Test
  void theLogInSaysThatASessionHasEnded() {
    Caller caller = anonymous();
    HttpRequest.Builder stale =
        caller
            .request("/program")
            .header("Accept", "text/html")
            .header("Cookie", "JSESSIONID=OVER");

    assertThat(location(caller.send(stale.GET())))
        .isEqualTo("/masuk?dari=%2Fprogram&sebab=berakhir");
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/me", "/api/not-there", "/api", "/not-there", "/actuator/env"})
  void withoutLogInAProgramGetsAProblemInIndonesian(String path) {
    HttpResponse<String> answer = anonymous().get(path);

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body()).contains("Silakan masuk terlebih dahulu.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/engine/engine/default/task",
        "/api/engine/engine/default/user/count",
        "/api/cockpit/plugin/base/default/process-definition/statistics",
        "/api/admin/anything",
        "/api/tasklist/anything",
        "/api/welcome/anything"
      })
  void theEnginesRestNeedsALogIn(String path) {
    assertThat(anonymous().get(path).statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api;x=1/engine/engine/default/task",
        "/api/engine;x/engine/default/task",
        "/api//engine/engine/default/task",
        "/api/./engine/engine/default/task",
        "/app/../api/engine/engine/default/task",
        "/%61pi/engine/engine/default/task",
        "/api/%65ngine/engine/default/task",
        "/api%2fengine/engine/default/task",
        "/app/..;/api/engine/engine/default/task",
        "/api/engine/engine/default/task/",
        "/api/engine/engine/default/task/%2e",
        "/api/engine/engine/default/task/%2f",
        "/api/engine/engine/default//task",
        "/api/me/"
      })
  void anUnusualSpellingOfAnAddressIsNoWayIn(String path) throws IOException {
    // Over a plain socket: a client library would tidy the address up.
    try (Socket socket = new Socket("localhost", port)) {
      socket
          .getOutputStream()
          .write(
              ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      String answer =
          new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);

      assertThat(answer).startsWith("HTTP/1.1 400");
    }
  }

  @Test
  void theRootLeadsToTheListAndAVisitorToTheLogIn() {
    assertThat(location(loggedIn(EMPLOYEE).get("/"))).isEqualTo("/app/tasklist/default/");
    assertThat(location(anonymous().get("/"))).isEqualTo("/masuk");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/app",
        "/app/",
        "/app/tasklist",
        "/app/tasklist/",
        "/app/welcome",
        "/app/cockpit",
        "/app/admin",
        "/kartu-jp",
        "/not-there"
      })
  void aRedirectNeverGoesToTheHostOfTheSender(String path) throws IOException {
    try (Socket socket = new Socket("localhost", port)) {
      socket
          .getOutputStream()
          .write(
              ("GET "
                      + path
                      + " HTTP/1.1\r\nHost: jahat.example\r\nX-Forwarded-Host: jahat.example\r\n"
                      + "Forwarded: host=jahat.example\r\nAccept: text/html\r\n"
                      + "Connection: close\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      String answer =
          new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);

      assertThat(answer).startsWith("HTTP/1.1 302").contains("Location: /").doesNotContain("jahat");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/actuator", "/actuator/env", "/actuator/health/db", "/actuator/beans"})
  void ofTheMachineRoomEverybodySeesTheHealthOnly(String path) {
    assertThat(loggedIn(EMPLOYEE).get(path).statusCode()).isEqualTo(403);
    assertThat(loggedIn(RULE_ADMINISTRATOR).get(path).statusCode()).isEqualTo(403);
    assertThat(loggedIn(ADMINISTRATOR).get(path).statusCode()).isEqualTo(404);
    assertThat(basic(EMPLOYEE, path)).isEqualTo(403);
    assertThat(basic(ADMINISTRATOR, path)).isEqualTo(404);
  }

  @Test
  void aProgramReadsTheMetricsAsASystemAdministrator() {
    assertThat(basic(ADMINISTRATOR, "/actuator/metrics/bangkom.jobs.failed")).isEqualTo(200);
    assertThat(basic(RULE_ADMINISTRATOR, "/actuator/metrics/bangkom.jobs.failed")).isEqualTo(403);
  }

  private int basic(String login, String path) {
    return new Caller(port).withBasic(login, PASSWORD, "GET", path, null).statusCode();
  }

  @Test
  void anUnknownPathIsUnknownToWhoIsLoggedIn() {
    assertThat(loggedIn(EMPLOYEE).page("/not-there").statusCode()).isEqualTo(404);
  }

  @Test
  void theSessionIsAnotherOneAfterTheLogIn() {
    Caller caller = anonymous();
    caller.get(Caller.TOKEN);
    String before = caller.cookie("JSESSIONID");

    caller.logIn(EMPLOYEE, PASSWORD);

    assertThat(caller.cookie("JSESSIONID")).isNotEqualTo(before);
  }

  @Test
  void bothCookiesAreSentToThisSiteOnly() {
    assertThat(anonymous().get(Caller.TOKEN).headers().allValues("Set-Cookie"))
        .hasSize(2)
        .allSatisfy(cookie -> assertThat(cookie).containsOnlyOnce("SameSite=Strict"))
        .anySatisfy(cookie -> assertThat(cookie).startsWith("JSESSIONID").contains("HttpOnly"))
        .anySatisfy(cookie -> assertThat(cookie).startsWith("XSRF-TOKEN"));
  }

  @Test
  void behindTlsBothCookiesAreSecure() {
    Caller caller = anonymous();

    HttpResponse<String> answer =
        caller.send(caller.request(Caller.TOKEN).header("X-Forwarded-Proto", "https").GET());

    assertThat(answer.headers().allValues("Set-Cookie"))
        .hasSize(2)
        .allSatisfy(cookie -> assertThat(cookie).contains("Secure"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/actuator/health", "/api/me", "/kartu-jp"})
  void nobodyGetsASessionWithoutAskingForOne(String path) {
    assertThat(anonymous().get(path).headers().allValues("Set-Cookie")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/me", "/kartu-jp", "/not-there"})
  void ourPagesAndApiAreAnsweredWithStrictHeaders(String path) {
    for (Caller caller : new Caller[] {anonymous(), loggedIn(EMPLOYEE)}) {
      HttpResponse<String> answer = caller.get(path);

      assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
          .contains("default-src 'self'", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
      assertThat(answer.headers().firstValue("Strict-Transport-Security"))
          .hasValue("max-age=31536000");
      assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }
  }

  @Test
  void theTasklistCannotBeFramedByAnotherSite() {
    HttpResponse<String> answer = loggedIn(EMPLOYEE).get("/app/tasklist/default/");

    assertThat(answer.headers().allValues("Content-Security-Policy")).hasSize(1);
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("frame-ancestors 'none'");
    assertThat(answer.headers().firstValue("Strict-Transport-Security").orElseThrow())
        .startsWith("max-age=31536000");
  }

  @Test
  void aProgramUsesBasicWithoutSessionAndToken() {
    Caller program = anonymous();

    HttpResponse<String> read =
        program.withBasic(EMPLOYEE, PASSWORD, "GET", "/api/access-test/whoami", null);
    HttpResponse<String> written =
        program.withBasic(EMPLOYEE, PASSWORD, "POST", "/api/access-test/whoami", "{}");

    assertThat(read.body()).isEqualTo("pegawai1 [employees]");
    assertThat(written.body()).isEqualTo("pegawai1 [employees]");
    assertThat(program.cookies()).isEmpty();
  }

  @Test
  void theSessionWorksOnOurApiToo() {
    Caller browser = loggedIn(EMPLOYEE);

    assertThat(browser.get("/api/access-test/whoami").body()).isEqualTo("pegawai1 [employees]");
    assertThat(browser.post("/api/access-test/whoami", "{}").body())
        .isEqualTo("pegawai1 [employees]");
  }

  @Test
  void nobodyIsLeftBehindOnTheThread() {
    anonymous().withBasic(EMPLOYEE, PASSWORD, "GET", "/api/access-test/whoami", null);
    loggedIn(EMPLOYEE).get("/api/access-test/whoami");

    for (int call = 0; call < 20; call++) {
      assertThat(anonymous().get("/api/access-test/whoami").statusCode()).isEqualTo(401);
    }
  }

  @Test
  void basicOfOneUserDoesNotBorrowTheSessionOfAnother() {
    Caller administrator = loggedIn(ADMINISTRATOR);

    HttpResponse<String> answer =
        administrator.send(
            administrator
                .request("/api/access-test/whoami")
                .header("Authorization", Caller.basic(EMPLOYEE, PASSWORD))
                .GET());
    HttpResponse<String> wrong =
        administrator.send(
            administrator
                .request("/api/access-test/whoami")
                .header("Authorization", Caller.basic(EMPLOYEE, "salah"))
                .GET());

    assertThat(answer.body()).isEqualTo("pegawai1 [employees]");
    assertThat(wrong.statusCode()).isEqualTo(401);
  }

  @Test
  void basicIsNotForTheEnginesRest() {
    HttpResponse<String> answer =
        anonymous()
            .withBasic(ADMINISTRATOR, PASSWORD, "GET", "/api/engine/engine/default/user", null);

    assertThat(answer.statusCode()).isEqualTo(401);
  }

  @Test
  void basicFromAPageOfAnotherSiteIsRefused() {
    HttpResponse<String> answer =
        anonymous()
            .withBasic(
                EMPLOYEE,
                PASSWORD,
                "POST",
                "/api/access-test/whoami",
                "{}",
                "Sec-Fetch-Site",
                "cross-site");

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void theSessionNeedsItsTokenToChangeAnything() {
    Caller browser = loggedIn(EMPLOYEE);
    HttpResponse<String> withoutToken =
        browser.send(
            HttpRequest.newBuilder(
                    URI.create("http://localhost:" + port + "/api/access-test/whoami"))
                .header("X-Bangkom-As", EMPLOYEE)
                .POST(HttpRequest.BodyPublishers.noBody()));

    assertThat(withoutToken.statusCode()).isEqualTo(403);
    assertThat(withoutToken.headers().firstValue("Content-Type"))
        .hasValue("application/problem+json");
    assertThat(withoutToken.body()).contains("muat ulang halaman");
  }

  @Test
  void pagesAreOnlyRead() {
    assertThat(loggedIn(EMPLOYEE).post("/kartu-jp", "{}").statusCode()).isEqualTo(405);
  }

  @Test
  void afterLoggingOutTheSessionIsOfNoUse() {
    Caller browser = loggedIn(EMPLOYEE);

    browser.post("/api/admin/auth/user/default/logout", null);

    assertThat(browser.get("/api/access-test/whoami").statusCode()).isEqualTo(401);
  }
}
