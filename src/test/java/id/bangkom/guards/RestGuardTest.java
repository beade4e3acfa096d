package id.bangkom.guards;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.accounts.Role;
import id.bangkom.forms.CheckNote;
import id.bangkom.startup.RunningApplicationTest;
import id.bangkom.testing.Caller;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Tasklist's own REST gives to whom. */
class RestGuardTest extends RunningApplicationTest {

  @Test
  void oneSeesOnesOwnTask() {
    Task task = taskOf(EMPLOYEE);
    Caller employee = loggedIn(EMPLOYEE);

    assertThat(employee.engine("GET", "/task/" + task.getId(), null).body())
        .contains("Tulis catatan");
    assertThat(employee.engine("GET", "/task/" + task.getId() + "/form-variables", null).body())
        .contains("Konteks");
    assertThat(
            employee.engine("GET", "/task/" + task.getId() + "/deployed-form", null).statusCode())
        .isEqualTo(200);
    assertThat(employee.engine("GET", "/task?maxResults=50", null).body()).contains(task.getId());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/task/{id}",
        "/task/{id}/form",
        "/task/{id}/deployed-form",
        "/task/{id}/rendered-form",
        "/task/{id}/form-variables",
        "/task/{id}/identity-links",
        "/task/{id}/comment",
        "/task/{id}/variables",
        "/task/{id}/variables/secret",
        "/task/{id}/variables/secret/data",
        "/task/{id}/localVariables",
        "/task/{id}/attachment",
        "/process-instance/{instance}",
        "/process-instance/{instance}/variables",
        "/process-instance/{instance}/activity-instances",
        "/execution/{instance}",
        "/execution/{instance}/localVariables",
        "/history/process-instance/{instance}",
        "/history/task?processInstanceId={instance}&maxResults=50",
        "/history/user-operation?processInstanceId={instance}&maxResults=50",
        "/history/activity-instance?processInstanceId={instance}&maxResults=50",
        "/history/variable-instance?processInstanceId={instance}&maxResults=50",
        "/variable-instance?processInstanceIdIn={instance}&maxResults=50",
        "/task?processInstanceId={instance}&maxResults=50",
        "/task/count?processInstanceId={instance}",
        "/process-instance",
        "/user",
        "/user/pegawai1/profile",
        "/group/employees/members",
        "/authorization",
        "/deployment",
        "/job",
        "/incident",
        "/external-task",
        "/decision-definition",
        "/identity/groups?userId=pegawai1",
        "/event-subscription",
        "/batch",
        "/metrics/task-users",
        "/process-definition/statistics",
        "/task/report",
        "/group",
        "/group/count?member=pegawai1"
      })
  void nothingOfAnotherPersonsTaskIsGiven(String path) {
    Task task = taskOf(EMPLOYEE);
    String called =
        path.replace("{id}", task.getId()).replace("{instance}", task.getProcessInstanceId());

    for (String login : List.of(OTHER_EMPLOYEE, RULE_ADMINISTRATOR)) {
      HttpResponse<String> answer = loggedIn(login).engine("GET", called, null);

      boolean nothing =
          answer.statusCode() == 200
              ? List.of("[]", "{\"count\":0}").contains(answer.body())
              : List.of(403, 404).contains(answer.statusCode());
      assertThat(nothing).as(login + ": " + answer.statusCode() + " " + answer.body()).isTrue();
      assertThat(answer.body()).doesNotContain("rahasia milik").doesNotContain("Konteks");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POST | /task/{id}/submit-form | {\"variables\":{}}",
        "POST | /task/{id}/complete | {}",
        "POST | /task/{id}/resolve | {}",
        "POST | /task/{id}/claim | {\"userId\":\"pegawai2\"}",
        "POST | /task/{id}/unclaim | {}",
        "POST | /task/{id}/assignee | {\"userId\":\"pegawai2\"}",
        "POST | /task/{id}/delegate | {\"userId\":\"pegawai2\"}",
        "POST | /task/{id}/bpmnError | {\"errorCode\":\"x\"}",
        "POST | /task/{id}/bpmnEscalation | {\"escalationCode\":\"x\"}",
        "POST | /task/{id}/comment/create | {\"message\":\"x\"}",
        "POST | /task/{id}/identity-links | {\"userId\":\"pegawai2\",\"type\":\"candidate\"}",
        "POST | /task/{id}/variables | {\"modifications\":{\"owner\":{\"value\":\"x\"}}}",
        "PUT | /task/{id}/variables/owner | {\"value\":\"x\",\"type\":\"String\"}",
        "PUT | /task/{id}/localVariables/note | {\"value\":\"x\",\"type\":\"String\"}",
        "DELETE | /task/{id}/variables/owner | ",
        "PUT | /task/{id} | {\"assignee\":\"pegawai2\"}",
        "DELETE | /task/{id} | ",
        "PUT | /process-instance/{instance}/variables/owner | {\"value\":\"x\",\"type\":\"String\"}",
        "POST | /process-instance/{instance}/modification | {}",
        "DELETE | /process-instance/{instance} | ",
        "PUT | /process-instance/{instance}/suspended | {\"suspended\":true}",
        "POST | /execution/{instance}/signal | {}",
        "POST | /message | {\"messageName\":\"x\"}",
        "POST | /signal | {\"name\":\"x\"}",
        "POST | /task/create | {\"name\":\"x\"}",
        "POST | /filter/create | {\"resourceType\":\"Task\",\"name\":\"x\"}",
        "POST | /deployment/create | {}",
        "POST | /user/create | {}",
        "PUT | /user/admin/credentials | {\"password\":\"Sandi-Baru-2026!\"}",
        "PUT | /user/pegawai2/profile | {\"firstName\":\"x\"}",
        "DELETE | /user/pegawai2 | ",
        "PUT | /group/system-administrators/members/pegawai2 | {}",
        "POST | /authorization/create | {}",
        "POST | /process-definition/key/access-sample/start | {}",
        "POST | /decision-definition/key/jp-cap/evaluate | {}",
        "POST | /migration/execute | {}",
        "POST | /history/task/delete | {}"
      })
  void nobodyChangesWhatIsAnothersOrTheApplications(String method, String path, String body) {
    Task task = taskOf(EMPLOYEE);
    String called =
        path.replace("{id}", task.getId()).replace("{instance}", task.getProcessInstanceId());

    HttpResponse<String> answer = loggedIn(OTHER_EMPLOYEE).engine(method, called, body);

    assertThat(answer.statusCode()).as(answer.body()).isIn(403, 422);
    Task after = taskService.createTaskQuery().taskId(task.getId()).singleResult();
    assertThat(after.getAssignee()).isEqualTo(EMPLOYEE);
    assertThat(taskService.getVariable(task.getId(), "owner")).isEqualTo(EMPLOYEE);
  }

  @Test
  void alsoOnOnesOwnTaskOnlyWhatTheTasklistNeedsIsPossible() {
    Task task = taskOf(EMPLOYEE);
    Caller employee = loggedIn(EMPLOYEE);

    for (String call :
        List.of(
            "PUT /task/{id}/variables/owner",
            "POST /task/{id}/assignee",
            "POST /task/{id}/delegate",
            "POST /task/{id}/bpmnError",
            "PUT /task/{id}",
            "POST /task/{id}/comment/create")) {
      HttpResponse<String> answer =
          employee.engine(
              call.split(" ")[0], call.split(" ")[1].replace("{id}", task.getId()), "{}");

      assertThat(answer.statusCode()).as(call).isEqualTo(403);
      assertThat(answer.body()).contains("Tindakan ini tidak tersedia bagi Anda.");
    }
  }

  @Test
  void theSystemAdministratorCompletesNoTaskOfAnotherPerson() {
    Task task = taskOf(EMPLOYEE);
    Caller administrator = loggedIn(ADMINISTRATOR);

    for (String call : List.of("submit-form", "bpmnError", "bpmnEscalation", "complete")) {
      HttpResponse<String> answer =
          administrator.engine(
              "POST",
              "/task/" + task.getId() + "/" + call,
              "{\"errorCode\":\"x\",\"escalationCode\":\"x\"}");

      assertThat(answer.statusCode()).as(call).isEqualTo(403);
      assertThat(answer.body())
          .contains(
              call.equals("submit-form") ? "bukan tugas Anda" : "dengan mengirim formulirnya");
    }
    assertThat(openTaskOf(task)).isEqualTo("userTask_writeNote");
  }

  @Test
  void nobodyCompletesATaskPastItsForm() {
    for (String login : List.of(EMPLOYEE, ADMINISTRATOR)) {
      Task task = taskOf(login);
      for (String call : List.of("complete", "resolve")) {
        HttpResponse<String> answer =
            loggedIn(login)
                .engine(
                    "POST",
                    "/task/" + task.getId() + "/" + call,
                    "{\"variables\":{\"note\":{\"value\":\"x\"}}}");

        assertThat(answer.statusCode()).isEqualTo(403);
      }
      assertThat(openTaskOf(task)).isEqualTo("userTask_writeNote");
      assertThat(runtimeService.getVariable(task.getProcessInstanceId(), "note")).isNull();
    }
  }

  @Test
  void theSystemAdministratorFirstTakesATaskOverInOnesOwnName() {
    Task task = taskOf(EMPLOYEE);
    Caller administrator = loggedIn(ADMINISTRATOR);

    administrator.engine(
        "POST", "/task/" + task.getId() + "/assignee", "{\"userId\":\"" + ADMINISTRATOR + "\"}");
    HttpResponse<String> answer =
        administrator.engine("POST", "/task/" + task.getId() + "/submit-form", "{}");

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(
            historyService
                .createHistoricTaskInstanceQuery()
                .taskId(task.getId())
                .singleResult()
                .getAssignee())
        .isEqualTo(ADMINISTRATOR);
  }

  @Test
  void aGroupsTaskIsClaimedForOneselfOnly() {
    Task task = groupTask();
    Caller employee = loggedIn(EMPLOYEE);

    HttpResponse<String> forAnother =
        employee.engine(
            "POST", "/task/" + task.getId() + "/claim", "{\"userId\":\"" + OTHER_EMPLOYEE + "\"}");
    HttpResponse<String> forOneself =
        employee.engine(
            "POST", "/task/" + task.getId() + "/claim", "{\"userId\":\"" + EMPLOYEE + "\"}");

    assertThat(forAnother.statusCode()).isEqualTo(403);
    assertThat(forOneself.statusCode()).isEqualTo(204);
  }

  @Test
  void aGroupsTaskIsCompletedOnlyAfterItWasClaimed() {
    Task task = groupTask();

    HttpResponse<String> answer =
        loggedIn(OTHER_EMPLOYEE)
            .engine(
                "POST",
                "/task/" + task.getId() + "/submit-form",
                "{\"variables\":{\"verdict\":{\"value\":\"ya\"}}}");

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void aGroupsTaskCanBeGivenBackButAPersonalOneCannot() {
    Task shared = groupTask();
    Task personal = taskOf(EMPLOYEE);
    taskService.claim(shared.getId(), EMPLOYEE);
    Caller employee = loggedIn(EMPLOYEE);

    assertThat(employee.engine("POST", "/task/" + shared.getId() + "/unclaim", "{}").statusCode())
        .isEqualTo(204);
    assertThat(openAssignee(shared)).isNull();
    assertThat(employee.engine("POST", "/task/" + personal.getId() + "/unclaim", "{}").statusCode())
        .isEqualTo(422);
    assertThat(openAssignee(personal)).isEqualTo(EMPLOYEE);
  }

  @Test
  void aSubmittedFieldOfTheFormIsTaken() {
    Task task = taskOf(EMPLOYEE);

    HttpResponse<String> answer =
        loggedIn(EMPLOYEE)
            .engine(
                "POST",
                "/task/" + task.getId() + "/submit-form",
                """
                {"variables": {
                  "note": {"value": "baik"},
                  "amount": {"value": 3, "type": "Integer"},
                  "rows": {"value": "[{\\"level\\":2}]", "type": "Json", "valueInfo": {}}}}
                """);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    assertThat(openTaskOf(task)).isEqualTo("userTask_sharedNote");
    // The fields were the task's own and went with it.
    assertThat(runtimeService.getVariable(task.getProcessInstanceId(), "amount")).isNull();
  }

  @Test
  void aListThatWasEmptyBeforeIsTakenAlthoughTheTasklistCallsItNull() {
    Task task = taskOf(EMPLOYEE);

    HttpResponse<String> answer =
        loggedIn(EMPLOYEE)
            .engine(
                "POST",
                "/task/" + task.getId() + "/submit-form",
                """
                {"variables": {
                  "note": {"value": "baik"},
                  "rows": {"value": "[{\\"level\\":2}]", "type": "Null", "valueInfo": {}}}}
                """);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(strings = {"approved", "owner", "shown", "level", "send", "checkNote", "Note"})
  void aSubmittedVariableThatIsNoFieldOfTheFormIsRefused(String variable) {
    Task task = taskOf(EMPLOYEE);
    String body =
        "{\"variables\":{\"note\":{\"value\":\"baik\"},\"" + variable + "\":{\"value\":\"x\"}}}";

    HttpResponse<String> answer =
        loggedIn(EMPLOYEE).engine("POST", "/task/" + task.getId() + "/submit-form", body);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .isEqualTo(
            "{\"type\":\"Refusal\",\"message\":\"Isian \\\""
                + variable
                + "\\\" bukan bagian dari formulir ini; muat ulang lalu isi kembali.\"}");
    assertThat(openTaskOf(task)).isEqualTo("userTask_writeNote");
  }

  @Test
  void alsoTheSystemAdministratorSubmitsFieldsOnly() {
    Task task = taskOf(ADMINISTRATOR);

    assertThat(
            loggedIn(ADMINISTRATOR)
                .engine(
                    "POST",
                    "/task/" + task.getId() + "/submit-form",
                    "{\"variables\":{\"owner\":{\"value\":\"x\"}}}")
                .statusCode())
        .isEqualTo(422);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"variables\":{\"note\":{\"value\":\"x\",\"type\":\"Object\"}}}",
        "{\"variables\":{\"note\":{\"value\":\"x\",\"type\":\"Xml\"}}}",
        "{\"variables\":{\"note\":{\"value\":\"x\",\"type\":\"Bytes\"}}}",
        "{\"variables\":{\"note\":{\"value\":\"x\",\"type\":3}}}",
        "{\"variables\":{\"note\":{\"value\":{\"a\":1}}}}",
        "{\"variables\":{\"note\":\"x\"}}",
        "{\"variables\":{\"note\":{\"value\":\"a\"}},\"variables\":{\"owner\":{\"value\":\"x\"}}}",
        "{\"variables\":",
        "[]"
      })
  void whatAFormWouldNotSendIsRefused(String body) {
    Task task = taskOf(EMPLOYEE);

    HttpResponse<String> answer =
        loggedIn(EMPLOYEE).engine("POST", "/task/" + task.getId() + "/submit-form", body);

    assertThat(answer.statusCode()).as(answer.body()).isIn(400, 422);
    assertThat(openTaskOf(task)).isEqualTo("userTask_writeNote");
  }

  @Test
  void aCompletionAnswersNoVariables() {
    Task task = taskOf(EMPLOYEE);

    HttpResponse<String> answer =
        loggedIn(EMPLOYEE)
            .engine(
                "POST",
                "/task/" + task.getId() + "/submit-form",
                "{\"variables\":{},\"withVariablesInReturn\":true}");

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void aStartFormSubmitsItsFieldsOnly() {
    mayStartSample();
    ProcessDefinition sample =
        repositoryService
            .createProcessDefinitionQuery()
            .processDefinitionKey(SAMPLE)
            .latestVersion()
            .singleResult();
    Caller employee = loggedIn(EMPLOYEE);
    String fields = "{\"variables\":{\"owner\":{\"value\":\"pegawai1\"}}}";

    for (String path :
        List.of("/process-definition/" + sample.getId(), "/process-definition/key/" + SAMPLE)) {
      assertThat(employee.engine("POST", path + "/submit-form", fields).statusCode())
          .isEqualTo(200);
      assertThat(
              employee
                  .engine(
                      "POST",
                      path + "/submit-form",
                      "{\"variables\":{\"secret\":{\"value\":\"x\"}}}")
                  .statusCode())
          .isEqualTo(422);
      assertThat(
              employee
                  .engine(
                      "POST",
                      path + "/submit-form",
                      "{\"variables\":{},\"businessKey\":\"milik-orang\"}")
                  .statusCode())
          .isEqualTo(422);
      assertThat(employee.engine("POST", path + "/start", fields).statusCode()).isEqualTo(403);
    }
  }

  @Test
  void aRefusalOfAListenerReachesThePersonAsItsSentence() {
    Task task = taskOf(EMPLOYEE);

    HttpResponse<String> answer =
        loggedIn(EMPLOYEE)
            .engine(
                "POST",
                "/task/" + task.getId() + "/submit-form",
                "{\"variables\":{\"note\":{\"value\":\"tolak\"}}}");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .isEqualTo("{\"type\":\"Refusal\",\"message\":\"" + CheckNote.SENTENCE + "\"}");
    assertThat(openTaskOf(task)).isEqualTo("userTask_writeNote");
    assertThat(taskService.getVariable(task.getId(), "note")).isNull();
  }

  @Test
  void onesOwnPasswordCanBeChangedWithinThePolicy() {
    account("sandi1", "Pegawai Tiga", Set.of(Role.EMPLOYEES));
    Caller caller = loggedIn("sandi1");

    HttpResponse<String> weak = caller.engine("PUT", "/user/sandi1/credentials", change("123"));
    HttpResponse<String> good =
        caller.engine("PUT", "/user/sandi1/credentials", change("Lain-Sandi-2026!"));

    assertThat(weak.statusCode()).isBetween(400, 599);
    assertThat(good.statusCode()).isEqualTo(204);
    assertThat(anonymous().logIn("sandi1", "Lain-Sandi-2026!").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/cockpit/plugin/base/default/process-definition/statistics",
        "/api/admin/plugin/base/default/anything",
        "/api/tasklist/plugin/anything/default/anything",
        "/api/welcome/plugin/anything/default/anything"
      })
  void theOtherWebApplicationsRestIsForTheSystemAdministrator(String path) {
    assertThat(loggedIn(EMPLOYEE).get(path).statusCode()).isEqualTo(403);
    assertThat(loggedIn(RULE_ADMINISTRATOR).get(path).statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/task/",
        "/task/count/",
        "/user/pegawai1/profile/",
        "/process-definition/statistics/",
        "/variable-instance/"
      })
  void aSlashAtTheEndPassesNoGuard(String path) {
    for (String login : List.of(EMPLOYEE, ADMINISTRATOR)) {
      HttpResponse<String> answer = loggedIn(login).engine("GET", path, null);

      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    }
  }

  @Test
  void aFormIsNotSubmittedPastItsFieldsByASlashAtTheEnd() {
    Task task = taskOf(ADMINISTRATOR);
    Caller administrator = loggedIn(ADMINISTRATOR);

    for (String call : List.of("complete", "resolve", "submit-form")) {
      assertThat(
              administrator
                  .engine(
                      "POST",
                      "/task/" + task.getId() + "/" + call + "/",
                      "{\"variables\":{\"owner\":{\"value\":\"x\"}}}")
                  .statusCode())
          .isEqualTo(400);
    }
    assertThat(openTaskOf(task)).isEqualTo("userTask_writeNote");
  }

  @Test
  void cockpitAndAdminAreForTheSystemAdministrator() {
    for (String app : List.of("cockpit", "admin")) {
      assertThat(loggedIn(EMPLOYEE).page("/app/" + app + "/default/").statusCode()).isEqualTo(403);
      assertThat(loggedIn(ADMINISTRATOR).page("/app/" + app + "/default/").statusCode())
          .isEqualTo(200);
    }
  }

  private String openAssignee(Task task) {
    return taskService.createTaskQuery().taskId(task.getId()).singleResult().getAssignee();
  }

  private static String change(String password) {
    return "{\"password\":\"" + password + "\",\"authenticatedUserPassword\":\"" + PASSWORD + "\"}";
  }

  private void mayStartSample() {
    if (authorizationService
            .createAuthorizationQuery()
            .resourceType(Resources.PROCESS_DEFINITION)
            .resourceId(SAMPLE)
            .count()
        > 0) {
      return;
    }
    Authorization start =
        authorizationService.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    start.setGroupId(Role.EMPLOYEES.group());
    start.setResource(Resources.PROCESS_DEFINITION);
    start.setResourceId(SAMPLE);
    start.addPermission(Permissions.READ);
    start.addPermission(Permissions.CREATE_INSTANCE);
    authorizationService.saveAuthorization(start);
  }
}
