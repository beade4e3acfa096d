package id.bangkom.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;

/** Which part of the application a request asks for. */
public final class Paths {

  /** The list of tasks, where everybody begins. */
  public static final String LIST = "/app/tasklist/default/";

  /** Where somebody who is not logged in finds the log-in form. */
  public static final String LOGIN_PAGE = "/masuk";

  /** Where one's own password is changed. */
  public static final String PASSWORD_PAGE = "/kata-sandi";

  public static final String PASSWORD_API = "/api/password";

  private static final String ME = "/api/me";

  private static final String HEALTH = "/actuator/health";

  /** The list of engines, which the web applications ask for like this. */
  private static final String ENGINES = "/api/engine/engine/";

  private static final List<String> CAMUNDA_API =
      List.of("/api/engine", "/api/admin", "/api/cockpit", "/api/tasklist", "/api/welcome");

  private static final List<String> STATIC = List.of("/app/", "/lib/", "/assets/", "/bangkom/");

  private static final List<Pattern> SETUP =
      List.of(
          Pattern.compile("(/.*)?/api/admin/setup(/.*)?", Pattern.CASE_INSENSITIVE),
          Pattern.compile("(/.*)?/app/admin/[^/]+/setup(/.*)?", Pattern.CASE_INSENSITIVE));

  private static final Pattern LOGIN_STATE = Pattern.compile("/api/admin/auth/user/[^/]+");
  private static final Pattern LOG_IN_OR_OUT =
      Pattern.compile("/api/admin/auth/user/[^/]+/(login/[a-z]+|logout)");
  private static final Pattern PLUGIN_FILE =
      Pattern.compile("/api/(admin|cockpit|tasklist|welcome)/plugin/[^/]+/static/.*");

  /**
   * An unusual spelling that the container and the web applications' own filters, which look at the
   * raw address, could read differently: parameters in a segment, empty or dotted segments,
   * backslashes, and escapes of characters that need none.
   */
  private static final Pattern UNUSUAL =
      Pattern.compile(
          "[;\\\\\\x00-\\x20\\x7f]|//|/\\.{1,2}(/|$)"
              + "|%(2[def]|3[0-9b]|4[1-9a-f]|5[0-9acf]|6[1-9a-f]|7[0-9aef]|[01][0-9a-f])|%25",
          Pattern.CASE_INSENSITIVE);

  private Paths() {}

  /** The path within the application, decoded as the container maps it. */
  public static String of(HttpServletRequest request) {
    String info = request.getPathInfo();
    return info == null ? request.getServletPath() : request.getServletPath() + info;
  }

  /**
   * Whether the address is spelled so that two readers could understand it differently. Under /api
   * a slash at the end is unusual, too: the engine's REST takes it for the same address, our guards
   * do not.
   */
  public static boolean unusual(HttpServletRequest request) {
    String address = request.getRequestURI();
    return UNUSUAL.matcher(address).find()
        || address.endsWith("/") && api(of(request)) && !of(request).equals(ENGINES);
  }

  public static boolean setup(String path) {
    return SETUP.stream().anyMatch(pattern -> pattern.matcher(path).matches());
  }

  public static boolean api(String path) {
    return within(path, "/api");
  }

  /** REST of the engine and of its web applications. */
  public static boolean camundaApi(String path) {
    return CAMUNDA_API.stream().anyMatch(root -> within(path, root));
  }

  /** Our own REST and its description, which programs may use with HTTP Basic. */
  public static boolean ownApi(String path) {
    return api(path) && !camundaApi(path)
        || within(path, "/v3/api-docs")
        || path.equals("/v3/api-docs.yaml");
  }

  /** Camunda's pages need another content security policy than ours. */
  public static boolean camunda(String path) {
    return camundaApi(path) || within(path, "/app");
  }

  public static boolean file(String path) {
    return path.equals("/favicon.ico") || STATIC.stream().anyMatch(path::startsWith);
  }

  /** A script, a style or a picture: the same for everybody, and there are many to a page. */
  public static boolean sameForAll(String path) {
    return file(path) && !application(path);
  }

  /** A page of the web applications. */
  public static boolean application(String path) {
    return within(path, "/app") && path.indexOf('.', path.lastIndexOf('/')) < 0;
  }

  /** All that is needed to change a password. */
  public static boolean password(String path) {
    return path.equals(PASSWORD_PAGE) || path.equals(PASSWORD_API);
  }

  /** What the machine room asks for, by HTTP Basic, too; of it only the health is for everybody. */
  public static boolean machineRoom(String path) {
    return within(path, "/actuator") && !path.equals(HEALTH);
  }

  static boolean logIn(String path) {
    return LOG_IN_OR_OUT.matcher(path).matches();
  }

  /** What asks or says who is there: a page asks it before it shows anybody. */
  public static boolean whoIsThere(String path) {
    return path.equals(ME) || LOGIN_STATE.matcher(path).matches() || logIn(path);
  }

  /** What can be asked for without being logged in. */
  public static boolean open(String method, String path) {
    boolean reading = method.equals("GET") || method.equals("HEAD");
    if (reading) {
      return sameForAll(path)
          || path.equals(LOGIN_PAGE)
          || path.equals(HEALTH)
          || path.equals(ENGINES)
          || LOGIN_STATE.matcher(path).matches()
          || PLUGIN_FILE.matcher(path).matches();
    }
    return method.equals("POST") && logIn(path);
  }

  private static boolean within(String path, String root) {
    return path.equals(root) || path.startsWith(root + "/");
  }
}
