package id.bangkom.guards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.engine.EngineTemplates;
import id.bangkom.problem.Refusal;
import id.bangkom.web.EngineCalls;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which calls are repairs, told by their address and their body alone. */
class RepairCallsTest {

  private static final String SOME_ID = "0b3c1f62-1111-11f1-9c5a-0242ac120002";
  private static final String ENGINE = "/api/engine/engine/default";
  private static final String WITH_VALUES =
      "{\"instructions\":[{\"type\":\"startBeforeActivity\",\"variables\":{\"a\":{\"value\":1}}}]}";

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
        "POST | /process-definition/x/restart | tidak dimulai ulang",
        "POST | /process-definition/x/start | dengan formulirnya",
        "POST | /process-instance/x/variables | tidak diubah dari luar",
        "POST | /message | hanya dikirim aplikasi",
        "PUT | /task/x | mengirim formulirnya",
        "POST | /authorization/create | Tindakan ini tidak tersedia",
        "PATCH | /user/x/profile | Tindakan ini tidak tersedia"
      })
  void whatIsNoRepairIsRefusedWithWhatToDoInstead(String method, String call, String sentence) {
    assertThatThrownBy(() -> Repairs.require(method, ENGINE + call))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN))
        .hasMessageContaining(sentence);
  }

  @Test
  void aRepairIsOneOfTheOneEngineThereIs() {
    assertThat(passes("PUT", ENGINE + "/job/x/retries")).isTrue();
    assertThat(passes("PUT", "/api/engine/engine/other/job/x/retries")).isFalse();
    assertThat(passes("PUT", "/api/admin/auth/user/x")).isTrue();
    assertThat(passes("GET", ENGINE + "/authorization")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/process-instance/x/modification",
        "/process-instance/x/modification-async",
        "/modification/execute",
        "/migration/executeAsync"
      })
  void whatMovesBringsNoValues(String call) {
    assertThatThrownBy(() -> Repairs.requireNoVariables(ENGINE + call, bytes(WITH_VALUES)))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN))
        .hasMessageContaining("tidak diubah dari luar");
  }

  @Test
  void aMoveWithoutValuesAndWhatIsNoMovePass() {
    assertThatCode(
            () ->
                Repairs.requireNoVariables(
                    ENGINE + "/modification/execute",
                    bytes("{\"variables\":null,\"type\":\"variables\"}")))
        .doesNotThrowAnyException();
    assertThatCode(() -> Repairs.requireNoVariables(ENGINE + "/filter/create", bytes(WITH_VALUES)))
        .doesNotThrowAnyException();
  }

  private static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
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
