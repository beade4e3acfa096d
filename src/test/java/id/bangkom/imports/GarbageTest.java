package id.bangkom.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.bangkom.testing.People;
import id.bangkom.testing.ProductTest;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * Random and hostile files and requests. Whatever comes: no fault of the server, a sentence for
 * each refusal, and in the tables exactly what the answer says.
 *
 * <p>{@code -Dbangkom.garbage.cases=20000} sends more of them, {@code -Dbangkom.garbage.seed}
 * others.
 */
@ProductTest
@TestPropertySource(
    properties = "spring.datasource.url=jdbc:h2:mem:garbage;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=30000")
@Tag("many")
class GarbageTest {

  private static final int CASES = Integer.getInteger("bangkom.garbage.cases", 2000);
  private static final long SEED = Long.getLong("bangkom.garbage.seed", 20260504);

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String CSV = "text/csv";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static final Map<String, List<String>> TABLES =
      Map.of(
          "units",
          List.of("kode_unit", "nama_unit", "kode_unit_induk", "perangkat_daerah", "nip_kepala"),
          "employees",
          List.of(
              "nip",
              "nip_lama",
              "nama",
              "jenis_pegawai",
              "jabatan",
              "kode_unit",
              "nip_atasan",
              "email"),
          "standards",
          List.of("jabatan", "kompetensi", "jenis", "lkj"),
          "certificates",
          List.of("nip", "jenis", "nomor", "berlaku_sampai"),
          "ratings",
          List.of("nip", "tahun", "nilai"),
          "activities",
          List.of(
              "nip",
              "jenis",
              "cakupan",
              "tanggal",
              "tanggal_selesai",
              "jam_mulai",
              "jumlah",
              "nama_kegiatan",
              "penyelenggara",
              "nomor_bukti"));

  /** Which table an import adds a row to for every row that it says it created or accepted. */
  private static final Map<String, String> GROWS =
      Map.of(
          "units", "unit",
          "employees", "employee",
          "standards", "competency_standard",
          "certificates", "certificate",
          "ratings", "yearly_rating",
          "activities", "activity");

  private static final List<String> COUNTED =
      List.of(
          "unit",
          "employee",
          "post",
          "competency",
          "competency_standard",
          "certificate",
          "yearly_rating",
          "activity",
          "activity_void",
          "jp_entry",
          "handover",
          "former_nip",
          "awaited_head",
          "account_password",
          "acting_appointment");

  private static final Map<String, List<String>> USUAL =
      Map.of(
          "track", List.of("SEMINAR", "COACHING", "SELF_STUDY", "COURSE", "INTERNSHIP"),
          "scope", List.of("NATIONAL", "INTERNATIONAL"),
          "date", List.of("2026-03-02", "2026-03-03", "2025-12-31"),
          "endDate", List.of("2026-03-03", "2026-03-05"),
          "startTime", List.of("09:00", "13:30"),
          "quantity", List.of("1", "2", "45"),
          "firstDay", List.of("2026-05-04"),
          "lastDay", List.of("2026-05-31"),
          "kind", List.of("PLH", "PLT"),
          "year", List.of("2026"));

  private static final List<String> ACTIVITY =
      List.of(
          "nip",
          "track",
          "scope",
          "date",
          "endDate",
          "startTime",
          "quantity",
          "title",
          "organiser",
          "evidenceNumber");

  /** Words of a message that nobody wrote for a person here. */
  private static final Pattern FOREIGN =
      Pattern.compile(
          "Exception|\\b(the|is|not|failed|invalid|cannot|required|error|Could)\\b|org\\.|java\\.");

  @Autowired private People people;
  @Autowired private Workforce workforce;
  @Autowired private JdbcClient jdbc;
  @Autowired private IdentityService identityService;
  @LocalServerPort private int port;

  private final HttpClient client = HttpClient.newHttpClient();
  private final Random random = new Random(SEED);
  private final Map<Integer, Integer> answers = new HashMap<>();
  private String administrator;
  private Garbage garbage;
  private String what;

  @Test
  void nothingBreaksWhateverComes() throws Exception {
    administrator = people.called("Administrator Aturan A").login();
    garbage = new Garbage(random, workforce.all().stream().map(Employee::nip).limit(15).toList());
    int taken = 0;
    List<String> failures = new ArrayList<>();
    for (int i = 0; i < CASES; i++) {
      what = "case " + i + " of seed " + SEED;
      Map<String, Integer> before = counts();
      try {
        taken +=
            switch (random.nextInt(10)) {
              case 0, 1, 2, 3, 4, 5 -> sendTable(before);
              case 6, 7 -> postActivity(before);
              case 8 -> voidActivity(before);
              default -> sendAnything(before);
            };
      } catch (AssertionError | IOException e) {
        failures.add(what + ": " + e.getMessage());
      }
    }
    assertThat(failures.stream().limit(20)).isEmpty();
    assertThat(taken).as("some of it is no garbage: %s", answers).isGreaterThan(CASES / 20);
    assertThat(circles("employee", "supervisor_id")).as("who stands above oneself").isZero();
    assertThat(circles("unit", "parent_id")).as("units below themselves").isZero();
  }

  private int sendTable(Map<String, Integer> before) throws Exception {
    String kind = garbage.one(new ArrayList<>(new TreeSet<>(TABLES.keySet())));
    boolean dryRun = garbage.chance(3);
    byte[] file = garbage.file(kind, TABLES.get(kind));
    what += " " + kind + (dryRun ? " dry" : "") + " " + shown(file);
    HttpResponse<String> answer =
        send(
            "POST",
            "/api/" + kind + "/import?dryRun=" + (garbage.chance(50) ? garbage.nip() : dryRun),
            garbage.chance(30) ? "application/json" : garbage.chance(2) ? CSV : XLSX,
            file);
    Map<String, Integer> grown = grown(before);
    if (answer.statusCode() != 200) {
      refused(answer);
      assertThat(grown).as("grown although refused").isEmpty();
      return 0;
    }
    JsonNode report = JSON.readTree(answer.body());
    int rejected = 0;
    for (JsonNode row : report.path("rows")) {
      if (row.path("status").asText().equals("REJECTED")) {
        rejected++;
        sentence(row.path("problem").asText());
      }
    }
    assertThat(report.path("rejected").asInt()).isEqualTo(rejected);
    JsonNode counts = report.path("counts");
    int created = counts.path("CREATED").asInt() + counts.path("ACCEPTED").asInt();
    if (dryRun) {
      assertThat(grown).as("grown by a dry run").isEmpty();
      return created;
    }
    assertThat(grown.getOrDefault(GROWS.get(kind), 0)).as("rows of %s", kind).isEqualTo(created);
    int accounts = grown.getOrDefault("users", 0);
    assertThat(accounts).as("accounts").isEqualTo(kind.equals("employees") ? created : 0);
    assertThat(grown.getOrDefault("account_password", 0)).isEqualTo(accounts);
    if (created + counts.path("UPDATED").asInt() == 0) {
      assertThat(grown).as("grown without a row that was taken").isEmpty();
    }
    return created;
  }

  private int postActivity(Map<String, Integer> before) throws Exception {
    String body = garbage.json(ACTIVITY, USUAL);
    what += " activity " + body.substring(0, Math.min(600, body.length()));
    HttpResponse<String> answer = send("POST", "/api/activities", "application/json", bytes(body));
    int recorded = grown(before).getOrDefault("activity", 0);
    if (answer.statusCode() == 201) {
      assertThat(recorded).isEqualTo(1);
      return 1;
    }
    refused(answer);
    assertThat(grown(before)).isEmpty();
    return 0;
  }

  private int voidActivity(Map<String, Integer> before) throws Exception {
    List<String> known =
        jdbc.sql("select cast(id as varchar) from activity order by id fetch first 20 rows only")
            .query(String.class)
            .list();
    String id =
        known.isEmpty() || garbage.chance(3)
            ? garbage.chance(2) ? encoded(garbage.hostile()) : new UUID(1, 2).toString()
            : garbage.one(known);
    String body = garbage.json(List.of("reason"), Map.of());
    what += " void " + id + " " + body.substring(0, Math.min(300, body.length()));
    HttpResponse<String> answer =
        send("POST", "/api/activities/" + id + "/void", "application/json", bytes(body));
    Map<String, Integer> grown = grown(before);
    if (answer.statusCode() == 200) {
      assertThat(grown.getOrDefault("activity_void", 0)).isEqualTo(1);
      return 0;
    }
    refused(answer);
    assertThat(grown).isEmpty();
    return 0;
  }

  /** The rest of our own API, of which it is only asked that it does not break. */
  private int sendAnything(Map<String, Integer> before) throws Exception {
    String nip = garbage.chance(2) ? administrator : encoded(garbage.hostile());
    String text = encoded(garbage.hostile());
    List<String> reads =
        List.of(
            "/api/employees/" + nip + "/jp-card?year=" + text,
            "/api/people?q=" + text + "&page=" + encoded(garbage.hostile()),
            "/api/people/" + nip + "/open-work",
            "/api/handovers?nip=" + text,
            "/api/units/" + text + "/jp-recap?year=2026",
            "/api/units/BKPSDM/jp-recap?year=" + text,
            "/api/imports/progress?x=" + text,
            "/api/claims/" + text + "/evidence",
            "/api/tasks/" + text + "/private-note",
            "/lembar/" + text);
    Map<String, List<String>> posts =
        Map.of(
            "/api/people/" + nip + "/move",
            List.of("supervisorNip", "unitCode", "reason"),
            "/api/handovers",
            List.of("fromNip", "toNip", "nips", "reason"),
            "/api/acting-appointments",
            List.of("kind", "officialNip", "actingNip", "orderNumber", "firstDay", "lastDay"),
            "/api/acting-appointments/" + text + "/end",
            List.of("reason"),
            "/api/claims/preview",
            ACTIVITY,
            "/api/claims/" + text + "/withdrawal",
            List.of("reason"),
            "/api/dialogues/1/withdrawal",
            List.of("reason"),
            "/api/programmes/" + text + "/withdrawal",
            List.of("reason"),
            "/api/recalculations",
            List.of("year", "reason", "nip", "unitCode", "rehearsal"),
            "/api/tasks/" + text + "/study-preview",
            List.of("entries"));
    HttpResponse<String> answer;
    if (garbage.chance(2)) {
      String path = garbage.one(reads);
      what += " GET " + path;
      answer = send("GET", path, null, null);
    } else {
      String path = garbage.one(new ArrayList<>(new TreeSet<>(posts.keySet())));
      String body = garbage.json(posts.get(path), USUAL);
      what += " POST " + path + " " + body.substring(0, Math.min(600, body.length()));
      answer = send("POST", path, "application/json", bytes(body));
    }
    if (answer.statusCode() >= 400) {
      refused(answer);
      assertThat(grown(before)).isEmpty();
    }
    return 0;
  }

  private void refused(HttpResponse<String> answer) throws IOException {
    assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
    if (isNoAddress(answer)) {
      return;
    }
    JsonNode problem = JSON.readTree(answer.body());
    sentence(problem.path("detail").asText());
    sentence(problem.path("title").asText());
  }

  /** The container refuses these before anything of ours sees them; sheets are pages. */
  private static boolean isNoAddress(HttpResponse<String> answer) {
    String address = answer.request().uri().getRawPath();
    return address.startsWith("/lembar/")
        || answer.statusCode() == 400 && address.matches("(?i).*%(00|2f|5c).*");
  }

  private static void sentence(String text) {
    assertThat(text).isNotBlank();
    // What somebody sent is quoted, in whatever language it was.
    String own =
        text.replaceAll("(?s)\".*\"", "")
            .replaceAll("(?s)(NIP|unit|kerja|Kode unit) \\S+", "")
            .replaceAll("(?s)Kompetensi .* sudah tercatat", "");
    assertThat(FOREIGN.matcher(own).find()).as(text).isFalse();
  }

  private HttpResponse<String> send(String method, String path, String type, byte[] body)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder()
                        .encodeToString(bytes(administrator + ":" + ProductTest.PASSWORD)))
            .method(
                method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    if (type != null) {
      request.header("Content-Type", type);
    }
    HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
    answers.merge(answer.statusCode(), 1, Integer::sum);
    return answer;
  }

  private Map<String, Integer> counts() {
    Map<String, Integer> counts = new HashMap<>();
    StringBuilder sql = new StringBuilder("select 0 as nothing");
    COUNTED.forEach(table -> sql.append(", (select count(*) from %1$s) as %1$s".formatted(table)));
    jdbc.sql(sql.toString())
        .query(
            row -> {
              for (String table : COUNTED) {
                counts.put(table, row.getInt(table));
              }
            });
    counts.put("users", (int) identityService.createUserQuery().count());
    return counts;
  }

  private Map<String, Integer> grown(Map<String, Integer> before) {
    Map<String, Integer> grown = new HashMap<>();
    counts()
        .forEach(
            (table, now) -> {
              if (!now.equals(before.get(table))) {
                grown.put(table, now - before.get(table));
              }
            });
    return grown;
  }

  private int circles(String table, String above) {
    Map<Long, Long> way = new HashMap<>();
    jdbc.sql("select id, %s as above from %s".formatted(above, table))
        .query(
            row -> {
              long up = row.getLong("above");
              if (!row.wasNull()) {
                way.put(row.getLong("id"), up);
              }
            });
    return Circles.find(way.keySet(), way::get).size();
  }

  private static String encoded(String text) {
    // A longer address is no address for the container.
    String part = text.substring(0, Math.min(text.length(), 200));
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String shown(byte[] file) {
    String text = new String(file, StandardCharsets.UTF_8);
    return text.substring(0, Math.min(500, text.length())).replaceAll("\\p{Cntrl}", "~");
  }
}
