package id.bangkom.claim;

import static id.bangkom.testing.People.form;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.bangkom.audit.AuditTrail;
import id.bangkom.testing.EvidenceFiles;
import id.bangkom.testing.People;
import id.bangkom.testing.ProductTest;
import id.bangkom.testing.TestClock;
import id.bangkom.workforce.Employee;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;

/** Evidence over HTTP: what is taken, who reads it, and how it is given out. */
@ProductTest
class EvidenceTest {

  private static final int MEGABYTE = 1024 * 1024;

  @Autowired private TestRestTemplate http;
  @Autowired private People people;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient jdbc;
  @Autowired private EvidenceStore store;
  @Autowired private EvidenceEnds ends;

  @BeforeEach
  void clearDesks() {
    clock.set(LocalDateTime.of(2026, 5, 4, 8, 0));
    people.clearDesks();
  }

  // ---- what is taken

  @Test
  void aFileIsKnownByItsContent() {
    JsonNode body = upload("Pegawai A", "bukti.pdf", EvidenceFiles.pdf("Sertifikat")).getBody();
    assertThat(body.path("type").asText()).isEqualTo("application/pdf");
    assertThat(body.path("name").asText()).isEqualTo("bukti.pdf");
    assertThat(body.path("size").asInt()).isEqualTo(EvidenceFiles.pdf("Sertifikat").length);
    assertThat(body.path("id").asText()).isNotBlank();
    assertThat(typeOf("foto.PNG", EvidenceFiles.png())).isEqualTo("image/png");
    assertThat(typeOf("foto.jpeg", EvidenceFiles.jpeg())).isEqualTo("image/jpeg");
    assertThat(typeOf("gambar.pdf", EvidenceFiles.png())).isEqualTo("image/png");
  }

  @Test
  void anExecutableRenamedToPdfIsRefusedWithASentence() {
    ResponseEntity<JsonNode> answer =
        upload("Pegawai A", "sertifikat.pdf", EvidenceFiles.executable());
    assertThat(answer.getStatusCode().value()).isEqualTo(422);
    assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat(answer.getBody().path("detail").asText())
        .isEqualTo(
            "Isi berkas \"sertifikat.pdf\" bukan PDF, JPEG, atau PNG, apa pun akhiran namanya;"
                + " unggah hasil pindai atau foto yang asli.");
    assertThat(stored()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "halaman.pdf, <html><script>alert(1)</script></html>",
    "gambar.png, <svg xmlns='http://www.w3.org/2000/svg'/>",
    "catatan.jpg, hanya teks",
    "arsip.pdf, PK\u0003\u0004"
  })
  void whatIsNoneOfTheThreeIsRefused(String name, String content) {
    ResponseEntity<JsonNode> answer =
        upload("Pegawai A", name, content.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(answer.getStatusCode().value()).isEqualTo(422);
    assertThat(stored()).isZero();
  }

  @Test
  void anEmptyFileIsRefusedWithASentence() {
    ResponseEntity<JsonNode> answer = upload("Pegawai A", "kosong.pdf", new byte[0]);
    assertThat(answer.getStatusCode().value()).isEqualTo(422);
    assertThat(answer.getBody().path("detail").asText())
        .isEqualTo("Berkas \"kosong.pdf\" kosong; pilih berkas lain.");
  }

  @Test
  void aFileOfEightMegabytesIsRefusedWithASentenceAndNotWithABrokenConnection() {
    ResponseEntity<JsonNode> answer =
        upload("Pegawai A", "besar.pdf", EvidenceFiles.pdfOf(8 * MEGABYTE));
    assertThat(answer.getStatusCode().value()).isEqualTo(413);
    assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat(answer.getBody().path("detail").asText())
        .isEqualTo("Berkas paling besar 5 MB; perkecil berkas lalu unggah kembali.");
  }

  @Test
  void aFileOfFiveMegabytesIsTakenAndGivenBackAsItWasAndOneByteMoreIsNot() {
    byte[] largest = EvidenceFiles.pdfOf(5 * MEGABYTE);
    long claim = claim("Pegawai A", upload("Pegawai A", "lima.pdf", largest));
    assertThat(read("Pegawai A", claim, byte[].class).getBody()).isEqualTo(largest);
    assertThat(
            upload("Pegawai A", "lima.pdf", EvidenceFiles.pdfOf(5 * MEGABYTE + 1))
                .getStatusCode()
                .value())
        .isEqualTo(413);
  }

  @Test
  void anUploadThatIsNoneIsRefusedAndNotAFault() {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.parseMediaType("multipart/form-data; boundary=x"));
    ResponseEntity<JsonNode> answer =
        as("Pegawai A")
            .exchange(
                "/api/evidence",
                HttpMethod.POST,
                new HttpEntity<>("--x\r\nkacau", headers),
                JsonNode.class);
    assertThat(answer.getStatusCode().value()).isEqualTo(400);
    assertThat(answer.getBody().path("detail").asText()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ../../etc/passwd.pdf          | passwd.pdf
          C:\\Users\\A\\sertifikat.pdf  | sertifikat.pdf
          a<b>;"x"\\ny.pdf              | ny.pdf
          .pdf                          | pdf.pdf
          program.exe                   | program.exe.pdf
          Sertifikat Pelatihan (1).PDF  | Sertifikat Pelatihan (1).PDF
          """)
  void aFileIsNamedSafely(String name, String safe) {
    // Not over HTTP: a client would put some of these names right before it sends them.
    Employee owner = people.called("Pegawai A");
    assertThat(store.add(owner, name, EvidenceFiles.pdf("x")).name()).isEqualTo(safe);
  }

  @Test
  void filesThatNoClaimRefersToAreForgottenAfterAWhileOrWhenThereAreTooMany() {
    Employee owner = people.called("Pegawai A");
    Employee other = people.called("Pegawai B");
    store.add(other, "lain.pdf", EvidenceFiles.pdf("x"));
    claim("Pegawai A", upload("Pegawai A", "terpakai.pdf", EvidenceFiles.pdf("x")));
    for (int i = 1; i <= 4; i++) {
      clock.forward(Duration.ofMinutes(1));
      store.add(owner, i + ".pdf", EvidenceFiles.pdf("x"));
    }
    assertThat(names(owner)).containsExactlyInAnyOrder("terpakai.pdf", "2.pdf", "3.pdf", "4.pdf");
    clock.forward(Duration.ofDays(2));
    store.add(owner, "5.pdf", EvidenceFiles.pdf("x"));
    assertThat(names(owner)).containsExactlyInAnyOrder("terpakai.pdf", "5.pdf");
    assertThat(names(other)).containsExactly("lain.pdf");
  }

  @Test
  void aPictureOfTooManyPixelsIsRefusedWithASentenceAndNotUnpacked() {
    for (byte[] bomb :
        List.of(
            EvidenceFiles.pngThatSays(65_000, 65_000),
            EvidenceFiles.jpegThatSays(65_000, 65_000))) {
      ResponseEntity<JsonNode> answer = upload("Pegawai A", "foto.png", bomb);
      assertThat(answer.getStatusCode().value()).isEqualTo(422);
      assertThat(answer.getBody().path("detail").asText())
          .isEqualTo(
              "Gambar \"foto.png\" berukuran 4225 megapiksel, paling besar 64; perkecil gambar"
                  + " lalu unggah kembali.");
    }
    assertThat(stored()).isZero();
    assertThat(typeOf("besar.png", EvidenceFiles.pngThatSays(8_000, 8_000))).isEqualTo("image/png");
  }

  @Test
  void aPictureWhoseHeaderIsBrokenIsRefused() {
    byte[] broken = Arrays.copyOf(EvidenceFiles.png(), 20);
    assertThat(upload("Pegawai A", "rusak.png", broken).getBody().path("detail").asText())
        .isEqualTo("Gambar \"rusak.png\" rusak; unggah hasil pindai atau foto yang asli.");
    assertThat(stored()).isZero();
  }

  @Test
  void withdrawnClaimsFillTheRoomOfAPersonAndCertifiedOnesDoNot() {
    Employee owner = people.called("Pegawai A");
    byte[] large = EvidenceFiles.pdfOf(5 * MEGABYTE);
    claim("Pegawai A", upload("Pegawai A", "disahkan.pdf", large));
    people.complete(people.called("Atasan A"), "verifyClaim", form("decision", "ACCEPT"));
    people.takeAndComplete(
        people.called("Administrator Aturan A"), "certifyClaim", form("decision", "ACCEPT"));
    for (int i = 0; i < 11; i++) {
      withdrawn(large);
    }
    assertThat(upload("Pegawai A", "12.pdf", large).getStatusCode().value()).isEqualTo(201);

    ResponseEntity<JsonNode> answer = upload("Pegawai A", "13.pdf", large);
    assertThat(answer.getStatusCode().value()).isEqualTo(422);
    assertThat(answer.getBody().path("detail").asText())
        .startsWith("Bukti Anda yang belum disahkan sudah 60 MB dari paling banyak 60 MB.");
    assertThat(store.add(people.called("Pegawai B"), "lain.pdf", large).size())
        .as("others have room of their own")
        .isEqualTo(large.length);
    assertThat(names(owner)).hasSize(13);
  }

  @Test
  void theContentOfAWithdrawnClaimComesToItsEndAndItsRecordStays() {
    long certified = claim("Pegawai A");
    people.complete(people.called("Atasan A"), "verifyClaim", form("decision", "ACCEPT"));
    people.takeAndComplete(
        people.called("Administrator Aturan A"), "certifyClaim", form("decision", "ACCEPT"));
    byte[] file = EvidenceFiles.pdf("Batal");
    long withdrawn = withdrawn(file);
    store.add(people.called("Pegawai B"), "yatim.pdf", file);

    clock.forward(Duration.ofDays(89));
    ends.end();
    assertThat(read("Pegawai A", withdrawn, byte[].class).getBody()).isEqualTo(file);
    assertThat(names(people.called("Pegawai B"))).as("never submitted").isEmpty();

    clock.forward(Duration.ofDays(2));
    ends.end();
    ResponseEntity<JsonNode> gone = read("Pegawai A", withdrawn, JsonNode.class);
    assertThat(gone.getStatusCode().value()).isEqualTo(404);
    assertThat(gone.getBody().path("detail").asText())
        .isEqualTo("Isi bukti ini sudah dihapus 90 hari setelah klaimnya ditarik.");
    assertThat(
            jdbc.sql(
                    "select fingerprint || ' ' || byte_count from evidence where content_removed_at"
                        + " is not null")
                .query(String.class)
                .list())
        .containsExactly(AuditTrail.fingerprint(file) + " " + file.length);
    assertThat(read("Pegawai A", certified, byte[].class).getStatusCode().value())
        .as("what was certified stays")
        .isEqualTo(200);
    assertThat(list("Pegawai A", "/api/claims").get(0).path("evidenceUrl").isNull()).isTrue();
    assertThat(
            jdbc.sql(
                    "select detail from audit_entry where act = 'EVIDENCE_REMOVED' order by id desc")
                .query(String.class)
                .list()
                .get(0))
        .isEqualTo("1 dari klaim yang ditarik, 0 tidak pernah diajukan");
  }

  private long withdrawn(byte[] file) {
    long claim = claim("Pegawai A", upload("Pegawai A", "batal.pdf", file));
    assertThat(
            status(
                "Pegawai A",
                HttpMethod.POST,
                "/api/claims/" + claim + "/withdrawal",
                Map.of("reason", "Salah")))
        .isEqualTo(204);
    return claim;
  }

  // ---- who reads it

  @Test
  void evidenceIsForTheClaimantTheVerifiersAndWhoeverMayReadTheCard() {
    long claim = claim("Pegawai A");
    for (String reader :
        List.of(
            "Pegawai A",
            "Atasan A",
            "Kepala Bidang Pengembangan",
            "Kepala Badan",
            "Administrator Aturan A",
            "Administrator Aturan B")) {
      assertThat(read(reader, claim, byte[].class).getStatusCode().value())
          .as(reader)
          .isEqualTo(200);
    }
    for (String stranger : List.of("Pegawai B", "Atasan B", "Kepala Bidang Kinerja")) {
      assertThat(read(stranger, claim, String.class).getStatusCode().value())
          .as(stranger)
          .isEqualTo(404);
    }
    assertThat(
            http.getForEntity("/api/claims/" + claim + "/evidence", String.class)
                .getStatusCode()
                .value())
        .isEqualTo(401);
    assertThat(read("Pegawai A", claim + 1, String.class).getStatusCode().value()).isEqualTo(404);
  }

  @Test
  void theSupervisorWhoVerifiesReadsItAlsoAfterTheEmployeeMoved() {
    long claim = claim("Pegawai A");
    Employee employee = people.called("Pegawai A");
    Employee other = people.called("Atasan B");
    moveTo(employee, other);
    try {
      for (String reader : List.of("Atasan A", "Atasan B")) {
        assertThat(read(reader, claim, byte[].class).getStatusCode().value())
            .as(reader)
            .isEqualTo(200);
      }
    } finally {
      moveTo(employee, people.called("Atasan A"));
    }
  }

  // ---- how it is given out

  @Test
  void whatIsGivenOutIsTheDetectedTypeAndCanDoNothing() {
    long claim =
        claim("Pegawai A", upload("Pegawai A", "tipuan \"x\".html.png", EvidenceFiles.png()));
    HttpHeaders headers = read("Pegawai A", claim, byte[].class).getHeaders();
    assertThat(headers.getContentType()).isEqualTo(MediaType.IMAGE_PNG);
    assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(headers.get("Content-Security-Policy"))
        .singleElement()
        .satisfies(policy -> assertThat(policy).contains("default-src 'none'", "sandbox"));
    assertThat(headers.getFirst("Cache-Control")).isEqualTo("no-store");
    assertThat(headers.getContentDisposition().getType()).isEqualTo("inline");
    assertThat(headers.getContentDisposition().getFilename()).isEqualTo("tipuan _x_.html.png");
  }

  @Test
  void aPdfIsSavedBecauseABrowserShowsNoneInASandbox() {
    long claim = claim("Pegawai A");
    HttpHeaders headers = read("Pegawai A", claim, byte[].class).getHeaders();
    assertThat(headers.getContentType()).isEqualTo(MediaType.APPLICATION_PDF);
    assertThat(headers.getContentDisposition().getType()).isEqualTo("attachment");
  }

  // ---- the rest of the interface

  @Test
  void everybodyListsOnlyOwnClaimsAndOnlyAdministratorsAllOpenOnes() {
    claim("Pegawai A");
    assertThat(list("Pegawai A", "/api/claims"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.path("statusLabel").asText()).isEqualTo("Menunggu verifikasi");
              assertThat(row.path("countedJp").isNull()).isTrue();
              assertThat(row.path("withdrawable").asBoolean()).isTrue();
            });
    assertThat(list("Pegawai B", "/api/claims")).isEmpty();
    assertThat(list("Atasan A", "/api/claims")).isEmpty();
    assertThat(list("Administrator Aturan A", "/api/claims/open")).hasSize(1);
    assertThat(status("Atasan A", HttpMethod.GET, "/api/claims/open", null)).isEqualTo(403);
  }

  @Test
  void theListSaysWhatACertifiedClaimCountsByWhichRuleAndWhoDecided() {
    claim("Pegawai A");
    people.complete(people.called("Atasan A"), "verifyClaim", form("decision", "ACCEPT"));
    people.takeAndComplete(
        people.called("Administrator Aturan A"), "certifyClaim", form("decision", "ACCEPT"));
    JsonNode row = list("Pegawai A", "/api/claims").get(0);
    assertThat(row.path("countedJp").decimalValue()).isEqualByComparingTo("4");
    assertThat(row.path("certified").asBoolean()).isTrue();
    assertThat(row.path("confirmed").asBoolean()).isFalse();
    assertThat(row.path("legalBasis").asText()).contains("BPS");
    assertThat(row.path("decisions")).hasSize(2);
    assertThat(row.path("decisions").get(0).path("at").asText())
        .startsWith("2026-05-04T08:00:00+07:00");
    assertThat(row.path("withdrawable").asBoolean()).isFalse();
    assertThat(list("Administrator Aturan A", "/api/claims/open")).isEmpty();
  }

  @Test
  void theFormIsToldTheTracksAndTheLimit() {
    JsonNode options = as("Pegawai A").getForEntity("/api/claims/form", JsonNode.class).getBody();
    assertThat(options.path("tracks")).hasSize(22);
    assertThat(options.path("tracks").findValuesAsText("track"))
        .doesNotContain("COACHING", "MENTORING", "SELF_STUDY");
    assertThat(options.path("largestEvidence").asInt()).isEqualTo(5 * MEGABYTE);
  }

  @Test
  void aWithdrawalOverHttpAnswersAsTheInterfacePromises() {
    long claim = claim("Pegawai A");
    String path = "/api/claims/" + claim + "/withdrawal";
    assertThat(status("Pegawai B", HttpMethod.POST, path, Map.of("reason", "Usil"))).isEqualTo(404);
    assertThat(status("Pegawai A", HttpMethod.POST, path, Map.of("reason", ""))).isEqualTo(422);
    assertThat(status("Pegawai A", HttpMethod.POST, path, Map.of("reason", "Salah")))
        .isEqualTo(204);
    assertThat(status("Pegawai A", HttpMethod.POST, path, Map.of("reason", "Salah")))
        .isEqualTo(422);
  }

  // ---- the way there

  private TestRestTemplate as(String person) {
    return http.withBasicAuth(people.called(person).login(), ProductTest.PASSWORD);
  }

  private ResponseEntity<JsonNode> upload(String person, String name, byte[] content) {
    LinkedMultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
    parts.add(
        "file",
        new ByteArrayResource(content) {
          @Override
          public String getFilename() {
            return name;
          }
        });
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.MULTIPART_FORM_DATA);
    return as(person)
        .exchange(
            "/api/evidence", HttpMethod.POST, new HttpEntity<>(parts, headers), JsonNode.class);
  }

  private String typeOf(String name, byte[] content) {
    ResponseEntity<JsonNode> answer = upload("Pegawai A", name, content);
    assertThat(answer.getStatusCode().value()).isEqualTo(HttpURLConnection.HTTP_CREATED);
    return answer.getBody().path("type").asText();
  }

  private long claim(String person) {
    return claim(person, upload(person, "bukti.pdf", EvidenceFiles.pdf("Sertifikat")));
  }

  private long claim(String person, ResponseEntity<JsonNode> evidence) {
    people.start(
        people.called(person),
        "activity-claim",
        form(
            "track",
            "SEMINAR",
            "scope",
            "NATIONAL",
            "firstDay",
            "2026-04-15",
            "quantity",
            "1",
            "title",
            "Seminar",
            "organiser",
            "Arsip Nasional",
            "evidenceId",
            evidence.getBody().path("id").asText()));
    return jdbc.sql("select max(id) from claim").query(Long.class).single();
  }

  private <T> ResponseEntity<T> read(String person, long claim, Class<T> type) {
    return as(person).getForEntity("/api/claims/" + claim + "/evidence", type);
  }

  /** Tasklist asks of every task that it shows. */
  @Test
  void aClaimsTaskHasNoPrivateNote() {
    claim("Pegawai A", upload("Pegawai A", "bukti.pdf", EvidenceFiles.pdf("x")));
    String task = people.task(people.called("Atasan A"), "verifyClaim").getId();
    assertThat(status("Atasan A", HttpMethod.GET, "/api/tasks/" + task + "/private-note", null))
        .isEqualTo(204);
  }

  private JsonNode list(String person, String path) {
    return as(person).getForEntity(path, JsonNode.class).getBody();
  }

  private int status(String person, HttpMethod method, String path, Object body) {
    return as(person)
        .exchange(path, method, new HttpEntity<>(body), String.class)
        .getStatusCode()
        .value();
  }

  private void moveTo(Employee employee, Employee supervisor) {
    jdbc.sql("update employee set supervisor_id = ? where id = ?")
        .params(supervisor.id(), employee.id())
        .update();
  }

  private List<String> names(Employee owner) {
    return jdbc.sql("select file_name from evidence where owner_id = ?")
        .param(owner.id())
        .query(String.class)
        .list();
  }

  private int stored() {
    return jdbc.sql("select count(*) from evidence").query(Integer.class).single();
  }
}
