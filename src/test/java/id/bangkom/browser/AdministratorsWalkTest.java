package id.bangkom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.bangkom.testing.ProductTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A system administrator's first look into Admin and Cockpit, with a browser that knows neither.
 */
@Tag("browser")
@ProductTest
class AdministratorsWalkTest {

  private static final Pattern KEY_OF_A_TEXT = Pattern.compile("\\b[A-Z]{3,}(_[A-Z0-9]+)+\\b");

  @LocalServerPort private int port;

  @Test
  void everyPageIsIndonesianFromTheStartAndNothingItAsksForIsRefused() {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("/app/admin/default/#/", "Daftar pengguna");
    pages.put("/app/admin/default/#/users", "Tambah pengguna");
    pages.put("/app/admin/default/#/authorization?resource=0", "Otorisasi: Aplikasi");
    pages.put("/app/admin/default/#/system?section=system-settings-general", "Mesin proses");
    pages.put("/app/cockpit/default/#/dashboard", "Instans proses berjalan");
    pages.put("/app/cockpit/default/#/processes", "definisi proses diterapkan");
    pages.put("/app/cockpit/default/#/decisions", "definisi keputusan diterapkan");
    pages.put("/app/cockpit/default/#/tasks", "diserahkan kepada pengguna");
    pages.put("/app/cockpit/default/#/batch", "Tidak ada batch yang berjalan");
    pages.put("/app/cockpit/default/#/repository", "Waktu penerapan");

    try (BrowserContext browser = Desks.visitor()) {
      logIn(browser.newPage());
      pages.forEach((address, text) -> look(browser, address, text));
    }
  }

  private void logIn(Page page) {
    page.navigate("http://localhost:" + port + "/masuk");
    page.getByLabel("NIP atau nama pengguna").fill("admin");
    page.getByLabel("Kata sandi").fill(ProductTest.PASSWORD);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Masuk")).click();
    page.getByText("Tugas saya").first().waitFor();
    page.close();
  }

  private void look(BrowserContext browser, String address, String text) {
    Page page = browser.newPage();
    List<String> refused = new ArrayList<>();
    page.onResponse(
        answer -> {
          if (answer.status() >= 400) {
            refused.add(answer.status() + " " + answer.request().method() + " " + answer.url());
          }
        });
    page.navigate("http://localhost:" + port + address);

    assertThat(page.locator("body")).containsText(text);
    assertThat(page.locator("html")).hasAttribute("lang", "id");
    assertThat(page.locator("body").innerText()).as(address).doesNotContainPattern(KEY_OF_A_TEXT);
    assertThat(refused).as(address).isEmpty();
    page.evaluate("localStorage.clear()");
    page.close();
  }
}
