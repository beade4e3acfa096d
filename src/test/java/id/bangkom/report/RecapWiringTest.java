package id.bangkom.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.bangkom.jp.CreditStatus;
import id.bangkom.jp.JpCard;
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
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The recap of a unit over HTTP. */
@Tag("database")
@ProductTest
class RecapWiringTest {

  private static final String RECAP = "/api/units/%s/jp-recap?year=2026";

  @Autowired private TestRestTemplate http;
  @Autowired private People people;
  @Autowired private TestClock clock;
  @Autowired private JpLedger ledger;
  @Autowired private JpVoids voids;
  @Autowired private JpCertification certification;
  @Autowired private JdbcClient jdbc;

  private Employee employee;

  @BeforeEach
  void somebodyWithSomeJp() {
    clock.set(LocalDateTime.of(2026, 5, 4, 8, 0));
    people.clearDesks();
    employee = people.called("Pegawai A");
    List<UUID> sessions =
        List.of(
            record(Track.COACHING, "2026-04-06"),
            record(Track.COACHING, "2026-04-13"),
            record(Track.COACHING, "2026-04-20"),
            record(Track.INTERNSHIP, "2026-03-02"),
            record(Track.COACHING, "2025-12-29"));
    certification.certify(sessions.subList(0, 3));
    voids.voidActivity(sessions.get(1), "Salah catat");
  }

  @Test
  void aRowSaysTheSameAsTheCard() {
    JsonNode row = row(get("Administrator Aturan A", "BKPSDM").getBody());
    JpCard card = ledger.card(employee.id(), 2026);
    assertThat(row.path("totalJp").decimalValue())
        .isEqualByComparingTo(card.totalJp())
        .isEqualByComparingTo("24");
    assertThat(row.path("certifiedJp").decimalValue())
        .isEqualByComparingTo(card.certifiedJp())
        .isEqualByComparingTo("4");
    assertThat(row.path("unconfirmedRuleJp").decimalValue())
        .isEqualByComparingTo(card.unconfirmedRuleJp())
        .isEqualByComparingTo("20");
    assertThat(row.path("shortfallJp").decimalValue()).isEqualByComparingTo(card.shortfallJp());
    assertThat(row.path("byTrack").path("COACHING").decimalValue()).isEqualByComparingTo("4");
    assertThat(row.path("byTrack").path("INTERNSHIP").decimalValue()).isEqualByComparingTo("20");
  }

  @Test
  void everybodyOfTheUnitAndThoseBelowHasARowAlsoWithoutActivities() {
    JsonNode recap = get("Administrator Aturan A", "BKPSDM").getBody();
    assertThat(recap.path("employees").findValuesAsText("name"))
        .contains("Kepala Badan", "Pegawai A", "Pegawai L");
    assertThat(
            recap.path("employees").findParents("name").stream()
                .filter(row -> row.path("name").asText().equals("Pegawai L"))
                .map(row -> row.path("shortfallJp").asDouble()))
        .containsExactly(20.0);
  }

  @Test
  void aRecapIsForTheHeadsAtAndAboveTheUnitAndForRuleAdministrators() {
    assertThat(get("Kepala Badan", "BKPSDM").getStatusCode().value()).isEqualTo(200);
    for (String stranger : List.of("Atasan A", "Pegawai A", "Kepala Bidang Pengembangan")) {
      assertThat(get(stranger, "BKPSDM").getStatusCode().value()).as(stranger).isEqualTo(403);
    }
    assertThat(get("Pegawai A", "unknown").getStatusCode().value()).isEqualTo(403);
    assertThat(get("Administrator Aturan A", "unknown").getStatusCode().value()).isEqualTo(404);
  }

  @Test
  void theSameComesAsASpreadsheetInWhichNoTextIsAFormula() throws IOException {
    jdbc.sql("update employee set name = '=1+1' where id = ?").param(employee.id()).update();
    try {
      HttpHeaders headers = new HttpHeaders();
      headers.set(
          HttpHeaders.ACCEPT, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
      byte[] file =
          http.withBasicAuth(people.called("Administrator Aturan A").login(), ProductTest.PASSWORD)
              .exchange(
                  RECAP.formatted("BKPSDM"),
                  HttpMethod.GET,
                  new HttpEntity<>(headers),
                  byte[].class)
              .getBody();
      try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
        List<Row> rows = workbook.getFirstSheet().read();
        assertThat(texts(rows.get(0)))
            .startsWith("NIP", "Nama", "Jenis pegawai", "Unit", "Coaching", "Magang", "Total JP");
        Row row =
            rows.stream()
                .filter(one -> one.getCellText(0).equals(employee.nip()))
                .findFirst()
                .orElseThrow();
        assertThat(texts(row)).contains("=1+1", "4.00", "20.00", "24.00");
        assertThat(row.getCell(1).getFormula()).isNull();
      }
    } finally {
      jdbc.sql("update employee set name = ? where id = ?")
          .params(employee.name(), employee.id())
          .update();
    }
  }

  private static List<String> texts(Row row) {
    return row.stream().map(Cell::getText).toList();
  }

  private JsonNode row(JsonNode recap) {
    return recap.path("employees").findParents("nip").stream()
        .filter(row -> row.path("nip").asText().equals(employee.nip()))
        .findFirst()
        .orElseThrow();
  }

  private ResponseEntity<JsonNode> get(String who, String unit) {
    return http.withBasicAuth(people.called(who).login(), ProductTest.PASSWORD)
        .getForEntity(RECAP.formatted(unit), JsonNode.class);
  }

  private UUID record(Track track, String date) {
    return ledger
        .record(
            new NewActivity(
                employee.id(),
                track,
                Scope.NATIONAL,
                LocalDate.parse(date),
                null,
                null,
                BigDecimal.ONE,
                "Kegiatan",
                null,
                null,
                "TEST"),
            CreditStatus.PROVISIONAL)
        .activityId();
  }
}
