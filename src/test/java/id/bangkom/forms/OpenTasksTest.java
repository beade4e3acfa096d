package id.bangkom.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.bangkom.startup.RunningApplicationTest;
import id.bangkom.testing.Caller;
import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Open tasks that change hands: what their new people find, and what the former ones still reach.
 */
class OpenTasksTest extends RunningApplicationTest {

  @Autowired OpenTasks openTasks;

  @Test
  void aTaskShownAgainSaysWhatItsListenerSaysNowAndItsFieldsAreEmpty() {
    Task task = taskOf(EMPLOYEE);
    taskService.setVariableLocal(task.getId(), "note", "lama");
    checkNote.context = "Konteks baru";

    openTasks.showAgainFor(EMPLOYEE);

    assertThat(taskService.getVariableLocal(task.getId(), "shown")).isEqualTo("Konteks baru");
    assertThat(taskService.getVariableLocal(task.getId(), "note")).isNull();
  }

  @Test
  void theTasksOfOneBusinessKeyAreShownAgainAndNoOthers() {
    Task task = taskOf(EMPLOYEE);
    Task other = taskOf(EMPLOYEE);
    runtimeService.startProcessInstanceByKey(
        SAMPLE, "dialog-7", java.util.Map.of("owner", EMPLOYEE));
    checkNote.context = "Konteks baru";

    openTasks.showAgainOf("dialog-7");

    assertThat(
            taskService.createTaskQuery().processInstanceBusinessKey("dialog-7").list().stream()
                .map(one -> taskService.getVariableLocal(one.getId(), "shown")))
        .containsExactly("Konteks baru");
    for (Task untouched : List.of(task, other)) {
      assertThat(taskService.getVariableLocal(untouched.getId(), "shown")).isEqualTo("Konteks");
    }
  }

  @Test
  void whoHasATaskNoLongerCanNeitherReadNorTakeIt() {
    Task task = taskOf(EMPLOYEE);
    Caller former = loggedIn(EMPLOYEE);
    Caller now = loggedIn(OTHER_EMPLOYEE);
    assertThat(former.engine("GET", "/task/" + task.getId(), null).statusCode()).isEqualTo(200);
    checkNote.doneBy = List.of(OTHER_EMPLOYEE);

    openTasks.showAgainFor(EMPLOYEE);

    for (String path : List.of("", "/form-variables")) {
      assertThat(former.engine("GET", "/task/" + task.getId() + path, null).statusCode())
          .as(path)
          .isIn(403, 404);
      assertThat(now.engine("GET", "/task/" + task.getId() + path, null).statusCode())
          .as(path)
          .isEqualTo(200);
    }
    assertThat(claim(former, EMPLOYEE, task)).isNotEqualTo(204);
  }

  @Test
  void aTaskForTwoIsInTheSharedFilterOfBothUntilOneTakesIt() throws Exception {
    Task task = taskOf(EMPLOYEE);
    Caller one = loggedIn(EMPLOYEE);
    Caller other = loggedIn(OTHER_EMPLOYEE);
    checkNote.doneBy = List.of(EMPLOYEE, OTHER_EMPLOYEE);

    openTasks.showAgainFor(EMPLOYEE);

    assertThat(shared(one)).contains(task.getId());
    assertThat(shared(other)).contains(task.getId());
    assertThat(claim(other, OTHER_EMPLOYEE, task)).isEqualTo(204);
    assertThat(shared(one)).doesNotContain(task.getId());

    // Taken, it stays with who took it, also when it is shown again to the other.
    openTasks.showAgainFor(EMPLOYEE);
    assertThat(openAssignee(task)).isEqualTo(OTHER_EMPLOYEE);
  }

  @Test
  void theSharedFilterListsTheTasksOfOnesGroupsToo() throws Exception {
    Task group = groupTask();

    assertThat(shared(loggedIn(OTHER_EMPLOYEE))).contains(group.getId());
    assertThat(shared(loggedIn(RULE_ADMINISTRATOR))).doesNotContain(group.getId());
  }

  private List<String> shared(Caller caller) throws Exception {
    JsonNode filters =
        JsonMapper.builder()
            .build()
            .readTree(caller.engine("GET", "/filter?maxResults=9", null).body());
    for (JsonNode filter : filters) {
      if (filter.path("name").asText().equals("Tugas bersama")) {
        JsonNode tasks =
            JsonMapper.builder()
                .build()
                .readTree(
                    caller
                        .engine(
                            "GET",
                            "/filter/" + filter.path("id").asText() + "/list?maxResults=50",
                            null)
                        .body());
        return tasks.findValuesAsText("id");
      }
    }
    throw new AssertionError("no shared filter in " + filters);
  }

  private static int claim(Caller caller, String login, Task task) {
    return caller
        .engine("POST", "/task/" + task.getId() + "/claim", "{\"userId\":\"" + login + "\"}")
        .statusCode();
  }

  private String openAssignee(Task task) {
    return taskService.createTaskQuery().taskId(task.getId()).singleResult().getAssignee();
  }
}
