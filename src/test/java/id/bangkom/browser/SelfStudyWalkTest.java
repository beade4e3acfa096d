package id.bangkom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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

/** Supervisor, employee and head walk a self-study in the real Tasklist, with every way back. */
@Tag("browser")
@Tag("drill")
@ProductTest
class SelfStudyWalkTest {

  private static final String MODULE = "Modul Standar Pelayanan";
  private static final String LAW = "UU 25 Tahun 2009";

  @LocalServerPort private int port;
  @Autowired private TestClock clock;
  @Autowired private People people;
  @Autowired private Workforce workforce;

  private Desks desks;
  private Employee employee;
  private Employee supervisor;
  private Employee head;

  @BeforeEach
  void openTheOffice() {
    clock.set(LocalDateTime.of(2026, 5, 4, 8, 0));
    people.clearDesks();
    employee = people.called("Pegawai A");
    supervisor = workforce.supervisorOf(employee.id()).orElseThrow();
    head = workforce.signingHead(employee.id()).orElseThrow();
    desks = new Desks(port, clock);
  }

  @AfterEach
  void closeTheOffice() {
    desks.close();
  }

  @Test
  void fromTheInstructionToCertifiedJpOnTheCard() {
    new Walk(people, employee, supervisor).reachChoice();
    try (Desk desk = desks.of(supervisor)) {
      desk.open("Pilih metode");
      desk.choose("Belajar Mandiri");
      desk.fill("Alasan", "Modulnya sudah tersedia");
      desk.send();
      instruct(desk);
    }
    try (Desk desk = desks.of(employee)) {
      desk.open("Tanggapi penugasan");
      desk.waitFor("4 JP, paling lambat Selasa, 30 Juni 2026");
      Locator link = desk.page().getByText(MODULE, exact()).first();
      assertThat(link).hasAttribute("href", "https://contoh.go.id/modul.pdf");
      assertThat(link).hasAttribute("rel", Pattern.compile("noopener"));
      desk.choose("Saya mengusulkan perubahan");
      desk.fill("Usul perubahan", "Mohon undang-undangnya juga");
      desk.picture("32-tanggapi-penugasan");
      desk.send();
    }
    try (Desk desk = desks.of(supervisor)) {
      desk.open("Tugaskan belajar mandiri");
      desk.waitFor("Mohon undang-undangnya juga");
      assertThat(desk.page().getByLabel("Judul sumber ke-1")).hasValue(MODULE);
      assertThat(desk.page().getByLabel("Batas waktu")).hasValue("30/06/2026");
      addLaw(desk);
      desk.send();
    }
    try (Desk desk = desks.of(employee)) {
      desk.open("Tanggapi penugasan");
      desk.waitFor(LAW);
      desk.choose("Saya setuju, belajar dapat dimulai");
      desk.send();
    }
    clock.set(LocalDateTime.of(2026, 5, 12, 8, 0));
    logAndReturnOne();
    try (Desk desk = desks.of(employee)) {
      desk.open("Catat hari belajar");
      desk.waitFor("Undang-undang itu 40 halaman");
      assertThat(desk.page().getByLabel("Menit baris ke-1")).hasValue("60");
      desk.fill("Menit baris ke-1", "90");
      desk.waitFor("2 JP");
      desk.picture("35-perbaiki-hari-belajar");
      desk.send();
    }
    try (Desk desk = desks.of(supervisor)) {
      desk.open("Periksa hari belajar");
      desk.page().getByText("Paraf semua").click();
      desk.send();
    }
    try (Desk desk = desks.of(employee)) {
      desk.open("Catat hari belajar");
      desk.waitFor("5,33 JP");
      desk.choose("Selesai belajar, lanjut menulis resume");
      desk.send();
      resume(desk);
    }
    try (Desk desk = desks.of(supervisor)) {
      desk.open("Beri umpan balik");
      desk.waitFor("Resume (110 kata)");
      desk.fill("Umpan balik", "Jelas dan dapat diterapkan");
      desk.choose("Saya menerima resume ini");
      desk.page().getByLabel(MODULE + ": 5").check();
      desk.page().getByLabel(LAW + ": 3").check();
      desk.picture("37-umpan-balik");
      desk.send();
    }
    sign(supervisor, "Tanda tangani lembar sebagai pembimbing", "38-tanda-tangan-belajar-mandiri");
    sign(employee, "Tanda tangani lembar sebagai peserta", null);
    sign(head, "Tanda tangani lembar sebagai kepala", null);
    String sheet;
    try (Desk desk = desks.of(employee)) {
      desk.visit("/kartu-jp");
      desk.waitFor("Belajar Mandiri: " + MODULE);
      desk.visit("/program");
      desk.waitFor("5,33 JP");
      desk.picture("39-program-belajar-mandiri");
      sheet = desk.page().locator("a[href^='/lembar/']").first().getAttribute("href");
      desk.visit(sheet);
      assertThat(desk.shown()).containsText("Paraf Atasan");
      assertThat(desk.shown()).containsText("Bab 1, asas pelayanan (sumber: " + MODULE + ")");
      assertThat(desk.shown()).containsText("dicatat peserta");
      assertThat(desk.shown()).not().containsText("sertifikat");
      desk.picture("40-lembar-belajar-mandiri");
    }
    try (Desk desk = desks.of(people.called("Atasan B"))) {
      desk.visit(sheet);
      desk.waitFor("Lembar kegiatan tidak tersedia");
      assertThat(desk.shown()).not().containsText(MODULE);
    }
  }

  private void instruct(Desk desk) {
    desk.open("Tugaskan belajar mandiri");
    desk.fill("Kesenjangan yang ditutup", "Belum menguasai standar pelayanan");
    desk.fill("Cakupan belajar", "Bab 1 sampai 4");
    desk.fill("Hasil yang diharapkan", "Rancangan standar pelayanan bidang");
    desk.fill("Judul sumber ke-1", MODULE);
    desk.select("Jenis sumber ke-1", "Buku atau modul");
    desk.fill("Tautan sumber ke-1", "javascript:alert(1)");
    desk.fill("Target JP", "4");
    desk.fill("Batas waktu", "2026-06-30");
    desk.waitFor("Tautan diawali http:// atau https://.");
    assertThat(desk.sendAndBeRefused()).contains("Tautan sumber \"" + MODULE + "\"");
    assertThat(desk.page().getByLabel("Target JP")).hasValue("4");
    desk.fill("Tautan sumber ke-1", "https://contoh.go.id/modul.pdf");
    desk.picture("31-tugaskan-belajar-mandiri");
    desk.send();
  }

  private void addLaw(Desk desk) {
    desk.page().getByText("Tambah sumber").click();
    desk.fill("Judul sumber ke-2", LAW);
    desk.select("Jenis sumber ke-2", "Peraturan");
  }

  private void logAndReturnOne() {
    try (Desk desk = desks.of(employee)) {
      desk.open("Catat hari belajar");
      row(desk, 1, "2026-05-04", "60", MODULE, "Bab 1, asas pelayanan");
      desk.waitFor("1,33 JP");
      row(desk, 2, "2026-05-04", "60", MODULE, "Bab 2, standar pelayanan");
      desk.waitFor("0,67 JP");
      desk.page().getByText("Simpan draf").click();
      // A draft keeps the rows.
      desk.page().reload();
      desk.open("Catat hari belajar");
      assertThat(desk.page().getByLabel("Yang dipelajari baris ke-2"))
          .hasValue("Bab 2, standar pelayanan");
      desk.waitFor("0,67 JP");
      row(desk, 3, "2026-05-13", "60", LAW, "Pasal 15 sampai 21");
      desk.waitFor("13 Mei 2026 belum tiba");
      assertThat(desk.sendAndBeRefused()).contains("Baris ke-3").contains("belum tiba");
      assertThat(desk.page().getByLabel("Yang dipelajari baris ke-1"))
          .hasValue("Bab 1, asas pelayanan");
      desk.fill("Tanggal baris ke-3", "2026-05-05");
      row(desk, 4, "2026-05-06", "60", MODULE, "Bab 3, maklumat pelayanan");
      desk.waitFor("4,66 JP");
      for (int day = 7; day <= 9; day++) {
        row(desk, day - 2, "2026-05-0" + day, "60", MODULE, "Bab 4");
      }
      desk.waitFor("tercatat 60 menit pada 5 hari");
      desk.page().getByText("Tanggal baris ke-6").scrollIntoViewIfNeeded();
      desk.page().getByText("tercatat 60 menit").scrollIntoViewIfNeeded();
      desk.picture("33-catat-hari-belajar");
      for (int last = 7; last > 4; last--) {
        desk.page().getByLabel("Hapus baris ke-" + last).click();
      }
      desk.waitFor("4,66 JP");
      desk.send();
    }
    try (Desk desk = desks.of(supervisor)) {
      desk.open("Periksa hari belajar");
      desk.page().getByText("Paraf semua").click();
      desk.page().getByLabel("Kembalikan baris ke-3").check();
      desk.fill(
          "Catatan untuk baris ke-3", "Undang-undang itu 40 halaman, apa benar hanya 60 menit?");
      desk.picture("34-periksa-hari-belajar");
      desk.send();
    }
  }

  private static void row(
      Desk desk, int number, String date, String minutes, String source, String learned) {
    if (number > 1) {
      desk.page().getByText("Tambah hari").click();
    }
    desk.fill("Tanggal baris ke-" + number, date);
    desk.fill("Menit baris ke-" + number, minutes);
    desk.select("Sumber baris ke-" + number, source);
    desk.fill("Yang dipelajari baris ke-" + number, learned);
  }

  private static void resume(Desk desk) {
    desk.open("Tulis resume");
    String sentence =
        "Standar pelayanan menjamin kepastian bagi warga dan petugas di setiap loket. ";
    desk.fill("Resume", sentence.repeat(9));
    desk.waitFor("99 kata, paling sedikit 100 kata.");
    assertThat(desk.sendAndBeRefused()).contains("Resume baru 99 kata");
    desk.fill("Resume", sentence.repeat(10));
    desk.waitFor("110 kata");
    desk.picture("36-tulis-resume");
    desk.send();
  }

  private void sign(Employee signer, String task, String picture) {
    try (Desk desk = desks.of(signer)) {
      desk.open(task);
      desk.choose("Isi lembar benar, saya menandatangani");
      if (picture != null) {
        desk.picture(picture);
      }
      desk.send();
    }
  }

  private static Page.GetByTextOptions exact() {
    return new Page.GetByTextOptions().setExact(true);
  }
}
