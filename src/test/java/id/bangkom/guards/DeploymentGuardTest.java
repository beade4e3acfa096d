package id.bangkom.guards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.startup.RunningApplicationTest;
import id.bangkom.testing.Caller;
import id.bangkom.testing.PackagedDmn;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A deployment is code: who may bring what in. */
class DeploymentGuardTest extends RunningApplicationTest {

  static boolean attacked;

  private static final String ATTACK =
      "${''.getClass().forName('id.bangkom.guards.DeploymentGuardTest$Payload') == null}";

  private static final String EMERGENCY = "DARURAT: uji";
  private static final String GAP_SIZE = PackagedDmn.of("gap-size");

  @Autowired DecisionService decisionService;

  @AfterEach
  void removeWhatWasDeployed() {
    identityService.clearAuthentication();
    for (String name : List.of("uji", EMERGENCY, "DARURAT: tabel rusak")) {
      for (Deployment deployment :
          repositoryService.createDeploymentQuery().deploymentName(name).list()) {
        repositoryService.deleteDeployment(deployment.getId(), true);
      }
    }
    for (String table : List.of("rule_notice_read", "rule_notice", "rule_change")) {
      jdbc.sql("delete from " + table).update();
    }
    attacked = false;
  }

  @Test
  void inAnEmergencyTheSystemAdministratorDeploysATableWhichIsRecordedWithItsReason() {
    HttpResponse<String> answer =
        deploy(loggedIn(ADMINISTRATOR), "DARURAT: tabel rusak", "gap-size.dmn", GAP_SIZE);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(
            jdbc.sql(
                    """
                    select reason, proposed_by, status, version from rule_change
                    where kind = 'EMERGENCY' order by id desc fetch first 1 row only
                    """)
                .query()
                .singleRow())
        .containsEntry("reason", "tabel rusak")
        .containsEntry("proposed_by", ADMINISTRATOR)
        .containsEntry("status", "LIVE")
        .containsEntry("version", latestVersion());
    assertThat(jdbc.sql("select wording from rule_notice").query(String.class).list())
        .anyMatch(wording -> wording.contains("berubah"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"uji", "DARURAT", "DARURAT:  ", "darurat: uji", ""})
  void withoutAnEmergencyNobodyDeploysPastTheSecondPairOfEyes(String name) {
    int before = latestVersion();

    HttpResponse<String> answer = deploy(loggedIn(ADMINISTRATOR), name, "gap-size.dmn", GAP_SIZE);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Aturan diubah di halaman Aturan");
    assertThat(latestVersion()).isEqualTo(before);
  }

  @Test
  void evenInAnEmergencyATableWithAFaultIsRefused() {
    int before = latestVersion();

    HttpResponse<String> answer =
        deploy(
            loggedIn(ADMINISTRATOR),
            EMERGENCY,
            "gap-size.dmn",
            GAP_SIZE.replace("[2..4]", "[3..4]"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Tidak ada aturan untuk");
    assertThat(latestVersion()).isEqualTo(before);
  }

  @Test
  void theReasonOfAnEarlierEmergencyIsNoneForTheNext() {
    assertThat(deploy(loggedIn(ADMINISTRATOR), "gap-size.dmn", GAP_SIZE).statusCode())
        .isEqualTo(200);

    HttpResponse<String> again = deploy(loggedIn(ADMINISTRATOR), "gap-size.dmn", GAP_SIZE);

    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("sudah pernah dipakai");
  }

  @Test
  void aTableOfATenantIsRefusedAsThereWouldBeTwoInForce() {
    identityService.setAuthentication(ADMINISTRATOR, List.of("camunda-admin"));
    assertThatThrownBy(
            () ->
                repositoryService
                    .createDeployment()
                    .name(EMERGENCY)
                    .tenantId("x")
                    .addString("gap-size.dmn", GAP_SIZE)
                    .deploy())
        .hasStackTraceContaining("tidak mengenal tenant");
  }

  @Test
  void aTableThatIsNoneOfOursIsRefused() {
    HttpResponse<String> answer =
        deploy(loggedIn(ADMINISTRATOR), "access-test.dmn", table("feel", "\"a\""));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("bukan tabel aturan aplikasi ini");
  }

  @Test
  void noVersionIsEverDeleted() {
    String deployment =
        repositoryService
            .createDecisionDefinitionQuery()
            .decisionDefinitionKey("gap-size")
            .latestVersion()
            .singleResult()
            .getDeploymentId();

    HttpResponse<String> answer =
        loggedIn(ADMINISTRATOR).engine("DELETE", "/deployment/" + deployment + "?cascade=true", "");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("tidak dapat dihapus");
  }

  private int latestVersion() {
    return repositoryService
        .createDecisionDefinitionQuery()
        .decisionDefinitionKey("gap-size")
        .latestVersion()
        .singleResult()
        .getVersion();
  }

  @ParameterizedTest
  @ValueSource(strings = {EMPLOYEE, OTHER_EMPLOYEE, RULE_ADMINISTRATOR})
  void nobodyElseDeploysAnything(String login) {
    assertThat(deploy(loggedIn(login), "access-test.dmn", table("feel", "\"a\"")).statusCode())
        .isEqualTo(403);
    // Nor past the rest guard: the engine itself refuses.
    identityService.setAuthentication(login, accounts.groupsOf(login));
    assertThatThrownBy(
            () ->
                repositoryService
                    .createDeployment()
                    .name("uji")
                    .addString("access-test.dmn", table("feel", "\"a\""))
                    .deploy())
        .isInstanceOf(ProcessEngineException.class)
        .hasMessageContaining("CREATE");
  }

  @ParameterizedTest
  @CsvSource({
    "attack.bpmn",
    "attack.bpmn20.xml",
    "attack.form",
    "attack.html",
    "attack.cmmn",
    "attack.dmn11.xml",
    "attack.groovy",
    "attack"
  })
  void theSystemAdministratorDeploysNothingButTables(String name) {
    HttpResponse<String> answer = deploy(loggedIn(ADMINISTRATOR), name, text("access-sample.bpmn"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Hanya tabel keputusan (.dmn)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"juel", "JUEL", "javascript", "groovy", "http://www.jcp.org/en/jsr/detail?id=245"})
  void aTableInAnotherLanguageThanFeelIsRefused(String language) {
    HttpResponse<String> answer =
        deploy(loggedIn(ADMINISTRATOR), "access-test.dmn", table(language, ATTACK));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("bahasa FEEL");
  }

  @Test
  void anotherLanguageForTheWholeTableIsRefused() {
    String whole =
        table("feel", "\"a\"")
            .replace("<definitions ", "<definitions expressionLanguage=\"juel\" ");

    assertThat(deploy(loggedIn(ADMINISTRATOR), "access-test.dmn", whole).statusCode())
        .isEqualTo(422);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kein xml",
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><definitions>&x;</definitions>"
      })
  void whatIsNoTableIsRefused(String content) {
    HttpResponse<String> answer = deploy(loggedIn(ADMINISTRATOR), "access-test.dmn", content);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("bukan tabel keputusan DMN");
  }

  @Test
  void anOldDeploymentOfADiagramIsNotRepeated() {
    Deployment sample =
        repositoryService.createDeploymentQuery().deploymentName("sample").listPage(0, 1).get(0);

    HttpResponse<String> answer =
        loggedIn(ADMINISTRATOR).engine("POST", "/deployment/" + sample.getId() + "/redeploy", "{}");

    assertThat(answer.statusCode()).isEqualTo(422);
  }

  @ParameterizedTest
  @ValueSource(strings = {"juel", "javascript"})
  void evenAPackagedTableRunsNothingButFeel(String language) {
    // As if it had come in with a restored database: nobody is logged in while this is deployed.
    repositoryService
        .createDeployment()
        .name("uji")
        .addString("access-test.dmn", table(language, ATTACK))
        .deploy();

    assertThatThrownBy(
            () -> decisionService.evaluateDecisionTableByKey("access-test", Map.of("x", "a")))
        .isInstanceOf(Exception.class);
    assertThat(attacked).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"juel", "javascript", "groovy", "feel"})
  void aScriptInADiagramIsNotRun(String format) {
    String diagram =
        """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
            xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="https://bangkom.id/test">
          <process id="access-script" isExecutable="true" camunda:historyTimeToLive="P1D">
            <startEvent id="start" /><sequenceFlow id="a" sourceRef="start" targetRef="script" />
            <scriptTask id="script" scriptFormat="%s"><script><![CDATA[%s]]></script></scriptTask>
          </process>
        </definitions>
        """
            .formatted(format, format.equals("feel") ? "1 + 1" : ATTACK);
    repositoryService
        .createDeployment()
        .name("uji")
        .addString("access-script.bpmn", diagram)
        .deploy();

    assertThatThrownBy(() -> runtimeService.startProcessInstanceByKey("access-script"))
        .hasStackTraceContaining("Scripts are switched off");
    assertThat(attacked).isFalse();
  }

  private static HttpResponse<String> deploy(Caller caller, String name, String content) {
    return deploy(caller, EMERGENCY, name, content);
  }

  private static HttpResponse<String> deploy(
      Caller caller, String deployment, String name, String content) {
    String boundary = "bangkom-boundary";
    String body =
        String.join(
            "\r\n",
            List.of(
                "--" + boundary,
                "Content-Disposition: form-data; name=\"deployment-name\"",
                "",
                deployment,
                "--" + boundary,
                "Content-Disposition: form-data; name=\"data\"; filename=\"" + name + "\"",
                "Content-Type: application/octet-stream",
                "",
                content,
                "--" + boundary + "--",
                ""));
    return caller.send(
        caller
            .request("/api/engine/engine/default/deployment/create")
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(BodyPublishers.ofString(body)));
  }

  private static String table(String language, String cell) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
            xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="d"
            namespace="https://bangkom.id/test">
          <decision id="access-test" name="Uji" camunda:historyTimeToLive="P1D">
            <decisionTable id="t" hitPolicy="UNIQUE">
              <input id="i"><inputExpression id="ie" typeRef="string"><text>x</text></inputExpression></input>
              <output id="o" name="y" typeRef="string" />
              <rule id="r">
                <inputEntry id="c" expressionLanguage="%s"><text><![CDATA[%s]]></text></inputEntry>
                <outputEntry id="e"><text>"ya"</text></outputEntry>
              </rule>
            </decisionTable>
          </decision>
        </definitions>
        """
        .formatted(language, cell);
  }

  /** What an attacker would have loaded. */
  static class Payload {
    static {
      attacked = true;
    }
  }
}
