package id.bangkom.rulechange;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.testing.Caller;
import id.bangkom.testing.People;
import id.bangkom.testing.ProductTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

/** An office that updates while proposals wait, with the review form of the release before. */
@Tag("database")
@ProductTest
class UpdatedOfficeWiringTest extends RuleChangeTest {

  private static final String FOLDER = "processes/rule-change/";
  private static final String REVIEW_FORM = "review-rule-change.html";

  @LocalServerPort private int port;
  @Autowired private Reviewers reviewers;

  private final List<String> deployments = new ArrayList<>();

  @AfterEach
  void asDeployed() {
    people.clearDesks();
    deployments.forEach(id -> repositoryService.deleteDeployment(id, true));
  }

  /** Makes these the newest diagram and forms. */
  private void deploy(String reviewForm) {
    DeploymentBuilder deployment = repositoryService.createDeployment().name("update");
    for (String file :
        List.of("rule-change.bpmn", "offer-recalculation.form", "revise-rule-change.html")) {
      deployment.addString(FOLDER + file, text(FOLDER + file));
    }
    deployments.add(deployment.addString(FOLDER + REVIEW_FORM, text(reviewForm)).deploy().getId());
  }

  private static String text(String path) {
    try {
      return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  private void update() {
    deploy(FOLDER + REVIEW_FORM);
    reviewers.afterUpdate();
  }

  /** With what the form of its deployment may send, as a browser does. */
  private String decide(Task task, String verdict, long change) {
    Caller tasklist = new Caller(port);
    tasklist.logIn(reviewer.login(), ProductTest.PASSWORD);
    var answer =
        tasklist.engine(
            "POST",
            "/task/" + task.getId() + "/submit-form",
            """
            {"variables": {"decision": {"value": "%s"}, "note": {"value": "Perbaiki"},
              "fingerprint": {"value": "%s"}}}
            """
                .formatted(verdict, ruleChanges.table(change).fingerprint()));
    return answer.statusCode() + " " + answer.body();
  }

  @Test
  void whatWaitsForItsReviewAtTheUpdateIsDecidedWithTheFormOfNow() {
    deploy("upgrade/" + REVIEW_FORM);
    long change = propose(threeAMonthFrom("2027-01-01"));
    take(reviewer);
    Task task = people.task(reviewer, "reviewRuleChange");

    assertThat(decide(task, "APPROVE", change)).as("by the form of before").startsWith("422 ");

    update();

    Task after = people.task(reviewer, "reviewRuleChange");
    assertThat(after.getId()).as("the same task").isEqualTo(task.getId());
    assertThat(after.getAssignee()).isEqualTo(reviewer.login());
    assertThat(decide(after, "APPROVE", change)).startsWith("204");
    assertThat(status(change)).isEqualTo("LIVE");
  }

  @Test
  void whatWaitsForItsProposerAtTheUpdateIsReviewedWithTheFormOfNow() {
    deploy("upgrade/" + REVIEW_FORM);
    long change = propose(threeAMonthFrom("2027-01-01"));
    jdbc.sql("update rule_change set status = 'RETURNED' where id = ?").param(change).update();
    runtimeService
        .createProcessInstanceModification(running())
        .cancelAllForActivity(RuleChangeProcess.REVIEW)
        .startBeforeActivity(RuleChangeProcess.REVISE)
        .execute();
    update();
    people.complete(proposer, "reviseRuleChange", People.form("resubmit", true));
    take(reviewer);
    assertThat(decide(people.task(reviewer, "reviewRuleChange"), "RETURN", change))
        .startsWith("204");
    assertThat(status(change)).isEqualTo("RETURNED");
  }

  @Test
  void theProposerTakesBackWhatWaitedAtTheUpdate() {
    deploy("upgrade/" + REVIEW_FORM);
    long change = propose(threeAMonthFrom("2027-01-01"));
    update();
    post(proposer, "/api/rule-changes/" + change + "/withdrawal", Map.of(), 200);
    assertThat(status(change)).isEqualTo("WITHDRAWN");
  }

  @Test
  void whatAReleaseBroughtIsPutAsideByAnyRuleAdministratorAndByNobodyElse() {
    String other =
        repository("jp-target").replaceFirst("(?s)(pns_2018_minimumJp\">\\s*<text>)20", "$124");
    transaction.executeWithoutResult(status -> packagedRules.arrive("jp-target", other, List.of()));
    long change = get(proposer, "/api/rule-changes").get(0).path("id").asLong();
    String withdrawal = "/api/rule-changes/" + change + "/withdrawal";
    post(employee, withdrawal, Map.of(), 403);
    post(reviewer, withdrawal, Map.of(), 200);
    assertThat(status(change)).isEqualTo("WITHDRAWN");
  }
}
