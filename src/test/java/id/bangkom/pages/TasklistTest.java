package id.bangkom.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import id.bangkom.testing.Caller;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the browser gets of Tasklist: our changes of its scripts, and Indonesian. */
@Tag("slow")
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:tasklist;DB_CLOSE_DELAY=-1",
      "bangkom.administrator.password=" + TasklistTest.PASSWORD
    })
@TestInstance(Lifecycle.PER_CLASS)
class TasklistTest {

  static final String PASSWORD = "Sandi-Uji-2026!";
  private static final String ADMINISTRATOR = "admin";

  /** form-js's texts that a reader could meet; those of its days and numbers are drawn no more. */
  private static final List<String> ENGLISH =
      List.of(
          "\"Field is required.\"",
          "Field must match pattern",
          "Field must have minimum length",
          "Field must have maximum length",
          "\"Add new\"",
          "\"Nothing to show.\"",
          "\"All values selected\"",
          "\"No results\"",
          "children:_||\"Select\"",
          "placeholder:\"Search\"",
          "Remove list item");

  @LocalServerPort private int port;
  @Autowired private TestRestTemplate http;

  private final Map<String, String> served = new HashMap<>();

  static List<BundlePatch> patches() {
    return BundlePatch.all();
  }

  @ParameterizedTest
  @MethodSource("patches")
  void servedScriptHasTheReplacementInsteadOfTheOriginal(BundlePatch patch) {
    String script = script(patch.address());
    assertThat(script.contains(patch.after())).as("replacement").isTrue();
    assertThat(script.replace(patch.after(), "").contains(patch.before())).as("original").isFalse();
  }

  @Test
  void servedFormsSpeakNoEnglish() {
    assertThat(ENGLISH.stream().filter(script("/lib/deps.js")::contains)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = "de-DE")
  void everyApplicationIsIndonesianWhateverTheBrowsersLanguage(String language) {
    try (Playwright playwright = Playwright.create();
        Browser browser = playwright.chromium().launch(chromium())) {
      Page page = browser.newPage(new Browser.NewPageOptions().setLocale(language));
      page.navigate("http://localhost:" + port + "/masuk");
      page.getByLabel("NIP atau nama pengguna").fill(ADMINISTRATOR);
      page.getByLabel("Kata sandi").fill(PASSWORD);
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Masuk")).click();
      page.waitForURL("**/app/tasklist/default/**");
      for (String application : List.of("tasklist", "admin", "cockpit", "welcome")) {
        page.navigate("http://localhost:" + port + "/app/" + application + "/default/");
        // The page shows names of texts until its language has come.
        page.getByText("Keluar")
            .first()
            .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        assertThat(page.getAttribute("html", "lang")).isEqualTo("id");
        assertThat(page.isVisible(".ce-eol-banner")).as("banner of " + application).isFalse();
      }
    }
  }

  @Test
  void pagesAskedForAtTheSameMomentKeepTheirOwnNonce() throws Exception {
    Caller reader = new Caller(port);
    reader.logIn(ADMINISTRATOR, PASSWORD);
    ExecutorService people = Executors.newFixedThreadPool(8);
    try {
      List<Callable<HttpResponse<String>>> requests =
          Collections.nCopies(200, () -> reader.get("/app/tasklist/default/"));
      for (Future<HttpResponse<String>> answer : people.invokeAll(requests)) {
        String policy = answer.get().headers().firstValue("Content-Security-Policy").orElseThrow();
        assertThat(nonces("'nonce-([^']+)'", policy)).hasSize(1);
        assertThat(nonces("nonce=\"([^\"]+)\"", answer.get().body()))
            .isEqualTo(nonces("'nonce-([^']+)'", policy));
      }
    } finally {
      people.shutdownNow();
    }
  }

  private static Set<String> nonces(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  private String script(String address) {
    return served.computeIfAbsent(
        address, asked -> http.getForEntity(asked + "?bust=7.24.0", String.class).getBody());
  }

  private static LaunchOptions chromium() {
    LaunchOptions options =
        new LaunchOptions()
            .setArgs(
                List.of(
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync"));
    String installed = System.getProperty("bangkom.chromium", "");
    return installed.isBlank() ? options : options.setExecutablePath(Path.of(installed));
  }
}
