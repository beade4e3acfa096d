package id.bangkom.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.bangkom.startup.RunningApplicationTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What Cockpit and Admin ask in a spelling of their own reaches the engine, and nothing besides.
 */
class CockpitCallsTest extends RunningApplicationTest {

  private static final String ENGINE = "/api/engine/engine/default/";

  @Autowired RepositoryService repository;

  @ParameterizedTest
  @CsvSource({
    "OPTIONS, /api/engine/engine/default/user/",
    "OPTIONS, /api/engine/engine/default/group/",
    "OPTIONS, /api/engine/engine/default/tenant/",
    "GET, /api/engine/engine/default/batch/statistics/?firstResult=0&maxResults=10",
    "POST, /api/cockpit/plugin/base/default/incident/?firstResult=0&maxResults=10",
    "GET, /api/engine/engine/default/process-definition?key=coaching",
    "GET, /api/engine/engine/default/decision-definition?key=jp-cap",
    "POST, /api/engine/engine/default/group",
    "GET, /api/engine/engine/default/task/report/candidate-group-count"
  })
  void anAdministratorIsAnsweredAndNobodyElseIs(String method, String path) {
    String json = method.equals("POST") ? "{}" : null;

    assertThat(loggedIn(ADMINISTRATOR).call(method, path, json).statusCode()).isEqualTo(200);
    if (!path.contains("definition")) {
      assertThat(loggedIn(EMPLOYEE).call(method, path, json).statusCode()).isEqualTo(403);
    }
    assertThat(anonymous().call(method, path, json).statusCode()).isIn(401, 403);
  }

  @Test
  void aDefinitionIsSuspendedAndActivated() {
    String id =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey("recalculation")
            .latestVersion()
            .singleResult()
            .getId();
    String path = ENGINE + "process-definition/" + id + "/suspended/";

    assertThat(suspend(path, true).statusCode()).isEqualTo(204);
    assertThat(repository.getProcessDefinition(id).isSuspended()).isTrue();
    assertThat(suspend(path, false).statusCode()).isEqualTo(204);
    assertThat(repository.getProcessDefinition(id).isSuspended()).isFalse();
    assertThat(loggedIn(EMPLOYEE).call("PUT", path, "{\"suspended\":true}").statusCode())
        .isEqualTo(403);
  }

  @Test
  void allVersionsOfADefinitionAreListed() throws IOException {
    String answer =
        loggedIn(ADMINISTRATOR)
            .get(ENGINE + "process-definition?key=coaching&sortBy=version&sortOrder=desc")
            .body();

    assertThat(new ObjectMapper().readTree(answer)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/engine/engine/default/user/",
    "OPTIONS, /api/engine/engine/default/user//",
    "PUT, /api/engine/engine/default/job/x/suspended/",
    "PUT, /api/engine/engine/default/process-definition/a/b/suspended/",
    "DELETE, /api/cockpit/plugin/base/default/incident/"
  })
  void anyOtherCallWithASlashAtTheEndStaysNoWayIn(String method, String path) {
    assertThat(loggedIn(ADMINISTRATOR).call(method, path, null).statusCode()).isEqualTo(400);
  }

  private HttpResponse<String> suspend(String path, boolean suspended) {
    return loggedIn(ADMINISTRATOR)
        .call(
            "PUT",
            path,
            "{\"suspended\":%s,\"includeProcessInstances\":false}".formatted(suspended));
  }
}
