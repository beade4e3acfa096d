package id.bangkom.drills;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.bangkom.testing.Caller;
import id.bangkom.testing.ProductTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalTime;

/** What browsers and the application exchange about forms, and what is usually entered in them. */
final class Forms {

  static final ObjectMapper JSON = new ObjectMapper();

  private Forms() {}

  /** Somebody of the demonstration office at the screen. */
  static Caller loggedIn(int port, String login) {
    Caller caller = new Caller(port);
    assertThat(caller.logIn(login, ProductTest.PASSWORD).statusCode()).as(login).isEqualTo(200);
    return caller;
  }

  /**
   * @param pairs names and values in turn
   */
  static ObjectNode fields(Object... pairs) {
    ObjectNode fields = JSON.createObjectNode();
    for (int i = 0; i < pairs.length; i += 2) {
      fields.putObject((String) pairs[i]).putPOJO("value", pairs[i + 1]);
    }
    return fields;
  }

  /** A field that holds a list. */
  static ObjectNode json(String name, String value) {
    ObjectNode fields = JSON.createObjectNode();
    fields.putObject(name).put("value", value).put("type", "Json");
    return fields;
  }

  /** What a form sends. */
  static String body(ObjectNode fields) {
    return JSON.createObjectNode().set("variables", fields).toString();
  }

  /** A list as the engine gives it: JSON, or JSON in a text. */
  static JsonNode rows(JsonNode value) {
    return value.isTextual() ? read(value.asText()) : value;
  }

  static JsonNode read(HttpResponse<String> answer) {
    return read(answer.body());
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Everything is one level below what the post asks for.
   *
   * @param levelRows as the form shows them
   */
  static ObjectNode assessment(JsonNode levelRows) {
    ArrayNode levels = JSON.createArrayNode();
    String focus = null;
    for (JsonNode row : levelRows) {
      int required = row.get("requiredLevel").asInt();
      if (focus == null && required > 1) {
        focus = row.get("competencyId").asText();
      }
      levels
          .addObject()
          .put("competencyId", row.get("competencyId").asLong())
          .put("currentLevel", Math.max(1, required - 1));
    }
    ObjectNode fields = fields("focusCompetency", focus, "cause", "MOTIVATION");
    fields.setAll(json("levels", levels.toString()));
    return fields;
  }

  /** Two sessions within a month. */
  static ObjectNode agreement(LocalDate today) {
    return fields(
        "goal", "Latihan",
        "activity", "Latihan",
        "expectedResult", "Latihan",
        "scope", "NATIONAL",
        "plannedSessions", 2,
        "firstDate", today.toString(),
        "deadline", today.plusMonths(1).toString());
  }

  /** A session of one minute. */
  static ObjectNode session(LocalDate day, LocalTime time, boolean mentoring, String follows) {
    return fields(
        "decision",
        "RECORD",
        "sessionDate",
        day.toString(),
        "startTime",
        time.toString(),
        "minutes",
        1,
        "mode",
        "FACE_TO_FACE",
        "material",
        "Latihan",
        "followUp",
        "Latihan",
        "phase",
        mentoring ? "DISCUSSION" : null,
        "sessionFollows",
        follows);
  }
}
