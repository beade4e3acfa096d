package id.bangkom.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.bangkom.testing.People;
import id.bangkom.testing.ProductTest;
import id.bangkom.testing.TestClock;
import id.bangkom.workforce.Competencies;
import id.bangkom.workforce.CompetencyKind;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Standards of posts, certificates and ratings come in as tables, and how a file is sent. */
@Tag("database")
@ProductTest
class RecordImportWiringTest {

  private static final String ADMINISTRATOR = "Administrator Aturan A";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Autowired private TestRestTemplate http;
  @Autowired private People people;
  @Autowired private Workforce workforce;
  @Autowired private Competencies competencies;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestClock clock;

  private Tables tables;
  private Employee employee;
  private Employee self;

  @BeforeEach
  void theOfficeOnItsFirstDay() {
    clock.set(LocalDateTime.of(2026, 5, 4, 8, 0));
    people.clearDesks();
    self = people.called(ADMINISTRATOR);
    employee = people.called("Pegawai A");
    tables = new Tables(http, self);
  }

  @AfterEach
  void asBefore() {
    jdbc.sql("delete from certificate where number like 'UJI%'").update();
    jdbc.sql("delete from yearly_rating where rating_year in (2023, 2026)").update();
    jdbc.sql(
            "delete from competency_standard where competency_id in (select id from competency"
                + " where name like 'Uji%')")
        .update();
    jdbc.sql("delete from competency where name like 'Uji%'").update();
    jdbc.sql(
            "delete from competency_standard where post_id in (select id from post where name like"
                + " 'Uji%')")
        .update();
    jdbc.sql("delete from post where name like 'Uji%'").update();
  }

  // ---- standards

  @Test
  void standardsMakeNewCompetenciesAndASecondTimeChangeNothing() {
    String file =
        "jabatan;kompetensi;jenis;lkj\n"
            + "pranata komputer;Uji Keamanan Siber;teknis;3\n"
            + "Pranata Komputer;Uji Kepekaan;Sosial Kultural;2\n"
            + "Uji Jabatan;Uji Keamanan Siber;TECHNICAL;1\n";

    JsonNode report = tables.apply("standards", file);

    assertThat(Tables.statuses(report)).containsExactly("2 CREATED", "3 CREATED", "4 CREATED");
    assertThat(Tables.remark(report, 2)).contains("Kompetensi baru");
    assertThat(Tables.remark(report, 4)).contains("Jabatan baru");
    assertThat(competencies.standards(people.called("Pegawai I").postId()))
        .filteredOn(standard -> standard.name().startsWith("Uji"))
        .extracting(s -> s.code() + " " + s.kind() + " " + s.requiredLevel())
        .containsExactly("UJI_KEAMANAN_SIBER TECHNICAL 3", "UJI_KEPEKAAN SOCIOCULTURAL 2");
    assertThat(Tables.statuses(tables.apply("standards", file)))
        .containsExactly("2 UNCHANGED", "3 UNCHANGED", "4 UNCHANGED");
    assertThat(
            Tables.statuses(
                tables.apply(
                    "standards",
                    "jabatan,kompetensi,jenis,lkj\n"
                        + "Pranata Komputer,uji kepekaan,sosiokultural,4\n")))
        .containsExactly("2 UPDATED");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Pranata Komputer,Integritas,teknis,3 | jenis: Kompetensi Integritas sudah tercatat",
        "Pranata Komputer,Integritas,manajerial,6 | lkj: Kolom lkj harus bilangan bulat",
        "Pranata Komputer,Integritas,manajerial,0 | lkj: Kolom lkj harus bilangan bulat",
        "Pranata Komputer,Integritas,manajerial,2.5 | lkj: Kolom lkj berisi \"2.5\"",
        "Pranata Komputer,Integritas,manajerial,999999999999 | lkj: Kolom lkj berisi",
        "Pranata Komputer,Integritas,lainnya,3 | jenis: Kolom jenis berisi \"lainnya\"",
        "Pranata Komputer,,manajerial,3 | kompetensi: Kolom kompetensi wajib diisi"
      })
  void aStandardThatCannotBeIsRejected(String row, String problem) {
    JsonNode report = tables.apply("standards", "jabatan,kompetensi,jenis,lkj\n" + row + "\n");
    assertThat(Tables.problem(report, 2)).startsWith(problem);
    assertThat(report.path("accepted").asInt()).isZero();
  }

  @Test
  void aRejectedStandardCreatesNeitherPostNorCompetency() {
    tables.apply("standards", "jabatan,kompetensi,jenis,lkj\nUji Baru,Uji Baru,teknis,9\n");
    assertThat(
            jdbc.sql("select count(*) from post where name = 'Uji Baru'")
                .query(Integer.class)
                .single())
        .isZero();
    assertThat(
            jdbc.sql("select count(*) from competency where name = 'Uji Baru'")
                .query(Integer.class)
                .single())
        .isZero();
    assertThat(CompetencyKind.values()).hasSize(3);
  }

  // ---- certificates

  @Test
  void certificatesComeInAndASecondTimeChangeNothing() {
    String file =
        "nip,jenis,nomor,berlaku_sampai\n"
            + employee.nip()
            + ",coach,UJI-1,2027-12-31\n"
            + employee.nip()
            + ",MENTOR,UJI-1,\n";
    assertThat(Tables.statuses(tables.apply("certificates", file)))
        .containsExactly("2 CREATED", "3 CREATED");
    assertThat(workforce.hasCertificate(employee.id(), "COACH", LocalDate.of(2027, 12, 31)))
        .isTrue();
    assertThat(workforce.hasCertificate(employee.id(), "COACH", LocalDate.of(2028, 1, 1)))
        .isFalse();
    assertThat(Tables.statuses(tables.apply("certificates", file)))
        .containsExactly("2 UNCHANGED", "3 UNCHANGED");
    assertThat(
            Tables.statuses(
                tables.apply(
                    "certificates",
                    "nip,jenis,nomor,berlaku_sampai\n"
                        + employee.nip()
                        + ",Coach,UJI-1,31-12-2028\n"
                        + employee.nip()
                        + ",Coach,UJI-1,31-12-2029\n")))
        .containsExactly("2 UPDATED", "3 REJECTED");
  }

  @Test
  void aCertificateOfOneselfOrOfNobodyIsRejected() {
    JsonNode report =
        tables.apply(
            "certificates",
            "nip,jenis,nomor\n"
                + self.nip()
                + ",coach,UJI-2\n"
                + "199909092022091009,coach,UJI-3\n"
                + employee.nip()
                + ",guru,UJI-4\n");
    assertThat(report.path("rejected").asInt()).isEqualTo(3);
    assertThat(Tables.problem(report, 2)).contains("Anda sendiri");
    assertThat(Tables.problem(report, 3)).startsWith("nip: ").contains("tidak dikenal");
    assertThat(Tables.problem(report, 4)).startsWith("jenis: ").contains("Coach atau Mentor");
  }

  // ---- ratings

  @Test
  void ratingsComeInAndASecondTimeChangeNothing() {
    String file = "nip;tahun;nilai\n" + employee.nip() + ";2026;87,5\n";
    assertThat(Tables.statuses(tables.apply("ratings", file))).containsExactly("2 CREATED");
    assertThat(workforce.latestRating(employee.id()).orElseThrow().rating())
        .isEqualByComparingTo(new BigDecimal("87.5"));
    assertThat(Tables.statuses(tables.apply("ratings", file))).containsExactly("2 UNCHANGED");
    assertThat(Tables.statuses(tables.apply("ratings", file.replace("87,5", "90"))))
        .containsExactly("2 UPDATED");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2023,120.01 | nilai: Kolom nilai paling tinggi 120",
        "2023,-1 | nilai: Kolom nilai berisi \"-1\"",
        "2023,NaN | nilai: Kolom nilai berisi \"NaN\"",
        "2023,1e2 | nilai: Kolom nilai berisi \"1e2\"",
        "2023, | nilai: Kolom nilai wajib diisi",
        "2027,80 | tahun: Kolom tahun harus dari",
        "1900,80 | tahun: Kolom tahun harus dari",
        "dua,80 | tahun: Kolom tahun berisi \"dua\""
      })
  void aRatingThatCannotBeIsRejected(String cells, String problem) {
    JsonNode report =
        tables.apply("ratings", "nip,tahun,nilai\n" + employee.nip() + "," + cells + "\n");
    assertThat(Tables.problem(report, 2)).startsWith(problem);
  }

  @Test
  void theOwnRatingIsAnothersToImport() {
    String own = "nip,tahun,nilai\n" + self.nip() + ",2023,99\n";
    assertThat(Tables.problem(tables.apply("ratings", own), 2)).contains("Anda sendiri");

    Tables colleague = new Tables(http, people.called("Administrator Aturan B"));
    assertThat(Tables.statuses(colleague.apply("ratings", own))).containsExactly("2 CREATED");
    assertThat(Tables.statuses(tables.apply("ratings", own))).containsExactly("2 UNCHANGED");
  }

  // ---- how a file is sent

  @Test
  void xlsxAndAnUploadedFileAreTakenAsCsvIs() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "Test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Nilai");
      List<String> header = List.of("NIP", "Tahun", "Nilai");
      for (int column = 0; column < header.size(); column++) {
        sheet.value(0, column, header.get(column));
      }
      sheet.value(1, 0, employee.nip());
      sheet.value(1, 1, 2026);
      sheet.value(1, 2, 88.85);
      sheet.value(2, 0, 198503172010011001L);
      sheet.value(2, 1, 2026);
      sheet.value(2, 2, 88.85);
    }
    JsonNode report = Tables.report(tables.send("ratings", false, out.toByteArray(), XLSX));
    assertThat(Tables.statuses(report)).containsExactly("2 CREATED", "3 REJECTED");
    assertThat(Tables.problem(report, 3)).contains("diubah menjadi angka");
    assertThat(workforce.latestRating(employee.id()).orElseThrow().rating())
        .isEqualByComparingTo(new BigDecimal("88.85"));

    assertThat(Tables.statuses(Tables.report(upload("file", out.toByteArray()))))
        .containsExactly("2 UNCHANGED", "3 REJECTED");
    assertThat(upload("berkas", out.toByteArray()).getStatusCode().value()).isEqualTo(400);
  }

  @Test
  void aFileThatCannotBeTakenIsRefusedAsAWhole() {
    refused(413, "x".repeat(5 * 1024 * 1024 + 1).getBytes(), "text/csv", "paling besar 5 MB");
    refused(415, "nip".getBytes(), "text/plain", "text/csv");
    refused(415, "{}".getBytes(), "application/json", "text/csv");
    refused(400, "nip,tahun\n".getBytes(), "text/csv", "Kolom nilai belum ada");
    refused(400, "PK\u0003\u0004xyz".getBytes(), XLSX, "rusak");
    refused(400, "nip,tahun,nilai\n1,\"2\n".getBytes(), "text/csv", "Baris 2");
    refused(400, "nip,tahun,nilai\né".getBytes(StandardCharsets.ISO_8859_1), "text/csv", "UTF-8");
    refused(
        422,
        ("nip,tahun,nilai\n" + "1,2,3\n".repeat(10_001)).getBytes(),
        "text/csv",
        "10.000 baris");
  }

  @Test
  void nobodyElseSeesTheProgressOfAnImport() {
    ResponseEntity<JsonNode> answer = progress(self);
    assertThat(answer.getBody().path("running").asBoolean()).isFalse();
    assertThat(progress(employee).getStatusCode().value()).isEqualTo(403);
  }

  private ResponseEntity<JsonNode> progress(Employee reader) {
    return http.withBasicAuth(reader.login(), ProductTest.PASSWORD)
        .getForEntity("/api/imports/progress", JsonNode.class);
  }

  private void refused(int status, byte[] body, String type, String sentence) {
    ResponseEntity<JsonNode> answer = tables.send("ratings", false, body, type);
    assertThat(answer.getStatusCode().value()).as(sentence).isEqualTo(status);
    assertThat(answer.getBody().path("detail").asText()).contains(sentence);
  }

  private ResponseEntity<JsonNode> upload(String part, byte[] content) {
    MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
    form.add(
        part,
        new ByteArrayResource(content) {
          @Override
          public String getFilename() {
            return "nilai.csv";
          }
        });
    return http.withBasicAuth(self.login(), ProductTest.PASSWORD)
        .exchange("/api/ratings/import", HttpMethod.POST, new HttpEntity<>(form), JsonNode.class);
  }
}
