package id.bangkom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.jp.JpLedger;
import id.bangkom.testing.People;
import id.bangkom.testing.ProductTest;
import id.bangkom.testing.TestClock;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Supervisor, employee, two mentors and head walk a mentoring in the real Tasklist. */
@Tag("browser")
@ProductTest
class MentoringWalkTest {

  @LocalServerPort private int port;
  @Autowired private TestClock clock;
  @Autowired private People people;
  @Autowired private Workforce workforce;
  @Autowired private JpLedger ledger;

  private Desks desks;
  private Employee mentee;
  private Employee supervisor;
  private Employee mentor;
  private Employee head;

  @BeforeEach
  void openBrowser() {
    clock.set(LocalDateTime.of(2026, 5, 4, 8, 0));
    people.clearDesks();
    mentee = people.called("Pegawai B");
    supervisor = workforce.supervisorOf(mentee.id()).orElseThrow();
    mentor = people.called("Pegawai A");
    head = workforce.signingHead(mentee.id()).orElseThrow();
    desks = new Desks(port, clock);
  }

  @AfterEach
  void closeBrowser() {
    desks.close();
  }

  @Test
  void fromALackOfSkillOverADecliningMentorToCertifiedJp() {
    try (Desk desk = desks.of(supervisor)) {
      desk.startDialogueAbout(mentee.name(), "20-mulai-dialog");
      desk.open("Isi level kompetensi");
      desk.select("Kompetensi fokus", "Analisis Kebutuhan Pengembangan Kompetensi (kesenjangan 2)");
      desk.choose("Kurang keterampilan, keahlian, atau pengalaman");
      desk.picture("20-isi-level");
      desk.send();
    }
    try (Desk desk = desks.of(mentee)) {
      desk.open("Konfirmasi hasil dialog");
      desk.choose("Ya, saya setuju");
      desk.send();
    }
    try (Desk desk = desks.of(supervisor)) {
      desk.open("Pilih metode");
      desk.waitFor("Saran: Mentoring");
      desk.picture("21-pilih-metode");
      desk.send();
    }
    try (Desk desk = desks.of(mentee)) {
      desk.open("Minta mentor");
      desk.choose("Saya meminta seorang mentor");
      desk.waitFor("atasan langsung");
      desk.pick("Mentor yang Anda minta", supervisor.name());
      desk.fill("Yang ingin Anda pelajari", "Mengolah data kebutuhan pelatihan");
      desk.picture("22-minta-mentor");
      desk.send();
    }
    try (Desk desk = desks.of(supervisor)) {
      desk.open("Tanggapi permintaan mentor");
      desk.choose("Saya belum dapat menerima");
      desk.picture("23-mentor-menolak");
      desk.send();
    }
    try (Desk desk = desks.of(mentee)) {
      desk.open("Minta mentor");
      desk.waitFor("belum dapat menerima");
      desk.choose("Saya meminta seorang mentor");
      desk.pick("Mentor yang Anda minta", mentor.name());
      desk.picture("24-minta-mentor-lain");
      desk.send();
    }
    try (Desk desk = desks.of(mentor)) {
      desk.open("Tanggapi permintaan mentor");
      desk.choose("Saya bersedia menjadi mentor");
      desk.picture("25-mentor-bersedia");
      desk.send();
      desk.open("Usulkan kesepakatan");
      desk.fill("Tujuan", "Mampu menganalisis kebutuhan pengembangan");
      desk.fill("Aspek yang dibahas", "Pengolahan data dan analisis kesenjangan");
      desk.fill("Hasil yang diharapkan", "Analisis kebutuhan satu bidang");
      desk.fill("Rencana jumlah sesi", "4");
      desk.type("Tanggal pertemuan pertama", "11/5/2026");
      desk.type("Batas waktu", "30/9/2026");
      desk.picture("26-usulkan-kesepakatan");
      desk.send();
    }
    try (Desk desk = desks.of(mentee)) {
      desk.open("Tanggapi kesepakatan");
      desk.waitFor("Aspek yang dibahas:");
      desk.choose("Saya setuju, sesi dapat dimulai");
      desk.picture("27-tanggapi-kesepakatan");
      desk.send();
    }
    clock.set(LocalDateTime.of(2026, 5, 11, 13, 0));
    try (Desk desk = desks.of(mentor)) {
      desk.open("Catat sesi");
      desk.type("Tanggal sesi", "11/5/2026");
      desk.type("Jam mulai", "09:00");
      desk.fill("Lama (menit)", "90");
      desk.choose("Virtual");
      desk.waitFor("Mentoring virtual diperbolehkan");
      desk.choose("Perencanaan");
      desk.fill("Materi bimbingan", "Menyusun rencana pengumpulan data");
      desk.fill("Tindak lanjut yang disepakati", "Mengumpulkan data satu bidang");
      desk.choose("Tidak, ini sesi terakhir");
      desk.picture("28-catat-sesi");
      desk.send();
    }
    try (Desk desk = desks.of(mentee)) {
      desk.open("Konfirmasi sesi");
      desk.waitFor("sesi ini dihitung 2 JP");
      desk.waitFor("tahap perencanaan; mentoring virtual");
      desk.choose("Ya, saya konfirmasi");
      desk.picture("29-konfirmasi-sesi");
      desk.send();
    }
    sign(mentor, "Tanda tangani lembar sebagai pembimbing", "30-tanda-tangan-mentor");
    sign(mentee, "Tanda tangani lembar sebagai peserta", null);
    sign(head, "Tanda tangani lembar sebagai kepala", null);
    assertThat(ledger.card(mentee.id(), 2026).certifiedJp()).isEqualByComparingTo("2");

    try (Desk desk = desks.of(mentee)) {
      desk.open("Nilai program");
      for (int i = 0; i < 4; i++) {
        desk.page().getByLabel("4 – setuju").nth(i).check();
      }
      desk.picture("31-penilaian-peserta");
      desk.send();
    }
    try (Desk desk = desks.of(supervisor)) {
      desk.open("Nilai hasil program");
      desk.page()
          .getByLabel("Level sekarang Analisis Kebutuhan Pengembangan Kompetensi")
          .selectOption("3");
      desk.page().getByLabel("Level sekarang Pengambilan Keputusan").selectOption("2");
      for (String item :
          List.of(
              "Pekerjaan lebih sering selesai tepat waktu",
              "Hasil kerja lebih baik dan konsisten",
              "Koordinasi dan kerja sama tim membaik",
              "Prosedur dan peraturan lebih dipatuhi",
              "Pegawai lebih percaya diri dan mandiri")) {
        desk.page().getByLabel(item + ": 4").check();
      }
      desk.picture("32-level-dan-hasil");
      desk.send();
    }
    try (Desk desk = desks.of(mentee)) {
      desk.visit("/program");
      desk.waitFor("Selesai");
      desk.picture("33-program-saya");
      desk.visit(desk.page().locator("a[href^='/lembar/']").first().getAttribute("href"));
      assertThat(desk.shown()).containsText("mentoring virtual");
      assertThat(desk.shown()).containsText(mentor.name());
      desk.picture("34-lembar-mentoring");
    }
    desks.printAnswerTimes();
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
}
