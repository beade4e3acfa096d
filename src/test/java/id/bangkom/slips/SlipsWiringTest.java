package id.bangkom.slips;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.bangkom.testing.AppendOnlyTables;
import id.bangkom.testing.Caller;
import id.bangkom.testing.People;
import id.bangkom.testing.ProductTest;
import id.bangkom.testing.TestClock;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From an import to the first log-in: two persons are needed, and a slip can be printed again. */
@Tag("database")
@ProductTest
class SlipsWiringTest {

  private static final String ADMINISTRATOR = "admin";
  private static final String ANI = "199001012015011001";
  private static final String BUDI = "199002022015021002";
  private static final ObjectMapper JSON = new ObjectMapper();

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired IdentityService identityService;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;

  private String importer;

  @BeforeEach
  void twoPeopleAreImported() {
    clock.set(LocalDateTime.of(2026, 5, 4, 8, 0));
    people.clearDesks();
    importer = people.called("Administrator Aturan A").login();
    String file =
        "nip,nama,jenis_pegawai,jabatan,kode_unit\n"
            + ANI
            + ",Ani,PNS,Analis,BKPSDM\n"
            + BUDI
            + ",Budi,PNS,Analis,BKPSDM\n";
    Caller caller = in(importer, ProductTest.PASSWORD);
    assertThat(
            caller
                .send(
                    caller
                        .request("/api/employees/import?dryRun=false")
                        .header("Content-Type", "text/csv")
                        .POST(BodyPublishers.ofString(file)))
                .statusCode())
        .isEqualTo(200);
  }

  @AfterEach
  void theyLeave() {
    identityService.deleteMembership(importer, "system-administrators");
    people.clearDesks();
    for (String login : List.of(ANI, BUDI)) {
      jdbc.sql("delete from employee where login = ?").param(login).update();
      identityService.deleteUser(login);
      jdbc.sql("delete from account_password where login = ?").param(login).update();
      AppendOnlyTables.empty(jdbc, "password_event");
    }
    jdbc.sql(
            "delete from post where id not in (select post_id from employee) and id not in (select"
                + " post_id from competency_standard)")
        .update();
  }

  @Test
  void aSystemAdministratorPrintsSlipsOfThoseWhoWaitAndTheyComeIn() throws Exception {
    JsonNode waiting = JSON.readTree(administrator().get("/api/accounts/waiting").body());
    assertThat(waiting.findValuesAsText("login")).containsExactly(ANI, BUDI);
    assertThat(waiting.get(0).path("unit").asText()).isEqualTo("BKPSDM Kota Contoh");
    assertThat(waiting.get(0).path("validUntil").isNull()).isTrue();

    HttpResponse<String> answer = issue(administrator(), ANI, BUDI);
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    JsonNode slips = JSON.readTree(answer.body()).path("slips");
    assertThat(slips.findValuesAsText("name")).containsExactly("Ani", "Budi");
    assertThat(slips.get(0).path("validUntil").asText()).startsWith("2026-05-11T08:00");

    String password = slips.get(0).path("password").asText();
    assertThat(password).matches("([A-Z][a-z][2-9][a-z]-?){3}");
    Caller ani = in(ANI, password);
    assertThat(
            ani.post(
                    "/api/password",
                    "{\"old\":\"%s\",\"new\":\"Milik-Bersama-7x\"}".formatted(password))
                .statusCode())
        .isEqualTo(204);
    assertThat(JSON.readTree(ani.get("/api/me").body()).path("name").asText()).isEqualTo("Ani");
    assertThat(
            JSON.readTree(administrator().get("/api/accounts/waiting").body())
                .findValuesAsText("login"))
        .containsExactly(BUDI);
  }

  @Test
  void anAccountThatWasDeletedWaitsForNothing() throws Exception {
    identityService.saveUser(identityService.newUser("sementara"));
    issue(administrator(), "sementara");
    assertThat(administrator().get("/api/accounts/waiting").body()).contains("sementara");

    identityService.deleteUser("sementara");
    assertThat(administrator().get("/api/accounts/waiting").body()).doesNotContain("sementara");
    jdbc.sql("delete from account_password where login = 'sementara'").update();
  }

  @Test
  void aSecondSlipReplacesTheFirst() throws Exception {
    String first = passwordOf(issue(administrator(), ANI));
    String second = passwordOf(issue(administrator(), ANI));
    assertThat(identityService.checkPassword(ANI, first)).isFalse();
    assertThat(identityService.checkPassword(ANI, second)).isTrue();
  }

  @Test
  void afterAWeekTheListSaysSoAndTheSlipOpensNothing() throws Exception {
    String password = passwordOf(issue(administrator(), ANI));
    clock.forward(Duration.ofDays(7).plusMinutes(1));
    assertThat(
            JSON.readTree(administrator().get("/api/accounts/waiting").body())
                .get(0)
                .path("expired")
                .asBoolean())
        .isTrue();
    HttpResponse<String> answer =
        in(ANI, password)
            .post(
                "/api/password",
                "{\"old\":\"%s\",\"new\":\"Milik-Bersama-7x\"}".formatted(password));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("masa berlakunya");
  }

  @Test
  void whoImportedGetsNoSlipEvenAsASystemAdministrator() throws Exception {
    identityService.createMembership(importer, "system-administrators");
    Caller both = in(importer, ProductTest.PASSWORD);
    JsonNode waiting = JSON.readTree(both.get("/api/accounts/waiting").body());
    assertThat(waiting.findValuesAsText("withheld")).containsExactly("true", "true");

    JsonNode answer = JSON.readTree(issue(both, ANI, importer).body());
    assertThat(answer.path("slips")).isEmpty();
    assertThat(answer.path("refused").findValuesAsText("login")).containsExactly(ANI, importer);
    assertThat(
            both.engine(
                    "PUT",
                    "/user/" + ANI + "/credentials",
                    "{\"password\":\"Milik-Bersama-7x\",\"authenticatedUserPassword\":\"%s\"}"
                        .formatted(ProductTest.PASSWORD))
                .statusCode())
        .as("nor by way of Admin")
        .isEqualTo(403);
    assertThat(identityService.checkPassword(ANI, "Milik-Bersama-7x")).isFalse();
  }

  @Test
  void whoseAccountItIsIsSaidBeforeItIsTouched() throws Exception {
    JsonNode owner = JSON.readTree(administrator().get("/api/accounts/" + ANI).body());
    assertThat(owner.path("name").asText()).isEqualTo("Ani");
    assertThat(owner.path("unit").asText()).isEqualTo("BKPSDM Kota Contoh");
    assertThat(administrator().get("/api/accounts/takAda1").statusCode()).isEqualTo(404);
    assertThat(in(importer, ProductTest.PASSWORD).get("/api/accounts/" + ANI).statusCode())
        .isEqualTo(403);
  }

  @Test
  void nobodyElseIssuesOrSeesWhoWaits() {
    for (String login : List.of(importer, people.called("Kepala Badan").login())) {
      Caller caller = in(login, ProductTest.PASSWORD);
      assertThat(caller.get("/api/accounts/waiting").statusCode()).isEqualTo(403);
      assertThat(issue(caller, ANI).statusCode()).isEqualTo(403);
    }
  }

  @Test
  void tooManyAndStrangeNamesAreRefusedAndUnknownOnesNamed() throws Exception {
    String[] many =
        IntStream.rangeClosed(0, Slips.MOST).mapToObj(i -> "x" + i).toArray(String[]::new);
    assertThat(issue(administrator(), many).statusCode()).isEqualTo(400);
    assertThat(issue(administrator(), "a b").statusCode()).isEqualTo(400);
    assertThat(issue(administrator()).statusCode()).isEqualTo(400);
    JsonNode answer = JSON.readTree(issue(administrator(), "takAda1", ANI).body());
    assertThat(answer.path("slips")).hasSize(1);
    assertThat(answer.path("refused").get(0).path("reason").asText()).contains("Tidak ada akun");
  }

  @Test
  void eachIssuingIsOneRowOfTheAuditTrailWithoutAPassword() throws Exception {
    long before = rows();
    String password = passwordOf(issue(administrator(), ANI, BUDI));
    assertThat(rows()).isEqualTo(before + 1);
    List<String> last = new ArrayList<>();
    jdbc.sql(
            "select login, subject, item_count, detail from audit_entry where act ="
                + " 'PASSWORDS_ISSUED' order by id desc fetch first 1 rows only")
        .query()
        .singleRow()
        .values()
        .forEach(value -> last.add(String.valueOf(value)));
    assertThat(last)
        .containsExactly(ADMINISTRATOR, "BKPSDM Kota Contoh", "2", ANI + " " + BUDI)
        .doesNotContain(password);
  }

  /** On both databases: five at once are five mistakes. */
  @Test
  void guessesAtTheSameMomentAllCount() throws Exception {
    String password = passwordOf(issue(administrator(), ANI));
    ExecutorService guessers = Executors.newFixedThreadPool(5);
    try {
      CompletableFuture.allOf(
              IntStream.range(0, 5)
                  .mapToObj(
                      i ->
                          CompletableFuture.runAsync(
                              () -> identityService.checkPassword(ANI, "salah" + i), guessers))
                  .toArray(CompletableFuture[]::new))
          .join();
    } finally {
      guessers.shutdown();
    }
    assertThat(identityService.checkPassword(ANI, password)).isFalse();
  }

  private long rows() {
    return jdbc.sql("select count(*) from audit_entry where act = 'PASSWORDS_ISSUED'")
        .query(Long.class)
        .single();
  }

  private Caller administrator() {
    return in(ADMINISTRATOR, ProductTest.PASSWORD);
  }

  private static HttpResponse<String> issue(Caller by, String... logins) {
    return by.post(
        "/api/accounts/slips",
        List.of(logins).stream()
            .map(login -> "\"" + login + "\"")
            .collect(Collectors.joining(",", "{\"logins\":[", "]}")));
  }

  private static String passwordOf(HttpResponse<String> answer) throws Exception {
    return JSON.readTree(answer.body()).path("slips").get(0).path("password").asText();
  }

  private Caller in(String login, String password) {
    Caller caller = new Caller(port);
    assertThat(caller.logIn(login, password).statusCode()).isEqualTo(200);
    caller.get("/api/admin/auth/user/default");
    return caller;
  }
}
