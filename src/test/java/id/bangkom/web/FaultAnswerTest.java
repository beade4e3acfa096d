package id.bangkom.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.startup.RunningApplicationTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** What a person reads when the engine's REST fails. */
class FaultAnswerTest extends RunningApplicationTest {

  @Test
  void noClassIsNamedThatOnlyTheLogShouldName() {
    HttpResponse<String> answer =
        loggedIn(EMPLOYEE).engine("POST", "/task/count", "{\"orQueries\":[null]}");

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(500);
    assertThat(answer.body()).contains("\"type\":\"Refusal\"", Faults.SENTENCE);
  }
}
