package id.bangkom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.bangkom.testing.PackagedDmn;
import id.bangkom.testing.People;
import id.bangkom.testing.ProductTest;
import id.bangkom.testing.RecalculationJobs;
import id.bangkom.testing.TestClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDateTime;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A rule administrator on the page Data: imports with bad rows that are mended, a void, a
 * recalculation that is stopped, resumed and applied, a recap.
 */
@Tag("browser")
@ProductTest
class DataWalkTest {

  private static final String FILE =
      """
      nip;jenis;cakupan;tanggal;jam_mulai;jumlah;nama_kegiatan
      NIP_A;Coaching;NASIONAL;2026-04-07;09:00;1;Coaching pertama
      NIP_A;Coaching;NASIONAL;2026-04-14;09:00;1;Coaching kedua
      NIP_A;Coaching;NASIONAL;2026-04-21;09:00;1;Coaching ketiga
      NIP_A;Coaching;NASIONAL;28/04/2026;09:00;1;=1+1
      NIP_SELF;Seminar;NASIONAL;2026-04-02;;1;Seminar sendiri
      """;

  @LocalServerPort private int port;
  @Autowired private TestClock clock;
  @Autowired private People people;
  @Autowired private RecalculationJobs jobs;
  @Autowired private RepositoryService repositoryService;

  private Desks desks;
  private Deployment changedTable;

  @BeforeEach
  void openBrowser() {
    clock.set(LocalDateTime.of(2026, 5, 4, 8, 0));
    people.clearDesks();
    desks = new Desks(port, clock);
  }

  @AfterEach
  void closeBrowser() {
    desks.close();
    if (changedTable != null) {
      repositoryService.deleteDeployment(changedTable.getId());
    }
  }

  @Test
  void recordsAreImportedMendedCorrectedCalculatedAgainAndSummedUp() throws IOException {
    try (Desk desk = desks.of(people.called("Administrator Aturan A"))) {
      desk.waitFor("Kepegawaian");
      desk.page().getByText("Data", exactly()).click();
      desk.waitFor("Impor dari tabel");
      importWithBadRows(desk);
      voidTheFirst(desk);
      recalculate(desk);
      sumUp(desk);
    }
  }

  @Test
  void whoeverKeepsNoDataReadsWhosePageItIs() {
    try (Desk desk = desks.of(people.called("Pegawai A"))) {
      desk.visit("/data");
      desk.waitFor("Hanya administrator aturan yang dapat mengimpor data");
      assertThat(desk.page().getByRole(AriaRole.TAB)).hasCount(0);
    }
  }

  private void importWithBadRows(Desk desk) {
    desk.select("Data yang diimpor", "Kegiatan");
    choose(desk, "kegiatan.csv", FILE);
    assertThat(desk.page().getByRole(AriaRole.BUTTON, named("Terapkan"))).isDisabled();
    press(desk, "Periksa");
    desk.waitFor("\"kegiatan.csv\" diperiksa: 3 baris dapat diterapkan, 2 bermasalah");
    desk.waitFor("Kegiatan sendiri tidak boleh dicatat sendiri");
    picture(desk, "#import-check", "41-data-impor");

    String bad = download(desk, "Unduh baris bermasalah (CSV)");
    assertThat(bad)
        .startsWith("\ufeffmasalah;nip;jenis;cakupan;tanggal;")
        .contains(filled("'NIP_A;Coaching;NASIONAL;28/04/2026;09:00;1;'=1+1"));
    press(desk, "Terapkan 3 baris");
    desk.waitFor("\"kegiatan.csv\" telah diterapkan: 3 baris.");

    choose(desk, "perbaikan.csv", bad.replace("28/04/2026", "28-04-2026"));
    press(desk, "Periksa");
    press(desk, "Terapkan 1 baris");
    desk.waitFor("\"perbaikan.csv\" telah diterapkan: 1 baris.");
  }

  private void voidTheFirst(Desk desk) {
    tab(desk, "Kegiatan");
    desk.fill("Nama atau awal NIP", "Pegawai A");
    press(desk, "Cari");
    press(desk, "Pegawai A");
    desk.waitFor("Jumlah 4 JP, 4 JP di antaranya disahkan.");
    // The formula came back as the text it was.
    desk.waitFor("=1+1");
    press(desk, "Batalkan Coaching pertama");
    desk.page().locator("#act").getByLabel("Alasan").fill("Bukti milik pegawai lain");
    press(desk, "Batalkan kegiatan");
    desk.waitFor(
        "\"Coaching pertama\" telah dibatalkan. Kartu JP Pegawai A tahun 2026 sekarang 4 JP.");
    Locator changed = desk.page().locator("#changed tbody tr");
    assertThat(changed).hasCount(2);
    assertThat(changed.allInnerTexts().stream().map(row -> row.replaceAll("\\s+", " ")))
        .satisfiesExactly(
            voided -> assertThat(voided).contains("Coaching pertama").contains("2 JP 0 JP"),
            moved -> assertThat(moved).contains("Coaching ketiga").contains("0 JP 2 JP"));
    assertThat(button(desk, "Batalkan Coaching pertama")).hasCount(0);
    picture(desk, "#activity-news", "42-data-pembatalan");
  }

  private void recalculate(Desk desk) {
    threeSessionsAMonth();
    tab(desk, "Hitung ulang");
    press(desk, "Simulasikan");
    desk.waitFor("Alasan penghitungan ulang wajib diisi");
    desk.page().locator("#recalculation-reason").fill("Peraturan baru");
    press(desk, "Simulasikan");
    press(desk, "Hentikan");
    desk.waitFor("Yang sudah dihitung tetap; lanjutkan untuk menghitung sisanya.");
    press(desk, "Lanjutkan");
    button(desk, "Hentikan").waitFor();
    jobs.fireAll();
    desk.waitFor("Simulasi selesai: JP 1 dari 20 pegawai akan berubah. Belum ada yang diubah.");
    picture(desk, "#rehearse", "43-data-hitung-ulang");
    assertThat(download(desk, "Unduh semua perubahan (CSV)"))
        .contains(filled("'NIP_A;Pegawai A;"))
        .contains(";4;6;2;1;");
    press(desk, "Terapkan…");
    press(desk, "Terapkan");
    button(desk, "Hentikan").waitFor();
    jobs.fireAll();
    desk.waitFor("Penerapan selesai: JP 1 dari 20 pegawai telah berubah.");
  }

  private void sumUp(Desk desk) {
    tab(desk, "Rekapitulasi");
    press(desk, "Tampilkan");
    desk.waitFor("Coaching 6");
    assertThat(download(desk, "Unduh CSV")).contains(filled("'NIP_A;Pegawai A;PNS;"));
    picture(desk, "h1", "44-data-rekapitulasi");
  }

  private void choose(Desk desk, String name, String content) {
    desk.upload("Berkas CSV atau XLSX", name, filled(content).getBytes(StandardCharsets.UTF_8));
  }

  private String filled(String text) {
    return text.replace("NIP_A", people.called("Pegawai A").nip())
        .replace("NIP_SELF", people.called("Administrator Aturan A").nip());
  }

  private static void tab(Desk desk, String name) {
    desk.page().getByRole(AriaRole.TAB, named(name)).click();
  }

  private static Locator button(Desk desk, String name) {
    return desk.page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static void press(Desk desk, String name) {
    button(desk, name).click();
  }

  private static String download(Desk desk, String name) {
    Download download = desk.page().waitForDownload(() -> press(desk, name));
    try {
      return Files.readString(download.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With this at the upper edge. */
  private static void picture(Desk desk, String above, String name) {
    desk.page().locator(above).first().evaluate("node => node.scrollIntoView()");
    desk.picture(name);
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }

  private void threeSessionsAMonth() {
    changedTable =
        repositoryService
            .createDeployment()
            .addString("decisions/jp-cap.dmn", PackagedDmn.coachingSessionsAMonth(3))
            .deploy();
  }
}
