package id.bangkom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import id.bangkom.testing.EvidenceFiles;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nothing that somebody typed is lost, and nothing is sent as somebody else. */
@Tag("browser")
@ProductTest
class DraftsWalkTest {

  @LocalServerPort private int port;
  @Autowired private TestClock clock;
  @Autowired private People people;
  @Autowired private Workforce workforce;
  @Autowired private JdbcClient jdbc;

  private Desks desks;
  private Employee employee;
  private Employee supervisor;

  @BeforeEach
  void openBrowser() {
    clock.set(LocalDateTime.of(2026, 5, 4, 8, 0));
    people.clearDesks();
    desks = new Desks(port, clock);
    employee = people.called("Pegawai A");
    supervisor = workforce.supervisorOf(employee.id()).orElseThrow();
  }

  @AfterEach
  void closeBrowser() {
    desks.close();
  }

  @Test
  void whatIsTypedIntoATaskComesBackWhereverItIsOpenedAgainAndIsGoneWhenSent() {
    new Walk(people, employee, supervisor).reachAgreement();
    Desk desk = desks.of(supervisor);
    desk.open("Usulkan kesepakatan");
    Page page = desk.page();
    Locator goal = page.getByLabel("Tujuan").first();
    goal.fill("Menyusun paparan triwulan");
    desk.waitFor("Draf tersimpan 08.00");

    page.reload();
    assertThat(goal).hasValue("Menyusun paparan triwulan");

    String task = page.url();
    goal.fill("Menyusun paparan semester");
    // Left at once: nothing waits for the save.
    desk.visit("/kartu-jp");
    page.goBack();
    assertThat(goal).hasValue("Menyusun paparan semester");

    Desk elsewhere = desks.elsewhere(supervisor);
    elsewhere.page().navigate(task);
    Locator there = elsewhere.page().getByLabel("Tujuan").first();
    assertThat(there).hasValue("Menyusun paparan semester");

    elsewhere.fill("Kegiatan", "Paparan laporan triwulan");
    elsewhere.fill("Hasil yang diharapkan", "Paparan dipahami seluruh bidang");
    elsewhere.fill("Rencana jumlah sesi", "2");
    elsewhere.type("Tanggal pertemuan pertama", "11/5/2026");
    elsewhere.type("Batas waktu", "30/6/2026");
    elsewhere.send();
    assertThat(drafts()).isZero();
  }

  @Test
  void whatIsTypedIntoAnEmbeddedFormComesBack() {
    people.startDialogue(supervisor, employee);
    Desk desk = desks.of(supervisor);
    desk.open("Isi level kompetensi");
    Page page = desk.page();
    desk.select("Kompetensi fokus", "Komunikasi (kesenjangan 1)");
    Locator cause = page.getByLabel("Kurang motivasi atau jenuh").first();
    cause.check();
    desk.waitFor("Draf tersimpan 08.00");
    page.reload();
    assertThat(cause).isChecked();
    assertThat(page.getByLabel("Kompetensi fokus").first().locator("option:checked"))
        .hasText("Komunikasi (kesenjangan 1)");
    desk.send();
    assertThat(drafts()).isZero();
  }

  @Test
  void aStartFormThatIsClosedKeepsWhatWasTyped() {
    Desk desk = desks.of(employee);
    desk.openStartForm("Ajukan klaim kegiatan");
    Page page = desk.page();
    Locator title = page.locator(".modal-content").getByLabel("Nama kegiatan").first();
    title.fill("Seminar arsip");
    desk.upload("Bukti kegiatan", "sertifikat.pdf", EvidenceFiles.pdf("Sertifikat"));
    desk.waitFor("Terunggah: sertifikat.pdf");
    page.keyboard().press("Escape");
    assertThat(page.locator(".modal-content")).hasCount(0);
    desk.openStartForm("Ajukan klaim kegiatan");
    assertThat(title).hasValue("Seminar arsip");
    desk.waitFor("Bukti sertifikat.pdf tersimpan.");
  }

  @Test
  void whoLooksAtTheNoteOrLogsOutComesBackToTheTaskWithWhatWasTyped() {
    new Walk(people, employee, supervisor).reachSessions();
    Desk desk = desks.elsewhere(supervisor);
    desk.open("Catat sesi");
    Page page = desk.page();
    Locator material = page.getByLabel("Materi bimbingan").first();
    material.fill("Menyusun paparan triwulan");
    showTab(page, "Catatan pribadi");
    assertThat(material).isHidden();
    showTab(page, "Formulir");
    assertThat(material).hasValue("Menyusun paparan triwulan");

    material.fill("Menyusun paparan semester");
    String task = page.url().replaceAll(".*[?&]task=([^&]+).*", "$1");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keluar")).click();
    page.getByLabel("NIP atau nama pengguna").fill(supervisor.login());
    page.getByLabel("Kata sandi").fill(ProductTest.PASSWORD);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Masuk")).click();
    assertThat(page).hasURL(Pattern.compile(".*[?&]task=" + task + ".*"));
    assertThat(material).hasValue("Menyusun paparan semester");
  }

  private static void showTab(Page page, String tab) {
    page.locator(".task-details .nav-tabs")
        .getByText(tab, new Locator.GetByTextOptions().setExact(true))
        .click();
  }

  @Test
  void aDialogOfAPageKeepsWhatWasTypedUntilItIsSent() {
    new Walk(people, employee, supervisor).reachSessions();
    Desk desk = desks.of(employee);
    desk.visit("/program");
    Page page = desk.page();
    Locator why = page.locator("#act").getByLabel("Alasan penghentian");
    page.getByText("Hentikan program…").first().click();
    why.fill("Pindah tugas ke unit lain");
    assertThat(page.locator("#act")).containsText("Draf tersimpan 08.00");
    page.keyboard().press("Escape");
    page.reload();
    page.getByText("Hentikan program…").first().click();
    assertThat(why).hasValue("Pindah tugas ke unit lain");
    page.locator("#act button[type=submit]").click();
    desk.waitFor("telah dihentikan.");
    page.waitForCondition(() -> drafts() == 0);
  }

  @Test
  void aDraftOfDataThatChangedSaysSo() {
    new Walk(people, employee, supervisor).reachAgreement();
    Desk desk = desks.of(supervisor);
    desk.open("Usulkan kesepakatan");
    desk.fill("Tujuan", "Menyusun paparan");
    desk.waitFor("Draf tersimpan 08.00");
    jdbc.sql("update form_draft set basis = 'of-other-data'").update();
    desk.page().reload();
    desk.waitFor("Draf ini dibuat sebelum data berubah: periksa kembali.");
    assertThat(desk.page().getByLabel("Tujuan").first()).hasValue("Menyusun paparan");
  }

  @Test
  void whatCouldNotBeSavedIsSaidAndKeptUntilItCan() {
    new Walk(people, employee, supervisor).reachAgreement();
    Desk desk = desks.of(supervisor);
    desk.open("Usulkan kesepakatan");
    Page page = desk.page();
    page.route("**/api/drafts/**", route -> route.abort());
    Locator goal = page.getByLabel("Tujuan").first();
    goal.fill("Menyusun paparan tanpa jaringan");
    desk.waitFor("Draf belum tersimpan.");
    page.unroute("**/api/drafts/**");
    desk.waitFor("Draf tersimpan 08.00");
  }

  @Test
  void aTabOfSomebodyElseSendsNothingAndKeepsWhatWasTypedForItsWriter() {
    Desk desk = desks.elsewhere(employee);
    desk.openStartForm("Ajukan klaim kegiatan");
    Page page = desk.page();
    Locator title = page.locator(".modal-content").getByLabel("Nama kegiatan").first();
    title.fill("Seminar arsip");
    desk.waitFor("Draf tersimpan 08.00");
    Employee other = people.called("Pegawai B");
    logInBeside(page.context(), other);
    title.fill("Seminar arsip dan berkas");

    Locator stop = page.locator(".bangkom-stop");
    assertThat(stop).containsText("Anda sekarang masuk sebagai Pegawai B. Muat ulang halaman ini");
    assertThat(jdbc.sql("select login from form_draft").query(String.class).list())
        .containsExactly(employee.login());
    stop.getByText("Muat ulang", new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator("body")).containsText("Pegawai B");
  }

  @Test
  void aTabNoticesWhenItComesToTheFrontThatSomebodyElseIsThere() {
    Desk desk = desks.elsewhere(employee);
    desk.visit("/kartu-jp");
    Page page = desk.page();
    logInBeside(page.context(), people.called("Pegawai B"));
    page.evaluate("window.dispatchEvent(new Event('focus'))");
    assertThat(page.locator(".bangkom-stop"))
        .containsText("Anda sekarang masuk sebagai Pegawai B. Muat ulang halaman ini");
  }

  /** As in another tab of the same browser. */
  private void logInBeside(BrowserContext browser, Employee other) {
    String address = "http://localhost:" + port + "/api/admin/auth/user/default/";
    browser.request().post(address + "logout", token(browser));
    browser.request().get("http://localhost:" + port + "/app/tasklist/default/");
    int status =
        browser
            .request()
            .post(
                address + "login/tasklist",
                token(browser)
                    .setForm(
                        FormData.create()
                            .set("username", other.login())
                            .set("password", ProductTest.PASSWORD)))
            .status();
    assertThat(status).isEqualTo(200);
    browser.request().get("http://localhost:" + port + "/app/tasklist/default/");
  }

  private static RequestOptions token(BrowserContext browser) {
    String token =
        browser.cookies().stream()
            .filter(cookie -> cookie.name.equals("XSRF-TOKEN"))
            .map((Cookie cookie) -> cookie.value)
            .findFirst()
            .orElse("");
    return RequestOptions.create().setHeader("X-XSRF-TOKEN", token);
  }

  private int drafts() {
    return jdbc.sql("select count(*) from form_draft").query(Integer.class).single();
  }
}
