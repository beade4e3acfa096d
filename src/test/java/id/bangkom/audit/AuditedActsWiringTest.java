package id.bangkom.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.testing.Caller;
import id.bangkom.testing.People;
import id.bangkom.testing.ProductTest;
import id.bangkom.testing.TestClock;
import id.bangkom.workforce.Employee;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people do over HTTP is in the trail, each act as one row. */
@Tag("database")
@ProductTest
class AuditedActsWiringTest {

  private static final String RATINGS = "nip;tahun;nilai\n198503172010011001;2023;90\n";

  @LocalServerPort int port;

  @Value("${server.tomcat.remoteip.internal-proxies}")
  String proxies;

  @Autowired People people;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired IdentityService identityService;

  private Employee administrator;
  private Employee employee;
  private long before;

  @BeforeEach
  void theOfficeOnItsFirstDay() {
    clock.set(LocalDateTime.of(2026, 5, 4, 8, 0));
    people.clearDesks();
    administrator = people.called("Administrator Aturan A");
    employee = people.called("Pegawai A");
    before = jdbc.sql("select coalesce(max(id), 0) from audit_entry").query(Long.class).single();
  }

  @AfterEach
  void asBefore() {
    jdbc.sql("delete from yearly_rating where rating_year = 2023").update();
    identityService.deleteUser("newcomer");
    identityService.deleteMembership(employee.login(), "supervisors");
  }

  @Test
  void anImportIsOneRowWithCountFingerprintAndAddressAndADryRunNone() throws Exception {
    assertThat(send("/api/ratings/import?dryRun=true", RATINGS).statusCode()).isEqualTo(200);
    assertThat(added()).isEmpty();

    assertThat(send("/api/ratings/import", RATINGS).statusCode()).isEqualTo(200);
    assertThat(added()).hasSize(1);
    assertThat(added().get(0))
        .containsEntry("act", "RATINGS_IMPORTED")
        .containsEntry("login", administrator.login())
        .containsEntry("address", "127.0.0.1")
        .containsEntry("item_count", 1)
        .containsEntry("fingerprint", AuditTrail.fingerprint(RATINGS.getBytes()));
  }

  @Test
  void theAddressIsTheClientsBehindTheProxyOfThisMachineAndNobodyElseIsBelieved() {
    new Caller(port)
        .withBasic(
            administrator.login(),
            ProductTest.PASSWORD,
            "POST",
            "/api/recalculations",
            "{\"year\": 2026, \"reason\": \"Uji\", \"rehearsal\": true}",
            "X-Forwarded-For",
            "198.51.100.9, 203.0.113.7");
    assertThat(added().get(0)).containsEntry("address", "203.0.113.7");

    assertThat("127.0.0.1").matches(proxies);
    assertThat(List.of("10.0.0.7", "192.168.1.5", "172.16.0.2", "127.0.0.10"))
        .noneMatch(address -> address.matches(proxies));
  }

  @Test
  void aFileThatIsRefusedLeavesNoRow() throws Exception {
    assertThat(send("/api/ratings/import", "nonsense").statusCode()).isEqualTo(400);
    assertThat(added()).isEmpty();
  }

  @Test
  void activitiesOfOthersAreRecordedWhenTheyArePostedAndVoided() {
    HttpResponse<String> posted =
        call(
            "/api/activities",
            """
            {"nip": "%s", "track": "SEMINAR", "scope": "NATIONAL", "date": "2026-03-03",
             "quantity": 1, "title": "Seminar", "organiser": "LAN", "evidenceNumber": "S-1"}
            """
                .formatted(employee.nip()));
    assertThat(posted.statusCode()).isEqualTo(201);
    String id = posted.body().replaceAll("(?s).*\"activityId\":\"([^\"]+)\".*", "$1");
    call("/api/activities/" + id + "/void", "{\"reason\": \"Salah orang\"}");

    assertThat(acts()).containsExactly("ACTIVITY_POSTED", "ACTIVITY_VOIDED");
    assertThat(added().get(1))
        .containsEntry("subject", employee.nip() + " Pegawai A")
        .containsEntry("detail", id + ": Salah orang");
  }

  @Test
  void movesOrdersAndRecalculationsAreRecorded() {
    String to = people.called("Atasan B").nip();
    call(
        "/api/people/" + employee.nip() + "/move",
        "{\"supervisorNip\": \"%s\", \"reason\": \"Mutasi\"}".formatted(to));
    call(
        "/api/acting-appointments",
        """
        {"kind": "PLH", "officialNip": "%s", "actingNip": "%s", "orderNumber": "SP-1",
         "firstDay": "2026-05-04", "lastDay": "2026-05-10"}
        """
            .formatted(to, people.called("Atasan C").nip()));
    String order = jdbc.sql("select max(id) from acting_appointment").query(String.class).single();
    call("/api/acting-appointments/" + order + "/end", "{\"reason\": \"Sudah kembali\"}");
    call(
        "/api/recalculations",
        "{\"year\": 2026, \"nip\": \"%s\", \"reason\": \"Uji\", \"rehearsal\": true}"
            .formatted(employee.nip()));

    assertThat(acts())
        .containsExactly(
            "PERSON_MOVED", "ACTING_ORDERED", "ACTING_ENDED", "RECALCULATION_REHEARSED");
    assertThat(added()).allMatch(row -> row.get("address").equals("127.0.0.1"));
  }

  @Test
  void rolesAccountsAndPasswordsAreRecordedWhereverTheyAreChanged() {
    Caller admin = new Caller(port);
    admin.logIn("admin", ProductTest.PASSWORD);
    admin.engine(
        "POST",
        "/user/create",
        """
        {"profile": {"id": "newcomer", "firstName": "Orang", "lastName": "Baru"},
         "credentials": {"password": "Sangat-Rahasia-77"}}
        """);
    admin.engine("PUT", "/group/supervisors/members/newcomer", "");
    admin.engine("DELETE", "/group/supervisors/members/newcomer", null);
    admin.engine(
        "PUT",
        "/user/newcomer/credentials",
        "{\"password\": \"Lain-Sekali-88\", \"authenticatedUserPassword\": \"%s\"}"
            .formatted(ProductTest.PASSWORD));
    admin.engine("POST", "/user/newcomer/unlock", null);
    admin.engine("DELETE", "/user/newcomer", null);

    assertThat(acts())
        .containsExactly(
            "ACCOUNT_CREATED",
            "ROLE_GIVEN",
            "ROLE_TAKEN",
            "PASSWORD_SET",
            "ACCOUNT_UNLOCKED",
            "ACCOUNT_DELETED");
    assertThat(added())
        .allMatch(row -> row.get("subject").equals("newcomer"))
        .allMatch(row -> row.get("login").equals("admin"))
        .allMatch(row -> row.get("kind").equals("TECHNICAL"));
    assertThat(added().get(1)).containsEntry("detail", "Atasan langsung");
  }

  @Test
  void whatElseASystemAdministratorChangesInTheEngineIsRecordedWithItsAddress() {
    Caller admin = new Caller(port);
    admin.logIn("admin", ProductTest.PASSWORD);
    long begun = jdbc.sql("select max(id) from audit_entry").query(Long.class).single();
    admin.engine("POST", "/group/create", "{\"id\": \"uji\", \"name\": \"Uji\", \"type\": \"X\"}");
    admin.engine("POST", "/task", "{}");
    admin.engine("DELETE", "/group/uji", null);

    assertThat(added().stream().filter(row -> (long) row.get("id") > begun))
        .extracting(row -> row.get("act") + " " + row.get("detail") + " " + row.get("subject"))
        .containsExactly(
            "ENGINE_CALLED POST id=uji, type=X /api/engine/engine/default/group/create",
            "ENGINE_CALLED DELETE /api/engine/engine/default/group/uji");
  }

  private HttpResponse<String> call(String path, String json) {
    return new Caller(port)
        .withBasic(administrator.login(), ProductTest.PASSWORD, "POST", path, json);
  }

  private HttpResponse<String> send(String path, String csv) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", Caller.basic(administrator.login(), ProductTest.PASSWORD))
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(csv))
                .build(),
            BodyHandlers.ofString());
  }

  private List<String> acts() {
    return added().stream().map(row -> (String) row.get("act")).toList();
  }

  private List<Map<String, Object>> added() {
    return jdbc.sql("select * from audit_entry where id > ? order by id")
        .param(before)
        .query()
        .listOfRows();
  }
}
