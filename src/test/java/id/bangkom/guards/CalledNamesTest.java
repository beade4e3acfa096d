package id.bangkom.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CalledNamesTest {

  @Test
  void idsKindsAndNamesOfVariablesAreKeptButNoValues() {
    assertThat(
            in(
                """
                {"skipCustomListeners": true, "processInstanceIds": ["a-1", "a-2"],
                 "instructions": [{"type": "startBeforeActivity", "activityId": "serviceTask_x",
                   "variables": {"claimId": {"value": "rahasia", "type": "String"}}}]}
                """))
        .isEqualTo(
            "processInstanceIds=a-1, processInstanceIds=a-2, type=startBeforeActivity,"
                + " activityId=serviceTask_x, variables=claimId");
  }

  @Test
  void profilesAndPasswordsAreNotRead() {
    assertThat(
            in(
                """
                {"profile": {"id": "baru", "firstName": "Nama", "email": "a@b"},
                 "credentials": {"password": "Sangat-Rahasia-1"}}
                """))
        .isEqualTo("id=baru");
  }

  @Test
  void whatIsLongIsCutAndWhatIsNoJsonHasNoNames() {
    assertThat(in("{\"taskIds\":[" + "\"0123456789\",".repeat(9000) + "\"x\"]}"))
        .startsWith("taskIds=0123456789")
        .hasSizeLessThanOrEqualTo(480);
    assertThat(in("[[[")).isEmpty();
    assertThat(in("")).isEmpty();
  }

  @Test
  void aNameIsKeptUpToSixtyFourCharacters() {
    String longest = "a".repeat(64);
    assertThat(in("{\"id\":\"" + longest + "\"}")).isEqualTo("id=" + longest);
    assertThat(in("{\"id\":\"" + longest + "b\"}")).isEqualTo("id=" + longest + "…");
  }

  private static String in(String body) {
    return CalledNames.in(body.getBytes(StandardCharsets.UTF_8));
  }
}
