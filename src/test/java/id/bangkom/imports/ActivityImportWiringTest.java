package id.bangkom.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import id.bangkom.jp.CardEntry;
import id.bangkom.jp.CreditStatus;
import id.bangkom.jp.JpCertification;
import id.bangkom.jp.JpLedger;
import id.bangkom.jp.JpVoids;
import id.bangkom.jp.NewActivity;
import id.bangkom.jp.Scope;
import id.bangkom.jp.Track;
import id.bangkom.testing.People;
import id.bangkom.testing.ProductTest;
import id.bangkom.testing.TestClock;
import id.bangkom.workforce.Employee;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Existing records of activities come in as tables. */
@Tag("database")
@ProductTest
class ActivityImportWiringTest {

  private static final String ADMINISTRATOR = "Administrator Aturan A";
  private static final String HEADER =
      "nip,jenis,cakupan,tanggal,tanggal_selesai,jam_mulai,jumlah,nama_kegiatan,penyelenggara,nomor_bukti\n";

  @Autowired private TestRestTemplate http;
  @Autowired private People people;
  @Autowired private JpLedger ledger;
  @Autowired private JpVoids voids;
  @Autowired private JpCertification certification;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestClock clock;

  private Tables tables;
  private Employee employee;
  private Employee other;

  @BeforeEach
  void theOfficeOnItsFirstDay() {
    clock.set(LocalDateTime.of(2026, 6, 30, 8, 0));
    people.clearDesks();
    tables = new Tables(http, people.called(ADMINISTRATOR));
    employee = people.called("Pegawai A");
    other = people.called("Pegawai B");
  }

  @Test
  void rowsAreCertifiedAndCappedWhenAllOfThemAreIn() {
    JsonNode report =
        applied(
            HEADER
                + row("COACHING", "NASIONAL", "2026-05-18", "1", "Sesi ketiga")
                + row("Coaching", "nasional", "04-05-2026", "1", "Sesi pertama")
                + row("coaching", "NATIONAL", "2026-05-11", "1,0", "Sesi kedua")
                    .replace("1,0", "\"1,0\""));
    assertThat(Tables.statuses(report)).containsExactly("2 ACCEPTED", "3 ACCEPTED", "4 ACCEPTED");
    assertThat(ledger.card(employee.id(), 2026).entries())
        .extracting(CardEntry::title, CardEntry::status, e -> e.countedJp().intValue())
        .containsExactly(
            tuple("Sesi pertama", CreditStatus.CERTIFIED, 2),
            tuple("Sesi kedua", CreditStatus.CERTIFIED, 2),
            tuple("Sesi ketiga", CreditStatus.CERTIFIED, 0));
    assertThat(report.path("rows").get(0).path("activityId").asText())
        .isEqualTo(ledger.card(employee.id(), 2026).entries().get(2).activityId().toString());
  }

  @Test
  void theSameFileASecondTimeChangesNothing() {
    String file =
        HEADER
            + row("COACHING", "NASIONAL", "2026-05-04", "1", "Sesi")
            + row("COACHING", "NASIONAL", "2026-05-04", "1", " Sesi ")
            + row("COURSE", "NASIONAL", "2026-05-04", "2.50", "Kursus");
    assertThat(Tables.statuses(applied(file)))
        .as("the second row is equal after trimming")
        .containsExactly("2 ACCEPTED", "3 DUPLICATE", "4 ACCEPTED");
    long entries = count("jp_entry");

    JsonNode again = applied(file);
    assertThat(Tables.statuses(again)).containsExactly("2 DUPLICATE", "3 DUPLICATE", "4 DUPLICATE");
    assertThat(again.path("accepted").asInt()).isZero();
    assertThat(again.path("rejected").asInt()).isZero();
    assertThat(count("jp_entry")).isEqualTo(entries);
    assertThat(Tables.statuses(applied(file.replace(",2.50,", ",\"2,5\","))))
        .as("2,5 is 2.50")
        .endsWith("4 DUPLICATE");
  }

  @Test
  void whatWasVoidedIsADuplicateThatSaysSo() {
    String file = HEADER + row("COURSE", "NASIONAL", "2026-05-04", "8", "Kursus");
    String id = applied(file).path("rows").get(0).path("activityId").asText();
    voids.voidActivity(UUID.fromString(id), "Salah orang");

    JsonNode again = applied(file);
    assertThat(Tables.statuses(again)).containsExactly("2 DUPLICATE");
    assertThat(Tables.remark(again, 2)).contains("dibatalkan");
    assertThat(ledger.card(employee.id(), 2026).totalJp()).isEqualByComparingTo("0");
  }

  @Test
  void aLateImportMovesWhatComesAfterAndAdjustsWhatIsCertified() {
    UUID certified = provisional("2026-05-11");
    provisional("2026-05-18");
    certification.certify(List.of(certified));
    applied(
        HEADER
            + row("COACHING", "NASIONAL", "2026-05-04", "1", "Lama 1")
            + row("COACHING", "NASIONAL", "2026-05-05", "1", "Lama 2"));
    assertThat(ledger.card(employee.id(), 2026).entries())
        .extracting(e -> e.date().getDayOfMonth(), CardEntry::status, e -> e.countedJp().intValue())
        .containsExactly(
            tuple(4, CreditStatus.CERTIFIED, 2),
            tuple(5, CreditStatus.CERTIFIED, 2),
            tuple(11, CreditStatus.CERTIFIED, 2),
            tuple(11, CreditStatus.ADJUSTMENT, -2),
            tuple(18, CreditStatus.PROVISIONAL, 0));
  }

  @Test
  void aBadRowIsNamedWithItsColumnAndStopsNoOther() {
    JsonNode report =
        applied(
            HEADER
                + row("COACHING", "NASIONAL", "2026-05-04", "2", "Dua sekaligus")
                + row("COACHING", "NASIONAL", "2026-07-01", "1", "Besok")
                + row("COCHING", "NASIONAL", "2026-05-04", "1", "Salah jenis")
                + row("COURSE", "NASIONAL", "2026-05-04", "-1", "Kurang dari nol")
                + row("COURSE", "NASIONAL", "30-02-2026", "1", "Tanggal tidak ada")
                + row("COURSE", "NASIONAL", "2026-05-04", "1", "")
                + row("COURSE", "NASIONAL", "2026-05-04", "1", "Baik")
                + "198503172010011999,COURSE,NASIONAL,2026-05-04,,,1,Tidak dikenal,,\n"
                + "1.98503E+17,COURSE,NASIONAL,2026-05-04,,,1,Sudah angka,,\n");
    assertThat(Tables.problem(report, 2)).startsWith("jumlah: Jumlah untuk Coaching harus 1");
    assertThat(Tables.problem(report, 3)).startsWith("tanggal: Kegiatan baru berakhir pada");
    assertThat(Tables.problem(report, 4)).startsWith("jenis: Kolom jenis berisi \"COCHING\"");
    assertThat(Tables.problem(report, 5)).startsWith("jumlah: ");
    assertThat(Tables.problem(report, 6)).startsWith("tanggal: ");
    assertThat(Tables.problem(report, 7)).startsWith("nama_kegiatan: ");
    assertThat(Tables.statuses(report)).contains("8 ACCEPTED");
    assertThat(Tables.problem(report, 9)).startsWith("nip: NIP 198503172010011999 tidak dikenal");
    assertThat(Tables.problem(report, 10)).contains("sudah diubah menjadi angka");
    assertThat(report.path("accepted").asInt()).isEqualTo(1);
    assertThat(report.path("rejected").asInt()).isEqualTo(8);
    assertThat(count("activity")).isEqualTo(1);
  }

  @Test
  void aDryRunSaysTheSameAndWritesNothing() {
    String file =
        HEADER
            + row("COURSE", "NASIONAL", "2026-05-04", "8", "Kursus")
            + row("COACHING", "NASIONAL", "2026-05-04", "2", "Dua");
    JsonNode dry = Tables.report(tables.send("activities", true, file));
    assertThat(dry.path("dryRun").asBoolean()).isTrue();
    assertThat(Tables.statuses(dry)).containsExactly("2 ACCEPTED", "3 REJECTED");
    assertThat(dry.path("rows").get(0).path("activityId").isNull()).isTrue();
    assertThat(count("activity")).isZero();
    assertThat(count("jp_entry")).isZero();
    assertThat(Tables.statuses(applied(file))).isEqualTo(Tables.statuses(dry));
  }

  @Test
  void nobodyImportsForOneself() {
    Employee administrator = people.called(ADMINISTRATOR);
    JsonNode report =
        applied(
            HEADER
                + row("COURSE", "NASIONAL", "2026-05-04", "8", "Kursus")
                    .replace(employee.nip(), administrator.nip()));
    assertThat(Tables.problem(report, 2)).startsWith("nip: Kegiatan sendiri tidak boleh");
    assertThat(count("activity")).isZero();
  }

  @Test
  void aSpreadsheetSaysTheSameAsCsv() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Test", null)) {
      Worksheet sheet = workbook.newWorksheet("Kegiatan");
      String[] header = {
        "nip", "jenis", "cakupan", "tanggal", "tanggal_selesai", "jumlah", "nama_kegiatan"
      };
      for (int column = 0; column < header.length; column++) {
        sheet.value(0, column, header[column]);
      }
      for (int line = 1; line <= 2; line++) {
        sheet.value(line, 0, line == 1 ? employee.nip() : other.nip());
        sheet.value(line, 1, "E-Learning");
        sheet.value(line, 2, "NASIONAL");
        sheet.value(line, 3, LocalDate.of(2026, 3, 2));
        sheet.style(line, 3).format("yyyy-mm-dd").set();
        sheet.value(line, 4, "06-03-2026");
        sheet.value(line, 5, 20);
        sheet.value(line, 6, "=HYPERLINK(\"x\")");
      }
    }
    JsonNode report =
        Tables.report(
            tables.send(
                "activities",
                false,
                bytes.toByteArray(),
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
    assertThat(Tables.statuses(report)).containsExactly("2 ACCEPTED", "3 ACCEPTED");
    assertThat(ledger.card(employee.id(), 2026).totalJp()).isEqualByComparingTo("15");
    assertThat(ledger.card(other.id(), 2026).totalJp()).isEqualByComparingTo("15");
  }

  private JsonNode applied(String csv) {
    return Tables.report(tables.send("activities", false, csv));
  }

  private String row(String track, String scope, String date, String quantity, String title) {
    return "%s,%s,%s,%s,,,%s,%s,,\n".formatted(employee.nip(), track, scope, date, quantity, title);
  }

  private UUID provisional(String date) {
    return ledger
        .record(
            new NewActivity(
                employee.id(),
                Track.COACHING,
                Scope.NATIONAL,
                LocalDate.parse(date),
                null,
                null,
                BigDecimal.ONE,
                "Sesi",
                null,
                null,
                "TEST"),
            CreditStatus.PROVISIONAL)
        .activityId();
  }

  private long count(String table) {
    return jdbc.sql("select count(*) from " + table).query(Long.class).single();
  }
}
