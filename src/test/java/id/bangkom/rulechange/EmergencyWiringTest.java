package id.bangkom.rulechange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.bangkom.rules.EmergencyDeployment;
import id.bangkom.testing.ProductTest;
import id.bangkom.workforce.Employee;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

/** Whoever is system and rule administrator puts a table in force alone, and no JP grow by it. */
@Tag("database")
@ProductTest
class EmergencyWiringTest extends RuleChangeTest {

  private Employee author;
  private long emergency;

  @BeforeEach
  void alone() {
    author = proposer;
    emergency = deployed("jp-cap");
  }

  private long deployed(String decision) {
    transaction.executeWithoutResult(
        status ->
            emergencyRecords.record(
                new EmergencyDeployment(
                    decision, 2, repository(decision), "tabel rusak", author.login())));
    return jdbc.sql("select max(id) from rule_change").query(Long.class).single();
  }

  private int ordered(Employee by, boolean rehearsal) {
    return order(by, rehearsal).path("status").asText().equals("RUNNING") ? 202 : 403;
  }

  private JsonNode order(Employee by, boolean rehearsal) {
    return http(
            by,
            HttpMethod.POST,
            "/api/recalculations",
            Map.of("year", 2026, "rehearsal", rehearsal, "reason", "Aturan berubah"))
        .getBody();
  }

  private void dependent(Employee person, Employee on) {
    jdbc.sql(
            """
            insert into personnel_act (kind, actor, subject, detail, happened_at)
            values ('MOVED', ?, ?, 'Uji', current_timestamp)
            """)
        .params(on.login(), person.login())
        .update();
  }

  private String seen() {
    return "/api/rule-changes/" + emergency + "/seen";
  }

  @Test
  void itsAuthorOrdersNoRecalculationUntilAnotherAdministratorHasLooked() {
    assertThat(order(author, false).toString())
        .contains("belum diperiksa orang kedua", "usulan " + emergency);
    post(author, seen(), Map.of(), 403);
    post(employee, seen(), Map.of(), 403);
    assertThat(ordered(author, false)).isEqualTo(403);

    JsonNode shown = post(reviewer, seen(), Map.of(), 200);

    assertThat(shown.path("decidedBy").asText()).isEqualTo(reviewer.name());
    assertThat(
            jdbc.sql(
                    "select count(*) from audit_entry where act = 'RULE_EMERGENCY_SEEN' and login = ?")
                .param(reviewer.login())
                .query(Integer.class)
                .single())
        .isPositive();
    post(reviewer, seen(), Map.of(), 409);
    assertThat(ordered(author, false)).isEqualTo(202);
  }

  @Test
  void whoIsThereByTheAuthorsHandIsNoSecondPerson() {
    dependent(reviewer, author);
    post(reviewer, seen(), Map.of(), 403);
    assertThat(ordered(reviewer, false)).isEqualTo(403);
  }

  @Test
  void anotherAdministratorMayOrderAndTheAuthorMayRehearse() {
    assertThat(ordered(author, true)).isEqualTo(202);
    jdbc.sql("update recalculation set status = 'COMPLETED'").update();
    assertThat(ordered(reviewer, false)).isEqualTo(202);
  }

  @Test
  void whatDecidesNoJpHoldsNothingUp() {
    jdbc.sql("update rule_change set decided_by = ? where id = ?")
        .params(reviewer.login(), emergency)
        .update();
    deployed("gap-size");
    assertThat(ordered(author, false)).isEqualTo(202);
  }

  @Test
  void onlyAnEmergencyIsLookedAtAfterwards() {
    long change = propose(threeAMonthFrom("2027-01-01"));
    post(reviewer, "/api/rule-changes/" + change + "/seen", Map.of(), 409);
    assertThat(status(change)).isEqualTo("PROPOSED");
  }
}
