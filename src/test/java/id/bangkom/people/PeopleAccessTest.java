package id.bangkom.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.bangkom.testing.People;
import id.bangkom.testing.ProductTest;
import id.bangkom.testing.TestClock;
import id.bangkom.testing.Walk;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

/** Who looks after whom over HTTP, and what one may do there. */
@ProductTest
class PeopleAccessTest {

  private static final String ADMINISTRATOR = "Administrator Aturan A";

  @Autowired private TestRestTemplate http;
  @Autowired private People people;
  @Autowired private Workforce workforce;
  @Autowired private TestClock clock;

  @BeforeEach
  void theOfficeOnItsFirstDay() {
    clock.set(LocalDateTime.of(2026, 5, 4, 8, 0));
    people.clearDesks();
  }

  @Test
  void aRuleAdministratorFindsEverybodyByNameOrNipPageByPage() {
    JsonNode all = get(ADMINISTRATOR, "/api/people").getBody();
    assertThat(all.path("people")).hasSize(20);
    assertThat(all.path("more").asBoolean()).as("there are as many as a page holds").isFalse();
    assertThat(found(ADMINISTRATOR, "atasan")).containsExactly("Atasan A", "Atasan B", "Atasan C");
    assertThat(found(ADMINISTRATOR, "198503")).containsExactly("Pegawai A");
    assertThat(found(ADMINISTRATOR, "%")).isEmpty();
    assertThat(found(ADMINISTRATOR, "_____")).isEmpty();
    assertThat(get(ADMINISTRATOR, "/api/people?page=-1").getStatusCode().value()).isEqualTo(400);
    assertThat(get(ADMINISTRATOR, "/api/people?page=1").getBody().path("people")).isEmpty();
  }

  @Test
  void aSuperiorFindsThoseBelowAtAnyDistanceAndNobodyElse() {
    assertThat(found("Atasan A", ""))
        .containsExactlyInAnyOrder("Pegawai A", "Pegawai B", "Pegawai C", "Pegawai D");
    assertThat(found("Kepala Bidang Pengembangan", ""))
        .contains("Atasan A", "Pegawai A")
        .doesNotContain("Atasan B", "Kepala Badan", "Kepala Bidang Pengembangan");
    assertThat(get("Pegawai A", "/api/people").getStatusCode().value()).isEqualTo(403);
  }

  @Test
  void whatRunsWithAPersonIsForThoseAboveAndRuleAdministrators() {
    Employee employee = people.called("Pegawai A");
    new Walk(people, employee, people.called("Atasan A")).reachSessions();
    for (String reader : List.of(ADMINISTRATOR, "Kepala Bidang Pengembangan", "Kepala Badan")) {
      JsonNode work = work(reader, employee).getBody();
      assertThat(work.path("work")).as(reader).hasSize(1);
      assertThat(work.path("work").get(0).path("stage").asText()).isEqualTo("Berjalan");
      assertThat(work.path("mayMove").asBoolean()).isEqualTo(reader.equals(ADMINISTRATOR));
      assertThat(work.path("mayAppoint").asBoolean()).isTrue();
      assertThat(work.toString()).doesNotContain("Menyusun analisis");
    }
    for (String stranger : List.of("Atasan B", "Pegawai A", "Pegawai B")) {
      assertThat(work(stranger, employee).getStatusCode().value()).as(stranger).isEqualTo(403);
    }
    assertThat(get(ADMINISTRATOR, "/api/people/1/open-work").getStatusCode().value())
        .isEqualTo(404);
  }

  @Test
  void theWorkOfASupervisorNamesReportsAndProgrammesInTheirPart() {
    Employee employee = people.called("Pegawai A");
    Employee coach = people.called("Atasan A");
    new Walk(people, employee, coach).reachAgreement();
    new Walk(people, people.called("Pegawai B"), coach).reachAssessment();

    JsonNode work = work(ADMINISTRATOR, coach).getBody();

    assertThat(work.path("directReports").asInt()).isEqualTo(4);
    assertThat(work.path("work").findValuesAsText("role"))
        .containsExactly("Pembimbing", "Atasan langsung");
    assertThat(work.path("work").findValuesAsText("stage"))
        .containsExactly("Menyusun kesepakatan", "Menunggu penilaian level");
  }

  @Test
  void aMoveNamesWhatChangesAndLeavesTheRest() {
    Employee employee = people.called("Pegawai A");
    String path = "/api/people/" + employee.nip() + "/move";

    assertThat(post(ADMINISTRATOR, path, Map.of("reason", "Mutasi"))).isEqualTo(422);
    assertThat(post(ADMINISTRATOR, path, Map.of("unitCode", "TIDAK-ADA", "reason", "Mutasi")))
        .isEqualTo(422);
    assertThat(post(ADMINISTRATOR, path, Map.of("supervisorNip", "1", "reason", "Mutasi")))
        .isEqualTo(404);
    assertThat(post(ADMINISTRATOR, path, successor(Map.of("reason", " ")))).isEqualTo(422);
    assertThat(post(ADMINISTRATOR, path, successor(Map.of("reason", "Mutasi")))).isEqualTo(204);

    Employee moved = workforce.byId(employee.id());
    assertThat(moved.supervisorId()).isEqualTo(people.called("Atasan B").id());
    assertThat(moved.unitId()).isEqualTo(employee.unitId());
  }

  @Test
  void aMoveUnderstandsAFullNameAndSaysPostAndDayAndBothSupervisorsAreTold() {
    Employee employee = people.called("Pegawai A");
    String path = "/api/people/" + employee.nip() + "/move";
    String post = people.called("Pegawai C").post();
    assertThat(post).isNotEqualTo(employee.post());
    Map<String, Object> move =
        Map.of(
            "supervisorNip", " atasan b ",
            "post", post.toUpperCase(Locale.ROOT),
            "effectiveOn", "2026-05-01",
            "reason", "Mutasi 800/1");

    assertThat(post(ADMINISTRATOR, path, move)).isEqualTo(204);

    Employee moved = workforce.byId(employee.id());
    assertThat(moved.supervisorId()).isEqualTo(people.called("Atasan B").id());
    assertThat(moved.post()).isEqualTo(post);
    JsonNode record = get(ADMINISTRATOR, "/api/handovers?nip=" + employee.nip()).getBody().get(0);
    assertThat(record.path("effectiveOn").asText()).isEqualTo("2026-05-01");
    assertThat(record.path("fromPost").asText()).isEqualTo(employee.post());
    assertThat(record.path("toPost").asText()).isEqualTo(post);
    assertThat(told("Atasan A"))
        .singleElement()
        .asString()
        .startsWith("Pegawai A bukan lagi bawahan langsung Anda: atasan Atasan B, jabatan " + post)
        .contains("TMT Jumat, 1 Mei 2026");
    assertThat(told("Atasan B"))
        .singleElement()
        .asString()
        .startsWith("Pegawai A menjadi bawahan langsung Anda: jabatan " + post);
    assertThat(told("Pegawai A")).isEmpty();
  }

  @Test
  void aMoveOfALaterDayAndToAPostNobodyKnowsIsRefused() {
    Employee employee = people.called("Pegawai A");
    String path = "/api/people/" + employee.nip() + "/move";
    assertThat(
            post(
                ADMINISTRATOR,
                path,
                successor(Map.of("reason", "Mutasi", "effectiveOn", "2099-01-01"))))
        .isEqualTo(422);
    assertThat(post(ADMINISTRATOR, path, Map.of("post", "Astronaut", "reason", "Mutasi")))
        .isEqualTo(422);
    assertThat(workforce.byId(employee.id())).isEqualTo(employee);
    assertThat(told("Atasan A")).isEmpty();
  }

  private List<String> told(String name) {
    return get(name, "/api/me/notices").getBody().findValuesAsText("text");
  }

  @Test
  void nobodyButARuleAdministratorMovesOrHandsOver() {
    Employee employee = people.called("Pegawai A");
    for (String other :
        List.of("Atasan A", "Kepala Bidang Pengembangan", "Kepala Badan", "Pegawai A")) {
      assertThat(
              post(
                  other,
                  "/api/people/" + employee.nip() + "/move",
                  successor(Map.of("reason", "Mutasi"))))
          .as(other)
          .isEqualTo(403);
      assertThat(post(other, "/api/handovers", handover())).as(other).isEqualTo(403);
    }
    assertThat(workforce.byId(employee.id())).isEqualTo(employee);
  }

  @Test
  void anAdministratorMovesNeitherOneselfNorTakesOthers() {
    Employee administrator = people.called(ADMINISTRATOR);
    assertThat(
            post(
                ADMINISTRATOR,
                "/api/people/" + administrator.nip() + "/move",
                successor(Map.of("reason", "Mutasi"))))
        .isEqualTo(403);
    assertThat(
            post(
                ADMINISTRATOR,
                "/api/people/" + people.called("Pegawai A").nip() + "/move",
                Map.of("supervisorNip", administrator.nip(), "reason", "Mutasi")))
        .isEqualTo(403);
    assertThat(work(ADMINISTRATOR, administrator).getBody().path("mayMove").asBoolean()).isFalse();
    assertThat(work(ADMINISTRATOR, administrator).getBody().path("mayAppoint").asBoolean())
        .isFalse();
  }

  @Test
  void aHandoverOfAllSaysWhoWentAndTheRecordSaysItToo() {
    ResponseEntity<JsonNode> done = answer(ADMINISTRATOR, "/api/handovers", handover());

    assertThat(done.getStatusCode().value()).isEqualTo(200);
    assertThat(done.getBody().path("handedOver")).hasSize(4);
    assertThat(done.getBody().path("stayed")).isEmpty();
    JsonNode record =
        get(ADMINISTRATOR, "/api/handovers?nip=" + people.called("Atasan A").nip()).getBody();
    assertThat(record).hasSize(4);
    assertThat(record.get(0).path("to").path("name").asText()).isEqualTo("Atasan B");
    assertThat(
            get("Atasan C", "/api/handovers?nip=" + people.called("Pegawai A").nip())
                .getStatusCode()
                .value())
        .isEqualTo(403);
  }

  @Test
  void aSuperiorEntersAndEndsAnOrderOfAnOfficialBelowAndOthersDoNot() {
    for (String other : List.of("Atasan B", "Atasan A", "Pegawai A")) {
      assertThat(post(other, "/api/acting-appointments", order())).as(other).isEqualTo(403);
    }
    ResponseEntity<JsonNode> entered =
        answer("Kepala Bidang Pengembangan", "/api/acting-appointments", order());
    assertThat(entered.getStatusCode().value()).isEqualTo(201);
    assertThat(entered.getBody().path("stateLabel").asText()).isEqualTo("Berlaku");
    assertThat(post(ADMINISTRATOR, "/api/acting-appointments", order())).isEqualTo(422);

    String end = "/api/acting-appointments/" + entered.getBody().path("id").asText() + "/end";
    assertThat(post("Atasan B", end, Map.of("reason", "Usil"))).isEqualTo(403);
    assertThat(post("Kepala Badan", end, Map.of("reason", "Kembali"))).isEqualTo(204);
    assertThat(post("Kepala Badan", end, Map.of("reason", "Kembali"))).isEqualTo(409);
    assertThat(
            work(ADMINISTRATOR, people.called("Atasan A"))
                .getBody()
                .path("acting")
                .get(0)
                .path("stateLabel")
                .asText())
        .isEqualTo("Diakhiri");
  }

  @Test
  void anOrderThatCannotBeReadIsRefused() {
    Map<String, Object> order = order();
    order.put("kind", "PJ");
    assertThat(post(ADMINISTRATOR, "/api/acting-appointments", order)).isEqualTo(400);
    order.put("kind", null);
    assertThat(post(ADMINISTRATOR, "/api/acting-appointments", order)).isEqualTo(422);
    order = order();
    order.put("lastDay", "besok");
    assertThat(post(ADMINISTRATOR, "/api/acting-appointments", order)).isEqualTo(400);
    order.put("lastDay", null);
    assertThat(post(ADMINISTRATOR, "/api/acting-appointments", order)).isEqualTo(422);
  }

  @Test
  void aRuleAdministratorEndsAProgrammeOnBehalfOfThePerson() {
    Employee employee = people.called("Pegawai A");
    new Walk(people, employee, people.called("Atasan A")).reachSessions();
    JsonNode running = work(ADMINISTRATOR, employee).getBody().path("work").get(0);
    assertThat(running.path("withdrawable").asBoolean()).isTrue();

    String path = "/api/programmes/" + running.path("programmeId").asText() + "/withdrawal";
    assertThat(post("Kepala Badan", path, Map.of("reason", "Usil"))).isEqualTo(403);
    assertThat(post(ADMINISTRATOR, path, Map.of("reason", "Pegawai pensiun"))).isEqualTo(204);

    assertThat(work(ADMINISTRATOR, employee).getBody().path("work")).isEmpty();
  }

  private Map<String, Object> successor(Map<String, Object> rest) {
    Map<String, Object> move = new HashMap<>(rest);
    move.put("supervisorNip", people.called("Atasan B").nip());
    return move;
  }

  private Map<String, Object> handover() {
    return Map.of(
        "fromNip", people.called("Atasan A").nip(),
        "toNip", people.called("Atasan B").nip(),
        "reason", "Pensiun");
  }

  private Map<String, Object> order() {
    return new HashMap<>(
        Map.of(
            "kind",
            "PLH",
            "officialNip",
            people.called("Atasan A").nip(),
            "actingNip",
            people.called("Atasan B").nip(),
            "orderNumber",
            "800/12/2026",
            "firstDay",
            "2026-05-04",
            "lastDay",
            "2026-05-08"));
  }

  private List<String> found(String reader, String text) {
    return get(reader, "/api/people?q={text}", text)
        .getBody()
        .path("people")
        .findValuesAsText("name");
  }

  private ResponseEntity<JsonNode> work(String reader, Employee person) {
    return get(reader, "/api/people/" + person.nip() + "/open-work");
  }

  private ResponseEntity<JsonNode> get(String reader, String path, Object... values) {
    return as(reader).getForEntity(path, JsonNode.class, values);
  }

  private int post(String person, String path, Map<String, Object> body) {
    return answer(person, path, body).getStatusCode().value();
  }

  private ResponseEntity<JsonNode> answer(String person, String path, Map<String, Object> body) {
    return as(person).exchange(path, HttpMethod.POST, new HttpEntity<>(body), JsonNode.class);
  }

  private TestRestTemplate as(String person) {
    return http.withBasicAuth(people.called(person).login(), ProductTest.PASSWORD);
  }
}
