package id.bangkom.rulechange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.bangkom.testing.People;
import id.bangkom.testing.ProductTest;
import id.bangkom.workforce.Employee;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Random and hostile rows, files, examples and proposals of drafts: no fault of the server, and a
 * sentence for each refusal. {@code -Dbangkom.garbage.cases=20000} sends more of them, {@code
 * -Dbangkom.garbage.seed} others.
 */
@ProductTest
class RuleGarbageTest {

  private static final int CASES = Integer.getInteger("bangkom.garbage.cases", 2000) / 40;
  private static final long SEED = Long.getLong("bangkom.garbage.seed", 20270101);

  private static final List<String> HOSTILE =
      List.of(
          "",
          " ",
          "-",
          "\"",
          "\\",
          "\"\\\"",
          "null",
          "NaN",
          "-1",
          "1e999999999",
          "0.0000000000000000000000001",
          "9".repeat(400),
          "x".repeat(4096),
          "for x in 1..1000000000 return x",
          "function() external {java: {class: \"java.lang.Runtime\"}}",
          "${''.getClass()}",
          "not(",
          "not(not(1))",
          "[1..",
          "[2..1]",
          "(1..1)",
          "1,,2",
          "date(\"2027-02-30\")",
          ">= date(\"0000-00-00\")",
          "[date(\"2027-01-01\")..date(\"2026-01-01\")]",
          "2027-99-99",
          "<script>alert(1)</script>",
          "]]>",
          "&lt;!DOCTYPE",
          "😀🇮🇩",
          "\u0000",
          "\ud800",
          "=1+1",
          "PNS",
          "\"PNS\"",
          "20");

  @Autowired private TestRestTemplate http;
  @Autowired private People people;

  private final Random random = new Random(SEED);
  private Employee administrator;
  private String path;

  @BeforeEach
  void aDraft() {
    people.clearDesks();
    administrator = people.called("Administrator Aturan A");
  }

  @AfterEach
  void noDrafts() {
    people.clearDesks();
  }

  @Test
  void nothingBreaksWhateverIsEntered() {
    int saved = 0;
    for (int i = 0; i < CASES; i++) {
      String decision = i % 2 == 0 ? "jp-target" : "gap-size";
      path = "/api/rule-drafts/" + decision;
      JsonNode draft = send(HttpMethod.POST, path, Map.of()).getBody();
      ResponseEntity<JsonNode> answer =
          switch (random.nextInt(6)) {
            case 0, 1 -> send(HttpMethod.PUT, path, rows(draft));
            case 2 -> sendFile("/dmn", MediaType.APPLICATION_XML, mutated());
            case 3 -> sendFile("/xlsx", MediaType.APPLICATION_OCTET_STREAM, bytes());
            case 4 -> send(HttpMethod.POST, path + "/examples", example());
            default ->
                send(
                    HttpMethod.POST,
                    path
                        + one(
                            List.of(
                                "/proposal",
                                "/trial",
                                "/update",
                                "/examples/" + random.nextInt(400) + "/acceptance")),
                    grounds());
          };
      assertThat(answer.getStatusCode().value())
          .as("case %d of seed %d: %s", i, SEED, answer.getBody())
          .isIn(200, 400, 404, 409, 413, 415, 422);
      if (answer.getStatusCode().isError()) {
        // What somebody sent is quoted, in whatever language it was.
        assertThat(answer.getBody().path("detail").asText().replaceAll("(?s)\".*\"", "\"\""))
            .as("case %d of seed %d", i, SEED)
            .matches("(?s)[A-Z].*[.…]")
            .doesNotContain("Exception", "java.", "org.");
      } else {
        saved++;
      }
      if (random.nextInt(4) == 0) {
        send(HttpMethod.DELETE, path, null);
      }
    }
    assertThat(saved).as("some of it is no garbage").isGreaterThan(CASES / 10);
  }

  private Map<String, Object> rows(JsonNode draft) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (JsonNode row : draft.path("table").path("rows")) {
      Map<String, Object> cells = new HashMap<>();
      row.path("cells")
          .fields()
          .forEachRemaining(
              cell ->
                  cells.put(
                      random.nextInt(20) == 0 ? one(HOSTILE) : cell.getKey(),
                      random.nextInt(4) == 0
                          ? one(HOSTILE)
                          : cell.getValue().path("value").asText()));
      Map<String, Object> entered = new HashMap<>();
      entered.put("row", random.nextInt(5) == 0 ? one(HOSTILE) : row.path("row").asText());
      entered.put("cells", random.nextInt(30) == 0 ? null : cells);
      rows.add(entered);
    }
    Map<String, Object> body = new HashMap<>();
    body.put("revision", random.nextInt(8) == 0 ? one(HOSTILE) : draft.path("revision").asInt());
    body.put("rows", rows);
    return body;
  }

  private byte[] mutated() {
    String dmn =
        new String(
            http.withBasicAuth(administrator.login(), ProductTest.PASSWORD)
                .getForObject(path + "/dmn", byte[].class),
            StandardCharsets.UTF_8);
    StringBuilder text = new StringBuilder(dmn);
    for (int i = random.nextInt(3); i >= 0; i--) {
      int from = random.nextInt(text.length());
      int to = Math.min(text.length(), from + random.nextInt(60));
      text.replace(from, to, one(HOSTILE));
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private byte[] bytes() {
    byte[] file =
        http.withBasicAuth(administrator.login(), ProductTest.PASSWORD)
            .getForObject(path + "/xlsx", byte[].class);
    for (int i = random.nextInt(4); i > 0; i--) {
      file[random.nextInt(file.length)] = (byte) random.nextInt();
    }
    return file;
  }

  private Map<String, Object> example() {
    Map<String, Object> inputs = new HashMap<>();
    Map<String, Object> expected = new HashMap<>();
    for (String input : List.of("employmentType", "onDate", "gap", one(HOSTILE))) {
      inputs.put(
          input, random.nextInt(3) == 0 ? one(HOSTILE) : one(List.of("PNS", "2", "2027-01-01")));
    }
    expected.put(
        one(List.of("minimumJp", "gapSize", "certainty", "row", one(HOSTILE))), one(HOSTILE));
    Map<String, Object> body = new HashMap<>();
    body.put("inputs", random.nextInt(9) == 0 ? null : inputs);
    body.put("expected", random.nextInt(3) == 0 ? null : expected);
    body.put("note", one(HOSTILE));
    return body;
  }

  private Map<String, Object> grounds() {
    return Map.of(
        "reason", one(HOSTILE), "legalDocument", one(HOSTILE), "effectiveNote", one(HOSTILE));
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private ResponseEntity<JsonNode> sendFile(String part, MediaType type, byte[] body) {
    JsonNode draft = send(HttpMethod.GET, path, null).getBody();
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(type);
    return http.withBasicAuth(administrator.login(), ProductTest.PASSWORD)
        .exchange(
            path + part + "?revision=" + draft.path("revision").asInt(),
            HttpMethod.PUT,
            new HttpEntity<>(body, headers),
            JsonNode.class);
  }

  private ResponseEntity<JsonNode> send(HttpMethod method, String path, Object body) {
    return http.withBasicAuth(administrator.login(), ProductTest.PASSWORD)
        .exchange(path, method, new HttpEntity<>(body), JsonNode.class);
  }
}
