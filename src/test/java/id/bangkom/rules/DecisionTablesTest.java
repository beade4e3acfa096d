package id.bangkom.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig(InMemoryEngine.class)
class DecisionTablesTest {

  private static final String TABLE =
      """
      <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d"
          xmlns:camunda="http://camunda.org/schema/1.0/dmn" namespace="https://bangkom.id/decisions">
        <decision id="fee" name="Fee" camunda:historyTimeToLive="P1D">
          <decisionTable id="table" hitPolicy="UNIQUE">
            <input id="i1"><inputExpression id="e1" typeRef="date"><text>onDate</text></inputExpression></input>
            <input id="i2"><inputExpression id="e2" typeRef="number"><text>amount</text></inputExpression></input>
            <output id="o1" name="fee" typeRef="number"/>
            <output id="o2" name="note" typeRef="string"/>
            <output id="o3" name="free" typeRef="boolean"/>
            <output id="o4" name="legalBasis" typeRef="string"/>
            <output id="o5" name="certainty" typeRef="string"/>
            <rule id="until_2025">
              <inputEntry id="a1"><text>[date("2018-01-01")..date("2025-12-31")]</text></inputEntry>
              <inputEntry id="a2"><text>&lt; 10</text></inputEntry>
              <outputEntry id="a3"><text>1.2</text></outputEntry>
              <outputEntry id="a4"><text></text></outputEntry>
              <outputEntry id="a5"><text>true</text></outputEntry>
              <outputEntry id="a6"><text>"Peraturan"</text></outputEntry>
              <outputEntry id="a7"><text>"CONFIRMED"</text></outputEntry>
            </rule>
            <rule id="since_2026">
              <inputEntry id="b1"><text>&gt;= date("2026-01-01")</text></inputEntry>
              <inputEntry id="b2"><text>-</text></inputEntry>
              <outputEntry id="b3"><text>%s</text></outputEntry>
              <outputEntry id="b4"><text>"note"</text></outputEntry>
              <outputEntry id="b5"><text>false</text></outputEntry>
              <outputEntry id="b6"><text>"Tabel"</text></outputEntry>
              <outputEntry id="b7"><text>"UNCONFIRMED"</text></outputEntry>
            </rule>
          </decisionTable>
        </decision>
      </definitions>
      """;

  @Autowired private DecisionTables tables;
  @Autowired private RepositoryService repositoryService;
  @Autowired private IdentityService identityService;

  private final List<Deployment> deployments = new ArrayList<>();

  @AfterEach
  void removeTables() {
    identityService.clearAuthentication();
    deployments.forEach(deployment -> repositoryService.deleteDeployment(deployment.getId()));
  }

  @Test
  void theRowThatDecidedIsKnownWithItsVersionAndCells() {
    deploy("3");
    DecidedRow row = decide("2025-12-31", 9).orElseThrow();
    assertThat(row.decision()).isEqualTo("fee");
    assertThat(row.version()).isEqualTo(1);
    assertThat(row.row()).isEqualTo("until_2025");
    assertThat(row.decimal("fee")).isEqualTo(new BigDecimal("1.2"));
    assertThat(row.optionalDecimal("note")).isEmpty();
    assertThat(row.flag("free")).isTrue();
    assertThat(row.legalBasis()).isEqualTo("Peraturan");
    assertThat(row.confirmed()).isTrue();
    assertThat(decide("2026-01-01", 99).orElseThrow().integer("fee")).isEqualTo(3);
    assertThat(decide("2026-01-01", 99).orElseThrow().confirmed()).isFalse();
  }

  @Test
  void aCellThatCannotBeReadNamesTableRowAndOutput() {
    deploy("3");
    DecidedRow row = decide("2025-12-31", 9).orElseThrow();
    for (ThrowingCallable call :
        List.<ThrowingCallable>of(
            () -> row.text("note"),
            () -> row.integer("fee"),
            () -> row.flag("fee"),
            () -> row.decimal("free"),
            () -> row.choice("legalBasis", Thread.State.class),
            () -> row.text("unknown"))) {
      assertThatThrownBy(call)
          .isInstanceOf(UnusableRule.class)
          .hasMessageContaining("fee versi 1, baris until_2025");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2017-12-31, 9,  ''",
    "2018-01-01, 9,  until_2025",
    "2025-12-31, 9,  until_2025",
    "2025-12-31, 10, ''",
    "2026-01-01, 10, since_2026"
  })
  void noRowOutsideItsDatesWhateverWasRememberedBefore(String date, int amount, String row) {
    deploy("3");
    for (String asked : List.of("2020-02-29", "2030-01-01", "2000-01-01", date, date)) {
      decide(asked, amount);
    }
    assertThat(decide(date, amount).map(DecidedRow::row).orElse("")).isEqualTo(row);
  }

  @Test
  void aDateMayComeAsIsoText() {
    deploy("3");
    assertThat(
            tables.decide("fee", Map.of("onDate", "2026-01-01", "amount", 9)).map(DecidedRow::row))
        .hasValue("since_2026");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-13-01", "besok", ""})
  void whatIsNoDateIsRefused(String date) {
    deploy("3");
    assertThatThrownBy(() -> tables.decide("fee", Map.of("onDate", date, "amount", 9)))
        .hasStackTraceContaining("Invalid value '" + date + "' for clause with type 'date'");
  }

  @Test
  void aNewVersionDecidesFromTheNextQuestionOn() {
    deploy("3");
    DecisionTable before = tables.latest("fee");
    assertThat(decide("2026-01-01", 1).orElseThrow().integer("fee")).isEqualTo(3);
    deploy("4");
    assertThat(decide("2026-01-01", 1).orElseThrow().integer("fee")).isEqualTo(4);
    assertThat(decide("2026-01-01", 1).orElseThrow().version()).isEqualTo(2);
    Map<String, Object> inputs = Map.of("onDate", LocalDate.of(2026, 1, 1), "amount", 1);
    assertThat(before.decide(inputs).orElseThrow().integer("fee")).isEqualTo(3);
  }

  @Test
  void answersAreRememberedForTheIntervalBetweenTheDatesOfTheTable() {
    deploy("3");
    assertThat(decide("2018-01-02", 9).orElseThrow())
        .isSameAs(decide("2025-12-30", 9).orElseThrow())
        .isNotSameAs(decide("2018-01-01", 9).orElseThrow());
  }

  @Test
  void answersAreRememberedWhateverATextSays() {
    deployText(
        TABLE
            .formatted("3")
            .replace(">\"note\"<", ">\"SE \\\"Jam JP\\\" (1 + x)\"<")
            .replace("date(\"2018", "date (\"2018"));
    assertThat(decide("2026-01-02", 9).orElseThrow())
        .isSameAs(decide("2030-12-30", 9).orElseThrow());
  }

  @Test
  void aRowThatComputesIsNoneThatAnybodyCanReadAndTheOthersDecide() {
    for (String computed : List.of("amount * 2", "onDate.year")) {
      deploy(computed);
      assertThatThrownBy(() -> decide("2026-01-01", 4))
          .isInstanceOf(UnusableRule.class)
          .hasMessageContaining("baris since_2026: isinya tidak terbaca");
      assertThat(decide("2025-01-01", 4)).map(DecidedRow::row).hasValue("until_2025");
    }
  }

  @Test
  void whoMayReadNoTableIsStillCountedByIt() {
    deploy("3");
    identityService.setAuthentication("pegawai", List.of("employees"));
    assertThat(repositoryService.createDecisionDefinitionQuery().list()).isEmpty();
    assertThat(decide("2026-01-01", 1)).isPresent();
    assertThat(identityService.getCurrentAuthentication().getUserId()).isEqualTo("pegawai");
    assertThat(identityService.getCurrentAuthentication().getGroupIds())
        .containsExactly("employees");
  }

  @Test
  void aTableThatIsNotDeployedIsAFault() {
    assertThatThrownBy(() -> tables.decide("unknown", Map.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("unknown");
  }

  @Test
  void aDraftDecidesWithoutBeingDeployed() {
    deploy("3");
    DecisionTable draft = tables.draft("fee", TABLE.formatted("4"));
    DecidedRow row = draft.decide(inputs("2026-01-01")).orElseThrow();
    assertThat(row.row()).isEqualTo("since_2026");
    assertThat(row.integer("fee")).isEqualTo(4);
    assertThat(row.version()).isZero();
    assertThat(draft.decide(inputs("2017-12-31"))).isEmpty();
    assertThat(decide("2026-01-01", 1).orElseThrow().integer("fee")).isEqualTo(3);
    assertThat(tables.latest("fee").version()).isEqualTo(1);
  }

  @Test
  void aDraftRemembersItsAnswersForWhoeverAsksAfterIt() {
    DecidedRow first =
        tables.draft("fee", TABLE.formatted("4")).decide(inputs("2026-01-02")).orElseThrow();
    assertThat(tables.draft("fee", TABLE.formatted("4")).decide(inputs("2026-06-01")))
        .containsSame(first);
    for (int fee = 10; fee < 20; fee++) {
      tables.draft("fee", TABLE.formatted(fee));
    }
    assertThat(tables.draft("fee", TABLE.formatted("4")).decide(inputs("2026-01-02")).orElseThrow())
        .as("but not all drafts for ever")
        .isEqualTo(first)
        .isNotSameAs(first);
  }

  @ParameterizedTest
  @ValueSource(strings = {"juel", "groovy", "javascript", "python"})
  void aDraftSpeaksFeelAndNothingElse(String language) {
    String dmn =
        TABLE
            .formatted("4")
            .replace(
                "<outputEntry id=\"b3\">",
                "<outputEntry id=\"b3\" expressionLanguage=\"" + language + "\">");
    assertThatThrownBy(() -> tables.draft("fee", dmn).decide(inputs("2026-01-01")))
        .hasStackTraceContaining(
            language.equals("juel") ? "FEEL only" : "Scripts are switched off");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no XML",
        "<a/>",
        "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" id=\"d\" name=\"d\""
            + " namespace=\"n\"/>",
        "<!DOCTYPE definitions [<!ENTITY e \"x\">]><definitions"
            + " xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" id=\"d\" name=\"&e;\""
            + " namespace=\"n\"/>"
      })
  void whatHoldsNoSuchTableIsNoDraft(String dmn) {
    assertThatThrownBy(() -> tables.draft("fee", dmn)).isInstanceOf(IllegalArgumentException.class);
  }

  private static Map<String, Object> inputs(String date) {
    return Map.of("onDate", LocalDate.parse(date), "amount", 1);
  }

  private Optional<DecidedRow> decide(String date, int amount) {
    return tables.decide("fee", Map.of("onDate", LocalDate.parse(date), "amount", amount));
  }

  private void deploy(String cell) {
    identityService.clearAuthentication();
    deployText(TABLE.formatted(cell));
  }

  private void deployText(String dmn) {
    identityService.clearAuthentication();
    deployments.add(repositoryService.createDeployment().addString("fee.dmn", dmn).deploy());
  }
}
