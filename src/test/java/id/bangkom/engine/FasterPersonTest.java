package id.bangkom.engine;

import static id.bangkom.testing.People.form;
import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.testing.Caller;
import id.bangkom.testing.People;
import id.bangkom.testing.ProductTest;
import id.bangkom.testing.TestClock;
import id.bangkom.testing.Walk;
import id.bangkom.workforce.Employee;
import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two do the same task at once: one wins, the other reads who was faster. */
@ProductTest
class FasterPersonTest {

  private static final String CONFIRM =
      "{\"variables\":{\"decision\":{\"value\":\"CONFIRM\",\"type\":\"String\"}}}";

  @LocalServerPort private int port;
  @Autowired private People people;
  @Autowired private TestClock clock;
  @Autowired private TaskService taskService;

  private Employee employee;
  private Walk walk;

  @BeforeEach
  void aSessionWaitsToBeConfirmed() {
    clock.set(LocalDateTime.of(2026, 5, 4, 8, 0));
    people.clearDesks();
    employee = people.called("Pegawai A");
    walk = new Walk(people, employee, people.called("Atasan A"));
    walk.reachSessions();
    walk.record("2026-05-04", "06:00", "YES");
  }

  @Test
  void aTaskCompletedTwiceAtOnceIsCompletedOnceAndTheOtherReadsWhoWasFaster() throws Exception {
    String task = people.task(employee, "confirmSession").getId();
    List<HttpResponse<String>> answers =
        atOnce(caller(employee), caller(employee), "/task/" + task + "/submit-form", CONFIRM);

    assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(204, 409);
    assertThat(slower(answers)).contains("sudah Anda selesaikan pukul");
    assertThat(people.task(people.called("Atasan A"), "recordSession")).isNotNull();
  }

  @Test
  void whoComesLaterToATaskThatIsDoneReadsWhoDidIt() {
    String task = people.task(employee, "confirmSession").getId();
    people.complete(employee, "confirmSession", form("decision", "CONFIRM"));

    HttpResponse<String> answer =
        caller(people.called("Atasan A")).engine("POST", "/task/" + task + "/submit-form", CONFIRM);
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("Pegawai A lebih cepat: tugas ini sudah diselesaikan pukul");
  }

  @Test
  void ofTwoWhoTakeAnOfferedTaskOneReadsWhoTookIt() throws Exception {
    Task offered = taskService.newTask();
    offered.setName("Tugas bersama");
    taskService.saveTask(offered);
    taskService.addCandidateGroup(offered.getId(), "rule-administrators");
    try {
      Employee one = people.called("Administrator Aturan A");
      Employee other = people.called("Administrator Aturan B");
      assertThat(claim(one, offered).statusCode()).isEqualTo(204);
      HttpResponse<String> answer = claim(other, offered);
      assertThat(answer.statusCode()).isEqualTo(409);
      assertThat(answer.body()).contains("Administrator Aturan A lebih cepat mengambil tugas ini");
      assertThat(claim(employee, offered).body())
          .as("who could not take it is told nothing")
          .doesNotContain("Administrator Aturan A");
    } finally {
      taskService.deleteTask(offered.getId(), true);
    }
  }

  private HttpResponse<String> claim(Employee who, Task task) {
    return caller(who)
        .engine(
            "POST",
            "/task/" + task.getId() + "/claim",
            "{\"userId\":\"%s\"}".formatted(who.login()));
  }

  private Caller caller(Employee who) {
    Caller caller = new Caller(port);
    caller.logIn(who.login(), ProductTest.PASSWORD);
    return caller;
  }

  private static List<HttpResponse<String>> atOnce(
      Caller one, Caller other, String path, String body) throws Exception {
    CyclicBarrier together = new CyclicBarrier(2);
    List<Callable<HttpResponse<String>>> calls = new ArrayList<>();
    for (Caller caller : List.of(one, other)) {
      calls.add(
          () -> {
            together.await();
            return caller.engine("POST", path, body);
          });
    }
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<HttpResponse<String>> answers = new ArrayList<>();
      for (Future<HttpResponse<String>> answer : threads.invokeAll(calls)) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      threads.shutdownNow();
    }
  }

  private static String slower(List<HttpResponse<String>> answers) {
    return answers.stream()
        .filter(answer -> answer.statusCode() == 409)
        .map(HttpResponse::body)
        .findFirst()
        .orElseThrow();
  }
}
