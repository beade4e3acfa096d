package id.bangkom.people;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.programme.Method;
import id.bangkom.sheet.ActivitySheet;
import id.bangkom.sheet.ActivitySheets;
import id.bangkom.sheet.SheetSignature;
import id.bangkom.testing.People;
import id.bangkom.testing.ProductTest;
import id.bangkom.testing.ProgrammeWalk;
import id.bangkom.testing.ProgrammeWalk.Stage;
import id.bangkom.testing.TestClock;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Moves;
import id.bangkom.workforce.Workforce;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever the method and wherever a programme waits when the supervisor is succeeded: what is done
 * by office is the successor's from then on, everything else stays, and the programme goes on to
 * its end. The mentor here is the supervisor, and stays the mentor.
 */
@Tag("slow")
@ProductTest
class SuccessionContractTest {

  @Autowired private People people;
  @Autowired private Workforce workforce;
  @Autowired private Moves moves;
  @Autowired private ActivitySheets sheets;
  @Autowired private TestClock clock;
  @Autowired private TaskService taskService;
  @Autowired private JdbcClient jdbc;

  private Employee participant;
  private Employee predecessor;
  private Employee successor;
  private ProgrammeWalk programme;

  @BeforeEach
  void clearDesks() {
    clock.set(LocalDateTime.of(2026, 5, 4, 8, 0));
    people.clearDesks();
    participant = people.called("Pegawai B");
    predecessor = people.called("Atasan A");
    successor = people.called("Atasan B");
  }

  static Stream<Arguments> everyWaitState() {
    return Arrays.stream(Method.values())
        .flatMap(method -> Stage.of(method).map(stage -> Arguments.of(method, stage)));
  }

  @ParameterizedTest
  @MethodSource("everyWaitState")
  void whatIsDoneByOfficeGoesToTheSuccessorAndTheProgrammeGoesOnToItsEnd(
      Method method, Stage stage) {
    programme = walk(method, predecessor);
    programme.reach(stage);
    boolean signed = !stage.isBefore(Stage.GUIDE_SIGNED);
    ActivitySheet before = stage.isBefore(Stage.SHEET) ? null : current();
    Map<String, String> expected = afterwards(method, stage, openTasks());

    handOver();

    assertThat(openTasks()).isEqualTo(expected);
    predecessorSeesOnlyTheOwn(expected);
    if (expected.containsKey("proposeAgreement") && method.guidedByOffice()) {
      assertThat(people.shown(successor, "proposeAgreement", "takesOver"))
          .as("whether there is an agreement to take over")
          .isEqualTo(stage != Stage.AGREEMENT_DUE);
    }
    if (before != null) {
      unsignedSheetsAreComposedAnew(method, before, signed);
    }
    goOn(method);
    Employee guide = signed || !method.guidedByOffice() ? predecessor : successor;
    assertEnded(guide, guide == predecessor ? 2 : initialledByThePredecessor(stage));
  }

  private void predecessorSeesOnlyTheOwn(Map<String, String> tasks) {
    tasks.forEach(
        (task, login) ->
            assertThat(people.as(predecessor, () -> count(task)))
                .as("whether the predecessor sees %s", task)
                .isEqualTo(login.equals(predecessor.login()) ? 1 : 0));
  }

  /**
   * @param initialled so many of the two rows by the predecessor
   */
  private void assertEnded(Employee guide, int initialled) {
    assertThat(programme.status()).isEqualTo("COMPLETED");
    assertThat(current().says().guide().name()).isEqualTo(guide.name());
    assertThat(current().says().rows())
        .extracting(row -> row.initialled().split(",")[0])
        .containsExactly(
            (initialled > 0 ? predecessor : successor).name(),
            (initialled > 1 ? predecessor : successor).name());
    assertThat(sheets.signatures(current().id()))
        .extracting(SheetSignature::signerName)
        .containsExactly(
            guide.name(),
            participant.name(),
            workforce.signingHead(participant.id()).orElseThrow().name());
    assertThat(
            jdbc.sql("select rated_by from evaluation where programme_id = ?")
                .param(programme.id())
                .query(Long.class)
                .single())
        .as("who rates")
        .isEqualTo(successor.id());
  }

  private void unsignedSheetsAreComposedAnew(Method method, ActivitySheet before, boolean signed) {
    if (signed || !method.guidedByOffice()) {
      assertThat(current().contentHash()).isEqualTo(before.contentHash());
      return;
    }
    assertThat(current().edition()).isEqualTo(before.edition() + 1);
    assertThat(people.shown(successor, "signAsGuide", "returned").toString())
        .contains(predecessor.name(), successor.name());
  }

  /** Who should have which task after the handover, if these had them before. */
  private Map<String, String> afterwards(Method method, Stage stage, Map<String, String> before) {
    if (method.guidedByOffice()) {
      switch (stage) {
        case NO_SESSION, ONE_SESSION -> {
          return Map.of("proposeAgreement", successor.login());
        }
        case SHEET, CORRECTION -> {
          return Map.of("signAsGuide", successor.login());
        }
        default -> {}
      }
    }
    Map<String, String> after = new TreeMap<>(before);
    after.replaceAll(
        (task, login) ->
            login.equals(predecessor.login())
                    && (method.guidedByOffice() || task.equals("rateResult"))
                ? successor.login()
                : login);
    return after;
  }

  /** What was recorded is the coach's who recorded it; a day is whose who initialled it. */
  private static int initialledByThePredecessor(Stage stage) {
    return switch (stage) {
      case RECORDED -> 1;
      case SECOND_RECORDED -> 2;
      default -> stage.confirmed();
    };
  }

  private ProgrammeWalk walk(Method method, Employee supervisor) {
    return new ProgrammeWalk(people, workforce, jdbc, method, participant, supervisor, predecessor);
  }

  private void handOver() {
    people.as(
        people.called("Administrator Aturan A"),
        () -> moves.handOver(predecessor, successor, List.of(participant), "Mutasi 800/1/2026"));
  }

  /** With the successor as supervisor; a coach agrees before recording anything. */
  private void goOn(Method method) {
    ProgrammeWalk after = walk(method, successor);
    for (int turn = 0; turn < 40 && !openTasks().isEmpty(); turn++) {
      String task = openTasks().keySet().iterator().next();
      if (task.equals("recordSession")) {
        assertThat(agreedWith()).isEqualTo(after.guide().id());
      }
      after.complete(task);
    }
  }

  /** The guide of the agreement in force. */
  private long agreedWith() {
    return jdbc.sql(
            """
            select coalesce(adopted_by, proposed_by) from agreement
            where programme_id = ? and accepted order by id desc limit 1
            """)
        .param(programme.id())
        .query(Long.class)
        .single();
  }

  private ActivitySheet current() {
    return sheets.current(programme.id());
  }

  /** Each open task with who has it. */
  private Map<String, String> openTasks() {
    return taskService.createTaskQuery().list().stream()
        .collect(
            Collectors.toMap(
                task -> task.getTaskDefinitionKey().substring("userTask_".length()),
                Task::getAssignee,
                (one, other) -> one,
                TreeMap::new));
  }

  private long count(String task) {
    return taskService.createTaskQuery().taskDefinitionKey("userTask_" + task).count();
  }
}
