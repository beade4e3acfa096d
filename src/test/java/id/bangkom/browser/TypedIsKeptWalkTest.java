package id.bangkom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import id.bangkom.testing.People;
import id.bangkom.testing.ProductTest;
import id.bangkom.testing.TestClock;
import id.bangkom.testing.Walk;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is typed into a form stays there, however quickly one goes on. */
@Tag("browser")
@ProductTest
class TypedIsKeptWalkTest {

  @LocalServerPort private int port;
  @Autowired private TestClock clock;
  @Autowired private People people;
  @Autowired private Workforce workforce;

  private Desks desks;

  @BeforeEach
  void openBrowser() {
    clock.set(LocalDateTime.of(2026, 5, 4, 8, 0));
    people.clearDesks();
    desks = new Desks(port, clock);
  }

  @AfterEach
  void closeBrowser() {
    desks.close();
  }

  @Test
  void aFormThatIsDrawnAgainKeepsWhatWasJustTyped() {
    Employee employee = people.called("Pegawai A");
    Employee supervisor = workforce.supervisorOf(employee.id()).orElseThrow();
    new Walk(people, employee, supervisor).reachAgreement();
    try (Desk desk = desks.of(supervisor)) {
      desk.open("Usulkan kesepakatan");
      Locator goal = desk.page().getByLabel("Tujuan").first();
      Locator international = desk.page().getByLabel("Internasional").first();
      Object option = international.elementHandle();
      goal.evaluate(
          """
          (goal, option) => {
            const value = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(goal), 'value');
            value.set.call(goal, 'Menyusun paparan');
            goal.dispatchEvent(new Event('input', {bubbles: true}));
            option.click();
          }\
          """,
          option);
      desk.page().getByLabel("Dasar cakupan internasional").first().waitFor();
      assertThat(goal.inputValue()).isEqualTo("Menyusun paparan");
    }
  }

  @Test
  void aNoteKeepsTheKeyboardAndWhatIsTypedWhileItIsSaved() {
    try (Desk desk = coachsDesk()) {
      Page page = desk.page();
      List<Route> saves = new ArrayList<>();
      page.route(
          "**/private-note",
          route -> {
            if (route.request().method().equals("PUT")) {
              saves.add(route);
            } else {
              route.resume();
            }
          });
      Locator note = openNote(desk);
      note.fill("Tampak lelah");
      Locator save = page.getByText("Simpan catatan");
      save.press("Enter");
      page.waitForCondition(() -> !saves.isEmpty());
      assertThat(save).isFocused();
      note.press("Control+End");
      page.keyboard().type(" sejak dua minggu");
      page.unroute("**/private-note");
      saves.get(0).resume();
      desk.waitFor("Catatan tersimpan 08.00");
      assertThat(note).isFocused();
      assertThat(note).hasValue("Tampak lelah sejak dua minggu");
    }
  }

  @Test
  void aNoteIsSavedByItselfHoweverItIsLeftAndNeverInTheBrowser() {
    try (Desk desk = coachsDesk()) {
      Page page = desk.page();
      Locator note = openNote(desk);
      note.fill("Tampak lelah");
      desk.waitFor("Catatan tersimpan 08.00");
      note.fill("Tampak lelah sejak Senin");
      showTab(page, "Formulir");
      showTab(page, "Catatan pribadi");
      assertThat(note).hasValue("Tampak lelah sejak Senin");

      note.fill("Tampak lelah sejak dua minggu");
      note.press("Escape");
      // Left at once: nothing waits for the save.
      page.reload();
      showTab(page, "Catatan pribadi");
      assertThat(note).hasValue("Tampak lelah sejak dua minggu");
      assertThat(page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])"))
          .asString()
          .doesNotContain("lelah");
    }
  }

  @Test
  void aNoteThatChangedInAnotherTabIsNotOverwritten() {
    try (Desk desk = coachsDesk()) {
      Locator note = openNote(desk);
      Page other = desk.page().context().newPage();
      other.navigate(desk.page().url());
      showTab(other, "Catatan pribadi");
      Locator there = noteIn(other);
      there.fill("Dari tab kedua");
      assertThat(other.locator(".bangkom-note-state")).containsText("Catatan tersimpan");

      note.fill("Dari tab pertama");
      desk.waitFor("Catatan ini sudah diubah di tab atau komputer lain");
      assertThat(note).hasValue("Dari tab pertama");
      desk.page()
          .getByText("Gabungkan keduanya", new Page.GetByTextOptions().setExact(true))
          .click();
      desk.waitFor("Catatan tersimpan");
      assertThat(note).hasValue("Dari tab kedua\n\nDari tab pertama");
    }
  }

  private Desk coachsDesk() {
    Employee employee = people.called("Pegawai A");
    Employee coach = workforce.supervisorOf(employee.id()).orElseThrow();
    new Walk(people, employee, coach).reachSessions();
    return desks.of(coach);
  }

  private static Locator openNote(Desk desk) {
    desk.open("Catat sesi");
    showTab(desk.page(), "Catatan pribadi");
    return noteIn(desk.page());
  }

  private static Locator noteIn(Page page) {
    return page.getByLabel("Catatan pribadi", new Page.GetByLabelOptions().setExact(true));
  }

  private static void showTab(Page page, String tab) {
    page.locator(".task-details .nav-tabs")
        .getByText(tab, new Locator.GetByTextOptions().setExact(true))
        .click();
  }
}
