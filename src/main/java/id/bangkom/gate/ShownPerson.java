package id.bangkom.gate;

import id.bangkom.accounts.Accounts;
import id.bangkom.web.Answers;
import id.bangkom.web.EngineCalls;
import id.bangkom.web.Paths;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;

/**
 * A page is answered only as the person whom it shows. All tabs of a browser share one session: in
 * one that was left open somebody would read and send as whoever logged in beside it.
 *
 * <p>A program with HTTP Basic says who it is with each request, and shows nobody.
 */
class ShownPerson extends HttpFilter {

  private static final long serialVersionUID = 1L;

  /** The login of whom the page shows. */
  static final String SHOWN = "X-Bangkom-As";

  /** Tells the page that the answer is this refusal, and who is logged in. */
  static final String NOW = "X-Bangkom-Now";

  private final transient IdentityService identityService;
  private final transient Accounts accounts;

  ShownPerson(IdentityService identityService, Accounts accounts) {
    this.identityService = identityService;
    this.accounts = accounts;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Authentication user = identityService.getCurrentAuthentication();
    String path = Paths.of(request);
    boolean concerned =
        user != null
            && user.getUserId() != null
            && request.getAttribute(Gate.BASIC) == null
            && !Paths.whoIsThere(path);
    String shown = request.getHeader(SHOWN);
    if (concerned && shown != null && !shown.equals(user.getUserId())) {
      refuse(
          response,
          path,
          user,
          "Anda sekarang masuk sebagai %s. Muat ulang halaman ini untuk melanjutkan."
              .formatted(accounts.nameOf(user.getUserId())));
    } else if (concerned && shown == null && EngineCalls.changes(request.getMethod(), path)) {
      refuse(
          response,
          path,
          user,
          "Halaman ini tidak menyebut siapa yang memakainya. Muat ulang halaman ini lalu ulangi.");
    } else {
      chain.doFilter(request, response);
    }
  }

  private static void refuse(
      HttpServletResponse response, String path, Authentication user, String sentence)
      throws IOException {
    response.setHeader(NOW, user.getUserId());
    if (Paths.camundaApi(path)) {
      Answers.refuse(response, HttpServletResponse.SC_CONFLICT, sentence);
    } else {
      Answers.problem(response, HttpServletResponse.SC_CONFLICT, "Pengguna lain", sentence);
    }
  }
}
