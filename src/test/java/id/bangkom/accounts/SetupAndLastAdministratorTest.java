package id.bangkom.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.startup.RunningApplicationTest;
import id.bangkom.testing.Caller;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody sets an administrator up from outside (CVE-2026-77226), and one always remains. */
class SetupAndLastAdministratorTest extends RunningApplicationTest {

  private static final String NEW_ADMINISTRATOR =
      "{\"profile\":{\"id\":\"penyusup\",\"firstName\":\"Orang\",\"lastName\":\"Luar\"},"
          + "\"credentials\":{\"password\":\"Kuat-Sekali-2026!\"}}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/admin/setup/default/user/create",
        "/api/admin/setup/default/user/create/",
        "/api/admin/SETUP/default/user/create"
      })
  void evenWithoutAnyAdministratorNobodySetsOneUp(String path) {
    // As after a restored or hand-made database: the group exists and has no member.
    jdbc.sql("delete from act_id_membership where group_id_ = 'camunda-admin'").update();
    try {
      Caller stranger = anonymous();
      stranger.get(Caller.TOKEN);
      assertThat(stranger.token()).as("an attack without the token proves nothing").isNotNull();

      HttpResponse<String> answer = stranger.post(path, NEW_ADMINISTRATOR);

      assertThat(accounts.exists("penyusup")).as(answer.body()).isFalse();
      assertThat(answer.statusCode()).isIn(400, 401, 403);
    } finally {
      identityService.createMembership(ADMINISTRATOR, Accounts.ENGINE_ADMINISTRATORS);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/app/admin/default/setup/", "/app/admin/default/setup"})
  void theSetupPageIsDeniedToEverybody(String path) {
    assertThat(anonymous().page(path).statusCode()).isEqualTo(403);
    assertThat(loggedIn(ADMINISTRATOR).page(path).statusCode()).isEqualTo(403);
    assertThat(
            loggedIn(ADMINISTRATOR)
                .post("/api/admin/setup/default/user/create", NEW_ADMINISTRATOR)
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void theLastAdministratorStays() {
    Caller administrator = loggedIn(ADMINISTRATOR);

    for (String path :
        List.of(
            "/group/camunda-admin/members/admin",
            "/group/system-administrators/members/admin",
            "/user/admin",
            "/group/camunda-admin",
            "/group/system-administrators",
            "/group/employees")) {
      HttpResponse<String> answer = administrator.engine("DELETE", path, null);

      assertThat(answer.statusCode()).as(path).isEqualTo(422);
      assertThat(answer.body()).contains("\"type\":\"Refusal\"");
    }
    assertThat(accounts.hasAdministrator()).isTrue();
    assertThat(accounts.groupsOf(ADMINISTRATOR)).contains("camunda-admin", "system-administrators");
  }

  @Test
  void oneOfTwoAdministratorsCanGo() {
    account("admin2", "Administrator Kedua", Set.of(Role.SYSTEM_ADMINISTRATORS));
    Caller administrator = loggedIn(ADMINISTRATOR);

    assertThat(
            administrator
                .engine("DELETE", "/group/camunda-admin/members/admin2", null)
                .statusCode())
        .isEqualTo(204);
    assertThat(administrator.engine("DELETE", "/user/admin2", null).statusCode()).isEqualTo(204);
    assertThat(accounts.exists("admin2")).isFalse();
  }
}
