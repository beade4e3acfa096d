package id.bangkom.accounts;

import id.bangkom.passwords.PasswordState;
import id.bangkom.passwords.Passwords;
import id.bangkom.web.Paths;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationFilter;

/**
 * Puts the user of the web applications' session on the engine, on every path. The original makes a
 * session for whoever asks; a health check or a program's call needs none, and a visitor who does
 * not log in keeps one only for a short while.
 */
public class SessionUser extends AuthenticationFilter {

  /** What is known of the password of the session's user, for whoever needs it later on. */
  public static final String PASSWORD = SessionUser.class.getName() + ".password";

  private static final Duration VISITOR = Duration.ofMinutes(15);

  private final Passwords passwords;

  public SessionUser(Passwords passwords) {
    this.passwords = passwords;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest http = (HttpServletRequest) request;
    String path = Paths.of(http);
    PasswordCheck.forget();
    if (!Paths.sameForAll(path)) {
      endIfPasswordChanged(http);
    }
    boolean needsSession =
        Paths.camunda(path) && Paths.open(http.getMethod(), path) && !Paths.sameForAll(path);
    if (http.getSession(false) == null && !needsSession) {
      chain.doFilter(request, response);
      return;
    }
    super.doFilter(
        request,
        response,
        (passedRequest, passedResponse) -> {
          HttpSession session = http.getSession(false);
          if (session != null && session.isNew()) {
            // Logging in makes a new session, which lasts as long as configured.
            session.setMaxInactiveInterval((int) VISITOR.toSeconds());
          }
          chain.doFilter(passedRequest, passedResponse);
        });
  }

  /** A session lasts as long as the password that opened it. */
  private void endIfPasswordChanged(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    String login = session == null ? null : PasswordOfSession.user(session);
    if (login == null) {
      return;
    }
    PasswordState state = passwords.of(login);
    if (PasswordOfSession.isOf(session, state)) {
      request.setAttribute(PASSWORD, state);
    } else {
      session.invalidate();
    }
  }
}
