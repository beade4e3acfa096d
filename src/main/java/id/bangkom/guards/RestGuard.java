package id.bangkom.guards;

import id.bangkom.accounts.Accounts;
import id.bangkom.audit.Act;
import id.bangkom.audit.AuditTrail;
import id.bangkom.audit.Origin;
import id.bangkom.engine.FasterPerson;
import id.bangkom.engine.Unrestricted;
import id.bangkom.forms.SubmittedForms;
import id.bangkom.problem.Refusal;
import id.bangkom.web.Answers;
import id.bangkom.web.EngineCalls;
import id.bangkom.web.JsonShape;
import id.bangkom.web.Paths;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands before the REST of the web applications. Whoever is no system administrator gets exactly
 * the calls that the Tasklist makes; for everybody, what is submitted with a form must be a field
 * of that form, what happened is not deleted, and of what remains only {@link Repairs} are made.
 * Each call that changes something is a line of the log {@code id.bangkom.audit}, whoever makes it
 * and however it ends.
 *
 * <p>Bodies that are checked go on as they were read here, so that no second reader can understand
 * them differently.
 */
public class RestGuard extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final Logger AUDIT = LoggerFactory.getLogger("id.bangkom.audit");

  private static final Pattern OPEN_TO_ALL =
      Pattern.compile(
          "/api/engine/engine/"
              + "|/api/admin/auth/user/[^/]+(/login/[^/]+|/logout)?"
              + "|/api/(admin|cockpit|tasklist|welcome)/plugin/[^/]+/static/.*");

  /** Of the request: what its body names. */
  private static final String NAMES = RestGuard.class.getName() + ".names";

  private final transient IdentityService identityService;
  private final transient TaskService taskService;
  private final transient SubmittedForms forms;
  private final transient Unrestricted unrestricted;
  private final transient FasterPerson fasterPerson;
  private final transient AuditTrail trail;

  public RestGuard(
      IdentityService identityService,
      TaskService taskService,
      SubmittedForms forms,
      Unrestricted unrestricted,
      FasterPerson fasterPerson,
      AuditTrail trail) {
    this.identityService = identityService;
    this.taskService = taskService;
    this.forms = forms;
    this.unrestricted = unrestricted;
    this.fasterPerson = fasterPerson;
    this.trail = trail;
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
    boolean answered = false;
    try {
      guard(request, response, chain, path, user);
      answered = true;
    } finally {
      if (EngineCalls.changes(request.getMethod(), path)) {
        AUDIT.info(
            "{} {} from {}: {} {} -> {}",
            Accounts.administrate(user.getGroupIds()) ? "System administrator" : "User",
            user.getUserId(),
            request.getRemoteAddr(),
            request.getMethod(),
            path,
            answered ? response.getStatus() : "failed");
        if (answered && response.getStatus() < HttpServletResponse.SC_BAD_REQUEST) {
          recordUnlessRecorded(request, path, user);
        }
      }
    }
  }

  /** What people do with forms is recorded by what the forms do. */
  private void recordUnlessRecorded(HttpServletRequest request, String path, Authentication user) {
    if (Accounts.administrate(user.getGroupIds()) && !Origin.isAccountedFor()) {
      String names = (String) request.getAttribute(NAMES);
      trail.record(
          Act.ENGINE_CALLED,
          path,
          names == null || names.isEmpty()
              ? request.getMethod()
              : request.getMethod() + " " + names);
    }
  }

  /** Keeps what a call of a system administrator names, for the audit trail. */
  private static void keepNames(HttpServletRequest request, String path) throws IOException {
    // What was not read is a file, with no names.
    if (request instanceof CheckedRequest && EngineCalls.changes(request.getMethod(), path)) {
      byte[] body = request.getInputStream().readAllBytes();
      Repairs.requireNoVariables(path, body);
      request.setAttribute(NAMES, CalledNames.in(body));
    }
  }

  private void guard(
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain,
      String path,
      Authentication user)
      throws IOException, ServletException {
    boolean administrator = Accounts.administrate(user.getGroupIds());
    HttpServletRequest checked;
    try {
      if (!administrator) {
        refuseUnlessTasklist(request.getMethod(), path);
        refuseForeignAccount(request, path, user.getUserId());
        Matcher unclaim = EngineCalls.unclaim(path);
        if (unclaim.matches()) {
          giveBack(unclaim.group(1), user.getUserId());
          response.setStatus(HttpServletResponse.SC_NO_CONTENT);
          return;
        }
      }
      if (EngineCalls.deletesHistory(request.getMethod(), path, request.getQueryString())) {
        throw Refusal.forbidden("Riwayat tidak dapat dihapus, juga oleh administrator sistem.");
      }
      Repairs.require(request.getMethod(), path);
      checked = checked(request, path, user.getUserId(), administrator);
      if (administrator) {
        keepNames(checked, path);
      }
    } catch (Refusal refusal) {
      Answers.refuse(response, refusal);
      return;
    }
    try {
      fasterPerson.requested(taskOf(path));
      chain.doFilter(checked, response);
    } finally {
      fasterPerson.requested(null);
    }
  }

  private static void refuseUnlessTasklist(String method, String path) {
    if (!EngineCalls.ofTasklist(method, path)) {
      throw Refusal.forbidden("Tindakan ini tidak tersedia bagi Anda.");
    }
  }

  private static void refuseForeignAccount(HttpServletRequest request, String path, String user) {
    Matcher account = EngineCalls.account(path);
    boolean foreign =
        account.matches()
            ? !account.group(1).equals(user)
            : EngineCalls.groups(path) && !user.equals(request.getParameter("userId"));
    if (foreign) {
      throw Refusal.forbidden("Data akun orang lain tidak tersedia bagi Anda.");
    }
  }

  private HttpServletRequest checked(
      HttpServletRequest request, String path, String user, boolean administrator)
      throws IOException {
    if (request.getMethod().equals("POST") && EngineCalls.pastTheForm(path)) {
      throw Refusal.forbidden("Tugas diselesaikan dengan mengirim formulirnya.");
    }
    Task task = null;
    Matcher about = EngineCalls.task(path);
    if (about.matches()) {
      if (taskOf(path) != null) {
        refuseIfSomebodyWasFaster(about.group(1), user);
      }
      task = task(about.group(1));
      if (task == null) {
        // The engine answers some of these with a fault and fills the log with it.
        throw Refusal.unknown("Tugas ini tidak ada; muat ulang daftar tugas.");
      }
    }
    if (!request.getMethod().equals("POST")) {
      return shaped(request);
    }
    if (EngineCalls.submitTask(path).matches()) {
      return new CheckedRequest(request, forms.ofTask(forms.read(request), task));
    }
    Matcher start = EngineCalls.start(path);
    if (start.matches()) {
      return new CheckedRequest(
          request,
          forms.ofStart(forms.read(request), start.group("key") != null, start.group("id")));
    }
    Matcher claim = EngineCalls.claim(path);
    if (claim.matches() && !administrator) {
      return new CheckedRequest(request, forms.claim(forms.read(request), user));
    }
    return shaped(request);
  }

  /** Files and fields of a page are no JSON, and nothing of the engine reads them as such. */
  private static HttpServletRequest shaped(HttpServletRequest request) throws IOException {
    String type = Objects.requireNonNullElse(request.getContentType(), "").toLowerCase(Locale.ROOT);
    boolean sent =
        request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    if (!sent
        || type.startsWith("multipart/")
        || type.startsWith("application/x-www-form-urlencoded")) {
      return request;
    }
    byte[] body = request.getInputStream().readAllBytes();
    JsonShape.check(body);
    return new CheckedRequest(request, body);
  }

  private static String taskOf(String path) {
    return Stream.of(EngineCalls.submitTask(path), EngineCalls.claim(path))
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
}
