package id.bangkom.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.testing.People;
import id.bangkom.testing.ProductTest;
import id.bangkom.workforce.Employee;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** What was typed before a process is started ends when that person starts it. */
@ProductTest
class StartDraftTest {

  private static final String PLACE = "/api/drafts/start:competency-development";

  @Autowired private TestRestTemplate http;
  @Autowired private People people;

  @BeforeEach
  void clear() {
    people.clearDesks();
  }

  @Test
  void theDraftOfAStartGoesWhenItIsStartedAndStaysForOthers() {
    Employee supervisor = people.called("Atasan A");
    Employee other = people.called("Atasan B");
    save(supervisor);
    save(other);
    people.startDialogue(supervisor, people.called("Pegawai A"));

    assertThat(read(supervisor)).isEqualTo(204);
    assertThat(read(other)).isEqualTo(200);
  }

  private void save(Employee person) {
    http.withBasicAuth(person.login(), ProductTest.PASSWORD).put(PLACE, Map.of("content", "{}"));
  }

  private int read(Employee person) {
    return http.withBasicAuth(person.login(), ProductTest.PASSWORD)
        .getForEntity(PLACE, String.class)
        .getStatusCode()
        .value();
  }
}
