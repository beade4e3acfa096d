package id.bangkom.guards;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import id.bangkom.problem.Refusal;
import id.bangkom.web.EngineCalls;
import id.bangkom.web.JsonShape;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What may be changed through the engine's REST at all, by whoever has the right to: accounts, and
 * what repairs a process that is stuck. Nothing that puts other values before somebody who decides,
 * says that something happened which did not, or does once more what was done. A call that is not
 * listed is refused, also one that the engine gets with another version.
 */
final class Repairs {

  private static final String ENGINE = "/api/engine/engine/default";

  /** By method, in the words of the engine's templates. */
  private static final Map<String, Set<String>> ALLOWED =
      Map.of(
          "POST",
          Set.of(
              // What Tasklist does; RestGuard and CommandGuard look at each.
              "/task/{id}/claim",
              "/task/{id}/unclaim",
              "/task/{id}/submit-form",
              "/process-definition/{id}/submit-form",
              "/process-definition/key/{key}/submit-form",
              // Somebody else does it, in the own name.
              "/task/{id}/assignee",
              "/task/{id}/identity-links",
              "/task/{id}/identity-links/delete",
              // What failed is tried again, or waits.
              "/job/retries",
              "/job/{id}/execute",
              "/job/{id}/duedate/recalculate",
              "/process-instance/job-retries",
              "/process-instance/job-retries-historic-query-based",
              "/process-instance/suspended-async",
              // Where a process stands; what it records there, it records by its own rules.
              "/process-instance/{id}/modification",
              "/process-instance/{id}/modification-async",
              "/modification/execute",
              "/modification/executeAsync",
              "/migration/execute",
              "/migration/executeAsync",
              "/process-instance/delete",
              "/process-instance/delete-historic-query-based",
              // Tables only, see DeploymentGuard.
              "/deployment/create",
              "/deployment/{id}/redeploy",
              "/filter/create",
              "/user/create",
              "/user/{id}/unlock",
              "/group/create"),
          "PUT",
          Set.of(
              "/job/suspended",
              "/job/{id}/suspended",
              "/job/{id}/retries",
              "/job/{id}/duedate",
              "/job/{id}/priority",
              "/job-definition/suspended",
              "/job-definition/{id}/suspended",
              "/job-definition/{id}/retries",
              "/job-definition/{id}/jobPriority",
              "/process-instance/suspended",
              "/process-instance/{id}/suspended",
              "/process-definition/suspended",
              "/process-definition/{id}/suspended",
              "/process-definition/key/{key}/suspended",
              "/batch/{id}/suspended",
              "/incident/{id}/annotation",
              "/filter/{id}",
              "/user/{id}/profile",
              "/user/{id}/credentials",
              "/group/{id}",
              "/group/{id}/members/{userId}"),
          "DELETE",
          Set.of(
              "/process-instance/{id}",
              "/batch/{id}",
              "/incident/{id}",
              "/incident/{id}/annotation",
              "/filter/{id}",
              "/user/{id}",
              "/group/{id}",
              "/group/{id}/members/{userId}",
              // CommandGuard refuses these with what to do instead.
              "/deployment/{id}",
              "/process-definition/{id}",
              "/process-definition/key/{key}",
              "/process-definition/key/{key}/delete"));

  private static final Map<String, List<Pattern>> PATTERNS =
      ALLOWED.entrySet().stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  Entry::getKey,
                  calls ->
                      calls.getValue().stream()
                          .map(call -> Pattern.compile(call.replaceAll("\\{\\w+}", "[^/]+")))
                          .toList()));

  private static final String NO_VARIABLES =
      "Isi proses dan tugas tidak diubah dari luar; penerima tugas mengisinya di formulir. Bila"
          + " proses tersendat, pindahkan langkahnya atau tugaskan orang lain.";

  /** The engine takes values for a process along with these. */
  private static final Pattern MOVES =
      Pattern.compile(".*/(modification(-async|/\\w+)?|migration/\\w+)");

  /** The first that fits says what to do instead. */
  private static final Map<Pattern, String> INSTEAD = new LinkedHashMap<>();

  static {
    INSTEAD.put(
        Pattern.compile(".*/restart(-async)?"),
        "Proses yang sudah berakhir tidak dimulai ulang; mulailah yang baru dari Tasklist dengan"
            + " formulirnya.");
    INSTEAD.put(
        Pattern.compile(".*/start|/case-definition/.*|/task/create|/condition"),
        "Proses dimulai dari Tasklist dengan formulirnya, tidak dengan cara lain.");
    INSTEAD.put(
        Pattern.compile(".*(/variables-async|/(localV|v)ariables(/.*)?)|/variable-instance/.*"),
        NO_VARIABLES);
    INSTEAD.put(
        Pattern.compile("/message|/signal|.*/(signal|trigger|message-async)"),
        "Pesan kepada proses hanya dikirim aplikasi; lakukan tindakannya di halamannya, misalnya"
            + " penarikan klaim atau penghentian program.");
    INSTEAD.put(
        Pattern.compile("/task/.*"),
        "Tugas hanya dapat ditugaskan kepada orang lain; isinya diselesaikan penerimanya dengan"
            + " mengirim formulirnya.");
  }

  private static final String NOT_AVAILABLE =
      "Tindakan ini tidak tersedia, juga bagi administrator sistem. Yang dapat dilakukan: menugaskan"
          + " orang lain, mencoba lagi yang gagal, menunda, memindahkan, atau menghapus proses.";

  private Repairs() {}

  /**
   * An instance is moved or migrated as it is.
   *
   * @throws Refusal FORBIDDEN when the body brings values for variables
   */
  static void requireNoVariables(String path, byte[] body) throws IOException {
    if (!MOVES.matcher(path).matches()) {
      return;
    }
    try (JsonParser json = JsonShape.engine().createParser(body)) {
      while (json.nextToken() != null) {
        if (json.currentToken() == JsonToken.FIELD_NAME
            && json.currentName().equals("variables")
            && json.nextToken() != JsonToken.VALUE_NULL) {
          throw Refusal.forbidden(NO_VARIABLES);
        }
      }
    }
  }

  /**
   * @throws Refusal FORBIDDEN, with what to do instead, for a call that changes something and is
   *     not among these
   */
  static void require(String method, String path) {
    if (!EngineCalls.changes(method, path) || !path.startsWith("/api/engine/")) {
      return;
    }
    String call = path.startsWith(ENGINE) ? path.substring(ENGINE.length()) : path;
    boolean allowed =
        PATTERNS.getOrDefault(method, List.of()).stream()
            .anyMatch(pattern -> pattern.matcher(call).matches());
    // What goes past a form has a sentence of its own.
    if (!allowed && !EngineCalls.pastTheForm(path)) {
      throw Refusal.forbidden(
          INSTEAD.entrySet().stream()
              .filter(instead -> instead.getKey().matcher(call).matches())
              .map(Entry::getValue)
              .findFirst()
              .orElse(NOT_AVAILABLE));
    }
  }
}
