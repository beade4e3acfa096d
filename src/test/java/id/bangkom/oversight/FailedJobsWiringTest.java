package id.bangkom.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import id.bangkom.testing.Caller;
import id.bangkom.testing.People;
import id.bangkom.testing.ProductTest;
import id.bangkom.testing.TestClock;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A job that fails is tried again after growing pauses, and then somebody gets to know of it. */
@Tag("database")
@ProductTest
@ExtendWith(OutputCaptureExtension.class)
class FailedJobsWiringTest {

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired RepositoryService repositoryService;
  @Autowired RuntimeService runtimeService;
  @Autowired ManagementService managementService;
  @Autowired MeterRegistry meters;

  private String deployment;

  @BeforeEach
  void aJobThatFails() {
    clock.set(LocalDateTime.of(2026, 5, 4, 8, 0));
    deployment =
        repositoryService
            .createDeployment()
            .addModelInstance(
                "failing.bpmn",
                Bpmn.createExecutableProcess("failing")
                    .name("Proses yang gagal")
                    .camundaHistoryTimeToLive(1)
                    .startEvent()
                    .serviceTask("serviceTask_fail")
                    .name("Gagal selalu")
                    .camundaAsyncBefore()
                    .camundaExpression("${wordsOfSomebody}")
                    .endEvent()
                    .done())
            .deploy()
            .getId();
    runtimeService.startProcessInstanceByKey("failing", "failing-1");
  }

  @AfterEach
  void forget() {
    repositoryService.deleteDeployment(deployment, true);
  }

  @Test
  void itIsTriedAgainAfterGrowingPauses() {
    List<Duration> pauses = new ArrayList<>();
    while (job().getRetries() > 1) {
      fail();
      pauses.add(Duration.between(clock.instant(), job().getDuedate().toInstant()));
    }

    assertThat(pauses)
        .containsExactly(
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofMinutes(10),
            Duration.ofHours(1));
    assertThat(failedJobs("admin").body()).contains("\"count\":0");
    fail();
    assertThat(job().getRetries()).isZero();
  }

  @Test
  void whenNoTryIsLeftLogHealthMetricsAndAdministratorsSaySo(CapturedOutput log) {
    assertThat(new Caller(port).get("/actuator/health").body()).contains("UP");
    failForGood();

    assertThat(log.getOut())
        .containsOnlyOnce("Job " + job().getId() + " failed for good at serviceTask_fail")
        .doesNotContain("wordsOfSomebody");
    clock.forward(Duration.ofSeconds(10));
    HttpResponse<String> health = new Caller(port).get("/actuator/health");
    assertThat(health.statusCode()).as("no node is taken away").isEqualTo(200);
    assertThat(health.body()).contains("DEGRADED").doesNotContain("wordsOfSomebody");
    assertThat(meters.get("bangkom.jobs.failed").gauge().value()).isEqualTo(1);
    assertThat(failedJobs("admin").body())
        .contains("Proses yang gagal", "Gagal selalu", "failing-1", "wordsOfSomebody")
        .contains("\"since\":\"2026-05-04T08:00:00+07:00\"");
  }

  @Test
  void aFailureInACalledProcessIsOneFailure() {
    String caller =
        repositoryService
            .createDeployment()
            .addModelInstance(
                "calling.bpmn",
                Bpmn.createExecutableProcess("calling")
                    .camundaHistoryTimeToLive(1)
                    .startEvent()
                    .callActivity("callActivity_failing")
                    .calledElement("failing")
                    .endEvent()
                    .done())
            .deploy()
            .getId();
    try {
      runtimeService.deleteProcessInstance(job().getProcessInstanceId(), "test");
      runtimeService.startProcessInstanceByKey("calling");
      failForGood();

      assertThat(runtimeService.createIncidentQuery().count()).isEqualTo(2);
      assertThat(failedJobs("admin").body()).contains("\"count\":1");
    } finally {
      repositoryService.deleteDeployment(caller, true);
    }
  }

  @Test
  void aSystemAdministratorTriesItAgainAndThatIsRecorded() {
    failForGood();
    String id = job().getId();

    assertThat(retry("admin", id).statusCode()).isEqualTo(204);

    assertThat(job().getRetries()).isEqualTo(1);
    assertThat(job().getDuedate()).isBeforeOrEqualTo(clock.instant());
    assertThat(failedJobs("admin").body()).contains("\"count\":0");
    assertThat(
            jdbc.sql("select subject from audit_entry where act = 'JOB_RETRIED' and detail = ?")
                .param(id)
                .query(String.class)
                .list())
        .containsExactly("Proses yang gagal: Gagal selalu");
    assertThat(retry("admin", id).statusCode()).as("it waits for its try").isEqualTo(404);
  }

  @Test
  void nobodyElseSeesOrTriesIt() {
    failForGood();
    for (String name : List.of("Pegawai A", "Administrator Aturan A")) {
      String login = people.called(name).login();
      assertThat(failedJobs(login).statusCode()).isEqualTo(403);
      assertThat(retry(login, job().getId()).statusCode()).isEqualTo(403);
    }
    assertThat(job().getRetries()).isZero();
  }

  private void failForGood() {
    while (job().getRetries() > 0) {
      fail();
    }
  }

  private void fail() {
    assertThat(catchThrowable(() -> managementService.executeJob(job().getId()))).isNotNull();
  }

  private Job job() {
    return managementService.createJobQuery().processDefinitionKey("failing").singleResult();
  }

  private HttpResponse<String> failedJobs(String login) {
    return new Caller(port).withBasic(login, ProductTest.PASSWORD, "GET", "/api/failed-jobs", null);
  }

  private HttpResponse<String> retry(String login, String id) {
    return new Caller(port)
        .withBasic(login, ProductTest.PASSWORD, "POST", "/api/failed-jobs/" + id + "/retry", null);
  }
}
