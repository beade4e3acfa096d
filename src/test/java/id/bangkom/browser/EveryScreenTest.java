package id.bangkom.browser;

import static id.bangkom.drills.OfficeAtWork.ADMINISTRATOR_A;
import static id.bangkom.drills.OfficeAtWork.SUPERVISOR_C;
import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.drills.OfficeAtWork;
import id.bangkom.drills.OfficeAtWork.Waiting;
import id.bangkom.drills.WorkEverywhere;
import id.bangkom.testing.People;
import id.bangkom.testing.ProductTest;
import id.bangkom.testing.RecalculationJobs;
import id.bangkom.testing.TestClock;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every form of every diagram and every page as its person finds it, with work in it: on a wide
 * screen and on a telephone, by day and in the dark.
 */
@Tag("browser")
@ProductTest
class EveryScreenTest {

  private static final Pattern USER_TASK = Pattern.compile("<bpmn:userTask id=\"userTask_(\\w+)\"");

  private static final List<String> START_FORMS =
      List.of("Mulai dialog kompetensi", "Ajukan klaim kegiatan");

  /** Each page, and each part of one that has an address, with who finds most on it. */
  private static final Map<String, List<String>> PAGES =
      Map.of(
          "198503172010011001",
          List.of("/kartu-jp", "/program", "/klaim", "/kata-sandi"),
          SUPERVISOR_C,
          List.of("/program", "/kepegawaian"),
          ADMINISTRATOR_A,
          List.of(
              "/kepegawaian?nip=" + SUPERVISOR_C,
              "/data#impor",
              "/data#kegiatan",
              "/data#hitung-ulang",
              "/data#rekapitulasi",
              "/aturan",
              "/aturan#jp-cap",
              "/aturan#jp-cap/riwayat",
              "/aturan#jp-conversion/rancangan",
              "/aturan#usulan",
              "/jejak"),
          "admin",
          List.of("/akun", "/gangguan", "/jejak"));

  @LocalServerPort private int port;
  @Autowired private TestClock clock;
  @Autowired private People people;
  @Autowired private Workforce workforce;
  @Autowired private RecalculationJobs jobs;
  @Autowired private RepositoryService repositoryService;
  @Autowired private TaskService taskService;

  private final Set<String> seen = new TreeSet<>();
  private Desks desks;
  private OfficeAtWork office;
  private Set<String> deployedBefore;

  @BeforeEach
  void openBrowser() {
    LocalDateTime afternoon = LocalDateTime.of(2026, 5, 20, 13, 0);
    clock.set(afternoon);
    people.clearDesks();
    deployedBefore = deployments();
    desks = new Desks(port, clock);
    office = new OfficeAtWork(port, afternoon.toLocalDate());
  }

  /** The tables that the office changed are those of before, and everybody is in their place. */
  @AfterEach
  void closeBrowser() {
    desks.close();
    people.clearDesks();
    deployments().stream()
        .filter(id -> !deployedBefore.contains(id))
        .forEach(id -> repositoryService.deleteDeployment(id, true));
  }

  @Test
  void everyFormAndPageIsForEverybodyOnEveryScreen() throws IOException {
    WorkEverywhere.leave(office, WorkEverywhere.Waits.FOR_A_GUIDE_AND_A_REVIEW, jobs::fireAll);
    lookAtWhatWaits();
    // Two steps come only after two others.
    WorkEverywhere.leaveTheRest(office);
    lookAtWhatWaits();
    assertThat(seen).containsExactlyElementsOf(userTasks());
    lookAtStartForms(SUPERVISOR_C);
    PAGES.forEach(this::lookAtPages);
  }

  private void lookAtStartForms(String person) {
    try (Desk desk = desks.of(person)) {
      START_FORMS.forEach(desk::lookAtStartForm);
    }
  }

  private void lookAtPages(String person, List<String> pages) {
    try (Desk desk = desks.of(person)) {
      pages.forEach(desk::lookAtPage);
    }
  }

  private void lookAtWhatWaits() {
    for (Waiting task : office.waiting()) {
      if (seen.add(task.key())) {
        assertThat(taskService.createTaskQuery().taskId(task.id()).singleResult().getName())
            .as(task.key())
            .matches(saysForWhom());
        try (Desk desk = desks.of(task.person())) {
          desk.lookAtForm(task.id(), task.key());
        }
      }
    }
  }

  /** A task is called by what is done and for whom: oneself, somebody by name, or a table. */
  private Pattern saysForWhom() {
    return Pattern.compile(
        workforce.all().stream()
            .map(Employee::name)
            .map(Pattern::quote)
            .collect(Collectors.joining("|", ".+ (?:Anda(?: .+)?|yang Anda ikuti|", ")|.+: .+")));
  }

  private static Set<String> userTasks() throws IOException {
    try (Stream<Path> diagrams = Files.walk(Path.of("processes"))) {
      List<Path> files = diagrams.filter(file -> file.toString().endsWith(".bpmn")).toList();
      Set<String> keys = new TreeSet<>();
      for (Path file : files) {
        USER_TASK.matcher(Files.readString(file)).results().forEach(one -> keys.add(one.group(1)));
      }
      return keys;
    }
  }

  private Set<String> deployments() {
    return repositoryService.createDeploymentQuery().list().stream()
        .map(Deployment::getId)
        .collect(Collectors.toSet());
  }
}
