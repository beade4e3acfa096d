package id.bangkom.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.passwords.Passwords;
import id.bangkom.testing.AppendOnlyTables;
import id.bangkom.testing.People;
import id.bangkom.testing.ProductTest;
import id.bangkom.workforce.ActKind;
import id.bangkom.workforce.PersonnelActs;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Tag("database")
@ProductTest
@ExtendWith(OutputCaptureExtension.class)
class AuditTrailTest {

  @Autowired AuditTrail trail;
  @Autowired PersonnelActs acts;
  @Autowired Passwords passwords;
  @Autowired JdbcClient jdbc;
  @Autowired People people;
  @Autowired PlatformTransactionManager transactions;

  private long before;

  @BeforeEach
  void remember() {
    before = jdbc.sql("select coalesce(max(id), 0) from audit_entry").query(Long.class).single();
  }

  @AfterEach
  void leave() {
    Origin.leave();
  }

  @Test
  void aRowSaysWhoDidWhatWhenAndFromWhere() {
    Origin.enter("192.0.2.7");
    byte[] file = "abc".getBytes(StandardCharsets.UTF_8);
    people.as(
        people.called("Administrator Aturan A"),
        () -> {
          trail.record(Act.UNITS_IMPORTED, "units", "3 baris baru", 3, file);
          return null;
        });

    assertThat(added())
        .containsEntry("act", "UNITS_IMPORTED")
        .containsEntry("kind", "PEOPLE")
        .containsEntry("login", people.called("Administrator Aturan A").login())
        .containsEntry("address", "192.0.2.7")
        .containsEntry("subject", "units")
        .containsEntry("detail", "3 baris baru")
        .containsEntry("item_count", 3)
        .containsEntry(
            "fingerprint", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(added().get("happened_at")).isNotNull();
  }

  @Test
  void whoeverSentTheRequestIsNamedWhileTheProductActsOnItsOwn() {
    Origin.enter("192.0.2.7");
    Origin.actsAs("sender");
    trail.record(Act.ACCOUNT_CREATED, "somebody", null);

    assertThat(added()).containsEntry("login", "sender");
  }

  @Test
  void nobodyIsNamedWhenTheApplicationItselfActs() {
    trail.record(Act.EVIDENCE_REMOVED, null, null, 2);

    assertThat(added()).containsEntry("login", null).containsEntry("address", null);
  }

  @Test
  void anActThatIsRolledBackLeavesNoRowAndNoLine(CapturedOutput log) {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              trail.record(Act.ROLE_GIVEN, "rolledBack", null);
              status.setRollbackOnly();
            });
    trail.record(Act.ROLE_GIVEN, "kept", null);

    assertThat(count()).isEqualTo(1);
    assertThat(log.getOut()).contains("ROLE_GIVEN by null about kept").doesNotContain("rolledBack");
  }

  @Test
  void aTextCannotPassForMoreThanOneLineAndIsCut() {
    trail.record(Act.ROLE_GIVEN, "a\r\nb", "x".repeat(10_000));

    assertThat(added()).containsEntry("subject", "a b");
    assertThat(added().get("detail").toString()).hasSize(500).endsWith("x…");
  }

  @ParameterizedTest
  @ValueSource(strings = {"update audit_entry set login = 'other'", "delete from audit_entry"})
  void theDatabaseItselfRefusesToChangeARow(String statement) {
    trail.record(Act.ROLE_GIVEN, "somebody", null);

    assertThatThrownBy(() -> jdbc.sql(statement).update()).isInstanceOf(DataAccessException.class);
    assertThat(added()).containsEntry("login", null).containsEntry("subject", "somebody");
  }

  /** What decides who is a second person, and whose password somebody knew. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "update personnel_act set actor = 'other'",
        "delete from personnel_act",
        "update password_event set set_by = 'other'",
        "delete from password_event"
      })
  void norAreActsOnPeopleAndTheirPasswordsChanged(String statement) {
    people.as(
        people.called("Administrator Aturan A"),
        () -> {
          acts.record(ActKind.MOVED, "nobody", "Mutasi");
          return null;
        });
    passwords.given("nobody", null);
    try {
      assertThatThrownBy(() -> jdbc.sql(statement).update())
          .isInstanceOf(DataAccessException.class)
          .hasStackTraceContaining("is append-only");
    } finally {
      AppendOnlyTables.empty(jdbc, "personnel_act");
      AppendOnlyTables.empty(jdbc, "password_event");
      jdbc.sql("delete from account_password where login = 'nobody'").update();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"audit_entry", "personnel_act", "password_event"})
  @EnabledIf("id.bangkom.testing.ChosenDatabase#isPostgres")
  void norDoesItEmptyTheTable(String table) {
    assertThatThrownBy(() -> jdbc.sql("truncate table " + table).update())
        .isInstanceOf(DataAccessException.class);
  }

  private Map<String, Object> added() {
    return jdbc.sql("select * from audit_entry where id > ?").param(before).query().singleRow();
  }

  private int count() {
    return jdbc.sql("select count(*) from audit_entry where id > ?")
        .param(before)
        .query(Integer.class)
        .single();
  }
}
