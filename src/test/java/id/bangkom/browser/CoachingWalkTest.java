package id.bangkom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import id.bangkom.jp.JpLedger;
import id.bangkom.testing.People;
import id.bangkom.testing.ProductTest;
import id.bangkom.testing.TestClock;
import id.bangkom.testing.Walk;
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

/** Supervisor, employee and head walk the real Tasklist from the start to certified JP. */
@Tag("browser")
@ProductTest
class CoachingWalkTest {

  @LocalServerPort private int port;
  @Autowired private TestClock clock;
  @Autowired private People people;
  @Autowired private Workforce workforce;
  @Autowired private JpLedger ledger;

  private Desks desks;
  private Employee employee;
  private Employee supervisor;
  private Employee head;

  @BeforeEach
  void openBrowser() {
    clock.set(LocalDateTime.of(2026, 5, 4, 8, 0));
    people.clearDesks();
    employee = people.called("Pegawai A");
    supervisor = workforce.supervisorOf(employee.id()).orElseThrow();
    head = workforce.signingHead(employee.id()).orElseThrow();
    desks = new Desks(port, clock);
  }

  @AfterEach
  void closeBrowser() {
    desks.close();
  }

  @Test
  void fromTheDialogueToCertifiedJpOnTheCard() {
    try (Desk desk = desks.of(supervisor)) {
      desk.startDialogueAbout(employee.name(), "01-mulai-dialog");
      desk.open("Isi level kompetensi");
      desk.select("Kompetensi fokus", "Komunikasi (kesenjangan 1)");
      desk.choose("Kurang motivasi atau jenuh");
      desk.picture("02-isi-level");
      desk.send();
    }
    try (Desk desk = desks.of(employee)) {
      desk.open("Konfirmasi hasil dialog");
      desk.choose("Ya, saya setuju");
      desk.picture("03-konfirmasi-dialog");
      desk.send();
    }
    try (Desk desk = desks.of(supervisor)) {
      desk.open("Pilih metode");
      desk.waitFor("Saran: Coaching");
      desk.picture("04-pilih-metode");
      desk.send();
      desk.open("Usulkan kesepakatan");
      desk.fill("Tujuan", "Menyampaikan laporan pelatihan dengan jelas");
      desk.fill("Kegiatan", "Paparan laporan triwulan");
      desk.fill("Hasil yang diharapkan", "Paparan dipahami seluruh bidang");
      desk.fill("Rencana jumlah sesi", "2");
      desk.type("Tanggal pertemuan pertama", "11/5/2026");
      desk.type("Batas waktu", "30/6/2026");
      desk.picture("05-usulkan-kesepakatan");
      desk.send();
    }
    try (Desk desk = desks.of(employee)) {
      desk.open("Tanggapi kesepakatan");
      desk.choose("Saya setuju, sesi dapat dimulai");
      desk.picture("06-tanggapi-kesepakatan");
      desk.send();
    }
    session("11/5/2026", LocalDateTime.of(2026, 5, 11, 13, 0), "Ya", true);
    session("18/5/2026", LocalDateTime.of(2026, 5, 18, 13, 0), "Tidak, ini sesi terakhir", false);
    sign(supervisor, "Tanda tangani lembar sebagai pembimbing", "09-tanda-tangan-pembimbing");
    sign(employee, "Tanda tangani lembar sebagai peserta", null);
    sign(head, "Tanda tangani lembar sebagai kepala", "10-tanda-tangan-kepala");
    try (Desk desk = desks.of(employee)) {
      desk.visit("/kartu-jp");
      desk.waitFor("sesi ke-2");
      desk.picture("11-kartu-jp");
      desk.open("Nilai program");
      for (int i = 0; i < 4; i++) {
        desk.page().getByLabel("4 – setuju").nth(i).check();
      }
      desk.picture("12-penilaian-peserta");
      desk.send();
    }
    try (Desk desk = desks.of(supervisor)) {
      desk.open("Nilai hasil program");
      desk.page().getByLabel("Level sekarang Komunikasi").selectOption("2");
      for (String item :
          List.of(
              "Pekerjaan lebih sering selesai tepat waktu",
              "Hasil kerja lebih baik dan konsisten",
              "Koordinasi dan kerja sama tim membaik",
              "Prosedur dan peraturan lebih dipatuhi",
              "Pegawai lebih percaya diri dan mandiri")) {
        desk.page().getByLabel(item + ": 4").check();
      }
      desk.picture("13-level-dan-hasil");
      desk.send();
      desk.visit("/program");
      desk.waitFor("Selesai");
      desk.picture("14-program-saya");
      desk.visit(desk.page().locator("a[href^='/lembar/']").first().getAttribute("href"));
      assertThat(desk.shown()).containsText("Ditandatangani secara elektronik");
      assertThat(desk.shown()).containsText(head.name());
      desk.picture("15-lembar-kegiatan");
    }
    desks.printAnswerTimes();
  }

  @Test
  void oneMeetingWithTwoParticipantsIsRecordedOnceAndConfirmedByEach() {
    Employee other = people.called("Pegawai C");
    new Walk(people, employee, supervisor).reachSessions();
    new Walk(people, other, supervisor).reachSessions();
    clock.set(LocalDateTime.of(2026, 5, 11, 13, 0));
    try (Desk desk = desks.of(supervisor)) {
      // Whichever of the two tasks is opened, the other participant is offered.
      desk.open("Catat sesi");
      desk.type("Tanggal sesi", "11/5/2026");
      desk.type("Jam mulai", "09:00");
      desk.fill("Lama (menit)", "60");
      desk.choose("Tatap muka");
      desk.fill("Materi bimbingan", "Membahas laporan bersama");
      desk.fill("Tindak lanjut yang disepakati", "Menulis draf masing-masing");
      desk.page().getByLabel("Pegawai ").first().check();
      desk.choose("Ya");
      desk.picture("16-sesi-bersama");
      desk.send();
    }
    for (Employee participant : List.of(employee, other)) {
      try (Desk desk = desks.of(participant)) {
        desk.open("Konfirmasi sesi");
        desk.waitFor("sesi bersama beberapa peserta");
        desk.choose("Ya, saya konfirmasi");
        desk.send();
      }
      assertThat(ledger.card(participant.id(), 2026).totalJp())
          .as(participant.name())
          .isEqualByComparingTo("2");
    }
  }

  /** Nothing is opened from the list but the start: each task opens when its turn has come. */
  @Test
  void aWholeCoachingNeedsFewClicksAndFewFields() {
    try (Desk desk = desks.of(supervisor)) {
      desk.startDialogueAbout(employee.name(), "50-mulai");
      desk.shows("Isi level kompetensi");
      desk.choose("Kurang motivasi atau jenuh");
      desk.send();
    }
    answer(employee, "Hasil dialog kompetensi", "Ya, saya setuju");
    try (Desk desk = desks.of(supervisor)) {
      desk.arrive("Pilih metode");
      desk.send();
      desk.shows("Usulkan kesepakatan");
      desk.fill("Kegiatan", "Paparan laporan triwulan");
      desk.picture("51-usulkan-kesepakatan");
      desk.send();
    }
    answer(employee, "Usulan kesepakatan", "Saya setuju, sesi dapat dimulai");
    clock.set(LocalDateTime.of(2026, 5, 11, 13, 0));
    try (Desk desk = desks.of(supervisor)) {
      desk.arrive("Catat sesi");
      desk.type("Jam mulai", "09:00");
      desk.choose("Tatap muka");
      desk.fill("Materi bimbingan", "Menyusun alur paparan");
      desk.fill("Tindak lanjut yang disepakati", "Menulis draf paparan");
      desk.picture("52-catat-sesi");
      desk.send();
    }
    answer(employee, "Konfirmasi sesi", "Ya, saya konfirmasi");
    clock.set(LocalDateTime.of(2026, 5, 18, 13, 0));
    try (Desk desk = desks.of(supervisor)) {
      desk.arrive("Catat sesi");
      desk.fill("Materi bimbingan", "Membahas draf paparan");
      desk.picture("53-catat-sesi-kedua");
      desk.send();
    }
    answer(employee, "Konfirmasi sesi", "Ya, saya konfirmasi");
    for (Employee signer : List.of(supervisor, employee, head)) {
      answer(signer, "lembar kegiatan", "Isi lembar benar, saya menandatangani");
    }
    try (Desk desk = desks.of(employee)) {
      desk.arrive("Penilaian Anda atas program");
      for (int i = 0; i < 4; i++) {
        desk.page().getByLabel("4 – setuju").nth(i).check();
      }
      desk.send();
    }
    try (Desk desk = desks.of(supervisor)) {
      desk.arrive("Nilai hasil program");
      desk.page().getByLabel("Level sekarang Komunikasi").selectOption("2");
      for (int i = 0; i < 5; i++) {
        desk.page().locator("#task-pane td input[type=radio][aria-label$=': 4']").nth(i).check();
      }
      desk.send();
    }
    assertThat(ledger.card(employee.id(), 2026).certifiedJp()).isEqualByComparingTo("4");
    effort("Atasan", supervisor, 20, 6);
    effort("Pegawai", employee, 15, 0);
    effort("Kepala", head, 3, 0);
  }

  private void answer(Employee person, String heading, String option) {
    try (Desk desk = desks.of(person)) {
      desk.arrive(heading);
      desk.choose(option);
      desk.send();
    }
  }

  private void effort(String role, Employee person, int mostClicks, int mostFields) {
    try (Desk desk = desks.of(person)) {
      System.out.printf("Coaching, %s: %d klik, %d isian%n", role, desk.clicks(), desk.fields());
      assertThat(desk.clicks()).as(role + ", clicks").isLessThanOrEqualTo(mostClicks);
      assertThat(desk.fields()).as(role + ", fields").isLessThanOrEqualTo(mostFields);
    }
  }

  @Test
  void theCoachReadsBeforeSendingThatASessionAddsNothingAndSeesItWhileTyping() {
    new Walk(people, employee, supervisor).reachSessions();
    clock.set(LocalDateTime.of(2026, 6, 2, 13, 0));
    Walk walk = new Walk(people, employee, supervisor);
    walk.recordAndConfirm("2026-05-11", "09:00", "YES");
    walk.recordAndConfirm("2026-05-18", "09:00", "YES");
    try (Desk desk = desks.of(supervisor)) {
      desk.open("Catat sesi");
      Locator warning = desk.page().getByText("sesi ini tidak menambah JP");
      assertThat(warning).hasCount(0);
      desk.type("Tanggal sesi", "25/5/2026");
      assertThat(warning).isVisible();
      assertThat(desk.shown()).containsText("sesi ke-3 bulan Mei 2026, batas 2 kali sebulan");
      desk.picture("17-sesi-tanpa-jp");
      desk.type("Tanggal sesi", "1/6/2026");
      assertThat(warning).hasCount(0);
      assertThat(desk.shown()).containsText("sesi ke-1 bulan Juni 2026");
    }
  }

  private void session(String day, LocalDateTime now, String more, boolean illustrate) {
    clock.set(now);
    try (Desk desk = desks.of(supervisor)) {
      desk.open("Catat sesi");
      desk.type("Tanggal sesi", day);
      desk.type("Jam mulai", "09:00");
      desk.fill("Lama (menit)", "30");
      desk.waitFor("sesi kurang dari 45 menit");
      desk.fill("Lama (menit)", "60");
      desk.choose("Tatap muka");
      desk.fill("Materi bimbingan", "Menyusun alur paparan");
      desk.fill("Tindak lanjut yang disepakati", "Menulis draf paparan");
      desk.choose(more);
      if (illustrate) {
        desk.picture("07-catat-sesi");
      }
      desk.send();
    }
    try (Desk desk = desks.of(employee)) {
      desk.open("Konfirmasi sesi");
      desk.waitFor("sesi ini dihitung 2 JP");
      desk.choose("Ya, saya konfirmasi");
      if (illustrate) {
        desk.picture("08-konfirmasi-sesi");
      }
      desk.send();
    }
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
