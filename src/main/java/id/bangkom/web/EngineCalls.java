package id.bangkom.web;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The calls of the engine's REST and of the web applications' own, by their exact form: ids have
 * the shape the engine gives them, so that no word of another call passes for an id.
 */
public final class EngineCalls {

  private static final String ENGINE = "/api/engine/engine/default";
  private static final String COCKPIT = "/api/cockpit/plugin/base/default";

  private static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  /** Of a diagram or table. */
  private static final String KEY = "[a-zA-Z][\\w-]*";

  /** The engine leaves key and version out where they would be too long. */
  private static final String DEFINITION = "(?:" + KEY + ":\\d+:)?" + ID;

  private static final String LOGIN = "[a-zA-Z0-9]{1,64}";
  private static final String VARIABLE = "[a-zA-Z_]\\w*";

  /** What the Tasklist and its user menu ask for; the engine's authorizations apply besides. */
  private static final Map<String, List<Pattern>> TASKLIST =
      Map.of(
          "GET",
          patterns(
              ENGINE,
              "/filter(/count)?",
              "/filter/{id}(/(list|count))?",
              "/task(/count)?",
              "/task/{id}",
              "/task/{id}/(form|deployed-form|rendered-form|form-variables|identity-links|comment)",
              "/task/{id}/variables/{variable}/data",
              "/process-definition(/count)?",
              "/process-definition/(key/{key}|{definition})"
                  + "(/(startForm|deployed-start-form|rendered-form|form-variables|xml))?",
              "/process-instance/{id}",
              "/history/(user-operation|task)(/count)?",
              "/user/{login}/profile",
              "/identity/(groups|password-policy)"),
          "OPTIONS",
          patterns(ENGINE, "/filter(/{id})?"),
          "POST",
          patterns(
              ENGINE,
              "/filter/{id}/(list|count)",
              "/task(/count)?",
              "/task/{id}/(claim|unclaim|submit-form)",
              "/process-definition/(key/{key}|{definition})/submit-form",
              "/identity/password-policy"),
          "PUT",
          patterns(ENGINE, "/user/{login}/credentials"));

  /** What is only asked although it comes as POST. Anything that is not listed here changes. */
  private static final List<Pattern> QUERIES =
      Stream.of(
              patterns(
                  ENGINE,
                  "/(case-execution|case-instance|execution|external-task|group|job|job-definition"
                      + "|process-instance|task|variable-instance)(/count)?",
                  "/history/(activity-instance|case-instance|detail|external-task-log|job-log"
                      + "|process-instance|task|variable-instance)(/count)?",
                  "/filter/{id}/(list|count|singleResult)",
                  "/identity/password-policy",
                  "/migration/(generate|validate)"),
              patterns(
                  COCKPIT,
                  "/(incident|process-instance)(/count)?",
                  "/process-definition/{definition}/called-process-definitions",
                  "/process-instance/{id}/called-process-instances"))
          .flatMap(List::stream)
          .toList();

  private static final Pattern HISTORY = Pattern.compile("/api/engine/engine/[^/]+/history/.*");

  /** Comments are said once; what came along with a task stays with it. */
  private static final Pattern SAID =
      pattern(ENGINE, "/(task|process-instance)/[^/]+/(comment|attachment)(/.*)?");

  private static final Pattern BATCH = pattern(ENGINE, "/batch/[^/]+");
  private static final Pattern TIME_TO_LIVE =
      Pattern.compile("/api/engine/engine/.*/history-time-to-live");

  private static final Pattern TASK =
      pattern(ENGINE, "/task/(?!(?:count|create)$|report(?:/|$))([^/]+)(?:/.*)?");
  private static final Pattern SUBMIT_TASK = pattern(ENGINE, "/task/([^/]+)/submit-form");
  private static final Pattern PAST_THE_FORM = pattern(ENGINE, "/task/[^/]+/(complete|resolve)");
  private static final Pattern START =
      pattern(
          ENGINE,
          "/process-definition/(?<key>key/)?(?<id>[^/]+)(/tenant-id/[^/]+)?/(submit-form|start)");
  private static final Pattern CLAIM = pattern(ENGINE, "/task/([^/]+)/claim");
  private static final Pattern UNCLAIM = pattern(ENGINE, "/task/([^/]+)/unclaim");
  private static final Pattern OWN_USER = pattern(ENGINE, "/user/([^/]+)/(profile|credentials)");
  private static final Pattern GROUPS = pattern(ENGINE, "/identity/groups");

  private EngineCalls() {}

  /** Whether the Tasklist makes this call. */
  public static boolean ofTasklist(String method, String path) {
    return matches(TASKLIST.getOrDefault(method.equals("HEAD") ? "GET" : method, List.of()), path);
  }

  /** Whether this call changes something, as far as can be told from its address. */
  public static boolean changes(String method, String path) {
    return switch (method) {
      case "GET", "HEAD", "OPTIONS" -> false;
      case "POST" -> !matches(QUERIES, path);
      default -> true;
    };
  }

  /**
   * Whether this call removes or rewrites what happened, or says when it is to be removed.
   *
   * @param query of the address; null when there is none
   */
  public static boolean deletesHistory(String method, String path, String query) {
    if (!changes(method, path)) {
      return false;
    }
    return HISTORY.matcher(path).matches()
        || TIME_TO_LIVE.matcher(path).matches()
        || !method.equals("POST") && SAID.matcher(path).matches()
        // Ends a batch; its history goes along with it only when the query says so.
        || method.equals("DELETE") && query != null && BATCH.matcher(path).matches();
  }

  /** A call about one task, of which group 1 is the id. */
  public static Matcher task(String path) {
    return TASK.matcher(path);
  }

  public static Matcher submitTask(String path) {
    return SUBMIT_TASK.matcher(path);
  }

  /** Puts variables on the process instance, where the fields of a form never go. */
  public static boolean pastTheForm(String path) {
    return PAST_THE_FORM.matcher(path).matches();
  }

  /** Of which the group "id" is the definition's, a key when there is a group "key". */
  public static Matcher start(String path) {
    return START.matcher(path);
  }

  public static Matcher claim(String path) {
    return CLAIM.matcher(path);
  }

  public static Matcher unclaim(String path) {
    return UNCLAIM.matcher(path);
  }

  /** Of which group 1 is the login. */
  public static Matcher account(String path) {
    return OWN_USER.matcher(path);
  }

  public static boolean groups(String path) {
    return GROUPS.matcher(path).matches();
  }

  private static boolean matches(List<Pattern> patterns, String path) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(path).matches());
  }

  private static List<Pattern> patterns(String root, String... paths) {
    return Stream.of(paths).map(path -> pattern(root, path)).toList();
  }

  private static Pattern pattern(String root, String path) {
    return Pattern.compile(
        root
            + path.replace("{id}", ID)
                .replace("{key}", KEY)
                .replace("{definition}", DEFINITION)
                .replace("{login}", LOGIN)
                .replace("{variable}", VARIABLE));
  }
}
