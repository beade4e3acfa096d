package id.bangkom.imports;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.testing.Bench;
import id.bangkom.testing.ChosenDatabase;
import id.bangkom.testing.ProductTest;
import id.bangkom.workforce.Workforce;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * How long an agency's tables are taken in: new, the same again, and with something else in every
 * row; beside a plain loop of prepared batches. Run by {@code ./mvnw -Pbench verify}, on
 * PostgreSQL. It prints and asserts no time.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:imports;DB_CLOSE_DELAY=-1",
      "spring.main.banner-mode=off"
    })
@ActiveProfiles(profiles = "demo", resolver = ChosenDatabase.Profiles.class)
@ContextConfiguration(initializers = ChosenDatabase.class)
@Import(ProductTest.Time.class)
class ImportBenchmark {

  private static final int EMPLOYEES = Integer.getInteger("bangkom.bench.employees", 10_000);
  private static final int UNITS = 500;
  private static final int POSTS = 500;
  private static final int COMPETENCIES = 40;
  private static final int TEAM = 10;
  private static final LocalDate FIRST_BORN = LocalDate.of(1970, 1, 1);

  private static final Pattern COUNTS = Pattern.compile("\"counts\":\\{([^}]*)}");

  @Autowired private TestRestTemplate http;
  @Autowired private Workforce workforce;
  @Autowired private JdbcTemplate jdbc;

  @Test
  void anAgency() {
    jdbc.execute("create table bench_row (nip varchar(18), name varchar(200), email varchar(200))");
    long start = System.nanoTime();
    jdbc.batchUpdate(
        "insert into bench_row (nip, name, email) values (?, ?, ?)",
        IntStream.range(0, EMPLOYEES)
            .mapToObj(number -> new Object[] {nip(number), "Pegawai uji", "uji@x.id"})
            .toList());
    report("plain batch", "", start);
    for (String edition : new String[] {"", "", " baru"}) {
      String status = edition.isEmpty() ? null : "UPDATED";
      send(
          "units",
          "kode_unit,nama_unit,kode_unit_induk",
          UNITS,
          number ->
              "U%d,Unit uji %d%s,%s"
                  .formatted(number, number, edition, number == 0 ? "" : "U" + number / TEAM),
          status);
      send(
          "employees",
          "nip,nama,jenis_pegawai,jabatan,kode_unit,nip_atasan,email",
          EMPLOYEES,
          number ->
              "%s,Pegawai uji %d%s,PNS,Jabatan uji %d,U%d,%s,p%d@x.id"
                  .formatted(
                      nip(number),
                      number,
                      edition,
                      number % POSTS,
                      (number + (edition.isEmpty() || number % TEAM != 0 ? 0 : 1)) % UNITS,
                      number == 0 ? "" : nip(number / TEAM),
                      number),
          status);
      send(
          "standards",
          "jabatan,kompetensi,jenis,lkj",
          EMPLOYEES,
          number ->
              "Jabatan uji %d,Kompetensi uji %d,teknis,%d"
                  .formatted(
                      number % POSTS, number / POSTS % COMPETENCIES, edition.isEmpty() ? 2 : 3),
          status);
      send(
          "certificates",
          "nip,jenis,nomor,berlaku_sampai",
          EMPLOYEES,
          number ->
              "%s,COACH,S-%d,%d-12-31"
                  .formatted(nip(number), number, edition.isEmpty() ? 2030 : 2031),
          status);
      send(
          "ratings",
          "nip,tahun,nilai",
          EMPLOYEES,
          number -> "%s,2025,%d".formatted(nip(number), edition.isEmpty() ? 90 : 91),
          status);
    }
  }

  private void send(
      String kind, String header, int rows, IntFunction<String> row, String everyRowIs) {
    String csv =
        IntStream.range(0, rows)
            .mapToObj(row)
            .collect(Collectors.joining("\n", header + "\n", "\n"));
    String login =
        workforce.all().stream()
            .filter(one -> one.name().equals("Administrator Aturan A"))
            .findFirst()
            .orElseThrow()
            .login();
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.parseMediaType("text/csv"));
    long start = System.nanoTime();
    // Read as text: an answer of so many rows is more than the product reads of anybody's JSON.
    String report =
        http.withBasicAuth(login, ProductTest.PASSWORD)
            .postForObject(
                "/api/" + kind + "/import", new HttpEntity<>(csv, headers), String.class);
    Matcher counts = COUNTS.matcher(report);
    assertThat(counts.find()).as(report.substring(0, Math.min(500, report.length()))).isTrue();
    report(kind, counts.group(1), start);
    if (everyRowIs != null) {
      assertThat(counts.group(1)).isEqualTo("\"%s\":%d".formatted(everyRowIs, rows));
    }
  }

  private static String nip(int number) {
    return "%s2015011%03d"
        .formatted(
            DateTimeFormatter.BASIC_ISO_DATE.format(FIRST_BORN.plusDays(number / 1000)),
            number % 1000);
  }

  private static void report(String what, String how, long start) {
    Bench.say("%-12s %-28s %6.2f s", what, how, Bench.seconds(start));
  }
}
