package id.bangkom.browser;

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
 * Every form of every diagram as its person finds it, with work in it: on a wide screen and on a
 * telephone.
 */
@Tag("browser")
@ProductTest
class EveryFormTest {

  private static final Pattern USER_TASK = Pattern.compile("<bpmn:userTask id=\"userTask_(\\w+)\"");

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
  void everyFormOpensForItsPerson() throws IOException {
    WorkEverywhere.leave(office, WorkEverywhere.Waits.FOR_A_GUIDE_AND_A_REVIEW, jobs::fireAll);
    lookAtWhatWaits();
    // Two steps come only after two others.
    WorkEverywhere.leaveTheRest(office);
    lookAtWhatWaits();
    assertThat(seen).containsExactlyElementsOf(userTasks());
  }

  private void lookAtWhatWaits() {
    for (Waiting task : office.waiting()) {
      if (seen.add(task.key())) {
        assertThat(taskService.createTaskQuery().taskId(task.id()).singleResult().getName())
            .as(task.key())
            .matches(saysForWhom());
        try (Desk desk = desks.of(workforce.byLogin(task.person()).orElseThrow())) {
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
