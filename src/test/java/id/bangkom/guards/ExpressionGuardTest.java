package id.bangkom.guards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.bangkom.forms.CheckNote;
import id.bangkom.problem.Refusal;
import id.bangkom.startup.RunningApplicationTest;
import id.bangkom.testing.Caller;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Expressions that a person smuggles in (CVE-2026-109432) and what expressions may reach at all.
 */
class ExpressionGuardTest extends RunningApplicationTest {

  /** Runs our code in the server when the engine evaluates it. */
  private static final String ATTACK =
      "${''.getClass().forName('id.bangkom.guards.ExpressionGuardTest$Payload')}";

  private static final ObjectMapper JSON = new ObjectMapper();

  static boolean attacked;

  @Autowired ProcessEngine engine;
  @Autowired FilterService filterService;

  @BeforeEach
  void notYetAttacked() {
    attacked = false;
  }

  @ParameterizedTest
  @ValueSource(strings = {ATTACK, "${currentUser()}"})
  void anExpressionInsideAnOrOfAQueryIsRefusedWith400(String expression) throws Exception {
    for (String login : List.of(EMPLOYEE, ADMINISTRATOR)) {
      Caller caller = loggedIn(login);
      String query = json(Map.of("orQueries", List.of(Map.of("assigneeExpression", expression))));

      assertRefused(caller.engine("POST", "/task?maxResults=9", query));
      assertRefused(caller.engine("POST", "/task/count", query));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {ATTACK, "${currentUser()}"})
  void anExpressionInsideAnOrOfAFiltersExtraQueryIsRefusedWith400(String expression)
      throws Exception {
    String filter =
        filterService.createFilterQuery().filterName("Tugas saya").singleResult().getId();
    Caller employee = loggedIn(EMPLOYEE);
    String query = json(Map.of("orQueries", List.of(Map.of("ownerExpression", expression))));

    assertRefused(employee.engine("POST", "/filter/" + filter + "/list?maxResults=9", query));
    assertRefused(employee.engine("POST", "/filter/" + filter + "/count", query));
    assertThat(
            employee.engine("POST", "/filter/" + filter + "/list?maxResults=9", "{}").statusCode())
        .isEqualTo(200);
  }

  @Test
  void onlyTheSystemAdministratorMayStoreAFilter() throws Exception {
    for (String login : List.of(EMPLOYEE, OTHER_EMPLOYEE, RULE_ADMINISTRATOR)) {
      HttpResponse<String> answer =
          loggedIn(login).engine("POST", "/filter/create", filter("${currentUser()}"));

      assertThat(answer.statusCode()).as(login).isEqualTo(403);
      assertThat(mayCreateFilter(login)).as(login).isFalse();
    }
  }

  @Test
  void aStoredFilterKnowsOnlyHarmlessExpressions() throws Exception {
    Caller administrator = loggedIn(ADMINISTRATOR);

    HttpResponse<String> harmful = administrator.engine("POST", "/filter/create", filter(ATTACK));
    HttpResponse<String> hidden =
        administrator.engine(
            "POST",
            "/filter/create",
            json(
                Map.of(
                    "resourceType",
                    "Task",
                    "name",
                    "Tersembunyi",
                    "query",
                    Map.of("orQueries", List.of(Map.of("assigneeExpression", ATTACK))))));
    HttpResponse<String> harmless =
        administrator.engine(
            "POST",
            "/filter/create",
            json(
                Map.of(
                    "resourceType",
                    "Task",
                    "name",
                    "Minggu depan",
                    "query",
                    Map.of("dueBeforeExpression", "${dateTime().plusDays(7)}"))));

    assertRefused(harmful);
    assertRefused(hidden);
    assertThat(harmless.statusCode()).isEqualTo(200);
    String id = JSON.readTree(harmless.body()).get("id").asText();
    assertThat(administrator.engine("POST", "/filter/" + id + "/count", "{}").statusCode())
        .isEqualTo(200);
    filterService.deleteFilter(id);
  }

  @Test
  void evenAStoredAttackIsNotRun() {
    // As if it had come in with a restored database, past the check of what is stored.
    String id = filterService.createFilterQuery().filterName("Tugas saya").singleResult().getId();
    withStored(
        id,
        ATTACK,
        () -> {
          HttpResponse<String> answer =
              loggedIn(EMPLOYEE).engine("POST", "/filter/" + id + "/list?maxResults=9", "{}");

          assertThat(answer.statusCode()).isEqualTo(400);
          assertThat(attacked).isFalse();
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ATTACK,
        "${''.class}",
        "${execution.processEngineServices}",
        "${execution.getProcessEngineServices()}",
        "${checkNote.getClass()}",
        "${checkNote.class.name}",
        "${dateTime().getClass()}",
        "${dateTime().class}",
        "${list.getClass()}",
        "${list.stream()}",
        "${map.get('a').getClass()}",
        "${now().getClass()}"
      })
  void anExpressionFindsNoWayToJava(String expression) {
    assertThatThrownBy(() -> evaluate(expression)).isInstanceOf(Refusal.class);
    assertThat(attacked).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dataSource",
        "accounts",
        "runtimeService",
        "repositoryService",
        "processEngine",
        "environment",
        "systemProperties",
        "formContract",
        "clock",
        "whoAmI",
        "servletContext"
      })
  void aBeanThatNoDiagramCallsIsUnknownToExpressions(String bean) {
    assertThatThrownBy(() -> evaluate("${" + bean + "}"))
        .hasMessageContaining("Unknown property used in expression");
  }

  @Test
  void delegatesVariablesAndDatesAreKnownToExpressions() {
    assertThat(evaluate("${checkNote}")).isInstanceOf(CheckNote.class);
    assertThat(evaluate("${agreed}")).isEqualTo(true);
    assertThat(evaluate("${!agreed}")).isEqualTo(false);
    assertThat(evaluate("${map.a}")).isEqualTo("isi");
    assertThat(evaluate("${list[0]}")).isEqualTo("satu");
    assertThat(evaluate("#{execution.processBusinessKey}")).isEqualTo("kunci");
    assertThat(evaluate("${dateTime().plusDays(3).toDate()}")).isInstanceOf(java.util.Date.class);
  }

  @Test
  void aVariableDoesNotStandInForADelegate() {
    assertThat(evaluate("${checkNote}", Map.of("checkNote", "palsu")))
        .isInstanceOf(CheckNote.class);
  }

  private Object evaluate(String expression) {
    return evaluate(
        expression, Map.of("agreed", true, "list", List.of("satu"), "map", Map.of("a", "isi")));
  }

  private Object evaluate(String expression, Map<String, Object> variables) {
    ProcessEngineConfigurationImpl configuration =
        (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    ProcessInstance instance =
        runtimeService.startProcessInstanceByKey(SAMPLE, "kunci", Map.of("owner", EMPLOYEE));
    Command<Object> command =
        context -> {
          var execution = context.getExecutionManager().findExecutionById(instance.getId());
          variables.forEach(
              (name, value) ->
                  execution.setVariableLocal(name, Variables.untypedValue(value, true)));
          return configuration
              .getExpressionManager()
              .createExpression(expression)
              .getValue(execution);
        };
    try {
      return configuration.getCommandExecutorTxRequired().execute(command);
    } finally {
      runtimeService.deleteProcessInstance(instance.getId(), "test");
    }
  }

  private void withStored(String filterId, String expression, Runnable test) {
    Filter filter = filterService.getFilter(filterId);
    String original = stored(filterId);
    store(filterId, "{\"assigneeExpression\":" + quoted(expression) + "}");
    try {
      test.run();
    } finally {
      store(filterId, original);
      assertThat(filter).isNotNull();
    }
  }

  private String stored(String filterId) {
    return jdbc.sql("select query_ from act_ru_filter where id_ = ?")
        .param(filterId)
        .query(String.class)
        .single();
  }

  private void store(String filterId, String query) {
    jdbc.sql("update act_ru_filter set query_ = ? where id_ = ?").params(query, filterId).update();
  }

  private boolean mayCreateFilter(String login) {
    return authorizationService.isUserAuthorized(
            login,
            accounts.groupsOf(login),
            Permissions.CREATE,
            Resources.FILTER,
            Authorization.ANY)
        || authorizationService.isUserAuthorized(
            login, accounts.groupsOf(login), Permissions.CREATE, Resources.FILTER);
  }

  private void assertRefused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"type\":\"Refusal\"").contains("kspresi");
    assertThat(attacked).isFalse();
  }

  private static String filter(String expression) {
    return json(
        Map.of(
            "resourceType",
            "Task",
            "name",
            "Filter uji",
            "query",
            Map.of("assigneeExpression", expression)));
  }

  private static String quoted(String text) {
    return json(text);
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** What an attacker would have loaded. */
  static class Payload {
    static {
      attacked = true;
    }
  }
}
