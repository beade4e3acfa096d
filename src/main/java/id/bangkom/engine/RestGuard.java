package id.bangkom.engine;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.bangkom.problem.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands before the REST of the web applications. Whoever is no system administrator gets exactly
 * the calls that the Tasklist makes; for everybody, what is submitted with a form must be a field
 * of that form. What a system administrator changes is logged with the name.
 *
 * <p>Bodies that are checked go on as they were read here, so that no second reader can understand
 * them differently.
 */
class RestGuard extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger("id.bangkom.audit");

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).build();

  /** Enough for a form with an attached file of a few megabytes. */
  private static final int LARGEST_BODY = 8 * 1024 * 1024;

  private static final String ENGINE = "/api/engine/engine/[^/]+";

  /** What the Tasklist and its user menu ask for; the engine's authorizations apply besides. */
  private static final Map<String, List<Pattern>> TASKLIST =
      Map.of(
          "GET",
          patterns(
              "/filter(/count)?",
              "/filter/[^/]+(/(list|count))?",
              "/task(/count)?",
              "/task/[^/]+",
              "/task/[^/]+/(form|deployed-form|rendered-form|form-variables|identity-links|comment)",
              "/task/[^/]+/variables/[^/]+/data",
              "/process-definition(/count)?",
              "/process-definition/(key/)?[^/]+(/(startForm|deployed-start-form|rendered-form"
                  + "|form-variables|xml))?",
              "/process-instance/[^/]+",
              "/history/(user-operation|task)(/count)?",
              "/user/[^/]+/profile",
              "/group(/count)?",
              "/identity/(groups|password-policy)"),
          "OPTIONS",
          patterns("/filter(/[^/]+)?"),
          "POST",
          patterns(
              "/filter/[^/]+/(list|count)",
              "/task(/count)?",
              "/group",
              "/task/[^/]+/(claim|unclaim|submit-form)",
              "/process-definition/(key/)?[^/]+/submit-form",
              "/identity/password-policy"),
          "PUT",
          patterns("/user/[^/]+/credentials"));

  private static final Pattern OPEN_TO_ALL =
      Pattern.compile(
          "/api/engine/engine/"
              + "|/api/admin/auth/user/[^/]+(/login/[^/]+|/logout)?"
              + "|/api/(admin|cockpit|tasklist|welcome)/plugin/[^/]+/static/.*");

  private static final Pattern TASK_FORM = Pattern.compile(ENGINE + "/task/([^/]+)/submit-form");
  private static final Pattern PAST_THE_FORM =
      Pattern.compile(ENGINE + "/task/[^/]+/(complete|resolve)");
  private static final Pattern START_FORM =
      Pattern.compile(
          ENGINE + "/process-definition/(key/)?([^/]+)(/tenant-id/[^/]+)?/(submit-form|start)");
  private static final Pattern CLAIM = Pattern.compile(ENGINE + "/task/([^/]+)/claim");
  private static final Pattern UNCLAIM = Pattern.compile(ENGINE + "/task/([^/]+)/unclaim");
  private static final Pattern OWN_USER =
      Pattern.compile(ENGINE + "/user/([^/]+)/(profile|credentials)");
  private static final Pattern GROUPS = Pattern.compile(ENGINE + "/identity/groups");

  /** What a form may submit; an object of any class is not among it. */
  private static final Set<String> TYPES =
      Set.of(
          "string", "boolean", "integer", "long", "short", "double", "date", "null", "json",
          "file");

  private final transient IdentityService identityService;
  private final transient TaskService taskService;
  private final transient RepositoryService repositoryService;
  private final transient FormContract forms;
  private final transient Unrestricted unrestricted;
  private final transient FasterPerson fasterPerson;

  RestGuard(
      IdentityService identityService,
      TaskService taskService,
      RepositoryService repositoryService,
      FormContract forms,
      Unrestricted unrestricted,
      FasterPerson fasterPerson) {
    this.identityService = identityService;
    this.taskService = taskService;
    this.repositoryService = repositoryService;
    this.forms = forms;
    this.unrestricted = unrestricted;
    this.fasterPerson = fasterPerson;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = Paths.of(request);
    Authentication user = identityService.getCurrentAuthentication();
    if (user == null || OPEN_TO_ALL.matcher(path).matches()) {
      // The gate let only the log-in and static files come this far without a user.
      chain.doFilter(request, response);
      return;
    }
    boolean administrator = Accounts.administrate(user.getGroupIds());
    HttpServletRequest checked;
    try {
      if (!administrator) {
        refuseUnlessTasklist(request.getMethod(), path);
        refuseForeignAccount(request, path, user.getUserId());
        Matcher unclaim = UNCLAIM.matcher(path);
        if (unclaim.matches()) {
          giveBack(unclaim.group(1), user.getUserId());
          response.setStatus(HttpServletResponse.SC_NO_CONTENT);
          return;
        }
      }
      checked = checked(request, path, user.getUserId(), administrator);
    } catch (Refusal refusal) {
      Answers.refuse(response, refusal);
      return;
    }
    try {
      fasterPerson.requested(taskOf(path));
      chain.doFilter(checked, response);
    } finally {
      fasterPerson.requested(null);
      if (administrator && writes(request, path)) {
        LOG.info(
            "System administrator {}: {} {} -> {}",
            user.getUserId(),
            request.getMethod(),
            path,
            response.getStatus());
      }
    }
  }

  private static void refuseUnlessTasklist(String method, String path) {
    List<Pattern> allowed =
        TASKLIST.getOrDefault(method.equals("HEAD") ? "GET" : method, List.of());
    if (allowed.stream().noneMatch(pattern -> pattern.matcher(path).matches())) {
      throw Refusal.forbidden("Tindakan ini tidak tersedia bagi Anda.");
    }
  }

  private static void refuseForeignAccount(HttpServletRequest request, String path, String user) {
    Matcher account = OWN_USER.matcher(path);
    boolean foreign =
        account.matches()
            ? !account.group(1).equals(user)
            : GROUPS.matcher(path).matches() && !user.equals(request.getParameter("userId"));
    if (foreign) {
      throw Refusal.forbidden("Data akun orang lain tidak tersedia bagi Anda.");
    }
  }

  private HttpServletRequest checked(
      HttpServletRequest request, String path, String user, boolean administrator)
      throws IOException {
    if (!request.getMethod().equals("POST")) {
      return request;
    }
    Matcher task = TASK_FORM.matcher(path);
    if (task.matches()) {
      refuseIfSomebodyWasFaster(task.group(1), user);
      return new CheckedRequest(request, taskForm(read(request), task.group(1)));
    }
    if (PAST_THE_FORM.matcher(path).matches()) {
      // These put variables on the process instance, where the fields of a form never go.
      throw Refusal.forbidden("Tugas diselesaikan dengan mengirim formulirnya.");
    }
    Matcher start = START_FORM.matcher(path);
    if (start.matches()) {
      return new CheckedRequest(
          request, startForm(read(request), start.group(1) != null, start.group(2)));
    }
    Matcher claim = CLAIM.matcher(path);
    if (claim.matches() && !administrator) {
      refuseIfSomebodyWasFaster(claim.group(1), user);
      return new CheckedRequest(request, claim(read(request), user));
    }
    return request;
  }

  private static String taskOf(String path) {
    return Stream.of(TASK_FORM, CLAIM)
        .map(pattern -> pattern.matcher(path))
        .filter(Matcher::matches)
        .map(task -> task.group(1))
        .findFirst()
        .orElse(null);
  }

  private void refuseIfSomebodyWasFaster(String taskId, String user) {
    fasterPerson
        .refusal(taskId, user)
        .ifPresent(
            refusal -> {
              throw refusal;
            });
  }

  private ObjectNode taskForm(JsonNode body, String taskId) {
    Task task = task(taskId);
    ObjectNode passed = JSON.createObjectNode();
    if (task == null || task.getProcessDefinitionId() == null) {
      // The engine says that there is no such task.
      return passed;
    }
    Set<String> fields = forms.fieldsOf(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
    passed.set("variables", variables(body.path("variables"), fields));
    return passed;
  }

  private ObjectNode startForm(JsonNode body, boolean byKey, String definition) {
    String businessKey = body.path("businessKey").asText("");
    if (!businessKey.isBlank() && !body.path("businessKey").isNull()) {
      throw Refusal.rule("Kunci bisnis ditetapkan oleh aplikasi; kosongkan isian itu.");
    }
    ProcessDefinition found = unrestricted.call(() -> definition(byKey, definition));
    ObjectNode passed = JSON.createObjectNode();
    if (found != null) {
      passed.set(
          "variables", variables(body.path("variables"), forms.startFieldsOf(found.getId())));
    }
    return passed;
  }

  private ProcessDefinition definition(boolean byKey, String definition) {
    var query = repositoryService.createProcessDefinitionQuery();
    return byKey
        ? query.processDefinitionKey(definition).latestVersion().singleResult()
        : query.processDefinitionId(definition).singleResult();
  }

  private static ObjectNode variables(JsonNode submitted, Set<String> fields) {
    ObjectNode passed = JSON.createObjectNode();
    submitted
        .fields()
        .forEachRemaining(
            variable -> {
              String name = variable.getKey();
              if (!fields.contains(name)) {
                throw Refusal.rule(
                    "Isian \""
                        + name
                        + "\" bukan bagian dari formulir ini; muat ulang lalu isi"
                        + " kembali.");
              }
              passed.set(name, value(name, variable.getValue()));
            });
    return passed;
  }

  private static ObjectNode value(String name, JsonNode submitted) {
    ObjectNode passed = JSON.createObjectNode();
    JsonNode type = submitted.path("type");
    boolean typed = type.isTextual();
    boolean acceptable =
        submitted.isObject()
            && submitted.path("value").isContainerNode() == false
            && (typed
                ? TYPES.contains(type.asText().toLowerCase(Locale.ROOT))
                : type.isMissingNode() || type.isNull());
    if (!acceptable) {
      throw Refusal.rule(
          "Isian \"" + name + "\" tidak terbaca; muat ulang tugas lalu isi kembali.");
    }
    for (String part : List.of("value", "type", "valueInfo")) {
      if (submitted.has(part)) {
        passed.set(part, submitted.get(part));
      }
    }
    if (typed && type.asText().equalsIgnoreCase("null") && passed.path("value").isTextual()) {
      // The Tasklist repeats the type a field had while it was empty; only a list or a group comes
      // with a type at all, as JSON.
      passed.put("type", "Json");
    }
    return passed;
  }

  /** A candidate takes a task for oneself, never for somebody else. */
  private static ObjectNode claim(JsonNode body, String user) {
    if (!user.equals(body.path("userId").asText(null))) {
      throw Refusal.forbidden("Anda hanya dapat mengambil tugas untuk diri sendiri.");
    }
    return JSON.createObjectNode().put("userId", user);
  }

  /**
   * Gives a claimed task back to its group. The engine asks for more rights than an assignee has,
   * and would let a task go that was given to one person: nobody would see it again.
   */
  private void giveBack(String taskId, String user) {
    Task task = task(taskId);
    if (task == null || !user.equals(task.getAssignee())) {
      throw Refusal.forbidden("Tugas ini bukan tugas Anda.");
    }
    boolean hasCandidates =
        unrestricted.call(
            () ->
                taskService.getIdentityLinksForTask(taskId).stream()
                    .anyMatch(link -> IdentityLinkType.CANDIDATE.equals(link.getType())));
    if (!hasCandidates) {
      throw Refusal.rule(
          "Tugas ini ditujukan kepada Anda pribadi dan tidak dapat dikembalikan ke kelompok.");
    }
    unrestricted.call(
        () -> {
          taskService.setAssignee(taskId, null);
          return taskId;
        });
  }

  private Task task(String taskId) {
    return unrestricted.call(() -> taskService.createTaskQuery().taskId(taskId).singleResult());
  }

  private static JsonNode read(HttpServletRequest request) throws IOException {
    byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
    if (body.length > LARGEST_BODY) {
      throw Refusal.rule("Isian terlalu besar; berkas paling besar beberapa megabita.");
    }
    if (body.length == 0) {
      return JSON.createObjectNode();
    }
    try {
      JsonNode json = JSON.readTree(body);
      if (json.isObject()) {
        return json;
      }
    } catch (IOException e) {
      // Falls through to the same sentence.
    }
    throw Refusal.malformed("Isian tidak terbaca; muat ulang halaman lalu ulangi.");
  }

  private static boolean writes(HttpServletRequest request, String path) {
    return path.startsWith("/api/engine/")
        && !List.of("GET", "HEAD", "OPTIONS").contains(request.getMethod())
        // The web applications ask with POST, too.
        && !path.matches(".*/(count|list|task|history/.*|statistics.*|password-policy)");
  }

  private static List<Pattern> patterns(String... paths) {
    return List.of(paths).stream().map(path -> Pattern.compile(ENGINE + path)).toList();
  }
}
