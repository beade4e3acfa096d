package id.bangkom.guards;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.startup.RunningApplicationTest;
import id.bangkom.testing.Caller;
import java.net.http.HttpResponse;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a system administrator may change through the engine's REST, and what nobody may. */
class RepairsTest extends RunningApplicationTest {

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
}
