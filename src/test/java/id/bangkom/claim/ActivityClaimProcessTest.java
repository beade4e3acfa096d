package id.bangkom.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;

import id.bangkom.testing.DiagramWalk;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The diagram {@code activity-claim}: whose desk a claim goes to, and what ends it. */
class ActivityClaimProcessTest {

  @RegisterExtension static final DiagramWalk walk = new DiagramWalk("activity-claim");

  private ProcessInstance claim;

  // ---- the straight way

  @Test
  void aClaimIsVerifiedByTheSupervisorAndCertifiedByTheAdministrators() {
    start(true);
    assertThat(walk.task("userTask_verifyClaim")).isAssignedTo("supervisor");
    walk.complete("userTask_verifyClaim", "verified", true);
    assertThat(walk.task("userTask_certifyClaim")).hasCandidateGroup("rule-administrators");
    walk.complete("userTask_certifyClaim", "certified", true);
    assertThat(claim).isEnded().hasPassed("endEvent_claimCertified");
    assertThat(walk.calls())
        .containsExactly(
            "openClaim",
            "verifyClaim create",
            "verifyClaim complete",
            "creditClaim",
            "certifyClaim create",
            "certifyClaim complete",
            "certifyCredit");
  }

  @Test
  void withoutSupervisorAnAdministratorVerifies() {
    start(false);
    assertThat(walk.task("userTask_verifyWithoutSupervisor"))
        .hasCandidateGroup("rule-administrators");
    walk.complete("userTask_verifyWithoutSupervisor", "verified", true);
    assertThat(claim).isWaitingAtExactly("userTask_certifyClaim");
    assertThat(walk.timesCalled("creditClaim")).isEqualTo(1);
  }

  // ---- returned

  @Test
  void whatTheSupervisorReturnsWasNeverCountedAndGoesToTheClaimant() {
    start(true);
    walk.complete("userTask_verifyClaim", "verified", false);
    assertThat(walk.task("userTask_reviseClaim")).isAssignedTo("claimant");
    assertThat(walk.timesCalled("creditClaim")).isZero();
    assertThat(walk.timesCalled("voidCredit")).isZero();
  }

  @Test
  void whatTheAdministratorReturnsCountsNoMore() {
    reach("userTask_certifyClaim");
    walk.complete("userTask_certifyClaim", "certified", false);
    assertThat(claim)
        .isWaitingAtExactly("userTask_reviseClaim")
        .hasPassed("serviceTask_voidCredit");
    assertThat(walk.timesCalled("certifyCredit")).isZero();
  }

  @Test
  void aRevisedClaimIsVerifiedAgainByWhoeverIsSupervisorThen() {
    reach("userTask_reviseClaim");
    walk.complete("userTask_reviseClaim", "supervisorLogin", "successor");
    assertThat(walk.task("userTask_verifyClaim")).isAssignedTo("successor");
  }

  @Test
  void aRevisedClaimOfSomebodyWhoLostTheSupervisorGoesToTheAdministrators() {
    reach("userTask_reviseClaim");
    walk.complete("userTask_reviseClaim", "supervisorKnown", false);
    assertThat(claim).isWaitingAtExactly("userTask_verifyWithoutSupervisor");
  }

  // ---- withdrawn

  static Set<String> userTasks() {
    return walk.userTasks();
  }

  @ParameterizedTest
  @MethodSource("userTasks")
  void atEveryTaskAWithdrawalEndsTheClaim(String userTask) {
    reach(userTask);
    withdraw();
    assertThat(claim).isEnded().hasPassed("endEvent_claimWithdrawn");
    assertThat(walk.timesCalled("closeClaim")).isEqualTo(1);
    assertThat(walk.openTasks()).isEmpty();
  }

  @Test
  void aWithdrawalEndsNoOtherClaim() {
    start(true);
    ProcessInstance other = walk.start("klaim-8");
    withdraw();
    assertThat(claim).isEnded();
    assertThat(other).isWaitingAtExactly("userTask_verifyClaim");
  }

  // ---- due dates

  @Test
  void everyTaskIsDueAndTheClaimantHasTwoWeeksToRevise() {
    start(false);
    walk.complete("userTask_verifyWithoutSupervisor", "verified", false);
    walk.complete("userTask_reviseClaim", "supervisorKnown", true);
    walk.complete("userTask_verifyClaim", "verified", true);
    assertThat(walk.daysUntilDue(claim))
        .containsOnlyKeys(walk.userTasks())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "userTask_verifyClaim", 7L,
                "userTask_verifyWithoutSupervisor", 7L,
                "userTask_certifyClaim", 7L,
                "userTask_reviseClaim", 14L));
  }

  @Test
  void nothingRunsInTheBackground() {
    reach("userTask_certifyClaim");
    assertThat(walk.jobs()).isEmpty();
  }

  // ---- the way there

  private void start(boolean supervisorKnown) {
    walk.answer(
        "openClaim",
        "claimId",
        7L,
        "claimantLogin",
        "claimant",
        "supervisorKnown",
        supervisorKnown,
        "supervisorLogin",
        supervisorKnown ? "supervisor" : null);
    claim = walk.start("klaim-7");
  }

  private void reach(String userTask) {
    start(!userTask.equals("userTask_verifyWithoutSupervisor"));
    if (userTask.startsWith("userTask_verify")) {
      return;
    }
    walk.complete("userTask_verifyClaim", "verified", userTask.equals("userTask_certifyClaim"));
    assertThat(claim).isWaitingAtExactly(userTask);
  }

  private void withdraw() {
    runtimeService()
        .createMessageCorrelation("activity-claim.withdrawn")
        .processInstanceId(claim.getId())
        .correlateWithResult();
  }
}
