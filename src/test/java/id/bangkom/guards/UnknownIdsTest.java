package id.bangkom.guards;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import id.bangkom.engine.EngineTemplates;
import id.bangkom.startup.RunningApplicationTest;
import id.bangkom.testing.Caller;
import id.bangkom.testing.Heard;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody has is not found, and whoever asks for it does not fill the log. */
class UnknownIdsTest extends RunningApplicationTest {

  private static final String UNKNOWN = "0b3c1f62-1111-11f1-9c5a-0242ac120002";

  @Test
  void noCallAboutAnUnknownIdOfWhoeverIsNoSystemAdministratorIsAFault() {
    Caller employee = loggedIn(EMPLOYEE);
    List<String> faults = new ArrayList<>();
    for (EngineTemplates.Call call : EngineTemplates.all()) {
      String path =
          call.path()
              .replace("{id}", UNKNOWN)
              .replace("{key}", "nothing")
              .replaceAll("\\{[^}]*}", "nothing");
      try (Heard log = new Heard("ROOT")) {
        HttpResponse<String> answer =
            employee.engine(call.method(), path, call.method().equals("GET") ? null : "{}");

        List<String> said =
            log.events().stream()
                .filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
        if (!said.isEmpty() || answer.statusCode() >= 500) {
          faults.add(call + ": " + answer.statusCode() + " " + said);
        }
      }
    }

    assertThat(faults).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/task/{id}",
        "/task/{id}/variables",
        "/task/{id}/identity-links",
        "/task/{id}/deployed-form",
        "/execution/{id}/localVariables",
        "/external-task/{id}/errorDetails"
      })
  void aSystemAdministratorIsToldSoToo(String path) {
    Caller administrator = loggedIn(ADMINISTRATOR);
    try (Heard log = new Heard("ROOT")) {
      HttpResponse<String> answer =
          administrator.engine("GET", path.replace("{id}", UNKNOWN), null);

      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
      assertThat(log.events()).noneMatch(event -> event.getLevel().equals(Level.WARN));
    }
  }
}
