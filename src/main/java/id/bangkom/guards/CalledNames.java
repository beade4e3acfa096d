package id.bangkom.guards;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a call of the engine's REST was about, for the audit trail: the ids it names, the kinds of
 * its instructions and the names of variables. Never what a variable, a profile or a password says.
 */
final class CalledNames {

  private static final JsonFactory JSON = new JsonFactory();
  private static final int LONGEST = 480;
  private static final int LONGEST_NAME = 64;

  private static final Pattern KEPT =
      Pattern.compile("id|type|\\w*(?:Id|Ids|IdIn|Key|Keys|Retries)|retries|suspended|dueDate");

  /** Whose members are named by whoever calls, and say more than they should. */
  private static final Set<String> VARIABLES = Set.of("variables", "modifications", "deletions");

  private CalledNames() {}

  /** The names in a body, in their order and as far as there is room; empty when there are none. */
  static String in(byte[] body) {
    StringBuilder names = new StringBuilder();
    try (JsonParser json = JSON.createParser(body)) {
      while (names.length() < LONGEST && json.nextToken() != null) {
        JsonToken token = json.currentToken();
        String field = json.currentName();
        if (token == JsonToken.FIELD_NAME && VARIABLES.contains(field)) {
          json.nextToken();
          nameVariables(json, field, names);
        } else if (token.isScalarValue()
            && json.getParsingContext().inObject()
            && KEPT.matcher(field).matches()) {
          add(names, field, json.getText());
        } else if (token == JsonToken.START_ARRAY
            && field != null
            && KEPT.matcher(field).matches()) {
          while (names.length() < LONGEST && json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == null) {
              break;
            }
            if (json.currentToken().isScalarValue()) {
              add(names, field, json.getText());
            } else {
              json.skipChildren();
            }
          }
        }
      }
    } catch (IOException e) {
      // The engine says what is wrong with the body; what could be read of it is kept.
    }
    return names.length() <= LONGEST ? names.toString() : names.substring(0, LONGEST);
  }

  private static void nameVariables(JsonParser json, String field, StringBuilder names)
      throws IOException {
    if (!json.currentToken().isStructStart()) {
      return;
    }
    while (json.nextToken() != null && !json.currentToken().isStructEnd()) {
      if (json.currentToken() == JsonToken.FIELD_NAME) {
        add(names, field, json.currentName());
      } else {
        json.skipChildren();
      }
    }
  }

  private static void add(StringBuilder names, String field, String name) {
    if (names.length() < LONGEST) {
      String cut = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
      names.append(names.isEmpty() ? "" : ", ").append(field).append('=').append(cut);
    }
  }
}
