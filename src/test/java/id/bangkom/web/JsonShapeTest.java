package id.bangkom.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.startup.RunningApplicationTest;
import id.bangkom.testing.Caller;
import java.net.http.HttpResponse;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Few bytes that would become very many objects, or very much SQL, are refused at once. */
class JsonShapeTest extends RunningApplicationTest {

  private static final String TOO_MUCH = "Isian terlalu banyak atau terlalu bertingkat";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/task/count",
        "/task",
        "/process-definition/key/access-sample/submit-form",
        "/history/task",
        "/process-instance"
      })
  void theEngineIsGivenNoMoreThanTwentyThousandPiecesOfJson(String path) {
    HttpResponse<String> answer =
        loggedIn(ADMINISTRATOR).engine("POST", path, "{\"x\":" + list("{}", 10_000) + "}");

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains(TOO_MUCH);
  }

  @Test
  void norDeeperThanTwentyLevels() {
    String deep = "{\"x\":" + "[".repeat(20) + "]".repeat(20) + "}";

    HttpResponse<String> answer = loggedIn(EMPLOYEE).engine("POST", "/task/count", deep);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains(TOO_MUCH);
  }

  @Test
  void noFieldOfAFormHidesMoreInItsText() {
    String hidden =
        "{\"variables\":{\"note\":{\"type\":\"Json\",\"value\":\"" + list("{}", 20_000) + "\"}}}";

    HttpResponse<String> answer =
        loggedIn(EMPLOYEE)
            .engine("POST", "/task/" + taskOf(EMPLOYEE).getId() + "/submit-form", hidden);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains(TOO_MUCH);
  }

  @Test
  void ourOwnApiReadsNoMoreThanAHundredThousand() {
    Caller caller = loggedIn(EMPLOYEE);

    HttpResponse<String> much =
        caller.post("/api/password", "{\"unknown\":" + list("{}", 60_000) + "}");
    HttpResponse<String> deep =
        caller.post("/api/password", "{\"unknown\":" + "[".repeat(20) + "]".repeat(20) + "}");

    assertThat(much.statusCode()).as(much.body()).isEqualTo(400);
    assertThat(much.body()).contains("Isi permintaan tidak terbaca");
    assertThat(deep.body()).contains("Isi permintaan tidak terbaca");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/task?maxResults=9",
        "/task/count",
        "/history/task/count",
        "/process-instance/count",
        "/history/process-instance/count"
      })
  void aQueryHasTenAlternatives(String path) {
    Caller administrator = loggedIn(ADMINISTRATOR);

    HttpResponse<String> ten =
        administrator.engine("POST", path, "{\"orQueries\":" + list("{}", 10) + "}");
    HttpResponse<String> eleven =
        administrator.engine("POST", path, "{\"orQueries\":" + list("{}", 11) + "}");

    assertThat(ten.statusCode()).as(ten.body()).isEqualTo(200);
    assertThat(eleven.statusCode()).as(eleven.body()).isEqualTo(400);
    assertThat(eleven.body()).contains("Pencarian ini terlalu panjang");
  }

  @ParameterizedTest
  @ValueSource(strings = {"taskDefinitionKeyIn", "candidateGroups", "processInstanceBusinessKeyIn"})
  void andAThousandValues(String list) {
    Caller employee = loggedIn(EMPLOYEE);

    HttpResponse<String> some =
        employee.engine("POST", "/task/count", "{\"" + list + "\":" + list("\"a\"", 900) + "}");
    HttpResponse<String> more =
        employee.engine("POST", "/task/count", "{\"" + list + "\":" + list("\"a\"", 1_001) + "}");

    assertThat(some.statusCode()).as(some.body()).isEqualTo(200);
    assertThat(more.statusCode()).as(more.body()).isEqualTo(400);
    assertThat(more.body()).contains("Pencarian ini terlalu panjang");
  }

  @Test
  void andThirtyVariablesOrSortings() {
    String variable = "{\"name\":\"a\",\"operator\":\"eq\",\"value\":1}";
    String sorting = "{\"sortBy\":\"dueDate\",\"sortOrder\":\"asc\"}";

    HttpResponse<String> variables =
        loggedIn(EMPLOYEE)
            .engine("POST", "/task/count", "{\"taskVariables\":" + list(variable, 31) + "}");
    HttpResponse<String> sortings =
        loggedIn(EMPLOYEE)
            .engine("POST", "/task?maxResults=9", "{\"sorting\":" + list(sorting, 31) + "}");

    HttpResponse<String> thirty =
        loggedIn(EMPLOYEE)
            .engine("POST", "/task/count", "{\"taskVariables\":" + list(variable, 30) + "}");

    assertThat(thirty.statusCode()).as(thirty.body()).isEqualTo(200);
    assertThat(variables.statusCode()).as(variables.body()).isEqualTo(400);
    assertThat(variables.body()).contains("Pencarian ini terlalu panjang");
    assertThat(sortings.statusCode()).as(sortings.body()).isEqualTo(400);
    assertThat(sortings.body()).contains("Pencarian ini terlalu panjang");
  }

  private static String list(String element, int times) {
    return "[" + String.join(",", Collections.nCopies(times, element)) + "]";
  }
}
