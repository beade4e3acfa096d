package id.bangkom.imports;

import com.fasterxml.jackson.databind.JsonNode;
import id.bangkom.testing.ProductTest;
import id.bangkom.workforce.Employee;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Sends tables as a program does, and reads what became of their rows. */
record Tables(TestRestTemplate http, Employee by) {

  ResponseEntity<JsonNode> send(String kind, boolean dryRun, String csv) {
    return send(kind, dryRun, csv.getBytes(StandardCharsets.UTF_8), "text/csv");
  }

  ResponseEntity<JsonNode> send(String kind, boolean dryRun, byte[] body, String type) {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.parseMediaType(type));
    return http.withBasicAuth(by.login(), ProductTest.PASSWORD)
        .exchange(
            "/api/" + kind + "/import?dryRun=" + dryRun,
            HttpMethod.POST,
            new HttpEntity<>(body, headers),
            JsonNode.class);
  }

  /** Applies a table after a dry run, which must have said the same. */
  JsonNode apply(String kind, String csv) {
    JsonNode dry = report(send(kind, true, csv));
    JsonNode applied = report(send(kind, false, csv));
    if (!dry.path("rows").equals(applied.path("rows"))) {
      throw new AssertionError("dry run said\n" + dry + "\nbut it became\n" + applied);
    }
    return applied;
  }

  static JsonNode report(ResponseEntity<JsonNode> answer) {
    if (!answer.getStatusCode().is2xxSuccessful()) {
      throw new AssertionError(answer.getStatusCode() + " " + answer.getBody());
    }
    return answer.getBody();
  }

  /** Such as {@code 2 CREATED}. */
  static List<String> statuses(JsonNode report) {
    List<String> statuses = new ArrayList<>();
    report
        .path("rows")
        .forEach(row -> statuses.add(row.path("row").asInt() + " " + row.path("status").asText()));
    return statuses;
  }

  /** What is wrong with a row, as {@code column: problem}. */
  static String problem(JsonNode report, int row) {
    for (JsonNode result : report.path("rows")) {
      if (result.path("row").asInt() == row) {
        return result.path("column").asText() + ": " + result.path("problem").asText();
      }
    }
    throw new AssertionError("no row " + row + " in " + report);
  }

  static String remark(JsonNode report, int row) {
    for (JsonNode result : report.path("rows")) {
      if (result.path("row").asInt() == row) {
        return result.path("remark").asText();
      }
    }
    throw new AssertionError("no row " + row + " in " + report);
  }
}
