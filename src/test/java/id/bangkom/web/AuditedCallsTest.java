package id.bangkom.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.engine.EngineTemplates;
import id.bangkom.startup.RunningApplicationTest;
import id.bangkom.testing.Caller;
import id.bangkom.testing.Heard;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is changed through the engine's REST leaves a line, and what happened stays. */
class AuditedCallsTest extends RunningApplicationTest {

  private static final String SOME_ID = "0b3c1f62-1111-11f1-9c5a-0242ac120002";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POST | /process-instance/{instance}/variables | {\"modifications\":{}}",
        "POST | /process-instance/variables-async | {}",
        "POST | /process-instance/suspended-async | {}",
        "POST | /task/{id}/assignee | {\"userId\":\"admin\"}",
        "PUT | /task/{id}/localVariables/list | {\"value\":\"x\"}",
        "PUT | /group/employees/members/task | {}",
        "DELETE | /group/employees/members/task | {}",
        "PUT | /group/employees/members/count | {}",
        "DELETE | /group/employees/members/count | {}",
        "POST | /identity/verify | {\"username\":\"x\",\"password\":\"y\"}",
        "POST | /history/process-instance/delete | {}",
        "DELETE | /history/process-instance/{instance} | {}",
        "DELETE | /variable-instance/statistics | {}"
      })
  void everyChangeOfASystemAdministratorIsALine(String method, String path, String body) {
    Task task = taskOf(EMPLOYEE);
    String called =
        path.replace("{id}", task.getId()).replace("{instance}", task.getProcessInstanceId());
    Caller administrator = loggedIn(ADMINISTRATOR);
    try (Heard audit = new Heard("id.bangkom.audit")) {
      HttpResponse<String> answer = administrator.engine(method, called, body);

      assertThat(calls(audit))
          .containsExactly(
              "System administrator admin from 127.0.0.1: %s /api/engine/engine/default%s -> %s"
                  .formatted(method, called, answer.statusCode()));
    }
  }

  @Test
  void everyChangeOfAnEmployeeIsALineToo() {
    Task task = taskOf(EMPLOYEE);
    Caller employee = loggedIn(EMPLOYEE);
    try (Heard audit = new Heard("id.bangkom.audit")) {
      employee.engine("POST", "/task/" + task.getId() + "/submit-form", "{}");
      employee.engine("DELETE", "/task/" + task.getId(), null);

      assertThat(calls(audit))
          .containsExactly(
              "User pegawai1 from 127.0.0.1: POST /api/engine/engine/default/task/%s/submit-form -> 204"
                  .formatted(task.getId()),
              "User pegawai1 from 127.0.0.1: DELETE /api/engine/engine/default/task/%s -> 403"
                  .formatted(task.getId()));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/cockpit/plugin/base/default/anything",
        "/api/admin/plugin/adminPlugins/default/anything"
      })
  void whatIsChangedThroughCockpitAndAdminIsALine(String path) {
    Caller administrator = loggedIn(ADMINISTRATOR);
    try (Heard audit = new Heard("id.bangkom.audit")) {
      administrator.post(path, "{}");

      assertThat(calls(audit)).singleElement().asString().contains("POST " + path);
    }
  }

  @Test
  void whatIsOnlyAskedIsNone() {
    Caller administrator = loggedIn(ADMINISTRATOR);
    try (Heard audit = new Heard("id.bangkom.audit")) {
      for (String query :
          List.of("/task", "/task/count", "/process-instance", "/history/task", "/job/count")) {
        assertThat(administrator.engine("POST", query + "?maxResults=9", "{}").statusCode())
            .isEqualTo(200);
      }
      administrator.post("/api/cockpit/plugin/base/default/incident/count", "{}");

      assertThat(calls(audit)).isEmpty();
    }
  }

  @Test
  void whatCountsAsAQueryIsOneOfTheEngine() {
    // A list of the queries by heart would be one of what we once thought: here are all POST.
    Set<String> queries = new TreeSet<>();
    for (EngineTemplates.Call call : EngineTemplates.all()) {
      String example = "/api/engine/engine/default" + call.path().replace("{id}", SOME_ID);
      if (call.method().equals("POST") && !EngineCalls.changes("POST", example)) {
        queries.add(call.path());
      }
    }

    assertThat(queries)
        .containsExactlyInAnyOrder(
            Stream.concat(
                    Stream.of(
                            "/case-execution",
                            "/case-instance",
                            "/execution",
                            "/external-task",
                            "/group",
                            "/history/activity-instance",
                            "/history/case-instance",
                            "/history/detail",
                            "/history/external-task-log",
                            "/history/job-log",
                            "/history/process-instance",
                            "/history/task",
                            "/history/variable-instance",
                            "/job",
                            "/job-definition",
                            "/process-instance",
                            "/task",
                            "/variable-instance")
                        .flatMap(query -> Stream.of(query, query + "/count"))
                        .filter(query -> !query.equals("/history/detail/count")),
                    Stream.of(
                        "/filter/{id}/count",
                        "/filter/{id}/list",
                        "/filter/{id}/singleResult",
                        "/identity/password-policy",
                        "/migration/generate",
                        "/migration/validate"))
                .toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DELETE | /history/process-instance/{instance} | {}",
        "DELETE | /history/process-instance/{instance}/variable-instances | {}",
        "POST | /history/process-instance/delete | {\"historicProcessInstanceIds\":[\"{instance}\"]}",
        "POST | /history/process-instance/set-removal-time | {\"clearedRemovalTime\":true}",
        "POST | /history/decision-instance/delete | {\"historicDecisionInstanceIds\":[\"x\"]}",
        "POST | /history/decision-instance/set-removal-time | {}",
        "POST | /history/batch/set-removal-time | {}",
        "DELETE | /history/batch/x | {}",
        "DELETE | /history/variable-instance/x | {}",
        "DELETE | /task/x/comment | {}",
        "DELETE | /task/x/comment/y | {}",
        "PUT | /task/x/comment | {\"id\":\"y\",\"message\":\"z\"}",
        "DELETE | /task/x/attachment/y | {}",
        "DELETE | /process-instance/{instance}/comment | {}",
        "DELETE | /process-instance/{instance}/comment/y | {}",
        "PUT | /process-instance/{instance}/comment | {\"id\":\"y\",\"message\":\"z\"}",
        "DELETE | /batch/x?cascade=true | {}",
        "DELETE | /batch/x?%63ascade=true | {}",
        "POST | /history/cleanup?immediatelyDue=true | {}",
        "PUT | /history/user-operation/x/clear-annotation | {}",
        "PUT | /process-definition/key/coaching/history-time-to-live | {\"historyTimeToLive\":0}",
        "PUT | /decision-definition/key/jp-cap/history-time-to-live | {\"historyTimeToLive\":0}"
      })
  void nobodyDeletesHistory(String method, String path, String body) {
    Task task = taskOf(EMPLOYEE);
    String instance = task.getProcessInstanceId();
    runtimeService.deleteProcessInstance(instance, "test");

    HttpResponse<String> answer =
        loggedIn(ADMINISTRATOR)
            .engine(
                method, path.replace("{instance}", instance), body.replace("{instance}", instance));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
    assertThat(answer.body()).contains("Riwayat tidak dapat dihapus");
    assertThat(
            historyService.createHistoricProcessInstanceQuery().processInstanceId(instance).count())
        .isOne();
  }

  @Test
  void aDiagramIsNotDeletedWithTheHistoryOfItsProcesses() {
    Task task = taskOf(EMPLOYEE);

    for (String path :
        List.of(
            "/process-definition/" + task.getProcessDefinitionId(),
            "/process-definition/key/" + SAMPLE,
            "/process-definition/key/" + SAMPLE + "/delete")) {
      HttpResponse<String> answer =
          loggedIn(ADMINISTRATOR).engine("DELETE", path + "?cascade=true", null);

      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    }
    assertThat(openTaskOf(task)).isEqualTo("userTask_writeNote");
  }

  /** Without the lines of the audit trail, which has rows of its own for some of them. */
  private static List<String> calls(Heard audit) {
    return audit.messages().stream()
        .filter(line -> line.contains(" /api/"))
        .filter(line -> line.contains(" -> "))
        .toList();
  }
}
