package id.bangkom.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.bangkom.testing.People;
import id.bangkom.testing.ProductTest;
import id.bangkom.testing.TestClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** Rows that are rejected go out with their content, are mended in a file, and come back. */
@Tag("database")
@ProductTest
class MendedFileWiringTest {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Autowired private TestRestTemplate http;
  @Autowired private People people;
  @Autowired private TestClock clock;

  private Tables tables;
  private String nip;

  @BeforeEach
  void theOfficeOnItsFirstDay() {
    clock.set(LocalDateTime.of(2026, 5, 4, 8, 0));
    people.clearDesks();
    nip = people.called("Pegawai A").nip();
    tables = new Tables(http, people.called("Administrator Aturan A"));
  }

  @Test
  void aReportRepeatsTheRowsThatItRejectsAndNoOthers() {
    JsonNode report =
        send(
            """
            jumlah,NIP,jenis,cakupan,tanggal,nama_kegiatan
            1,%1$s,Seminar,NASIONAL,2026-04-01,Seminar
            banyak,%1$s,Seminar,NASIONAL,2026-04-02,Seminar
            1,%1$s,Seminar,NASIONAL,2026-04-03,Seminar,lagi
            """
                .formatted(nip));

    assertThat(texts(report.path("header")))
        .containsExactly("jumlah", "NIP", "jenis", "cakupan", "tanggal", "nama_kegiatan");
    assertThat(report.path("rows").get(0).path("cells").isNull()).isTrue();
    assertThat(texts(report.path("rows").get(1).path("cells")))
        .containsExactly("banyak", nip, "Seminar", "NASIONAL", "2026-04-02", "Seminar");
    assertThat(texts(report.path("rows").get(2).path("cells")))
        .containsExactly("1", nip, "Seminar", "NASIONAL", "2026-04-03", "Seminar", "lagi");
  }

  @Test
  void theColumnOfProblemsIsNotReadAndNotRepeated() {
    JsonNode report =
        send(
            """
            masalah;nip;jenis;cakupan;tanggal;jumlah;nama_kegiatan
            Kolom jumlah salah.;%1$s;Seminar;NASIONAL;2026-04-01;1;Seminar
            Kolom jumlah salah.;%1$s;Seminar;NASIONAL;2026-04-02;banyak;Seminar
            """
                .formatted(nip));

    assertThat(Tables.statuses(report)).containsExactly("2 ACCEPTED", "3 REJECTED");
    assertThat(texts(report.path("header"))).doesNotContain("masalah").startsWith("nip");
    assertThat(texts(report.path("rows").get(1).path("cells"))).startsWith(nip);
  }

  @Test
  void anApostropheThatKeepsASpreadsheetFromChangingACellIsTakenAway() {
    send(
        """
        nip;jenis;cakupan;tanggal;jumlah;nama_kegiatan
        '%s;Seminar;NASIONAL;2026-04-01;1;'=1+1
        """
            .formatted(nip));

    JsonNode again =
        send(
            """
            nip;jenis;cakupan;tanggal;jumlah;nama_kegiatan
            %s;Seminar;NASIONAL;2026-04-01;1;=1+1
            """
                .formatted(nip));
    assertThat(Tables.statuses(again)).containsExactly("2 DUPLICATE");
  }

  @Test
  void aNumberThatLostItsLastDigitsDoesNotComeBackAsAName() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(file, "test", null)) {
      Worksheet sheet = workbook.newWorksheet("Kegiatan");
      List<String> header =
          List.of("nip", "jenis", "cakupan", "tanggal", "jumlah", "nama_kegiatan");
      List<Object> row =
          List.of(Double.parseDouble(nip), "Seminar", "NASIONAL", "2026-04-01", 1, "Seminar");
      for (int column = 0; column < header.size(); column++) {
        sheet.value(0, column, header.get(column));
        if (row.get(column) instanceof Number number) {
          sheet.value(1, column, number);
        } else {
          sheet.value(1, column, row.get(column).toString());
        }
      }
    }
    JsonNode report = Tables.report(tables.send("activities", false, file.toByteArray(), XLSX));

    List<String> cells = texts(report.path("rows").get(0).path("cells"));
    assertThat(cells.get(0)).contains("E+17");
    JsonNode again =
        send(String.join(";", texts(report.path("header"))) + "\n" + String.join(";", cells));
    assertThat(Tables.statuses(again)).containsExactly("2 REJECTED");
    assertThat(Tables.problem(again, 2)).contains("sudah diubah menjadi angka");
  }

  @Test
  void whatNoRowCanBeIsNotRepeatedInFullAndNoCharacterIsCutInTwo() {
    JsonNode report =
        send(
            """
            nip;jenis;cakupan;tanggal;jumlah;nama_kegiatan
            %s;%s;NASIONAL;2026-04-01;1;%s
            """
                .formatted(nip, "x" + "😀".repeat(40), "😀".repeat(5000)));

    assertThat(Tables.statuses(report)).containsExactly("2 REJECTED");
    assertThat(String.join("", texts(report.path("rows").get(0).path("cells"))).length())
        .isBetween(3900, 4000);
  }

  private JsonNode send(String csv) {
    return Tables.report(tables.send("activities", false, csv));
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
