package id.bangkom.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.startup.RunningApplicationTest;
import id.bangkom.testing.Caller;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * A draft is its writer's alone, where that one may type, for as long as there is something to type
 * for.
 */
@ExtendWith(OutputCaptureExtension.class)
class DraftsTest extends RunningApplicationTest {

  private static final String TYPED = "{\"note\":\"belum selesai, sungguh rahasia\"}";

  @Autowired private DraftCleaning cleaning;

  @AfterEach
  void forget() {
    jdbc.sql("delete from form_draft").update();
  }

  @Test
  void whatWasTypedIsReadAgainOnAnotherMachine() {
    String place = "task:" + taskOf(EMPLOYEE).getId();
    HttpResponse<String> saved = save(loggedIn(EMPLOYEE), place, TYPED, "abc");

    assertThat(saved.statusCode()).isEqualTo(200);
    assertThat(saved.body()).contains("savedAt");
    assertThat(read(loggedIn(EMPLOYEE), place).body())
        .contains("belum selesai, sungguh rahasia")
        .contains("\"basis\":\"abc\"");
  }

  @Test
  void whatIsTypedNextReplacesIt() {
    Caller person = loggedIn(EMPLOYEE);
    save(person, "page:klaim", TYPED, null);
    save(person, "page:klaim", "{}", null);

    assertThat(read(person, "page:klaim").body()).contains("\"content\":\"{}\"");
    assertThat(drafts()).isEqualTo(1);
  }

  @Test
  void nobodyReadsChangesOrForgetsAnotherOnesDraft() {
    String place = "task:" + taskOf(EMPLOYEE).getId();
    save(loggedIn(EMPLOYEE), place, TYPED, null);
    save(loggedIn(EMPLOYEE), "page:klaim", TYPED, null);

    for (String other : new String[] {OTHER_EMPLOYEE, RULE_ADMINISTRATOR, ADMINISTRATOR}) {
      Caller caller = loggedIn(other);
      assertThat(read(caller, place).statusCode()).as(other).isEqualTo(404);
      assertThat(save(caller, place, "{}", null).statusCode()).as(other).isEqualTo(404);
      assertThat(read(caller, "page:klaim").statusCode()).as(other).isEqualTo(204);
      caller.call("DELETE", "/api/drafts/" + place, null);
      caller.call("DELETE", "/api/drafts/page:klaim", null);
    }
    assertThat(read(loggedIn(EMPLOYEE), place).body()).contains("sungguh rahasia");
    assertThat(read(loggedIn(EMPLOYEE), "page:klaim").body()).contains("sungguh rahasia");
  }

  @Test
  void whoWasOfferedATaskHasADraftOfOnesOwn() {
    Task task = groupTask();
    String place = "task:" + task.getId();
    save(loggedIn(EMPLOYEE), place, TYPED, null);

    assertThat(read(loggedIn(OTHER_EMPLOYEE), place).statusCode()).isEqualTo(204);
    assertThat(read(loggedIn(EMPLOYEE), place).body()).contains("sungguh rahasia");
  }

  @Test
  void whatOthersTypedGoesWhenSomebodyTakesTheTask() {
    Task task = groupTask();
    String place = "task:" + task.getId();
    save(loggedIn(EMPLOYEE), place, TYPED, null);
    save(loggedIn(OTHER_EMPLOYEE), place, TYPED, null);
    taskService.claim(task.getId(), OTHER_EMPLOYEE);

    assertThat(read(loggedIn(EMPLOYEE), place).statusCode()).isEqualTo(404);
    assertThat(read(loggedIn(OTHER_EMPLOYEE), place).body()).contains("sungguh rahasia");
    assertThat(drafts()).isEqualTo(1);
  }

  @Test
  void aDraftGoesWhenItsTaskIsHandedToSomebodyElse() {
    Task task = taskOf(EMPLOYEE);
    save(loggedIn(EMPLOYEE), "task:" + task.getId(), TYPED, null);
    taskService.setAssignee(task.getId(), OTHER_EMPLOYEE);

    assertThat(drafts()).isZero();
    assertThat(read(loggedIn(OTHER_EMPLOYEE), "task:" + task.getId()).statusCode()).isEqualTo(204);
    assertThat(read(loggedIn(EMPLOYEE), "task:" + task.getId()).statusCode()).isEqualTo(404);
  }

  @Test
  void aDraftGoesWhenItsTaskIsCompletedAndIsNotTakenAfterwards() {
    Task task = taskOf(EMPLOYEE);
    String place = "task:" + task.getId();
    Caller person = loggedIn(EMPLOYEE);
    save(person, place, TYPED, null);
    taskService.complete(task.getId());

    assertThat(drafts()).isZero();
    assertThat(read(person, place).statusCode()).isEqualTo(404);
    HttpResponse<String> late = save(person, place, TYPED, null);
    assertThat(late.statusCode()).isEqualTo(404);
    assertThat(late.body()).contains("Tugas ini sudah selesai atau bukan tugas Anda lagi");
  }

  @Test
  void aDraftStaysWhenCompletingItsTaskIsRefused() {
    Task task = taskOf(EMPLOYEE);
    Caller person = loggedIn(EMPLOYEE);
    save(person, "task:" + task.getId(), TYPED, null);
    HttpResponse<String> refused =
        person.engine(
            "POST",
            "/task/" + task.getId() + "/submit-form",
            "{\"variables\":{\"note\":{\"value\":\"tolak\"}}}");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(read(person, "task:" + task.getId()).body()).contains("sungguh rahasia");
  }

  @Test
  void aDraftGoesWhenItsTaskIsCancelled() {
    Task task = taskOf(EMPLOYEE);
    save(loggedIn(EMPLOYEE), "task:" + task.getId(), TYPED, null);
    runtimeService.deleteProcessInstance(task.getProcessInstanceId(), "test", true);

    assertThat(drafts()).isZero();
  }

  @Test
  void theNightTakesWhatCameWhileItsTaskEndedAndWhatIsOfAccountsThatAreGone() {
    String open = "task:" + taskOf(EMPLOYEE).getId();
    save(loggedIn(EMPLOYEE), open, TYPED, null);
    for (Map.Entry<String, String> lost :
        Map.of("task:00000000-0000-0000-0000-000000000000", EMPLOYEE, "page:klaim", "pegawai404")
            .entrySet()) {
      jdbc.sql(
              """
              insert into form_draft (place, login, content, saved_at)
              values (?, ?, '{}', current_timestamp)
              """)
          .params(lost.getKey(), lost.getValue())
          .update();
    }
    cleaning.clean();

    assertThat(jdbc.sql("select place from form_draft").query(String.class).list())
        .containsExactly(open);
  }

  @Test
  void aDraftThatIsTooLongIsRefusedAndTheOneBeforeStays() {
    Caller person = loggedIn(EMPLOYEE);
    save(person, "page:klaim", TYPED, null);
    String longest = "a".repeat(Drafts.LONGEST);

    HttpResponse<String> refused = save(person, "page:klaim", longest + "a", null);
    assertThat(refused.statusCode()).isEqualTo(413);
    assertThat(refused.body()).contains("terlalu panjang");
    assertThat(read(person, "page:klaim").body()).contains("sungguh rahasia");
    assertThat(save(person, "page:klaim", longest, null).statusCode()).isEqualTo(200);
  }

  @Test
  void nobodyFillsTheDatabaseWithPlaces() {
    Caller person = loggedIn(EMPLOYEE);
    for (int i = 0; i < Drafts.MOST; i++) {
      assertThat(save(person, "page:tempat-" + i, "{}", null).statusCode()).isEqualTo(200);
    }
    HttpResponse<String> refused = save(person, "page:satu-lagi", "{}", null);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("100 draf");
    assertThat(save(person, "page:tempat-1", TYPED, null).statusCode()).isEqualTo(200);
    assertThat(save(loggedIn(OTHER_EMPLOYEE), "page:klaim", "{}", null).statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "klaim",
        "page:",
        "page:Klaim",
        "page:a%27or%27",
        "page:a%20b",
        "task:1",
        "task:00000000-0000-0000-0000-00000000000A",
        "start:",
        "start:activity_claim",
        "note:klaim",
        "page:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
      })
  void aPlaceThatCannotBeIsRefused(String place) {
    Caller person = loggedIn(EMPLOYEE);
    assertThat(read(person, place).statusCode()).isEqualTo(400);
    assertThat(save(person, place, "{}", null).statusCode()).isEqualTo(400);
    assertThat(drafts()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"page:..%2fme", "page:a;b", "page:a%2500"})
  void anAddressThatCouldBeReadInTwoWaysIsRefused(String place) {
    assertThat(read(loggedIn(EMPLOYEE), place).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"start:nothing", "start:access-sample", "start:rule-change"})
  void whoMayNotStartAProcessHasNoDraftOfIt(String place) {
    Caller person = loggedIn(EMPLOYEE);
    assertThat(read(person, place).statusCode()).isEqualTo(404);
    assertThat(save(person, place, "{}", null).statusCode()).isEqualTo(404);
  }

  @Test
  void aBodyWithoutATextOrWithALongBasisIsRefused() {
    Caller person = loggedIn(EMPLOYEE);
    assertThat(person.call("PUT", "/api/drafts/page:klaim", "{}").statusCode()).isEqualTo(400);
    assertThat(person.call("PUT", "/api/drafts/page:klaim", "[]").statusCode()).isEqualTo(400);
    assertThat(save(person, "page:klaim", "{}", "b".repeat(101)).statusCode()).isEqualTo(400);
  }

  @Test
  void whoIsNotLoggedInReachesNoDraft() {
    assertThat(read(anonymous(), "page:klaim").statusCode()).isEqualTo(401);
    assertThat(save(anonymous(), "page:klaim", "{}", null).statusCode()).isEqualTo(401);
  }

  @Test
  void anotherSitesPageChangesNoDraft() {
    Caller person = loggedIn(EMPLOYEE);
    HttpResponse<String> forged =
        person.send(
            new Caller(port)
                .request("/api/drafts/page:klaim")
                .header("X-Bangkom-As", EMPLOYEE)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"content\":\"{}\"}")));

    assertThat(forged.statusCode()).isEqualTo(403);
    assertThat(drafts()).isZero();
  }

  @Test
  void nothingOfADraftIsInTheLogInTheTrailOrInTheEngine(CapturedOutput log) {
    long before = jdbc.sql("select count(*) from audit_entry").query(Long.class).single();
    String place = "task:" + taskOf(EMPLOYEE).getId();
    Caller person = loggedIn(EMPLOYEE);
    save(person, place, TYPED, null);
    save(person, "page:klaim", TYPED, null);
    person.call("DELETE", "/api/drafts/page:klaim", null);

    assertThat(log.getAll()).doesNotContain("sungguh rahasia");
    assertThat(
            jdbc.sql("select count(*) from audit_entry where act <> 'LOGGED_IN'")
                .query(Long.class)
                .single())
        .isLessThanOrEqualTo(before);
    assertThat(historyService.createHistoricVariableInstanceQuery().variableName("note").list())
        .noneMatch(variable -> String.valueOf(variable.getValue()).contains("sungguh rahasia"));
  }

  private int drafts() {
    return jdbc.sql("select count(*) from form_draft").query(Integer.class).single();
  }

  private static HttpResponse<String> read(Caller person, String place) {
    return person.get("/api/drafts/" + place);
  }

  private static HttpResponse<String> save(
      Caller person, String place, String content, String basis) {
    String quoted = content.replace("\\", "\\\\").replace("\"", "\\\"");
    return person.call(
        "PUT",
        "/api/drafts/" + place,
        "{\"content\":\"%s\",\"basis\":%s}"
            .formatted(quoted, basis == null ? "null" : "\"" + basis + "\""));
  }
}
