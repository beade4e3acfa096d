package id.bangkom.pages;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.testing.Caller;
import id.bangkom.testing.ProductTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What goes over the line: compressed, kept by the browser under its version, and little of it. */
@ProductTest
class KeptFilesTest {

  private static final String GOOD = "max-age=31536000, public, immutable";
  private static final Pattern ADDRESS =
      Pattern.compile("(?:src|href)=\"(/[^\"]+\\.(?:js|css)[^\"]*)\"");

  /** Half of what 50 kB/s carry in the three seconds that a person waits for the log-in. */
  private static final int LOG_IN_BYTES = 75_000;

  @LocalServerPort private int port;

  @Test
  void everythingThatAPageOfOursNamesIsKeptForGood() throws Exception {
    for (String page : List.of("/masuk", "/program", "/aturan", "/data")) {
      List<String> named = named(reader().page(page).body());
      assertThat(named).as(page).isNotEmpty();
      for (String address : named) {
        HttpResponse<byte[]> file = ask(address);
        assertThat(file.statusCode()).as(address).isEqualTo(200);
        assertThat(cacheControl(file)).as(address).isEqualTo(GOOD);
      }
    }
  }

  @Test
  void everythingThatTasklistNamesIsKeptForGood() throws Exception {
    String page = reader().page("/app/tasklist/default/").body();

    List<String> named = named(page);
    assertThat(named).anyMatch(address -> address.startsWith("/lib/deps.js?bust="));
    assertThat(named).anyMatch(address -> address.endsWith("/tasks.js"));
    for (String address : named) {
      assertThat(cacheControl(ask(address))).as(address).isEqualTo(GOOD);
    }
    assertThat(page).contains("\"imports\":{\"/bangkom/\":\"/bangkom/v-");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/masuk",
        "/kartu-jp",
        "/program",
        "/klaim",
        "/kepegawaian",
        "/akun",
        "/data",
        "/aturan",
        "/jejak",
        "/gangguan",
        "/kata-sandi",
        "/app/tasklist/default/"
      })
  void aPageWhoseScriptsDoNotComeSaysInItsHeadWhatToDo(String page) {
    assertThat(reader().page(page).body())
        .containsPattern(
            "<header class=\"top\"[^>]*><p class=\"unloaded alarm\">Halaman ini belum selesai dimuat\\.")
        .containsOnlyOnce("<a href=\"\">muat ulang</a>");
  }

  @Test
  void aPageNamesAllScriptsItWillNeedSoThatNoneWaitsForAnother() {
    String page = reader().page("/program").body();

    for (String script : List.of("programmes", "frame", "lit", "lib/lit-html-3.3.2/lit-html")) {
      assertThat(page)
          .containsPattern(
              "rel=\"modulepreload\" href=\"/bangkom/v-[0-9a-f]{12}/" + script + ".js\"");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/bangkom/frame.js",
        "/bangkom/v-000000000000/frame.js",
        "/lib/deps.js?bust=7.24.0",
        "/app/tasklist/locales/id.json",
        "/bangkom/program.html"
      })
  void underAPlainAddressABrowserAsksWhetherItChanged(String address) throws Exception {
    HttpResponse<byte[]> file = ask(address);
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(cacheControl(file)).isEqualTo("no-cache");

    String changed = file.headers().firstValue("Last-Modified").orElseThrow();
    assertThat(ask(address, "If-Modified-Since", changed).statusCode()).isEqualTo(304);
  }

  /**
   * It would take the place of the session of whoever logged in meanwhile, or be kept by a proxy.
   */
  @Test
  void aFileBringsNoSession() throws Exception {
    for (String page : List.of("/masuk", "/app/tasklist/default/")) {
      for (String address : named(reader().page(page).body())) {
        assertThat(ask(address, "Cookie", "JSESSIONID=0").headers().allValues("Set-Cookie"))
            .as(address)
            .isEmpty();
      }
    }
  }

  @Test
  void aPageIsNeverKept() {
    assertThat(reader().page("/program").headers().firstValue("Cache-Control"))
        .hasValue("no-store");
    assertThat(reader().page("/app/tasklist/default/").headers().firstValue("Cache-Control"))
        .hasValue("no-store");
  }

  @Test
  void whatIsMissingUnderAnAddressKeptForGoodIsAskedForAgain() throws Exception {
    String version =
        reader().page("/program").body().replaceAll("(?s).*?/bangkom/v-(\\w+)/.*", "$1");

    HttpResponse<byte[]> missing = ask("/bangkom/v-" + version + "/not-there.js");

    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(cacheControl(missing)).isEqualTo("no-store");
  }

  @Test
  void aVersionLeadsOutOfItsFolderNowhere() throws Exception {
    for (String address :
        List.of(
            "/bangkom/v-000000000000/..%2f..%2fapplication.yaml",
            "/bangkom/v-000000000000/../../application.yaml",
            "/bangkom/v-000000000000//etc/passwd",
            "/bangkom/v-000000000000/v-000000000000/frame.js",
            "/bangkom/v-zz/frame.js")) {
      assertThat(ask(address).statusCode()).as(address).isBetween(400, 404);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/bangkom/frame.js", "/bangkom/pages.css", "/lib/deps.js", "/masuk"})
  void textGoesCompressed(String address) throws Exception {
    HttpResponse<byte[]> file = ask(address);

    assertThat(file.headers().firstValue("Content-Encoding")).as(address).hasValue("gzip");
    assertThat(file.headers().allValues("Vary"))
        .anyMatch(names -> names.contains("accept-encoding"));
    assertThat(unpacked(file).length).isGreaterThan(file.body().length);
  }

  @Test
  void theLogInPageIsLight() throws Exception {
    HttpResponse<byte[]> page = ask("/masuk");
    int bytes = page.body().length;
    for (String address : named(new String(unpacked(page), StandardCharsets.UTF_8))) {
      if (!address.contains("?bust=")) {
        bytes += ask(address).body().length;
      }
    }
    assertThat(bytes).isLessThan(LOG_IN_BYTES);
  }

  private Caller reader() {
    Caller caller = new Caller(port);
    assertThat(caller.logIn("198503172010011001", ProductTest.PASSWORD).statusCode())
        .isEqualTo(200);
    return caller;
  }

  private static List<String> named(String html) {
    return ADDRESS.matcher(html).results().map(found -> found.group(1)).distinct().toList();
  }

  private HttpResponse<byte[]> ask(String address, String... headers) throws Exception {
    List<String> all = new ArrayList<>(List.of("Accept-Encoding", "gzip"));
    all.addAll(List.of(headers));
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                .headers(all.toArray(String[]::new))
                .GET()
                .build(),
            BodyHandlers.ofByteArray());
  }

  private static String cacheControl(HttpResponse<?> answer) {
    return String.join(", ", answer.headers().allValues("Cache-Control"));
  }

  private static byte[] unpacked(HttpResponse<byte[]> file) throws IOException {
    return new GZIPInputStream(new ByteArrayInputStream(file.body())).readAllBytes();
  }
}
