package id.bangkom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.bangkom.testing.EvidenceFiles;
import id.bangkom.testing.People;
import id.bangkom.testing.ProductTest;
import id.bangkom.testing.TestClock;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A claim with its file in the real Tasklist, from the start form to certified JP. */
@Tag("browser")
@ProductTest
class ClaimWalkTest {

  private static final int EIGHT_MEGABYTES = 8 * 1024 * 1024;

  @LocalServerPort private int port;
  @Autowired private TestClock clock;
  @Autowired private People people;

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
  void fromTheStartFormToCertifiedJpWithAWrongFileAndAReturn() {
    try (Desk desk = desk("Pegawai A")) {
      desk.openStartForm("Ajukan klaim kegiatan");
      desk.select("Jalur pengembangan", "Seminar");
      desk.waitFor("Jumlah (hari)");
      desk.fill("Nama kegiatan", "Seminar Manajemen Arsip");
      desk.fill("Penyelenggara", "Arsip Nasional");
      desk.fill("Nomor sertifikat", "SERT/0417/2026");
      desk.fill("Tanggal mulai", "2026-04-15");
      desk.fill("Tanggal selesai", "2026-04-14");
      desk.fill("Jam mulai", "09:00");
      desk.fill("Jumlah", "2");
      desk.waitFor("Tanggal selesai tidak boleh mendahului tanggal mulai.");

      upload(desk, "sertifikat.pdf", EvidenceFiles.executable());
      desk.waitFor("Isi berkas \"sertifikat.pdf\" bukan PDF, JPEG, atau PNG");
      upload(desk, "besar.pdf", EvidenceFiles.pdfOf(EIGHT_MEGABYTES));
      desk.waitFor("Berkas \"besar.pdf\" (8 MB) lebih besar dari 5 MB");
      desk.picture("21-klaim-berkas-ditolak");
      upload(desk, "sertifikat.pdf", EvidenceFiles.pdf("Sertifikat"));
      desk.waitFor("Terunggah:");

      assertThat(desk.startAndBeRefused())
          .contains("Tanggal selesai tidak boleh mendahului tanggal mulai.");
      assertEntered(desk, "14/04/2026");
      desk.waitFor("Terunggah:");
      desk.fill("Tanggal selesai", "2026-04-16");
      desk.waitFor("8 JP");
      desk.waitFor("Aturan belum terkonfirmasi");
      desk.picture("22-mulai-klaim");
      desk.start();
    }
    try (Desk desk = desk("Atasan A")) {
      desk.open("Verifikasi klaim");
      desk.waitFor("JP: 8 JP");
      desk.choose("Belum, kembalikan kepada pegawai");
      desk.fill("Apa yang perlu diperbaiki", "Tambahkan jam selesai pada sertifikat");
      desk.picture("23-verifikasi-klaim");
      desk.send();
    }
    try (Desk desk = desk("Pegawai A")) {
      desk.open("Perbaiki klaim");
      desk.waitFor("Tambahkan jam selesai pada sertifikat");
      desk.waitFor("Jumlah (hari)");
      assertEntered(desk, "16/04/2026");
      desk.picture("24-perbaiki-klaim");
      desk.type("Tanggal selesai", "9 Mei 2026");
      desk.waitFor("Kegiatan diklaim sesudah selesai: pilih hari sampai 4 Mei 2026.");
      desk.type("Tanggal selesai", "14 April 2026");
      assertThat(desk.sendAndBeRefused())
          .contains("Tanggal selesai tidak boleh mendahului tanggal mulai.");
      assertEntered(desk, "14/04/2026");
      desk.fill("Tanggal selesai", "2026-04-16");
      upload(desk, "sertifikat-lengkap.png", EvidenceFiles.png());
      desk.waitFor("sertifikat-lengkap.png");
      desk.waitFor("8 JP");
      desk.send();
    }
    try (Desk desk = desk("Atasan A")) {
      desk.open("Verifikasi klaim");
      desk.waitFor("Yang sudah diputuskan");
      desk.choose("Ya, kegiatan berlangsung seperti diklaim");
      desk.send();
    }
    try (Desk desk = desk("Administrator Aturan A")) {
      desk.take("Sahkan klaim");
      desk.waitFor("Yang sudah diputuskan");
      Page evidence =
          desk.page().waitForPopup(() -> desk.page().getByText("Buka sertifikat-lengkap").click());
      evidence.waitForLoadState();
      assertThat(evidence.locator("img")).hasCount(1);
      evidence.close();
      desk.choose("Ya, sahkan JP-nya");
      desk.picture("25-sahkan-klaim");
      desk.send();
    }
    try (Desk desk = desk("Pegawai A")) {
      desk.visit("/klaim");
      desk.waitFor("JP disahkan");
      desk.waitFor("aturan belum terkonfirmasi");
      desk.picture("26-klaim-saya");
      desk.visit("/kartu-jp");
      desk.waitFor("Seminar Manajemen Arsip");
      assertThat(desk.shown()).containsText("Disahkan");
    }
  }

  @Test
  void anInternshipAsksWhatWasLearnedAndAClaimIsWithdrawnOnItsPage() {
    try (Desk desk = desk("Pegawai A")) {
      desk.openStartForm("Ajukan klaim kegiatan");
      desk.select("Jalur pengembangan", "Magang");
      desk.waitFor("Selalu 1");
      desk.fill("Nama kegiatan", "Magang pengelolaan data");
      desk.fill("Penyelenggara", "Pemerintah Provinsi");
      desk.fill("Tanggal mulai", "2026-03-02");
      desk.fill("Tanggal selesai", "2026-03-13");
      desk.fill("Instansi tempat magang", "Dinas Komunikasi");
      desk.fill("Kompetensi yang dituju", "Pengelolaan data");
      desk.fill("Apa yang dipelajari", "Menyusun katalog data");
      desk.fill("Apa yang akan diterapkan di unit kerja", "Katalog data di bidang kami");
      upload(desk, "surat.pdf", EvidenceFiles.pdf("Surat keterangan"));
      desk.waitFor("Terunggah:");
      desk.waitFor("20 JP");
      desk.picture("27-klaim-magang");
      desk.start();
      desk.visit("/klaim");
      desk.waitFor("Menunggu verifikasi");
      desk.page().getByText("Tarik klaim…").click();
      desk.fill("Alasan penarikan", "Salah jalur");
      desk.picture("28-tarik-klaim");
      desk.page().locator("#act").getByText("Tarik klaim").last().click();
      desk.waitFor("telah ditarik");
      desk.waitFor("Ditarik");
    }
    try (Desk desk = desk("Administrator Aturan A")) {
      desk.visit("/klaim");
      desk.waitFor("Tidak ada klaim yang menunggu.");
    }
  }

  private static void upload(Desk desk, String name, byte[] content) {
    desk.upload("Bukti kegiatan", name, content);
  }

  private static void assertEntered(Desk desk, String lastDay) {
    Map.of(
            "title", "Seminar Manajemen Arsip",
            "organiser", "Arsip Nasional",
            "certificateNumber", "SERT/0417/2026",
            "firstDay", "15/04/2026",
            "lastDay", lastDay,
            "startTime", "09:00",
            "quantity", "2")
        .forEach(
            (field, value) -> assertThat(desk.page().locator("#claim-" + field)).hasValue(value));
  }

  private Desk desk(String name) {
    return desks.of(people.called(name));
  }
}
