package id.bangkom.rulechange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import id.bangkom.testing.DiagramWalk;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The diagram {@code rule-change}: checks, a second pair of eyes, in force, calculated again. */
class RuleChangeProcessTest {

  @RegisterExtension static final DiagramWalk walk = new DiagramWalk("rule-change");

  private ProcessInstance change;

  @Test
  void anApprovedRuleOfJpComesIntoForceAndIsCalculatedAgainWhenWanted() {
    start(true);
    assertThat(walk.task("userTask_reviewRuleChange"))
        .isNotAssigned()
        .hasCandidateUser("second")
        .hasCandidateUser("third");
    approve(true);
    assertThat(walk.task("userTask_offerRecalculation")).hasCandidateGroup("rule-administrators");
    assertThat(walk.timesCalled("orderRecalculation")).as("never by itself").isZero();
    walk.complete("userTask_offerRecalculation", "recalculate", true);
    assertThat(change).isEnded().hasPassed("endEvent_ruleInForce");
    assertThat(walk.calls())
        .containsExactly(
            "checkTable",
            "reviewRuleChange create",
            "reviewRuleChange complete",
            "deployTable",
            "publishNotice",
            "offerRecalculation create",
            "offerRecalculation complete",
            "orderRecalculation",
            "closeRuleChange");
  }

  @Test
  void jpStayAsTheyAreWhenNobodyWantsThemCalculatedAgain() {
    start(true);
    approve(true);
    walk.complete("userTask_offerRecalculation", "recalculate", false);
    assertThat(change).isEnded().hasPassed("endEvent_jpUnchanged");
    assertThat(walk.timesCalled("orderRecalculation")).isZero();
  }

  @Test
  void aTableThatDecidesNoJpOffersNoRecalculation() {
    start(true);
    approve(false);
    assertThat(change).isEnded().hasPassed("endEvent_adviceInForce");
    assertThat(walk.timesCalled("publishNotice")).isEqualTo(1);
  }

  @Test
  void whatTheChecksFindGoesToTheProposerBeforeAnybodyElseSeesIt() {
    start(false);
    assertThat(walk.task("userTask_reviseRuleChange")).isAssignedTo("proposer");
    assertThat(walk.timesCalled("reviewRuleChange create")).isZero();
  }

  @Test
  void aReturnedProposalIsCheckedAgainWhenItIsProposedAgain() {
    start(true);
    walk.complete("userTask_reviewRuleChange", "approved", false, "returned", true);
    assertThat(walk.task("userTask_reviseRuleChange")).isAssignedTo("proposer");
    walk.complete("userTask_reviseRuleChange", "resubmitted", true);
    assertThat(change).isWaitingAtExactly("userTask_reviewRuleChange");
    assertThat(walk.timesCalled("checkTable")).isEqualTo(2);
    assertThat(walk.timesCalled("deployTable")).isZero();
  }

  @Test
  void aWithdrawnProposalChangesNothing() {
    start(false);
    walk.complete("userTask_reviseRuleChange", "resubmitted", false);
    assertThat(change).isEnded().hasPassed("endEvent_revisionDropped");
    assertThat(walk.timesCalled("deployTable")).isZero();
  }

  @Test
  void whatNobodyDecidedOnIsTakenBackByItsProposer() {
    start(true);
    assertThat(walk.send("rule-change.withdrawn", change)).hasSize(1);
    assertThat(change).isEnded().hasPassed("endEvent_ruleChangeWithdrawn");
    assertThat(walk.timesCalled("closeRuleChange")).isOne();
    assertThat(walk.timesCalled("deployTable")).isZero();
  }

  @Test
  void aRefusedProposalChangesNothing() {
    start(true);
    walk.complete("userTask_reviewRuleChange", "approved", false, "returned", false);
    assertThat(change).isEnded().hasPassed("endEvent_ruleUnchanged");
    assertThat(walk.timesCalled("deployTable")).isZero();
  }

  @Test
  void thereIsAWeekToLookAtItAndTwoToMendOrCalculate() {
    start(true);
    assertThat(walk.daysUntilDue(change)).containsEntry("userTask_reviewRuleChange", 7L);
    approve(true);
    assertThat(walk.daysUntilDue(change)).containsEntry("userTask_offerRecalculation", 14L);
  }

  private void start(boolean checksPassed) {
    walk.answer("checkTable", "checksPassed", checksPassed, "reviewerLogins", "second,third");
    change = walk.start("rule-change-1", "changeId", 1L, "proposerLogin", "proposer");
  }

  private void approve(boolean countsJp) {
    walk.answer("deployTable", "countsJp", countsJp);
    walk.complete("userTask_reviewRuleChange", "approved", true, "returned", false);
  }
}
