package id.bangkom.gate;

import id.bangkom.accounts.Accounts;
import id.bangkom.accounts.PasswordCheck;
import id.bangkom.accounts.SessionUser;
import id.bangkom.audit.Origin;
import id.bangkom.passwords.PasswordState;
import id.bangkom.passwords.Passwords;
import id.bangkom.web.Answers;
import id.bangkom.web.Paths;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;

/**
 * Lets nobody in who is not logged in, except to the log-in page, static files and the health
 * check. The web applications' own filter has put the session's user on the engine before; a
 * program's HTTP Basic on our own API does the same for this one request.
 */
public class Gate extends HttpFilter {

  private static final long serialVersionUID = 1L;

  /** Marks a request that carries its own credentials, and so needs no CSRF token. */
  static final String BASIC = Gate.class.getName() + ".basic";

  /** Tells a page that is open where to go on. */
  public static final String NEXT_PAGE = "Bangkom-Next-Page";

  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'";

  private final transient IdentityService identityService;
  private final transient Accounts accounts;
  private final transient Passwords passwords;

  Gate(IdentityService identityService, Accounts accounts, Passwords passwords) {
    this.identityService = identityService;
    this.accounts = accounts;
    this.passwords = passwords;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = Paths.of(request);
    protect(response, path);
    if (Paths.unusual(request)) {
      Answers.explain(
          request, response, 400, "Alamat tidak terbaca", "Periksa kembali alamat halaman ini.");
    } else if (Paths.setup(path)) {
      Answers.explain(
          request,
          response,
          403,
          "Tidak berwenang",
          "Penyiapan awal tidak tersedia di aplikasi ini.");
    } else if (path.equals("/") || path.equals("/app") || path.equals("/app/")) {
      String start = loggedIn() ? Paths.LIST : Paths.LOGIN_PAGE;
      response.sendRedirect(request.getContextPath() + start);
    } else if (!Paths.api(path) && !List.of("GET", "HEAD").contains(request.getMethod())) {
      response.setHeader("Allow", "GET, HEAD");
      Answers.explain(
          request, response, 405, "Cara akses tidak didukung", "Halaman ini hanya dapat dibaca.");
    } else if ((Paths.ownApi(path) || Paths.machineRoom(path))
        && credentials(request).isPresent()) {
      withBasic(request, response, chain, credentials(request).get());
    } else if (mustChangePassword(request, path)) {
      sendToPassword(request, response, path);
    } else if (Paths.open(request.getMethod(), path) || loggedIn()) {
      pass(request, response, chain);
    } else {
      sendToLogin(request, response, path);
    }
  }

  private void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (Paths.machineRoom(Paths.of(request)) && !administrator()) {
      Answers.explain(
          request,
          response,
          403,
          "Tidak berwenang",
          "Halaman ini hanya untuk administrator sistem.");
      return;
    }
    Origin.actsAs(loggedIn() ? identityService.getCurrentAuthentication().getUserId() : null);
    chain.doFilter(request, response);
  }

  private boolean loggedIn() {
    return identityService.getCurrentAuthentication() != null
        && identityService.getCurrentAuthentication().getUserId() != null;
  }

  private boolean administrator() {
    return Accounts.administrate(identityService.getCurrentAuthentication().getGroupIds());
  }

  /** Logged in with a one-time password, and on the way to anything but changing it. */
  private boolean mustChangePassword(HttpServletRequest request, String path) {
    return !Paths.open(request.getMethod(), path)
        && !Paths.password(path)
        && loggedIn()
        && password(request, identityService.getCurrentAuthentication().getUserId()).mustChange();
  }

  /** Read once a request: of a session when it was looked at, of Basic with the log-in's check. */
  private PasswordState password(HttpServletRequest request, String login) {
    return request.getAttribute(SessionUser.PASSWORD) instanceof PasswordState known
            && known.login().equals(login)
        ? known
        : passwords.of(login);
  }

  private void withBasic(
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain,
      Credentials credentials)
      throws IOException, ServletException {
    // A session that came along must not lend its rights to other credentials.
    identityService.clearAuthentication();
    if (foreignPage(request)) {
      Answers.problem(
          response, 403, "Tidak berwenang", "Permintaan ini datang dari situs lain dan ditolak.");
      return;
    }
    if (!identityService.checkPassword(credentials.login(), credentials.password())) {
      challenge(request, response);
      Answers.problem(
          response,
          401,
          "Belum masuk",
          "Nama pengguna atau kata sandi salah, atau akun sedang terkunci selama 15 menit.");
      return;
    }
    try {
      identityService.setAuthentication(
          credentials.login(), accounts.groupsOf(credentials.login()), List.of());
      request.setAttribute(BASIC, true);
      request.setAttribute(SessionUser.PASSWORD, PasswordCheck.verified());
      if (mustChangePassword(request, Paths.of(request))) {
        sendToPassword(request, response, Paths.of(request));
      } else {
        pass(request, response, chain);
      }
    } finally {
      identityService.clearAuthentication();
    }
  }

  private static void sendToPassword(
      HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
    String sentence =
        "Anda masuk dengan kata sandi sekali pakai; ganti dahulu kata sandinya di halaman"
            + " /kata-sandi.";
    String page = request.getContextPath() + Paths.PASSWORD_PAGE;
    if (!Paths.api(path)) {
      response.sendRedirect(page);
      return;
    }
    // The Tasklist, which is open already when somebody logs in, goes there by itself.
    response.setHeader(NEXT_PAGE, page);
    if (Paths.camundaApi(path)) {
      Answers.refuse(response, 403, sentence);
    } else {
      Answers.problem(response, 403, "Kata sandi sekali pakai", sentence);
    }
  }

  private static void sendToLogin(
      HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
    String sentence = "Silakan masuk terlebih dahulu.";
    if (Paths.camundaApi(path)) {
      Answers.refuse(response, 401, sentence);
    } else if (!Paths.api(path) && accepts(request, "text/html")) {
      response.sendRedirect(request.getContextPath() + logInPage(request, path));
    } else {
      challenge(request, response);
      Answers.problem(response, 401, "Belum masuk", sentence);
    }
  }

  /** The log-in page, which says why it appears and leads back to where one wanted to go. */
  private static String logInPage(HttpServletRequest request, String path) {
    boolean ended = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    if (path.equals(Paths.LIST) && request.getQueryString() == null) {
      return Paths.LOGIN_PAGE + (ended ? "?sebab=berakhir" : "");
    }
    String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    return "%s?dari=%s&sebab=%s"
        .formatted(
            Paths.LOGIN_PAGE,
            URLEncoder.encode(request.getRequestURI() + query, StandardCharsets.UTF_8),
            ended ? "berakhir" : "perlu");
  }

  /** A browser would ask for a password in a window of its own, and keep it for other pages. */
  private static void challenge(HttpServletRequest request, HttpServletResponse response) {
    if (request.getHeader("Sec-Fetch-Mode") == null) {
      response.setHeader("WWW-Authenticate", "Basic realm=\"Bangkom\", charset=\"UTF-8\"");
    }
  }

  /** Whether a browser sends these credentials for a page of another site. */
  private static boolean foreignPage(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    return site != null && !site.equals("same-origin") && !site.equals("none");
  }

  private static boolean accepts(HttpServletRequest request, String type) {
    String accepted = request.getHeader("Accept");
    return accepted != null && accepted.contains(type);
  }

  private static void protect(HttpServletResponse response, String path) {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Strict-Transport-Security", "max-age=31536000");
    if (!Paths.camunda(path)) {
      response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
    }
    if (!Paths.sameForAll(path)) {
      response.setHeader("Cache-Control", "no-store");
    }
  }

  private static Optional<Credentials> credentials(HttpServletRequest request) {
    String header = request.getHeader("Authorization");
    if (header == null || !header.regionMatches(true, 0, "Basic ", 0, 6)) {
      return Optional.empty();
    }
    try {
      String decoded =
          new String(
              Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8);
      int colon = decoded.indexOf(':');
      return Optional.of(
          colon < 0
              ? new Credentials(decoded, "")
              : new Credentials(decoded.substring(0, colon), decoded.substring(colon + 1)));
    } catch (IllegalArgumentException e) {
      return Optional.of(new Credentials("", ""));
    }
  }

  private record Credentials(String login, String password) {}
}
