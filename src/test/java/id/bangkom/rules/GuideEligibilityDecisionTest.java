package id.bangkom.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class GuideEligibilityDecisionTest {

  private static final List<String> RELATIONS =
      List.of(
          "SUPERVISOR",
          "SUPERIOR_OF_SUPERVISOR",
          "SAME_RANK",
          "APPOINTED",
          "SENIOR",
          "PEER_SAME_POST",
          "OTHER_UNIT",
          "SELF");
  private static final List<String> METHODS = List.of("COACHING", "MENTORING", "SELF_STUDY");

  private final PackagedTable table = new PackagedTable("guide-eligibility");

  @TestFactory
  Stream<DynamicTest> cases() {
    return table.cases();
  }

  @Test
  void everyRelationMethodCertificateAndLevelHasOneAnswer() {
    everyInput(inputs -> table.decide(inputs));
  }

  @Test
  void nobodyGuidesThemselvesAndTheSupervisorAlwaysMay() {
    everyInput(
        inputs -> {
          Object eligible = table.decide(inputs).outputs().get("eligible");
          if (inputs.get("relation").equals("SELF")) {
            assertThat(eligible).isEqualTo(false);
          }
          if (inputs.get("relation").equals("SUPERVISOR")) {
            assertThat(eligible).isEqualTo(true);
          }
        });
  }

  @Test
  void aCoachWithoutCertificateIsWarnedAboutAndStillEligible() {
    everyInput(
        inputs -> {
          Map<String, Object> answer = table.decide(inputs).outputs();
          if (inputs.get("method").equals("COACHING") && answer.get("eligible").equals(true)) {
            assertThat(answer.get("warning"))
                .as(inputs.toString())
                .isEqualTo(inputs.get("certificate").equals(false));
          }
        });
  }

  @Test
  void theTableIsWellFormed() {
    table.isWellFormed();
  }

  private static void everyInput(Consumer<Map<String, Object>> check) {
    for (String relation : RELATIONS) {
      for (String method : METHODS) {
        for (boolean certificate : List.of(true, false)) {
          for (boolean level : List.of(true, false)) {
            check.accept(
                Map.of(
                    "relation",
                    relation,
                    "method",
                    method,
                    "certificate",
                    certificate,
                    "levelAtOrAboveRequired",
                    level));
          }
        }
      }
    }
  }
}
