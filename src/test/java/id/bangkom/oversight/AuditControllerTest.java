package id.bangkom.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.bangkom.audit.Act;
import id.bangkom.audit.AuditTrail;
import id.bangkom.testing.People;
import id.bangkom.testing.ProductTest;
import id.bangkom.testing.TestClock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who reads which part of the trail, and how something in it is found. */
@ProductTest
class AuditControllerTest {

  private static final String FIRST = "198503172010011001 Pegawai A";
  private static final String SECOND = "198604222011012002 Pegawai B";

  @Autowired TestRestTemplate http;
  @Autowired People people;
  @Autowired TestClock clock;
  @Autowired AuditTrail trail;
  @Autowired JdbcClient jdbc;

  private String ruleAdministrator;
  private long before;

  @BeforeEach
  void threeActsOnTwoDays() {
    ruleAdministrator = people.called("Administrator Aturan A").login();
    before = jdbc.sql("select coalesce(max(id), 0) from audit_entry").query(Long.class).single();
    clock.set(LocalDateTime.of(2031, 1, 1, 23, 59));
    trail.record(Act.ROLE_GIVEN, "somebody", "Atasan langsung");
    people.as(
        people.called("Administrator Aturan A"),
        () -> {
          trail.record(Act.PERSON_MOVED, FIRST, "Mutasi");
          return null;
        });
    clock.set(LocalDateTime.of(2031, 1, 2, 0, 0));
    trail.record(Act.ACTING_ENDED, SECOND, "Kembali");
    clock.set(LocalDateTime.of(2026, 5, 4, 8, 0));
  }

  @Test
  void eachKindOfAdministratorReadsItsKindOfActsAndNobodyElseAny() {
    assertThat(subjects("admin", "")).containsExactly("somebody");
    assertThat(subjects(ruleAdministrator, "")).containsExactly(SECOND, FIRST);
    assertThat(get("admin", "").path("acts").findValuesAsText("act"))
        .contains("ROLE_GIVEN")
        .doesNotContain("PERSON_MOVED");
    for (String name : List.of("Pegawai A", "Atasan A", "Kepala Badan")) {
      assertThat(answer(people.called(name).login(), "").getStatusCode().value())
          .as(name)
          .isEqualTo(403);
    }
  }

  @Test
  void actsAreFoundByDayKindAndPerson() {
    assertThat(subjects(ruleAdministrator, "day=2031-01-01")).containsExactly(FIRST);
    assertThat(subjects(ruleAdministrator, "day=2031-01-02")).containsExactly(SECOND);
    assertThat(subjects(ruleAdministrator, "act=ACTING_ENDED")).containsExactly(SECOND);
    assertThat(subjects(ruleAdministrator, "person=pegawai b")).containsExactly(SECOND);
    assertThat(subjects(ruleAdministrator, "person=" + ruleAdministrator)).containsExactly(FIRST);
    assertThat(subjects(ruleAdministrator, "person=%25")).isEmpty();
    assertThat(subjects(ruleAdministrator, "act=ROLE_GIVEN")).as("not of that kind").isEmpty();
    assertThat(answer(ruleAdministrator, "day=kemarin").getStatusCode().value()).isEqualTo(400);
    assertThat(answer(ruleAdministrator, "most=5000").getStatusCode().value()).isEqualTo(400);
  }

  @Test
  void pagesFollowEachOtherWithoutAGap() {
    JsonNode first = get(ruleAdministrator, "most=1");
    JsonNode second = get(ruleAdministrator, "most=1&before=" + first.path("next").asLong());
    assertThat(first.path("entries").get(0).path("subject").asText()).isEqualTo(SECOND);
    assertThat(second.path("entries").get(0).path("subject").asText()).isEqualTo(FIRST);
  }

  @Test
  void aLineNamesWhoActedInWords() {
    JsonNode lines = get(ruleAdministrator, "most=2").path("entries");
    assertThat(lines.get(0).path("by").asText()).isEqualTo("Aplikasi");
    assertThat(lines.get(1).path("by").asText()).isEqualTo("Administrator Aturan A");
    assertThat(lines.get(1).path("label").asText()).isEqualTo("Pegawai dipindahkan");
    assertThat(lines.get(1).path("happenedAt").asText()).isEqualTo("2031-01-01T23:59:00+07:00");
  }

  private List<String> subjects(String login, String query) {
    List<String> subjects = new ArrayList<>();
    for (JsonNode line : get(login, query).path("entries")) {
      if (line.path("id").asLong() > before) {
        subjects.add(line.path("subject").asText());
      }
    }
    return subjects;
  }

  private JsonNode get(String login, String query) {
    return answer(login, query).getBody();
  }

  private ResponseEntity<JsonNode> answer(String login, String query) {
    return http.withBasicAuth(login, ProductTest.PASSWORD)
        .getForEntity("/api/audit?" + query, JsonNode.class);
  }
}
