package id.bangkom.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.jp.JpLedger;
import id.bangkom.problem.Refusal;
import id.bangkom.programme.Method;
import id.bangkom.sheet.ActivitySheets;
import id.bangkom.sheet.SheetContent;
import id.bangkom.sheet.SheetSignature;
import id.bangkom.testing.People;
import id.bangkom.testing.ProductTest;
import id.bangkom.testing.ProgrammeWalk;
import id.bangkom.testing.ProgrammeWalk.Stage;
import id.bangkom.testing.TestClock;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
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
 * Whatever the method and wherever a programme waits, it ends withdrawn when one of those who may
 * says so: what was confirmed is signed and certified, the rest is not, nothing is evaluated.
 */
@Tag("database-drill")
@Tag("slow")
@ProductTest
class WithdrawalContractTest {

  private static final String REASON = "Prioritas berubah";

  private enum Who {
    GUIDE,
    PARTICIPANT,
    ADMINISTRATOR
  }

  @Autowired private People people;
  @Autowired private Workforce workforce;
  @Autowired private JpLedger ledger;
  @Autowired private ActivitySheets sheets;
  @Autowired private Withdrawals withdrawals;
  @Autowired private TestClock clock;
  @Autowired private TaskService taskService;
  @Autowired private HistoryService historyService;
  @Autowired private JdbcClient jdbc;

  private Employee participant;
  private Employee supervisor;
  private Employee mentor;
  private Employee administrator;
  private ProgrammeWalk programme;

  @BeforeEach
  void clearDesks() {
    clock.set(LocalDateTime.of(2026, 5, 4, 8, 0));
    people.clearDesks();
    participant = people.called("Pegawai B");
    supervisor = people.called("Atasan A");
    mentor = people.called("Pegawai A");
    administrator = people.called("Administrator Aturan A");
  }

  /** Each wait state of each method once; who withdraws changes from one to the next. */
  static Stream<Arguments> everyWaitState() {
    return Arrays.stream(Method.values())
        .flatMap(
            method ->
                Stage.of(method)
                    .map(stage -> Arguments.of(method, stage, whoWithdraws(method, stage))));
  }

  private static Who whoWithdraws(Method method, Stage stage) {
    List<Who> possible =
        isGuided(stage) ? List.of(Who.values()) : List.of(Who.PARTICIPANT, Who.ADMINISTRATOR);
    return possible.get((stage.ordinal() + method.ordinal()) % possible.size());
  }

  /** Nobody guides before a mentor has accepted. */
  private static boolean isGuided(Stage stage) {
    return !stage.isBefore(Stage.AGREEMENT_DUE);
  }

  @ParameterizedTest
  @MethodSource("everyWaitState")
  void aProgrammeIsWithdrawnWhereverItStandsAndWhatWasConfirmedIsCertified(
      Method method, Stage stage, Who who) {
    programme = new ProgrammeWalk(people, workforce, jdbc, method, participant, supervisor, mentor);
    programme.reach(stage);
    assertThat(openTasks()).contains(stage.task());
    othersAreRefused(method, stage);

    withdraw(person(who), REASON);
    if (stage.confirmed() > 0 && stage.isBefore(Stage.EVALUATION)) {
      signUntilCertified();
      assertSignedWithItsReason(stage.confirmed());
    }
    assertWithdrawn(person(who), stage.confirmed());
    assertThatThrownBy(() -> withdraw(administrator, "Sekali lagi"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("sudah berakhir");
  }

  private void othersAreRefused(Method method, Stage stage) {
    List<String> tasks = openTasks();
    Stream<Employee> strangers =
        Stream.of("Pegawai C", "Atasan B", "Kepala Badan").map(people::called);
    if (method == Method.MENTORING) {
      // The supervisor is not the guide here; a mentor who only was asked is not yet.
      strangers =
          Stream.concat(
              strangers, isGuided(stage) ? Stream.of(supervisor) : Stream.of(supervisor, mentor));
    }
    strangers.forEach(
        stranger ->
            assertThatThrownBy(() -> withdraw(stranger, "Usil"))
                .as(stranger.name())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Hanya pembimbing, peserta, atau administrator"));
    assertThat(openTasks()).isEqualTo(tasks);
  }

  /** Everybody signs whatever lies before them, until nothing does. */
  private void signUntilCertified() {
    List<String> open = openTasks();
    for (int turn = 0; turn < 10 && !open.isEmpty(); turn++) {
      assertThat(open)
          .as("what a withdrawn programme waits for")
          .isSubsetOf("signAsGuide", "confirmCorrection", "signAsParticipant", "signAsHead");
      programme.complete(open.get(0));
      open = openTasks();
    }
  }

  /** Also a sheet that somebody had signed is composed and signed once more, with the reason. */
  private void assertSignedWithItsReason(int confirmed) {
    var current = sheets.current(programme.id());
    assertThat(current.says().withdrawalReason()).isEqualTo(REASON);
    assertThat(current.says().rows())
        .extracting(SheetContent.Row::minutes)
        .containsExactlyInAnyOrderElementsOf(programme.minutes().subList(0, confirmed));
    assertThat(sheets.signatures(current.id()))
        .extracting(SheetSignature::signerName)
        .containsExactly(
            programme.guide().name(),
            participant.name(),
            workforce.signingHead(participant.id()).orElseThrow().name());
  }

  private void assertWithdrawn(Employee by, int confirmed) {
    assertThat(programme.status()).isEqualTo("WITHDRAWN");
    assertThat(
            jdbc.sql("select withdrawn_by from programme where id = ?")
                .param(programme.id())
                .query(Long.class)
                .single())
        .isEqualTo(by.id());
    assertThat(openTasks()).isEmpty();
    assertThat(
            historyService
                .createHistoricActivityInstanceQuery()
                .activityId("endEvent_programmeWithdrawn")
                .processInstanceId(programme.walk().dialogue().getId())
                .count())
        .as("the dialogue ends with its programme")
        .isEqualTo(1);
    assertThat(
            jdbc.sql("select count(*) from session where status = 'RECORDED'")
                .query(Integer.class)
                .single())
        .as("what still waits for an answer")
        .isZero();
    var card = ledger.card(participant.id(), 2026);
    assertThat(card.entries()).hasSize(confirmed);
    assertThat(card.certifiedJp()).isEqualByComparingTo(programme.jp(confirmed));
    assertThat(card.totalJp()).isEqualByComparingTo(card.certifiedJp());
  }

  private Employee person(Who who) {
    return switch (who) {
      case GUIDE -> programme.guide();
      case PARTICIPANT -> participant;
      case ADMINISTRATOR -> administrator;
    };
  }

  private void withdraw(Employee by, String reason) {
    people.as(
        by,
        () -> {
          withdrawals.withdraw(programme.id(), by, reason);
          return null;
        });
  }

  private List<String> openTasks() {
    return taskService.createTaskQuery().list().stream()
        .map(Task::getTaskDefinitionKey)
        .map(key -> key.substring("userTask_".length()))
        .sorted()
        .toList();
  }
}
