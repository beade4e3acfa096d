package id.bangkom.gate;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.startup.RunningApplicationTest;
import id.bangkom.testing.Caller;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A tab that shows somebody is never answered as somebody else. */
class ShownPersonTest extends RunningApplicationTest {

  private static final String NOW =
      "Anda sekarang masuk sebagai Pegawai Dua. Muat ulang halaman ini untuk melanjutkan.";

  private Caller browser;

  @BeforeEach
  void logInAsTheOther() {
    browser = loggedIn(OTHER_EMPLOYEE);
  }

  @AfterEach
  void forget() {
    jdbc.sql("delete from form_draft").update();
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /api/evidence",
    "PUT, /api/drafts/page:klaim",
    "DELETE, /api/drafts/page:klaim",
    "POST, /api/password",
    "GET, /api/notices",
    "GET, /api/programmes",
    "GET, /api/drafts/page:klaim",
    "GET, /api/not-there"
  })
  void ourOwnAddressesRefuseATabOfSomebodyElse(String method, String path) {
    HttpResponse<String> answer = stale(method, path);

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("\"detail\":\"" + NOW + "\"");
    assertThat(answer.headers().firstValue("X-Bangkom-Now")).hasValue(OTHER_EMPLOYEE);
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /api/engine/engine/default/process-definition/key/access-sample/submit-form",
    "POST, /api/engine/engine/default/task",
    "GET, /api/engine/engine/default/task",
    "GET, /api/engine/engine/default/user/pegawai1/profile"
  })
  void theEnginesAddressesSayItAsTheTasklistShowsIt(String method, String path) {
    HttpResponse<String> answer = stale(method, path);

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("\"message\":\"" + NOW + "\"");
  }

  @Test
  void aWrongTokenOfAStaleTabDoesNotEndTheSessionOfWhoIsThere() {
    HttpResponse<String> answer =
        browser.send(
            new Caller(port)
                .request("/api/drafts/page:klaim")
                .header("X-Bangkom-As", EMPLOYEE)
                .header("X-XSRF-TOKEN", "of-the-session-before")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"content\":\"{}\"}")));

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(browser.get("/api/me").body()).contains(OTHER_EMPLOYEE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/me", "/api/admin/auth/user/default"})
  void whoIsThereIsSaidToEverybodyWhoIs(String path) {
    HttpResponse<String> answer = stale("GET", path);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains(OTHER_EMPLOYEE);
  }

  @Test
  void aStaleTabMayStillLogOut() {
    assertThat(stale("POST", "/api/admin/auth/user/default/logout").statusCode()).isEqualTo(200);
    assertThat(browser.get("/api/me").statusCode()).isEqualTo(401);
  }

  @Test
  void aChangeFromAPageThatShowsNobodyIsRefused() {
    HttpResponse<String> answer =
        browser.send(
            new Caller(port)
                .request("/api/drafts/page:klaim")
                .header("X-XSRF-TOKEN", browser.token())
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"content\":\"{}\"}")));

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("Muat ulang halaman ini lalu ulangi.");
  }

  @Test
  void aPageThatShowsWhoIsThereGoesOn() {
    assertThat(browser.call("PUT", "/api/drafts/page:klaim", "{\"content\":\"{}\"}").statusCode())
        .isEqualTo(200);
    assertThat(browser.get("/api/notices").statusCode()).isEqualTo(200);
  }

  @Test
  void aProgramShowsNobodyAndGoesOn() {
    assertThat(
            new Caller(port)
                .withBasic(
                    OTHER_EMPLOYEE,
                    PASSWORD,
                    "PUT",
                    "/api/drafts/page:program",
                    "{\"content\":\"{}\"}")
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void whoIsNotLoggedInIsAskedToLogIn() {
    assertThat(
            anonymous()
                .send(anonymous().request("/api/notices").header("X-Bangkom-As", EMPLOYEE).GET())
                .statusCode())
        .isEqualTo(401);
  }

  /** As a tab sends it that was opened by the first employee. */
  private HttpResponse<String> stale(String method, String path) {
    return browser.send(
        new Caller(port)
            .request(path)
            .header("X-Bangkom-As", EMPLOYEE)
            .header("X-XSRF-TOKEN", browser.token())
            .header("Content-Type", "application/json")
            .method(
                method,
                method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}")));
  }
}
