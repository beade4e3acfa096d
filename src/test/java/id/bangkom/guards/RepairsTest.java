package id.bangkom.guards;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.engine.EngineTemplates;
import id.bangkom.problem.Refusal;
import id.bangkom.startup.RunningApplicationTest;
import id.bangkom.testing.Caller;
import id.bangkom.web.EngineCalls;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a system administrator may change through the engine's REST, and what nobody may. */
class RepairsTest extends RunningApplicationTest {

  private static final String SOME_ID = "0b3c1f62-1111-11f1-9c5a-0242ac120002";

  @Test
  void whatMayBeChangedIsAListAndEverythingElseOfTheEngineIsRefused() {
    Set<String> allowed = new TreeSet<>();
    for (EngineTemplates.Call call : EngineTemplates.all()) {
      String path =
          "/api/engine/engine/default"
              + call.path().replace("{key}", "activity-claim").replaceAll("\\{\\w+}", SOME_ID);
      if (EngineCalls.changes(call.method(), path)
          && !EngineCalls.deletesHistory(call.method(), path, null)
          && passes(call.method(), path)) {
        allowed.add(call.method() + " " + call.path());
      }
    }

    assertThat(allowed)
        .containsExactlyInAnyOrder(
            "DELETE /batch/{id}",
            "DELETE /deployment/{id}",
            "DELETE /filter/{id}",
            "DELETE /group/{id}",
            "DELETE /group/{id}/members/{userId}",
            "DELETE /incident/{id}",
            "DELETE /incident/{id}/annotation",
            "DELETE /process-definition/key/{key}",
            "DELETE /process-definition/key/{key}/delete",
            "DELETE /process-definition/{id}",
            "DELETE /process-instance/{id}",
            "DELETE /user/{id}",
            "POST /deployment/create",
            "POST /deployment/{id}/redeploy",
            "POST /filter/create",
            "POST /group/create",
            "POST /job/retries",
            "POST /job/{id}/duedate/recalculate",
            "POST /job/{id}/execute",
            "POST /migration/execute",
            "POST /migration/executeAsync",
            "POST /modification/execute",
            "POST /modification/executeAsync",
            "POST /process-definition/key/{key}/submit-form",
            "POST /process-definition/{id}/submit-form",
            "POST /process-instance/delete",
            "POST /process-instance/delete-historic-query-based",
            "POST /process-instance/job-retries",
            "POST /process-instance/job-retries-historic-query-based",
            "POST /process-instance/suspended-async",
            "POST /process-instance/{id}/modification",
            "POST /process-instance/{id}/modification-async",
            "POST /task/{id}/assignee",
            "POST /task/{id}/claim",
            "POST /task/{id}/complete",
            "POST /task/{id}/identity-links",
            "POST /task/{id}/identity-links/delete",
            "POST /task/{id}/resolve",
            "POST /task/{id}/submit-form",
            "POST /task/{id}/unclaim",
            "POST /user/create",
            "POST /user/{id}/unlock",
            "PUT /batch/{id}/suspended",
            "PUT /filter/{id}",
            "PUT /group/{id}",
            "PUT /group/{id}/members/{userId}",
            "PUT /incident/{id}/annotation",
            "PUT /job-definition/suspended",
            "PUT /job-definition/{id}/jobPriority",
            "PUT /job-definition/{id}/retries",
            "PUT /job-definition/{id}/suspended",
            "PUT /job/suspended",
            "PUT /job/{id}/duedate",
            "PUT /job/{id}/priority",
            "PUT /job/{id}/retries",
            "PUT /job/{id}/suspended",
            "PUT /process-definition/key/{key}/suspended",
            "PUT /process-definition/suspended",
            "PUT /process-definition/{id}/suspended",
            "PUT /process-instance/suspended",
            "PUT /process-instance/{id}/suspended",
            "PUT /user/{id}/credentials",
            "PUT /user/{id}/profile");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POST | /process-definition/{definition}/restart | tidak dimulai ulang",
        "POST | /process-definition/{definition}/restart-async | tidak dimulai ulang",
        "POST | /process-definition/key/access-sample/restart | tidak dimulai ulang",
        "POST | /process-definition/key/access-sample/start | dengan formulirnya",
        "POST | /task/create | dengan formulirnya",
        "POST | /message | hanya dikirim aplikasi",
        "POST | /signal | hanya dikirim aplikasi",
        "POST | /process-instance/message-async | hanya dikirim aplikasi",
        "POST | /execution/{instance}/signal | hanya dikirim aplikasi",
        "POST | /execution/{instance}/messageSubscriptions/x/trigger | hanya dikirim aplikasi",
        "POST | /task/{id}/variables | tidak diubah dari luar",
        "POST | /task/{id}/localVariables | tidak diubah dari luar",
        "PUT | /task/{id}/localVariables/shown | tidak diubah dari luar",
        "DELETE | /task/{id}/localVariables/shown | tidak diubah dari luar",
        "POST | /task/{id}/localVariables/shown/data | tidak diubah dari luar",
        "PUT | /process-instance/{instance}/variables/owner | tidak diubah dari luar",
        "POST | /process-instance/{instance}/variables | tidak diubah dari luar",
        "POST | /process-instance/variables-async | tidak diubah dari luar",
        "POST | /execution/{instance}/localVariables | tidak diubah dari luar",
        "PUT | /execution/{instance}/localVariables/owner | tidak diubah dari luar",
        "PUT | /task/{id} | mengirim formulirnya",
        "DELETE | /task/{id} | mengirim formulirnya",
        "POST | /task/{id}/delegate | mengirim formulirnya",
        "POST | /external-task/fetchAndLock | tidak tersedia",
        "POST | /identity/verify | tidak tersedia",
        "POST | /authorization/create | tidak tersedia",
        "POST | /nothing/of/this/version | tidak tersedia"
      })
  void aSystemAdministratorReadsWhatToDoInstead(String method, String path, String sentence) {
    Task task = taskOf(EMPLOYEE);
    Caller administrator = loggedIn(ADMINISTRATOR);
    String called =
        path.replace("{id}", task.getId())
            .replace("{instance}", task.getProcessInstanceId())
            .replace("{definition}", task.getProcessDefinitionId());

    HttpResponse<String> answer = administrator.engine(method, called, "{}");

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
    assertThat(answer.body()).contains(sentence);
  }

  @Test
  void aTaskIsStillGivenToSomebodyElseAndAStuckProcessStillMoved() {
    Task task = taskOf(EMPLOYEE);
    Caller administrator = loggedIn(ADMINISTRATOR);
    String instance = "/process-instance/" + task.getProcessInstanceId();

    HttpResponse<String> assigned =
        administrator.engine(
            "POST", "/task/" + task.getId() + "/assignee", "{\"userId\":\"pegawai2\"}");
    HttpResponse<String> suspended =
        administrator.engine("PUT", instance + "/suspended", "{\"suspended\":true}");
    HttpResponse<String> resumed =
        administrator.engine("PUT", instance + "/suspended", "{\"suspended\":false}");
    HttpResponse<String> moved =
        administrator.engine(
            "POST",
            instance + "/modification",
            "{\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"userTask_sharedNote\"}]}");

    assertThat(assigned.statusCode()).as(assigned.body()).isEqualTo(204);
    assertThat(suspended.statusCode()).as(suspended.body()).isEqualTo(204);
    assertThat(resumed.statusCode()).as(resumed.body()).isEqualTo(204);
    assertThat(moved.statusCode()).as(moved.body()).isEqualTo(204);
    assertThat(taskService.createTaskQuery().taskId(task.getId()).singleResult().getAssignee())
        .isEqualTo(OTHER_EMPLOYEE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/process-instance/{instance}/modification",
        "/process-instance/{instance}/modification-async",
        "/modification/execute",
        "/migration/execute"
      })
  void whatIsMovedBringsNoOtherValues(String path) {
    Task task = taskOf(EMPLOYEE);

    HttpResponse<String> answer =
        loggedIn(ADMINISTRATOR)
            .engine(
                "POST",
                path.replace("{instance}", task.getProcessInstanceId()),
                """
                {"processDefinitionId": "%s", "processInstanceIds": ["%s"],
                 "instructions": [{"type": "startBeforeActivity",
                   "activityId": "userTask_sharedNote",
                   "variables": {"shown": {"value": "lain", "local": true}}}]}
                """
                    .formatted(task.getProcessDefinitionId(), task.getProcessInstanceId()));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
    assertThat(answer.body()).contains("tidak diubah dari luar");
    assertThat(openTaskOf(task)).isEqualTo("userTask_writeNote");
  }

  @Test
  void nobodyGivesOneselfARole() {
    Caller administrator = loggedIn(ADMINISTRATOR);

    HttpResponse<String> answer =
        administrator.engine("PUT", "/group/rule-administrators/members/" + ADMINISTRATOR, "{}");

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    assertThat(answer.body()).contains("mintalah administrator sistem lain");
    assertThat(administrator.engine("GET", "/identity/groups?userId=" + ADMINISTRATOR, null).body())
        .doesNotContain("rule-administrators");
  }

  private static boolean passes(String method, String path) {
    try {
      Repairs.require(method, path);
      return true;
    } catch (Refusal refused) {
      return false;
    }
  }
}
