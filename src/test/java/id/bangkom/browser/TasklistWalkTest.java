package id.bangkom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import id.bangkom.testing.People;
import id.bangkom.testing.ProductTest;
import id.bangkom.testing.TestClock;
import id.bangkom.testing.Walk;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The frame in which supervisors work: one list, and beside it the form with what became of it. */
@Tag("browser")
@ProductTest
class TasklistWalkTest {

  private static final String ONE_TASK =
      """
      {"tasks":[{"id":"x","step":"Tandatangani {{7*7}}","about":"{{constructor.name}} <b>A</b>",
        "nip":"1","detail":null,"jp":4,"due":null,"overdue":false,"created":"2026-05-04T01:00:00Z",
        "mine":true,"actingAs":"Plh. Kepala Badan","process":"sheet-signing","canSend":true}],
       "counts":{"mine":1,"offered":0,"overdue":0},"more":false}\
      """;

  @LocalServerPort private int port;
  @Autowired private TestClock clock;
  @Autowired private People people;
  @Autowired private Workforce workforce;

  private Desks desks;
  private Employee employee;
  private Employee other;
  private Employee supervisor;

  @BeforeEach
  void openBrowser() {
    clock.set(LocalDateTime.of(2026, 5, 4, 8, 0));
    people.clearDesks();
    desks = new Desks(port, clock);
    employee = people.called("Pegawai A");
    other = people.called("Pegawai C");
    supervisor = workforce.supervisorOf(employee.id()).orElseThrow();
  }

  @AfterEach
  void closeBrowser() {
    desks.close();
  }

  @Test
  void oneListTellsWhatWaitsAndFindsItByNameNumberOrStep() {
    new Walk(people, employee, supervisor).reachSessions();
    new Walk(people, other, supervisor).reachAgreement();
    try (Desk desk = desks.of(supervisor)) {
      desk.refresh();
      Page page = desk.page();
      assertThat(page.locator(".count")).hasText(counts(2, 0, 0));
      assertThat(page.locator(".card")).hasCount(2);
      find(page, other.name());
      assertThat(page.locator(".card strong")).hasText(other.name());
      find(page, employee.nip());
      assertThat(page.locator(".card strong")).hasText(employee.name());
      find(page, "usulkan");
      assertThat(page.locator(".card strong")).hasText(other.name());
      find(page, "tidak ada");
      assertThat(page.locator("#tasks")).containsText("Tidak ada tugas yang cocok");
      find(page, "");
      page.locator("#sort-tasks").selectOption("Nama");
      assertThat(page.locator(".card strong").first()).hasText(employee.name());

      page.locator(".card").first().focus();
      page.keyboard().press("ArrowDown");
      assertThat(page.locator(".card").last()).isFocused();
      page.keyboard().press("Enter");
      assertThat(page.locator("#task-head h1")).containsText("Usulkan kesepakatan");
      assertThat(page.locator("#task-head h1")).isFocused();
      assertThat(page.locator("#task-head")).containsText(other.name() + ", NIP " + other.nip());
      assertThat(page.locator(".card[aria-current=true] strong")).hasText(other.name());
      assertThat(page.getByText("Diagram")).hasCount(0);
    }
    clock.set(LocalDateTime.of(2027, 2, 1, 8, 0));
    try (Desk desk = desks.of(supervisor)) {
      desk.refresh();
      Page page = desk.page();
      assertThat(page.locator(".count")).hasText(counts(2, 0, 2));
      page.locator(".count.overdue").click();
      assertThat(page.locator(".card .late")).hasCount(2);
      assertThat(page.locator(".card .late").first()).containsText("lewat tenggat");
    }
  }

  @Test
  void whatWasSentIsSaidTheNextOwnTaskOpensAndBackLeadsToTheList() {
    new Walk(people, employee, supervisor).reachChoice();
    try (Desk desk = desks.of(supervisor)) {
      desk.open("Pilih metode");
      Page page = desk.page();
      String sent = page.url();
      desk.send();
      assertThat(page.locator("#said"))
          .containsText("Terkirim: Pilih metode, " + employee.name() + ". Berikutnya: ");
      assertThat(page.locator("#task-head h1")).containsText("Usulkan kesepakatan");
      assertThat(page.locator("#said")).containsText("Terkirim: ");
      page.goBack();
      assertThat(page.locator("#task-state")).hasText("Pilih tugas pada daftar.");
      assertThat(page).hasURL(Pattern.compile("#/$"));
      assertThat(desk.card("Usulkan kesepakatan")).isVisible();

      page.navigate(sent);
      assertThat(page.locator("#task-state")).containsText("Tugas ini");
      assertThat(page).hasURL(Pattern.compile("#/$"));
      assertThat(desk.card("Usulkan kesepakatan")).isVisible();
    }
  }

  @Test
  void aNetworkThatDropsKeepsTheFormAndSendsItWhenItIsBack() {
    new Walk(people, employee, supervisor).reachChoice();
    try (Desk desk = desks.of(supervisor)) {
      desk.open("Pilih metode");
      Page page = desk.page();
      page.context().setOffline(true);
      assertThat(desk.sendAndBeRefused()).contains("Jaringan terputus").contains("Belum terkirim");
      assertThat(page.locator("#task-head h1")).containsText("Pilih metode");
      page.context().setOffline(false);
      assertThat(page.locator("#said")).containsText("Terkirim: Pilih metode");
      assertThat(page.locator(".problem")).hasCount(0);

      desk.open("Usulkan kesepakatan");
      page.context().setOffline(true);
      page.evaluate("location.hash = '#/'");
      desk.card("Usulkan kesepakatan").click();
      assertThat(page.locator("#task-state")).containsText("Tugas ini belum dapat dibuka.");
      page.context().setOffline(false);
      assertThat(page.locator("#task-state")).isEmpty();
      assertThat(page.getByLabel("Tujuan").first()).isVisible();
    }
  }

  @Test
  void anAnswerThatGotLostIsNotTakenForAnUnsentForm() {
    new Walk(people, employee, supervisor).reachChoice();
    try (Desk desk = desks.of(supervisor)) {
      desk.open("Pilih metode");
      Page page = desk.page();
      page.route(
          "**/submit-form",
          route -> {
            route.fetch();
            route.abort();
          });
      assertThat(desk.sendAndBeRefused()).contains("Jaringan terputus");
      page.unroute("**/submit-form");
      page.locator(".problem button").click();
      assertThat(page.locator("#said")).containsText("Terkirim: Pilih metode");
    }
  }

  @Test
  void theSlowerOfTwoTabsIsToldAtTheButton() {
    new Walk(people, employee, supervisor).reachChoice();
    try (Desk desk = desks.of(supervisor)) {
      desk.open("Pilih metode");
      Page slower = desk.page().context().newPage();
      slower.navigate(desk.page().url());
      Locator send = slower.locator(".form-actions .btn-primary");
      send.waitFor();
      desk.send();
      send.click();
      assertThat(slower.locator(".form-actions .problem"))
          .containsText("Yang Anda isi di sini belum terkirim.");
      slower.getByText("Ke daftar tugas").click();
      assertThat(slower.locator("#task-state")).hasText("Pilih tugas pada daftar.");
      slower.close();
    }
  }

  @Test
  void onATelephoneAnOpenTaskIsItsFormAlone() {
    new Walk(people, employee, supervisor).reachChoice();
    try (Desk desk = desks.of(supervisor)) {
      Page page = desk.page();
      desk.open("Pilih metode");
      page.setViewportSize(360, 740);
      assertThat(page.locator("#tasks")).isHidden();
      assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
      page.getByText("← Daftar tugas").click();
      assertThat(page.locator("#isi")).isHidden();
      assertThat(desk.card("Pilih metode")).isVisible();

      Locator menu = page.locator("#menu");
      Locator button = page.getByText("Menu", new Page.GetByTextOptions().setExact(true));
      assertThat(menu).isHidden();
      button.click();
      assertThat(menu).isVisible();
      page.keyboard().press("Escape");
      assertThat(menu).isHidden();
      assertThat(button).isFocused();
      button.click();
      page.locator("#tasks h2").click();
      assertThat(menu).isHidden();
      button.click();
      menu.getByText("Daftar tugas").click();
      assertThat(menu).isHidden();
      page.setViewportSize(Desks.WIDTH, Desks.HEIGHT);
    }
  }

  @Test
  void whatPeopleAreCalledIsNoExpressionAndStandingInIsSaid() {
    try (Desk desk = desks.of(supervisor)) {
      Page page = desk.page();
      page.route("**/api/tasks?*", route -> answer(route, ONE_TASK));
      page.reload();
      page.locator(".task-details")
          .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
      assertThat(page.locator(".card strong")).hasText("{{constructor.name}} <b>A</b>");
      assertThat(page.locator(".card")).containsText("Tandatangani {{7*7}}");
      assertThat(page.locator(".card")).containsText("sebagai Plh. Kepala Badan");
      page.unroute("**/api/tasks?*");
    }
  }

  @Test
  void aPaneThatDoesNotComeLeavesTheListAndSaysWhatToDo() {
    new Walk(people, employee, supervisor).reachChoice();
    try (Desk desk = desks.of(supervisor)) {
      Page page = desk.page();
      page.route("**/camunda-tasklist-bootstrap.js*", Route::abort);
      page.reload();
      assertThat(page.locator("#task-pane")).containsText("Formulir belum dapat dimuat.");
      assertThat(desk.card("Pilih metode")).isVisible();
      page.unroute("**/camunda-tasklist-bootstrap.js*");
      page.locator("#task-pane button").click();
      desk.open("Pilih metode");
    }
  }

  @Test
  void aScriptThatComesAfterALongTimeIsWaitedFor() {
    new Walk(people, employee, supervisor).reachChoice();
    try (BrowserContext slow = Desks.visitor()) {
      Page page = slow.newPage();
      page.setDefaultTimeout(Desk.PATIENCE);
      page.clock().install();
      page.route(
          "**/lib/globalize.js*",
          route -> {
            page.clock().runFor(30_000);
            route.resume();
          });
      page.navigate("http://localhost:" + port + "/masuk");
      page.getByLabel("NIP atau nama pengguna").fill(supervisor.login());
      page.getByLabel("Kata sandi").fill(ProductTest.PASSWORD);
      page.keyboard().press("Enter");
      assertThat(page.locator("#task-pane .form-actions")).isVisible();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/app/tasklist/default/", "/program"})
  void aModuleThatDoesNotComeLeavesNoPageWithoutAWord(String path) {
    try (Desk desk = desks.of(supervisor)) {
      Page page = desk.page();
      page.route("**/frame.js", Route::abort);
      page.navigate("http://localhost:" + port + path);
      assertThat(page.locator(".unloaded")).isVisible();
      assertThat(page.locator(".unloaded")).containsText("Periksa jaringan, lalu muat ulang.");
      page.unroute("**/frame.js");
      page.locator(".unloaded a").click();
      assertThat(page.locator("header.top .reader")).hasText(supervisor.name());
      assertThat(page.locator(".unloaded")).hasCount(0);
    }
  }

  private static void answer(Route route, String json) {
    route.fulfill(new Route.FulfillOptions().setContentType("application/json").setBody(json));
  }

  private static void find(Page page, String text) {
    page.locator("#find-task").fill(text);
  }

  private static String[] counts(int mine, int offered, int overdue) {
    return new String[] {
      "Tugas saya " + mine, "Dapat diambil " + offered, "Lewat tenggat " + overdue
    };
  }
}
