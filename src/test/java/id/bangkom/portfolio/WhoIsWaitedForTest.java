package id.bangkom.portfolio;

import static id.bangkom.testing.People.form;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.bangkom.testing.Caller;
import id.bangkom.testing.People;
import id.bangkom.testing.ProductTest;
import id.bangkom.testing.TestClock;
import id.bangkom.testing.Walk;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever takes part in what runs sees who is waited for, and may remind that one once a day. */
@Tag("database")
@ProductTest
class WhoIsWaitedForTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Autowired private People people;
  @Autowired private Workforce workforce;
  @Autowired private TestClock clock;
  @LocalServerPort private int port;

  private Employee employee;
  private Employee supervisor;
  private Employee head;
  private Walk walk;

  @BeforeEach
  void oneCoaching() {
    clock.set(LocalDateTime.of(2026, 5, 4, 8, 0));
    people.clearDesks();
    employee = people.called("Pegawai A");
    supervisor = workforce.supervisorOf(employee.id()).orElseThrow();
    head = workforce.signingHead(employee.id()).orElseThrow();
    walk = new Walk(people, employee, supervisor);
  }

  @Test
  void aDialogueSaysWhoIsWaitedForAndTheOwnTaskIsALink() {
    walk.reachAssessment();
    JsonNode ofEmployee = onlyStep(employee, "/api/dialogues");
    assertThat(ofEmployee.path("text").asText()).startsWith("Atasan A mengisi ");
    assertThat(ofEmployee.path("since").asText()).isEqualTo("2026-05-04");
    assertThat(ofEmployee.path("due").asText()).isEqualTo("2026-05-18");
    assertThat(ofEmployee.path("taskId").isNull()).isTrue();
    JsonNode ofSupervisor = onlyStep(supervisor, "/api/dialogues");
    assertThat(ofSupervisor.path("text").asText()).startsWith("Anda mengisi ");
    assertThat(ofSupervisor.path("taskId").asText())
        .isEqualTo(people.task(supervisor, "assessCompetencies").getId());
  }

  @Test
  void aProgrammeSaysItThroughoutAndNothingOnceItHasEnded() {
    walk.reachSessions();
    assertThat(text(employee)).startsWith("Atasan A mencatat ");
    clock.set(LocalDateTime.of(2026, 5, 11, 13, 0));
    walk.record("2026-05-11", "09:00", "NO");
    assertThat(text(supervisor)).startsWith("Pegawai A mengonfirmasi ");
    people.complete(employee, "confirmSession", form("decision", "CONFIRM"));
    walk.signAsGuide();
    walk.signAsParticipant();
    assertThat(text(employee)).startsWith("Kepala Badan menandatangani");
    walk.signAsHead();
    walk.evaluate(4);
    assertThat(answer(employee, "GET", "/api/programmes").get(0).path("waiting")).isEmpty();
  }

  @Test
  void aReminderReachesWhoIsWaitedForOnceADayUntilItIsRead() {
    walk.reachSessions();
    String reminder = "/api/programmes/" + programme() + "/reminder";
    assertThat(answer(employee, "POST", reminder).path("reminded").get(0).asText())
        .startsWith("Atasan A mencatat ");
    refused(employee, reminder, 409, "sudah diingatkan hari ini");
    assertThat(onlyStep(employee, "/api/programmes").path("reminded").asBoolean()).isTrue();

    JsonNode notices = answer(supervisor, "GET", "/api/me/notices");
    assertThat(notices).hasSize(1);
    assertThat(notices.get(0).path("text").asText())
        .startsWith("Pegawai A mengingatkan: Coaching Pegawai A, Anda mencatat ")
        .endsWith("menunggu sejak Senin, 4 Mei 2026.");
    assertThat(notices.get(0).path("link").asText())
        .endsWith("#/?task=" + people.task(supervisor, "recordSession").getId());
    assertThat(answer(employee, "GET", "/api/me/notices")).isEmpty();

    clock.forward(Duration.ofDays(1));
    answer(employee, "POST", reminder);
    JsonNode again = answer(supervisor, "GET", "/api/me/notices");
    assertThat(again).hasSize(2);
    String read = "/api/me/notices/" + again.get(0).path("id").asLong() + "/read";
    assertThat(ask(employee, "POST", read).statusCode()).isEqualTo(204);
    assertThat(answer(supervisor, "GET", "/api/me/notices"))
        .as("read by somebody else changes nothing")
        .hasSize(2);
    ask(supervisor, "POST", read);
    assertThat(answer(supervisor, "GET", "/api/me/notices")).hasSize(1);
  }

  @Test
  void nobodyRemindsOneselfOrTakesPartInWhatIsOthers() {
    walk.reachSessions();
    String reminder = "/api/programmes/" + programme() + "/reminder";
    refused(supervisor, reminder, 422, "Tidak ada orang lain yang ditunggu");
    for (Employee stranger : List.of(people.called("Atasan B"), people.called("Pegawai C"), head)) {
      refused(stranger, reminder, 403, "Hanya pembimbing dan peserta");
    }
    assertThat(answer(supervisor, "GET", "/api/me/notices")).isEmpty();
  }

  @Test
  void aDialogueIsRemindedOfByItsTwoAlone() {
    walk.reachAssessment();
    long dialogue = answer(employee, "GET", "/api/dialogues").get(0).path("id").asLong();
    String reminder = "/api/dialogues/" + dialogue + "/reminder";
    refused(people.called("Pegawai C"), reminder, 404, "tidak ada di antara dialog Anda");
    answer(employee, "POST", reminder);
    assertThat(answer(supervisor, "GET", "/api/me/notices").get(0).path("text").asText())
        .startsWith("Pegawai A mengingatkan: dialog kompetensi Pegawai A, Anda mengisi ");
  }

  @Test
  void whoeverStartsASecondDialogueIsToldWhatRunsAndWhatFollows() {
    String beside = "/api/dialogues/beside?nip=" + employee.nip();
    assertThat(answer(supervisor, "GET", beside).path("running")).isEmpty();
    walk.reachAssessment();
    JsonNode assessing = answer(supervisor, "GET", beside);
    assertThat(assessing.path("running").get(0).asText()).startsWith("Dialog kompetensi (");
    assertThat(assessing.path("refused").asText()).contains("belum dikonfirmasi");

    people.complete(supervisor, "assessCompetencies", walk.assessment());
    people.complete(employee, "confirmDialogue", form("decision", "CONFIRM"));
    walk.choose("COACHING");
    walk.agree();
    JsonNode running = answer(employee, "GET", beside);
    assertThat(running.path("running")).hasSize(1);
    assertThat(running.path("running").get(0).asText())
        .startsWith("Coaching ")
        .endsWith(" dengan Atasan A (berjalan)");
    assertThat(running.path("refused").isNull()).isTrue();
    for (Employee other : List.of(people.called("Atasan B"), people.called("Pegawai C"), head)) {
      assertThat(ask(other, "GET", beside).statusCode()).as(other.name()).isEqualTo(403);
    }
  }

  private long programme() {
    return answer(employee, "GET", "/api/programmes").get(0).path("id").asLong();
  }

  private String text(Employee reader) {
    return onlyStep(reader, "/api/programmes").path("text").asText();
  }

  private JsonNode onlyStep(Employee reader, String address) {
    JsonNode waiting = answer(reader, "GET", address).get(0).path("waiting");
    assertThat(waiting).as(waiting.toString()).hasSize(1);
    return waiting.get(0);
  }

  private JsonNode answer(Employee person, String method, String address) {
    HttpResponse<String> answer = ask(person, method, address);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer);
  }

  private void refused(Employee person, String address, int status, String sentence) {
    HttpResponse<String> answer = ask(person, "POST", address);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(json(answer).path("detail").asText()).contains(sentence);
  }

  private HttpResponse<String> ask(Employee person, String method, String address) {
    return new Caller(port)
        .withBasic(
            person.login(),
            ProductTest.PASSWORD,
            method,
            address,
            method.equals("GET") ? null : "{}");
  }

  private static JsonNode json(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new AssertionError(answer.body(), e);
    }
  }
}
