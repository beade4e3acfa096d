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
      noNote(people.called(other), task);
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
    noNote(coachee, task);
    assertThat(save(coachee, task).getStatusCode().value()).isEqualTo(404);
  }

  @Test
  void aNoteWrittenUponAnOlderTextIsRefusedAndTheNewerOneStays() {
    String task = people.task(coach, "recordSession").getId();
    assertThat(save(coach, task, "dari tab pertama", "").getStatusCode().value()).isEqualTo(200);
    ResponseEntity<String> other = save(coach, task, "dari tab kedua", "");
    assertThat(other.getStatusCode().value()).isEqualTo(409);
    assertThat(other.getBody()).contains("Catatan ini sudah diubah di tab atau komputer lain");
    assertThat(read(coach, task).getBody()).containsEntry("text", "dari tab pertama");
    assertThat(save(coach, task, "keduanya", "dari tab pertama").getStatusCode().value())
        .isEqualTo(200);
  }

  @Test
  void aNoteWhoseAnswerWasLostIsSavedAgainAndGoesOn() {
    String task = people.task(coach, "recordSession").getId();
    save(coach, task, "satu", "");
    assertThat(save(coach, task, "satu", "").getStatusCode().value()).isEqualTo(200);
    assertThat(save(coach, task, "satu dua", "", "satu").getStatusCode().value()).isEqualTo(200);
    assertThat(read(coach, task).getBody()).containsEntry("text", "satu dua");
  }

  @Test
  void aNoteThatDoesNotSayWhatItWasWrittenUponIsRefused() {
    String task = people.task(coach, "recordSession").getId();
    ResponseEntity<String> answer =
        http.withBasicAuth(coach.login(), ProductTest.PASSWORD)
            .exchange(
                path(task), HttpMethod.PUT, new HttpEntity<>(Map.of("text", SECRET)), String.class);
    assertThat(answer.getStatusCode().value()).isEqualTo(400);
    assertThat(read(coach, task).getBody()).containsEntry("text", "");
  }

  /** The answer is the same beside a task of somebody else and beside one that never was. */
  private void noNote(Employee person, String task) {
    for (String asked : List.of(task, "nothing")) {
      ResponseEntity<Map<String, Object>> answer = read(person, asked);
      assertThat(answer.getStatusCode().value()).as(person.name()).isEqualTo(204);
      assertThat(answer.getBody()).as(person.name()).isNull();
    }
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
    return save(person, task, SECRET, "");
  }

  private ResponseEntity<String> save(
      Employee person, String task, String text, String... goesOnFrom) {
    return http.withBasicAuth(person.login(), ProductTest.PASSWORD)
        .exchange(
            path(task),
            HttpMethod.PUT,
            new HttpEntity<>(Map.of("text", text, "goesOnFrom", List.of(goesOnFrom))),
            String.class);
  }

  private static String path(String task) {
    return "/api/tasks/" + task + "/private-note";
  }
}
