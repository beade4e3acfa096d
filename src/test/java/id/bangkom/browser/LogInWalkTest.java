package id.bangkom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import id.bangkom.testing.People;
import id.bangkom.testing.ProductTest;
import id.bangkom.testing.TestClock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The log-in page: why it appears, what it keeps, where it leads. */
@Tag("browser")
@ProductTest
class LogInWalkTest {

  @Autowired private People people;
  @Autowired private TestClock clock;
  @LocalServerPort private int port;

  private BrowserContext visitor;
  private Page page;

  @BeforeEach
  void openABrowser() {
    clock.set(LocalDateTime.of(2026, 5, 4, 8, 0));
    people.clearDesks();
    visitor = Desks.visitor();
    page = visitor.newPage();
    page.setDefaultTimeout(Desk.PATIENCE);
  }

  @AfterEach
  void closeIt() {
    visitor.close();
  }

  @Test
  void aWrongPasswordKeepsTheNipAndTheRightOneLeadsBackToWhereOneWas() {
    String nip = people.called("Pegawai A").nip();
    page.navigate(address("/kartu-jp?year=2026#isi"));

    assertThat(page.getByText("Masuk untuk membuka halaman itu.")).isVisible();
    assertThat(page.getByLabel("NIP atau nama pengguna")).isFocused();
    logIn(nip, "bukan-Kata-Sandi-1");

    assertThat(page.getByRole(AriaRole.ALERT))
        .containsText("NIP atau kata sandi salah, atau akun terkunci 15 menit");
    assertThat(page.getByLabel("NIP atau nama pengguna")).hasValue(nip);
    assertThat(page.getByLabel("Kata sandi")).isFocused();
    page.getByLabel("Kata sandi").fill(ProductTest.PASSWORD);
    page.keyboard().press("Enter");

    assertThat(page).hasURL(Pattern.compile(".*/kartu-jp\\?year=2026#isi"));
    assertThat(page.getByRole(AriaRole.HEADING, heading("Kartu JP"))).isVisible();
  }

  @Test
  void aFirstVisitIsToldNothingAndLeadsToTheList() {
    page.navigate(address("/"));
    assertThat(page).hasURL(address("/masuk"));
    assertThat(page.locator("#why")).isHidden();

    logIn(people.called("Pegawai A").login(), ProductTest.PASSWORD);

    assertThat(page).hasURL(Pattern.compile(".*/app/tasklist/default/.*"));
  }

  @Test
  void whoLogsOutReadsSoAndAnotherTabThatWaitsGoesOnByItself() {
    page.navigate(address("/program"));
    logIn(people.called("Pegawai A").login(), ProductTest.PASSWORD);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keluar")).click();
    assertThat(page.getByText("Anda telah keluar.")).isVisible();

    Page other = visitor.newPage();
    other.navigate(address("/masuk"));
    page.bringToFront();
    logIn(people.called("Pegawai A").login(), ProductTest.PASSWORD);
    assertThat(page).hasURL(Pattern.compile(".*/app/tasklist/default/.*"));

    other.reload();
    assertThat(other).hasURL(Pattern.compile(".*/app/tasklist/default/.*"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"//evil.example", "/%5Cevil.example", "https://evil.example/"})
  void nobodyIsLedToAnotherSite(String from) {
    page.navigate(address("/masuk?dari=" + from));

    logIn(people.called("Pegawai A").login(), ProductTest.PASSWORD);

    assertThat(page).hasURL(Pattern.compile("http://localhost:\\d+/app/tasklist/default/.*"));
  }

  /**
   * The answer belongs to the session of before: a late one would take the place of the new one.
   */
  @Test
  void nobodyLogsInBeforeTheServerSaidWhoIsInAlready() {
    List<String> order = new ArrayList<>();
    List<Route> held = new ArrayList<>();
    page.onRequest(
        request -> {
          if (request.url().endsWith("/login/tasklist")) {
            order.add("log-in");
          }
        });
    page.route(
        "**/api/admin/auth/user/default",
        route -> {
          if (order.isEmpty()) {
            held.add(route);
          } else {
            route.resume();
          }
        });
    page.waitForRequest("**/api/admin/auth/user/default", () -> page.navigate(address("/masuk")));

    logIn(people.called("Pegawai A").login(), ProductTest.PASSWORD);
    order.add("answer");
    held.forEach(Route::resume);

    assertThat(page).hasURL(Pattern.compile(".*/app/tasklist/default/.*"));
    assertThat(page.getByText("Tugas saya").first()).isVisible();
    Assertions.assertThat(order).first().isEqualTo("answer");
  }

  @Test
  void aPageWhoseScriptDoesNotComeOffersToLoadItAgain() {
    page.route("**/log-in.js", Route::abort);
    page.navigate(address("/masuk"));

    assertThat(page.getByText("Halaman ini belum selesai dimuat.")).isVisible();
    page.unroute("**/log-in.js");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("muat ulang")).click();

    assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Masuk")))
        .isEnabled();
    assertThat(page.getByText("Halaman ini belum selesai dimuat.")).hasCount(0);
  }

  private void logIn(String login, String password) {
    page.getByLabel("NIP atau nama pengguna").fill(login);
    page.getByLabel("Kata sandi").fill(password);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Masuk")).click();
  }

  private String address(String path) {
    return "http://localhost:" + port + path;
  }

  private static Page.GetByRoleOptions heading(String name) {
    return new Page.GetByRoleOptions().setName(name).setLevel(1);
  }
}
