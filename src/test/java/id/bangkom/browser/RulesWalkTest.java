package id.bangkom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import id.bangkom.testing.Caller;
import id.bangkom.testing.People;
import id.bangkom.testing.ProductTest;
import id.bangkom.testing.RecalculationJobs;
import id.bangkom.testing.TestClock;
import id.bangkom.workforce.Employee;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Two rule administrators change a rule together: one edits, checks, tries out and proposes, the
 * other approves; the past stays as it was; then the way back.
 */
@Tag("browser")
@ProductTest
class RulesWalkTest {

  private static final String CAP = "Batas JP yang dihitung";
  private static final Pattern BEGIN_COACHING =
      Pattern.compile("^Aturan baru mulai… Coaching, Nasional.*");

  /** To change a rule in force, from Tasklist's list of both people on. */
  private static final int CLICKS_AT_MOST = 12;

  @LocalServerPort private int port;
  @Autowired private TestClock clock;
  @Autowired private People people;
  @Autowired private RecalculationJobs jobs;
  @Autowired private RepositoryService repositoryService;

  private Desks desks;
  private Employee proposer;
  private Employee approver;
  private Set<String> deployedBefore;
  private int clicks;

  @BeforeEach
  void openBrowser() {
    clock.set(LocalDateTime.of(2027, 2, 1, 8, 0));
    people.clearDesks();
    deployedBefore = deployments();
    desks = new Desks(port, clock);
    proposer = people.called("Administrator Aturan A");
    approver = people.called("Administrator Aturan B");
  }

  @AfterEach
  void closeBrowser() {
    desks.close();
    people.clearDesks();
    deployments().stream()
        .filter(id -> !deployedBefore.contains(id))
        .forEach(id -> repositoryService.deleteDeployment(id, true));
  }

  @Test
  void theCapOfThisYearIsRaisedByTwoAdministratorsAndThePastStays() throws IOException {
    Employee early = people.called("Pegawai B");
    post(early, "2027-01-05", "2027-01-12", "2027-01-19");

    propose();
    assertThat(counted(early, "2027-01-26")).as("before the approval").isEqualByComparingTo("0");
    approve();
    assertThat(clicks).as("clicks to change a rule").isLessThanOrEqualTo(CLICKS_AT_MOST);

    Employee later = people.called("Pegawai A");
    post(later, "2027-01-05", "2027-01-12");
    assertThat(counted(later, "2027-01-19")).as("third of a month of 2027").isPositive();
    assertThat(counted(later, "2027-01-26")).as("fourth of a month of 2027").isZero();
    post(later, "2026-12-01", "2026-12-08");
    assertThat(counted(later, "2026-12-15")).as("third of a month of 2026").isZero();

    goBack();
    Employee afterwards = people.called("Pegawai C");
    post(afterwards, "2027-01-05", "2027-01-12");
    assertThat(counted(afterwards, "2027-01-19")).as("third, after the way back").isZero();
  }

  @Test
  void aDraftIsChangedInTheFullEditorAndInASpreadsheet() throws IOException {
    try (Desk desk = desks.of(proposer)) {
      Page page = desk.page();
      desk.visit("/aturan");
      click(button(desk, "Ubah " + CAP));
      desk.waitFor("Rancangan: " + CAP);

      page.getByRole(AriaRole.TAB, pageNamed("Editor lengkap")).click();
      page.locator("[data-element-id=coaching_national_2018_limit]").click();
      page.keyboard().press("Control+A");
      page.keyboard().type("3");
      // The mark of the editor stays where its makers put it.
      assertThat(page.locator(".powered-by__logo svg")).isVisible();
      desk.picture("55-aturan-editor");
      button(desk, "Simpan").click();
      desk.waitFor("Tersimpan.");
      assertThat(limitInDraft()).isEqualTo("3");

      page.getByRole(AriaRole.TAB, pageNamed("Excel")).click();
      Download sheet =
          page.waitForDownload(
              () ->
                  page.getByText("Unduh XLSX", new Page.GetByTextOptions().setExact(true)).click());
      desk.upload("Berkas XLSX", "batas.xlsx", Files.readAllBytes(sheet.path()));
      button(desk, "Ganti isi rancangan").click();
      desk.waitFor("Isi rancangan sekarang seperti \"batas.xlsx\": 1 baris berbeda dari versi 1.");
      assertThat(limitInDraft()).isEqualTo("3");
    }
  }

  /** Of national coaching, as the server has it. */
  private String limitInDraft() throws IOException {
    JsonNode draft = asked("/api/rule-drafts/jp-cap");
    for (JsonNode row : draft.at("/table/rows")) {
      if (row.path("row").asText().equals("coaching_national_2018")) {
        return row.at("/cells/limit/value").asText();
      }
    }
    throw new AssertionError("no such row in " + draft);
  }

  private JsonNode proposals() throws IOException {
    return asked("/api/rule-changes");
  }

  private JsonNode asked(String path) throws IOException {
    HttpResponse<String> answer =
        new Caller(port).withBasic(proposer.login(), ProductTest.PASSWORD, "GET", path, null);
    return JsonMapper.builder().build().readTree(answer.body());
  }

  private void propose() {
    try (Desk desk = desks.of(proposer)) {
      Page page = desk.page();
      click(page.getByText("Aturan", new Page.GetByTextOptions().setExact(true)));
      desk.waitFor("Versi yang berlaku sekarang");
      desk.picture("50-aturan");
      click(button(desk, "Ubah " + CAP));
      desk.waitFor("Rancangan: " + CAP);
      desk.fill("Saring", "coaching nasional");
      click(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(BEGIN_COACHING)));
      Locator dialog = page.locator("#act");
      dialog.getByLabel("Aturan baru mulai tanggal").fill("2027-01-01");
      dialog.getByLabel("Batas", exactly()).fill("3");
      dialog.getByLabel("Dasar hukum atau sumber").fill("Peraturan Kepala Instansi 1/2027");
      dialog.getByLabel("Kepastian").selectOption("CONFIRMED");
      dialog
          .getByLabel("Keterangan dan sumber")
          .fill("Coaching, nasional: paling banyak 3 kali sebulan sejak 2027, pasal 4.");
      desk.picture("51-aturan-baru-mulai");
      click(dialog.getByRole(AriaRole.BUTTON, named("Simpan")));
      desk.waitFor("2 baris berubah");

      Locator example = page.locator("#own-example");
      example.getByLabel("Tanggal").fill("2027-01-15");
      example.getByLabel("Hasil: Batas", exactly()).fill("3");
      click(example.getByRole(AriaRole.BUTTON, named("Simpan contoh")));
      desk.waitFor("Contoh tambahan administrator");
      assertThat(page.locator("#examples")).containsText("0 berubah dan belum diterima");
      assertThat(page.locator("#checks")).not().containsText("Harus diperbaiki");

      click(button(desk, "Jalankan uji coba"));
      button(desk, "Hentikan uji coba").waitFor();
      jobs.fireAll();
      desk.waitFor("Seandainya rancangan ini berlaku");
      assertThat(page.locator("#trial")).containsText("Pegawai B");
      page.locator("#trial").evaluate("node => node.scrollIntoView()");
      desk.picture("52-aturan-uji-coba");

      Locator proposal = page.locator("#propose");
      proposal.getByLabel("Alasan").fill("Batas coaching menjadi tiga kali sebulan");
      proposal.getByLabel("Nomor dokumen hukum").fill("Peraturan Kepala Instansi 1/2027");
      proposal.getByLabel("Catatan berlaku").fill("Berlaku untuk kegiatan mulai 1 Januari 2027");
      click(proposal.getByRole(AriaRole.BUTTON, named("Kirim usulan")));
      desk.waitFor("Usulan ini menunggu keputusan administrator aturan lain");
    }
  }

  /** Takes the task from the list (three clicks), decides and sends. */
  private void approve() {
    try (Desk desk = desks.of(approver)) {
      take(desk);
      clicks += 3;
      desk.waitFor("31 Desember 2026");
      desk.waitFor("Contoh tambahan administrator");
      desk.choose("Setujui");
      desk.page().locator(".bangkom-rule-shown").evaluate("node => node.scrollIntoView()");
      desk.picture("53-aturan-tinjauan");
      desk.send();
      clicks += 2;
    }
  }

  private void goBack() throws IOException {
    clicks = 0;
    try (Desk desk = desks.of(proposer)) {
      desk.visit("/kartu-jp");
      desk.waitFor("Sudah dibaca");
      Locator notice = desk.page().locator(".unread");
      assertThat(notice).hasCount(1);
      assertThat(notice).containsText(CAP);
      assertThat(notice).containsText("Peraturan Kepala Instansi 1/2027");
      desk.visit("/aturan#jp-cap/riwayat");
      desk.waitFor("Administrator Aturan B");
      desk.picture("54-aturan-riwayat");
      Locator dialog = desk.page().locator("#act");
      button(desk, "Kembalikan ke versi ini").click();
      dialog.getByLabel("Alasan").fill("Peraturan dicabut");
      dialog.getByLabel("Nomor dokumen hukum").fill("Keputusan 7/2027");
      dialog.getByRole(AriaRole.BUTTON, named("Ajukan")).click();
      desk.waitFor("Uji coba berjalan");
      dialog.getByRole(AriaRole.BUTTON, named("Batal")).click();
      dialog.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
      assertThat(proposals()).as("stopped before it was proposed").hasSize(1);

      click(button(desk, "Kembalikan ke versi ini"));
      assertThat(dialog.getByLabel("Alasan")).hasValue("Peraturan dicabut");
      click(dialog.getByRole(AriaRole.BUTTON, named("Ajukan")));
      desk.waitFor("Uji coba berjalan");
      jobs.fireAll();
      desk.waitFor("Usulan ini menunggu keputusan administrator aturan lain");
      assertThat(clicks).as("clicks to propose an earlier version").isEqualTo(2);
    }
    approveBack();
  }

  private void approveBack() {
    try (Desk desk = desks.of(approver)) {
      take(desk);
      desk.waitFor("Kembali ke versi 1");
      desk.choose("Setujui");
      desk.send();
    }
  }

  private static void take(Desk desk) {
    desk.take("Tinjau perubahan aturan");
    assertThat(desk.page().locator("#task-head")).containsText(CAP);
  }

  private void click(Locator locator) {
    locator.first().click();
    clicks++;
  }

  // ---- sessions on the ledger, as a program of the office records them

  private void post(Employee employee, String... dates) throws IOException {
    for (String date : dates) {
      counted(employee, date);
    }
  }

  /** Records one session and gives the JP it counts. */
  private BigDecimal counted(Employee employee, String date) throws IOException {
    HttpResponse<String> answer =
        new Caller(port)
            .withBasic(
                proposer.login(),
                ProductTest.PASSWORD,
                "POST",
                "/api/activities",
                """
                {"nip": "%s", "track": "COACHING", "scope": "NATIONAL", "date": "%s",
                 "startTime": "09:00", "quantity": 1, "title": "Coaching %s"}
                """
                    .formatted(employee.nip(), LocalDate.parse(date), date));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    JsonNode recorded = JsonMapper.builder().build().readTree(answer.body());
    return IntStream.range(0, recorded.get("entries").size())
        .mapToObj(recorded.get("entries")::get)
        .filter(entry -> entry.get("activityId").equals(recorded.get("activityId")))
        .map(entry -> entry.get("countedJp").decimalValue())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private Set<String> deployments() {
    return repositoryService.createDeploymentQuery().list().stream()
        .map(Deployment::getId)
        .collect(Collectors.toSet());
  }

  private static Locator button(Desk desk, String name) {
    return desk.page().getByRole(AriaRole.BUTTON, pageNamed(name));
  }

  private static Page.GetByRoleOptions pageNamed(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Locator.GetByLabelOptions exactly() {
    return new Locator.GetByLabelOptions().setExact(true);
  }
}
