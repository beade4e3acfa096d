package id.bangkom.programme;

import static id.bangkom.testing.People.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.jp.JpLedger;
import id.bangkom.problem.Refusal;
import id.bangkom.testing.People;
import id.bangkom.testing.ProductTest;
import id.bangkom.testing.TestClock;
import id.bangkom.testing.Walk;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whoever administers the engine can exchange the variables of a running process. What it is about,
 * and who acts in it, stays what the domain says.
 */
@ProductTest
class ExchangedVariablesTest {

  @Autowired private People people;
  @Autowired private Workforce workforce;
  @Autowired private JpLedger ledger;
  @Autowired private Programmes programmes;
  @Autowired private RuntimeService runtimeService;
  @Autowired private TaskService taskService;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient jdbc;

  private Employee employee;
  private Employee supervisor;
  private Employee victim;
  private Walk walk;
  private Map<String, Object> ofVictim;
  private String key;

  @BeforeEach
  void twoDialoguesAtOnce() {
    clock.set(LocalDateTime.of(2026, 5, 4, 8, 0));
    people.clearDesks();
    employee = people.called("Pegawai A");
    supervisor = workforce.supervisorOf(employee.id()).orElseThrow();
    victim = people.called("Pegawai E");
    Walk other = new Walk(people, victim, workforce.supervisorOf(victim.id()).orElseThrow());
    other.reachSessions();
    long dialogue =
        jdbc.sql("select max(id) from dialogue where employee_id = ?")
            .param(victim.id())
            .query(Long.class)
            .single();
    ofVictim =
        Map.of(
            "dialogueId", dialogue,
            "programmeId", programmes.latestOf(dialogue).orElseThrow().id(),
            "employeeId", victim.id(),
            "employeeLogin", victim.login(),
            "participantLogin", victim.login(),
            "supervisorLogin", workforce.supervisorOf(victim.id()).orElseThrow().login());
    walk = new Walk(people, employee, supervisor);
  }

  @Test
  void everyReferenceExchangedBeforeEveryStepChangesNothing() {
    String before = stateOfVictim();
    walk.reachAssessment();
    key =
        runtimeService
            .createProcessInstanceQuery()
            .processInstanceId(walk.dialogue().getId())
            .singleResult()
            .getBusinessKey();
    exchange();
    people.complete(supervisor, "assessCompetencies", walk.assessment());
    exchange();
    people.complete(employee, "confirmDialogue", form("decision", "CONFIRM"));
    exchange();
    // Who guides is read from the dialogue, not from supervisorLogin.
    walk.choose("COACHING");
    exchange();
    people.complete(supervisor, "proposeAgreement", walk.agreement());
    exchange();
    people.complete(employee, "respondAgreement", form("decision", "ACCEPT"));
    exchange();
    clock.set(LocalDateTime.of(2026, 5, 11, 13, 0));
    people.complete(supervisor, "recordSession", Walk.session("2026-05-11", "09:00", "NO"));
    exchange();
    people.complete(employee, "confirmSession", form("decision", "CONFIRM"));
    for (String place : List.of("signAsGuide", "signAsParticipant", "signAsHead")) {
      exchange();
      people.complete(signer(place), place, form("decision", "SIGN"));
    }
    exchange();
    walk.ratePerception();
    exchange();
    walk.rateResult(5);
    Programme own = programmes.latestOf(dialogueOf(employee)).orElseThrow();
    assertThat(own.status()).isEqualTo(ProgrammeStatus.COMPLETED);
    assertThat(own.guideId()).isEqualTo(supervisor.id());
    assertThat(ledger.card(employee.id(), 2026).certifiedJp()).isEqualByComparingTo("2");
    assertThat(ledger.card(victim.id(), 2026).entries()).isEmpty();
    assertThat(stateOfVictim()).isEqualTo(before);
  }

  @Test
  void whoIsMadeGuideByAVariableSignsNothing() {
    Employee thief = people.called("Pegawai C");
    walk.reachSessions();
    walk.recordAndConfirm("2026-05-04", "07:00", "NO");
    for (ProcessInstance process :
        runtimeService
            .createProcessInstanceQuery()
            .variableValueEquals("guideLogin", supervisor.login())
            .list()) {
      runtimeService.setVariable(process.getId(), "guideLogin", thief.login());
    }
    taskService.setAssignee(people.task(supervisor, "signAsGuide").getId(), thief.login());
    assertThatThrownBy(() -> people.complete(thief, "signAsGuide", form("decision", "SIGN")))
        .isInstanceOf(Refusal.class);
    assertThat(ledger.card(employee.id(), 2026).certifiedJp()).isEqualByComparingTo("0");
  }

  private Employee signer(String place) {
    return switch (place) {
      case "signAsGuide" -> supervisor;
      case "signAsParticipant" -> employee;
      default -> workforce.signingHead(employee.id()).orElseThrow();
    };
  }

  /** Only what is set already: whoever steers the process cannot invent what nobody reads. */
  private void exchange() {
    List<ProcessInstance> running =
        runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(key).list();
    assertThat(running).isNotEmpty();
    for (ProcessInstance process : running) {
      for (Map.Entry<String, Object> other : ofVictim.entrySet()) {
        boolean assigns =
            other.getKey().endsWith("Login") && !other.getKey().equals("supervisorLogin");
        if (!assigns && runtimeService.getVariable(process.getId(), other.getKey()) != null) {
          runtimeService.setVariable(process.getId(), other.getKey(), other.getValue());
        }
      }
    }
  }

  private long dialogueOf(Employee person) {
    return jdbc.sql("select max(id) from dialogue where employee_id = ?")
        .param(person.id())
        .query(Long.class)
        .single();
  }

  private String stateOfVictim() {
    Programme programme = programmes.latestOf(dialogueOf(victim)).orElseThrow();
    return programme
        + " "
        + jdbc.sql("select count(*) from session where programme_id = ?")
            .param(programme.id())
            .query(Integer.class)
            .single()
        + " "
        + jdbc.sql("select * from dialogue where id = ?")
            .param(programme.dialogueId())
            .query()
            .singleRow();
  }
}
