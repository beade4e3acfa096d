package id.bangkom.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.bangkom.testing.Caller;
import id.bangkom.testing.People;
import id.bangkom.testing.ProductTest;
import id.bangkom.testing.TestClock;
import id.bangkom.testing.Walk;
import id.bangkom.workforce.ActingKind;
import id.bangkom.workforce.ActingOfficials;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The one list of tasks, and what is said after one was sent, as a page asks for them. */
@Tag("database")
@ProductTest
class TasksWiringTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Autowired private People people;
  @Autowired private Workforce workforce;
  @Autowired private ActingOfficials acting;
  @Autowired private TaskService taskService;
  @Autowired private RepositoryService repositoryService;
  @Autowired private TestClock clock;
  @LocalServerPort private int port;

  private final List<String> madeByHand = new ArrayList<>();
  private Employee employee;
  private Employee supervisor;
  private Employee head;
  private Walk walk;

  @BeforeEach
  void clearDesks() {
    clock.set(LocalDateTime.of(2026, 5, 4, 8, 0));
    people.clearDesks();
    employee = people.called("Pegawai A");
    supervisor = workforce.supervisorOf(employee.id()).orElseThrow();
    head = workforce.signingHead(employee.id()).orElseThrow();
    walk = new Walk(people, employee, supervisor);
  }

  @AfterEach
  void takeAwayWhatWasMadeByHand() {
    taskService.deleteTasks(madeByHand, true);
  }

  // ---- the list

  @Test
  void aTaskSaysWhoWhatHowMuchAndUntilWhen() {
    reachSheet();

    JsonNode list = read(supervisor, "/api/tasks");

    JsonNode task = only(list);
    assertThat(task.path("step").asText()).isEqualTo(diagramSays("signAsGuide"));
    assertThat(task.path("title").asText()).isEqualTo("Tanda tangani lembar Pegawai A");
    assertThat(task.path("about").asText()).isEqualTo("Pegawai A");
    assertThat(task.path("nip").asText()).isEqualTo(employee.nip());
    assertThat(task.path("detail").asText()).startsWith("Coaching: ");
    assertThat(task.path("jp").decimalValue()).isEqualByComparingTo("2");
    assertThat(task.path("due").asText()).isEqualTo("2026-05-11T06:00:00Z");
    assertThat(task.path("created").asText()).isEqualTo("2026-05-04T06:00:00Z");
    assertThat(task.path("mine").asBoolean()).isTrue();
    assertThat(task.path("canSend").asBoolean()).isTrue();
    assertThat(task.path("overdue").asBoolean()).isFalse();
    assertThat(task.path("actingAs").isNull()).isTrue();
    assertThat(task.path("process").asText()).isEqualTo("sheet-signing");
    assertThat(counts(list)).isEqualTo("1 0 0");
    assertThat(list.path("more").asBoolean()).isFalse();
  }

  @Test
  void whatIsOverdueIsSaidByTheClockOfTheProduct() {
    walk.reachAssessment();
    assertThat(counts(read(supervisor, "/api/tasks"))).isEqualTo("1 0 0");

    clock.forward(Duration.ofDays(14).plusMinutes(1));

    JsonNode late = read(supervisor, "/api/tasks");
    assertThat(counts(late)).isEqualTo("1 0 1");
    assertThat(only(late).path("overdue").asBoolean()).isTrue();
    assertThat(only(late).path("detail").asText()).isEqualTo("Dialog kompetensi");
    assertThat(only(late).path("jp").isNull()).isTrue();
  }

  @Test
  void anothersTaskIsNeitherListedNorReadNorToldOf() {
    walk.reachAssessment();
    String id = people.task(supervisor, "assessCompetencies").getId();
    for (Employee stranger : List.of(employee, people.called("Atasan B"), head)) {
      assertThat(read(stranger, "/api/tasks").path("tasks")).as(stranger.name()).isEmpty();
      refused(stranger, "/api/tasks/" + id, "tidak ada lagi di daftar Anda");
      refused(stranger, "/api/tasks/" + id + "/after", "bukan tugas yang baru saja Anda kirim");
    }

    people.complete(supervisor, "assessCompetencies", walk.assessment());

    for (Employee stranger : List.of(employee, people.called("Atasan B"), head)) {
      refused(stranger, "/api/tasks/" + id, "tidak ada lagi di daftar Anda");
      refused(stranger, "/api/tasks/" + id + "/after", "bukan tugas yang baru saja Anda kirim");
    }
    refused(employee, "/api/tasks/nothing", "tidak ada lagi di daftar Anda");
  }

  @Test
  void aTaskThatOneMayTakeIsListedAndSaysAsWhomOneTakesIt() {
    Employee standIn = people.called("Kepala Bidang Kinerja");
    appoint(head, standIn);
    reachSheet();
    walk.signAsGuide();
    walk.signAsParticipant();

    JsonNode offered = only(read(standIn, "/api/tasks"));
    assertThat(offered.path("mine").asBoolean()).isFalse();
    assertThat(offered.path("canSend").asBoolean()).isFalse();
    assertThat(offered.path("actingAs").asText()).isEqualTo("Plh. " + head.post());
    assertThat(counts(read(standIn, "/api/tasks"))).isEqualTo("0 1 0");
    assertThat(only(read(head, "/api/tasks")).path("actingAs").isNull()).isTrue();

    people.claim(standIn, "signAsHead");

    JsonNode taken = only(read(standIn, "/api/tasks"));
    assertThat(taken.path("mine").asBoolean()).isTrue();
    assertThat(taken.path("actingAs").asText()).isEqualTo("Plh. " + head.post());
    assertThat(read(head, "/api/tasks").path("tasks")).isEmpty();
    refused(head, "/api/tasks/" + taken.path("id").asText(), "tidak ada lagi di daftar Anda");
  }

  @Test
  void whoStandsInForTheSubjectOfATaskDoesItAsASuperior() {
    Employee division = workforce.supervisorOf(supervisor.id()).orElseThrow();
    appoint(supervisor, employee);
    walk.reachAssessment();

    assertThat(read(employee, "/api/tasks").path("tasks")).isEmpty();
    assertThat(only(read(division, "/api/tasks")).path("actingAs").asText())
        .isEqualTo("Selaku atasan " + supervisor.post());
  }

  @Test
  void aTaskIsFoundByAPartOfANameANipOrAStepInAnyLetters() {
    Employee other = people.called("Pegawai B");
    new Walk(people, other, supervisor).reachChoice();
    walk.reachAssessment();

    assertThat(abouts("/api/tasks?q=pegawai%20b")).containsExactly("Pegawai B");
    assertThat(abouts("/api/tasks?q=" + employee.nip().substring(4, 12)))
        .containsExactly("Pegawai A");
    assertThat(abouts("/api/tasks?q=%20METODE%20")).containsExactly("Pegawai B");
    assertThat(abouts("/api/tasks?q=gaw")).containsExactlyInAnyOrder("Pegawai A", "Pegawai B");
    JsonNode nothing = read(supervisor, "/api/tasks?q=%25");
    assertThat(nothing.path("tasks")).isEmpty();
    assertThat(counts(nothing)).as("all are counted whatever is searched").isEqualTo("2 0 0");
  }

  @Test
  void theListStandsByDueDayByNewestOrByName() {
    Employee other = people.called("Pegawai B");
    new Walk(people, other, supervisor).reachChoice();
    clock.forward(Duration.ofMinutes(1));
    walk.reachAssessment();
    clock.forward(Duration.ofMinutes(1));
    new Walk(people, people.called("Pegawai C"), supervisor).reachAssessment();

    assertThat(abouts("/api/tasks")).containsExactly("Pegawai B", "Pegawai A", "Pegawai C");
    assertThat(abouts("/api/tasks?sort=due"))
        .containsExactly("Pegawai B", "Pegawai A", "Pegawai C");
    assertThat(abouts("/api/tasks?sort=newest"))
        .containsExactly("Pegawai C", "Pegawai A", "Pegawai B");
    assertThat(abouts("/api/tasks?sort=name"))
        .containsExactly("Pegawai A", "Pegawai B", "Pegawai C");
    assertThat(ask(supervisor, "/api/tasks?sort=drop%20table").statusCode()).isEqualTo(400);
    assertThat(ask(supervisor, "/api/tasks?q=" + "a".repeat(101)).statusCode()).isEqualTo(400);
  }

  @Test
  void countsAreRightWhereNotAllIsShown() {
    for (int i = 0; i < OwnTasks.SHOWN + 5; i++) {
      Task task = taskService.newTask();
      task.setName("Tugas " + i);
      task.setAssignee(supervisor.login());
      task.setDueDate(java.util.Date.from(clock.instant().minusSeconds(i < 3 ? 60 : -60)));
      taskService.saveTask(task);
      madeByHand.add(task.getId());
    }
    for (String way : List.of("", "?sort=newest", "?sort=name", "?q=tugas")) {
      JsonNode list = read(supervisor, "/api/tasks" + way);
      assertThat(list.path("tasks")).as(way).hasSize(OwnTasks.SHOWN);
      assertThat(counts(list)).as(way).isEqualTo(OwnTasks.SHOWN + 5 + " 0 3");
      assertThat(list.path("more").asBoolean()).as(way).isTrue();
    }
    JsonNode found = read(supervisor, "/api/tasks?q=tugas%20204");
    assertThat(only(found).path("step").asText()).isEqualTo("Tugas 204");
    assertThat(found.path("more").asBoolean()).isFalse();
  }

  @Test
  void theTasksOfAnAdministratorSayWhatTheyAreAboutToo() {
    Employee administrator = people.called("Administrator Aturan A");
    Employee other = people.called("Administrator Aturan B");
    // The head of the agency has no supervisor.
    people.startDialogue(head, head);

    JsonNode offered = only(read(other, "/api/tasks"));
    assertThat(offered.path("step").asText()).isEqualTo(diagramSays("appointGuide"));
    assertThat(offered.path("about").asText()).isEqualTo(head.name());
    assertThat(counts(read(administrator, "/api/tasks"))).isEqualTo("0 1 0");
    assertThat(read(head, "/api/tasks").path("tasks")).isEmpty();
  }

  // ---- after sending

  @Test
  void whoSentATaskIsToldWhatComesNextAndForWhom() {
    walk.reachSessions();
    clock.set(LocalDateTime.of(2026, 5, 4, 13, 0));
    String id = people.task(supervisor, "recordSession").getId();
    new Walk(people, people.called("Pegawai B"), supervisor).reachAssessment();
    walk.record("2026-05-04", "09:00", "NO");

    JsonNode after = read(supervisor, "/api/tasks/" + id + "/after");

    assertThat(after.path("sent").asText()).isEqualTo("Terkirim: Catat sesi, Pegawai A.");
    assertThat(after.path("next").asText()).isEqualTo("Berikutnya: Pegawai A mengonfirmasi sesi.");
    assertThat(after.path("nextTask").asText())
        .isEqualTo(people.task(supervisor, "assessCompetencies").getId());
    refused(supervisor, "/api/tasks/" + id, "sudah Anda kirim pada 4 Mei 2026 pukul 13.00");
    refused(employee, "/api/tasks/" + id + "/after", "bukan tugas yang baru saja Anda kirim");

    String confirmed = people.task(employee, "confirmSession").getId();
    people.complete(employee, "confirmSession", People.form("decision", "CONFIRM"));
    JsonNode toEmployee = read(employee, "/api/tasks/" + confirmed + "/after");
    assertThat(toEmployee.path("sent").asText()).isEqualTo("Terkirim: Konfirmasi sesi.");
    assertThat(toEmployee.path("next").asText()).startsWith("Berikutnya: Atasan A menandatangani");
    assertThat(toEmployee.path("nextTask").isNull()).isTrue();
  }

  @Test
  void theNextStepOfTheSameProgrammeComesBeforeWhatIsDueEarlier() {
    walk.reachSessions();
    new Walk(people, people.called("Pegawai B"), supervisor).reachAssessment();
    clock.forward(Duration.ofDays(10));
    walk.recordAndConfirm("2026-05-14", "07:00", "NO");
    String id = people.task(supervisor, "signAsGuide").getId();
    walk.signAsGuide();
    walk.signAsParticipant();
    walk.signAsHead();
    walk.ratePerception();

    JsonNode after = read(supervisor, "/api/tasks/" + id + "/after");

    assertThat(after.path("next").asText()).startsWith("Berikutnya: Anda menilai hasil program");
    assertThat(after.path("nextTask").asText())
        .isEqualTo(people.task(supervisor, "rateResult").getId());
  }

  @Test
  void theLastStepSaysThatNothingFollows() {
    walk.reachSessions();
    walk.recordAndConfirm("2026-05-04", "07:00", "NO");
    walk.signSheet();
    walk.ratePerception();
    String id = people.task(supervisor, "rateResult").getId();
    walk.rateResult(5);

    JsonNode after = read(supervisor, "/api/tasks/" + id + "/after");

    assertThat(after.path("next").asText()).isEqualTo("Selesai, tidak ada langkah berikutnya.");
    assertThat(after.path("nextTask").isNull()).isTrue();
  }

  @Test
  void whatComesNextIsToldForAShortWhileOnly() {
    walk.reachAssessment();
    String id = people.task(supervisor, "assessCompetencies").getId();
    people.complete(supervisor, "assessCompetencies", walk.assessment());
    clock.forward(AfterSending.TOLD.minusSeconds(1));
    assertThat(ask(supervisor, "/api/tasks/" + id + "/after").statusCode()).isEqualTo(200);

    clock.forward(Duration.ofSeconds(1));

    refused(supervisor, "/api/tasks/" + id + "/after", "bukan tugas yang baru saja Anda kirim");
  }

  @Test
  void aMentorWhoDeclinedDoesNotLearnWhoIsAskedInstead() {
    walk.reachRequest(id.bangkom.testing.ProgrammeWalk.FOCUS);
    Employee mentor = people.called("Kepala Bidang Pengembangan");
    walk.ask(mentor);
    String id = people.task(mentor, "respondRequest").getId();
    people.complete(mentor, "respondRequest", People.form("decision", "DECLINE"));
    clock.forward(Duration.ofMinutes(1));
    walk.ask(supervisor);

    JsonNode after = read(mentor, "/api/tasks/" + id + "/after");

    assertThat(after.path("next").asText()).doesNotContain(supervisor.name()).contains("berlanjut");
  }

  // ---- who asks, and what is read

  private void reachSheet() {
    walk.reachSessions();
    clock.set(LocalDateTime.of(2026, 5, 4, 13, 0));
    walk.recordAndConfirm("2026-05-04", "09:00", "NO");
  }

  private void appoint(Employee official, Employee standIn) {
    people.as(
        people.called("Administrator Aturan A"),
        () ->
            acting.appoint(
                ActingKind.PLH,
                official,
                standIn,
                "800/12/2026",
                LocalDate.of(2026, 5, 4),
                LocalDate.of(2026, 5, 30)));
  }

  private String diagramSays(String key) {
    Task task = taskService.createTaskQuery().taskDefinitionKey("userTask_" + key).singleResult();
    UserTask drawn =
        repositoryService
            .getBpmnModelInstance(task.getProcessDefinitionId())
            .getModelElementById(task.getTaskDefinitionKey());
    return drawn.getName();
  }

  private List<String> abouts(String address) {
    return read(supervisor, address).path("tasks").findValuesAsText("about");
  }

  private static JsonNode only(JsonNode list) {
    assertThat(list.path("tasks")).hasSize(1);
    return list.path("tasks").get(0);
  }

  private static String counts(JsonNode list) {
    JsonNode counts = list.path("counts");
    return "%s %s %s"
        .formatted(counts.path("mine"), counts.path("offered"), counts.path("overdue"));
  }

  private JsonNode read(Employee person, String address) {
    HttpResponse<String> answer = ask(person, address);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer);
  }

  private void refused(Employee person, String address, String sentence) {
    HttpResponse<String> answer = ask(person, address);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(json(answer).path("detail").asText()).contains(sentence);
  }

  private HttpResponse<String> ask(Employee person, String address) {
    return new Caller(port).withBasic(person.login(), ProductTest.PASSWORD, "GET", address, null);
  }

  private static JsonNode json(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new AssertionError(answer.body(), e);
    }
  }
}
