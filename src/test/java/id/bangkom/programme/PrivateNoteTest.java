package id.bangkom.programme;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.testing.People;
import id.bangkom.testing.ProductTest;
import id.bangkom.testing.TestClock;
import id.bangkom.testing.Walk;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A coach's private notes are read by the coach alone and leave no trace in the engine. */
@ProductTest
class PrivateNoteTest {

  private static final String SECRET = "Tampak lelah sejak dua minggu";

  @Autowired private TestRestTemplate http;
  @Autowired private People people;
  @Autowired private Workforce workforce;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient jdbc;

  private Employee coachee;
  private Employee coach;
  private Walk walk;

  @BeforeEach
  void startCoaching() {
    clock.set(LocalDateTime.of(2026, 5, 4, 8, 0));
    people.clearDesks();
    coachee = people.called("Pegawai A");
    coach = workforce.supervisorOf(coachee.id()).orElseThrow();
    walk = new Walk(people, coachee, coach);
    walk.reachSessions();
  }

  @Test
  void theCoachReadsWhatTheCoachWrote() {
    String task = people.task(coach, "recordSession").getId();
    assertThat(save(coach, task).getStatusCode().value()).isEqualTo(200);
    assertThat(read(coach, task).getBody()).containsEntry("text", SECRET);
  }

  @Test
  void nothingOfANoteIsInTheTablesOfTheEngine() {
    save(coach, people.task(coach, "recordSession").getId());
    walk.recordAndConfirm("2026-05-04", "07:00", "NO");
    List<String> found = new ArrayList<>();
    for (Map<String, Object> column :
        jdbc.sql(
                """
                select table_name, column_name from information_schema.columns
                where lower(table_schema) = 'public' and lower(data_type) in
                  ('character varying', 'character large object', 'binary large object', 'text',
                   'bytea')
                """)
            .query()
            .listOfRows()) {
      String table = (String) column.get("table_name");
      String name = (String) column.get("column_name");
      boolean present =
          jdbc.sql("select \"%s\" from \"%s\"".formatted(name, table)).query().listOfRows().stream()
              .map(row -> row.values().iterator().next())
              .anyMatch(value -> value != null && readable(value).contains(SECRET));
      if (present) {
        found.add(table.toUpperCase());
      }
    }
    assertThat(found).containsExactly("PRIVATE_NOTE");
  }

  private static String readable(Object value) {
    if (value instanceof byte[] bytes) {
      return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
    }
    if (value instanceof java.sql.Blob blob) {
      try {
        return new String(
            blob.getBytes(1, (int) blob.length()), java.nio.charset.StandardCharsets.UTF_8);
      } catch (java.sql.SQLException e) {
        throw new IllegalStateException(e);
      }
    }
    return value.toString();
  }

  @Test
  void neitherTheCoacheeNorTheHeadNorAnAdministratorReadsANote() {
    String task = people.task(coach, "recordSession").getId();
    save(coach, task);
    for (String other :
        List.of(
            "Pegawai A", "Kepala Badan", "Kepala Bidang Pengembangan", "Administrator Aturan A")) {
      assertThat(read(people.called(other), task).getStatusCode().value()).as(other).isEqualTo(404);
    }
    assertThat(
            http.withBasicAuth("admin", ProductTest.PASSWORD)
                .getForEntity(path(task), Map.class)
                .getStatusCode()
                .value())
        .isEqualTo(403);
  }

  @Test
  void theCoacheesOwnTaskHasNoNoteOfTheCoach() {
    save(coach, people.task(coach, "recordSession").getId());
    people.complete(coach, "recordSession", Walk.session("2026-05-04", "07:00", "NO"));
    String task = people.task(coachee, "confirmSession").getId();
    assertThat(read(coachee, task).getStatusCode().value()).isEqualTo(404);
    assertThat(save(coachee, task).getStatusCode().value()).isEqualTo(404);
  }

  private ResponseEntity<Map<String, Object>> read(Employee person, String task) {
    return http.withBasicAuth(person.login(), ProductTest.PASSWORD)
        .exchange(
            path(task),
            HttpMethod.GET,
            null,
            new org.springframework.core.ParameterizedTypeReference<>() {});
  }

  private ResponseEntity<String> save(Employee person, String task) {
    return http.withBasicAuth(person.login(), ProductTest.PASSWORD)
        .exchange(
            path(task), HttpMethod.PUT, new HttpEntity<>(Map.of("text", SECRET)), String.class);
  }

  private static String path(String task) {
    return "/api/tasks/" + task + "/private-note";
  }
}
