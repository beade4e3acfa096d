package id.bangkom.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.bangkom.jp.Track;
import id.bangkom.testing.People;
import id.bangkom.testing.ProductTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The description of our HTTP interface, as a program reads it. */
@ProductTest
class ApiDescriptionTest {

  private static final String ADDRESS = "/v3/api-docs";

  @Autowired private TestRestTemplate http;
  @Autowired private People people;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  private JsonNode api;

  @BeforeEach
  void read() {
    api = read(ADDRESS);
  }

  @Test
  void isForWhoeverIsLoggedIn() {
    assertThat(http.getForEntity(ADDRESS, String.class).getStatusCode().value()).isEqualTo(401);
    assertThat(api.path("openapi").asText()).startsWith("3.");
  }

  @Test
  void holdsEveryCallOfOurOwnAndNothingElse() {
    Set<String> mapped = new TreeSet<>();
    mappings
        .getHandlerMethods()
        .keySet()
        .forEach(
            info ->
                info.getPatternValues().stream()
                    .filter(path -> path.startsWith("/api/") && !path.contains("/access-test/"))
                    .forEach(
                        path ->
                            info.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> mapped.add(method + " " + path))));
    assertThat(calls()).containsExactlyElementsOf(mapped).hasSizeGreaterThan(40);
  }

  @Test
  void everyCallSaysWhatItIsForAndNoSummaryIsLeftOfACallThatIsGone() {
    assertThat(calls())
        .allSatisfy(call -> assertThat(operation(call).path("summary").asText()).isNotBlank())
        .containsExactlyElementsOf(new TreeSet<>(Summaries.read().byCall().keySet()));
  }

  @Test
  void everyCallSaysHowItIsRefused() {
    assertThat(calls())
        .allSatisfy(
            call ->
                assertThat(names(operation(call).path("responses"))).contains("400", "401", "403"));
    JsonNode refusal = api.path("components").path("responses").path("refused422");
    assertThat(names(refusal.path("content"))).containsExactly("application/problem+json");
    assertThat(names(api.path("components").path("schemas").path("Problem").path("properties")))
        .contains("title", "detail", "status", "field");
  }

  @Test
  void saysHowToLogIn() {
    assertThat(names(api.path("components").path("securitySchemes")))
        .containsExactlyInAnyOrder("session", "basic");
    assertThat(api.path("security")).hasSize(2);
  }

  @Test
  void anImportTakesCsvXlsxOrAnUploadAndGivesAResultPerRow() {
    List<String> imports = calls().stream().filter(call -> call.endsWith("/import")).toList();
    assertThat(imports).hasSize(6);
    assertThat(imports)
        .allSatisfy(
            call -> {
              JsonNode operation = operation(call);
              assertThat(names(operation.path("requestBody").path("content")))
                  .containsExactlyInAnyOrder(
                      "text/csv",
                      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                      "multipart/form-data");
              assertThat(operation.path("parameters").findValuesAsText("name"))
                  .containsExactly("dryRun");
              assertThat(names(operation.path("responses"))).contains("413", "415");
              assertThat(schemaOf(operation, "200")).isEqualTo("ImportReport");
            });
    assertThat(names(schema("RowResult").path("properties")))
        .contains("row", "column", "status", "activityId", "problem", "cells");
  }

  @Test
  void theFieldsOfAnActivityAreDescribed() {
    JsonNode activity = schema("Activity");
    assertThat(texts(activity.path("required")))
        .containsExactlyInAnyOrder("nip", "track", "scope", "date", "quantity", "title");
    assertThat(names(activity.path("properties")))
        .contains("endDate", "startTime", "organiser", "evidenceNumber");
    assertThat(activity.path("properties").path("track").toString())
        .satisfiesAnyOf(
            inline ->
                assertThat(inline)
                    .contains(Arrays.stream(Track.values()).map(Track::name).toList()),
            named -> assertThat(named).contains("#/components/schemas/Track"));
    assertThat(schemaOf(operation("POST /api/activities"), "201")).isEqualTo("Recorded");
  }

  @Test
  void typesOfTheSameNameInDifferentAnswersStayApart() {
    assertThat(names(schema("JpRecapRow").path("properties"))).contains("shortfallJp");
    assertThat(names(schema("OpenWorkRow").path("properties"))).contains("stage");
    assertThat(names(schema("RecalculationShown").path("properties")))
        .contains("status", "employeesDone", "unitName");
  }

  @Test
  void aRecapIsJsonOrASpreadsheet() {
    assertThat(
            names(
                operation("GET /api/units/{code}/jp-recap")
                    .path("responses")
                    .path("200")
                    .path("content")))
        .containsExactlyInAnyOrder(
            "application/json",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  }

  @Test
  void onlyTheDescriptionIsYaml() {
    HttpHeaders yaml = new HttpHeaders();
    yaml.setContentType(MediaType.APPLICATION_YAML);
    TestRestTemplate administrator =
        http.withBasicAuth(people.called("Administrator Aturan A").login(), ProductTest.PASSWORD);
    assertThat(administrator.getForObject(ADDRESS + ".yaml", String.class)).startsWith("openapi:");
    assertThat(
            administrator
                .postForEntity("/api/activities", new HttpEntity<>("nip: 1", yaml), String.class)
                .getStatusCode()
                .value())
        .isEqualTo(415);
  }

  private JsonNode read(String address) {
    return http.withBasicAuth(people.called("Pegawai A").login(), ProductTest.PASSWORD)
        .getForObject(address, JsonNode.class);
  }

  private Set<String> calls() {
    Set<String> calls = new TreeSet<>();
    api.path("paths")
        .fields()
        .forEachRemaining(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method -> calls.add(method.toUpperCase() + " " + path.getKey())));
    // A controller of the access tests, which share the class path.
    calls.removeIf(call -> call.contains("/api/access-test/"));
    return calls;
  }

  private JsonNode operation(String call) {
    String[] parts = call.split(" ");
    return api.path("paths").path(parts[1]).path(parts[0].toLowerCase());
  }

  private JsonNode schema(String name) {
    return api.path("components").path("schemas").path(name);
  }

  private static String schemaOf(JsonNode operation, String status) {
    return operation
        .path("responses")
        .path(status)
        .path("content")
        .path("application/json")
        .path("schema")
        .path("$ref")
        .asText()
        .replace("#/components/schemas/", "");
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
