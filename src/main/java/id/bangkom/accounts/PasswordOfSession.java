package id.bangkom.accounts;

import id.bangkom.audit.Origin;
import id.bangkom.passwords.PasswordState;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionAttributeListener;
import jakarta.servlet.http.HttpSessionBindingEvent;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down which password opened a session, at the moment when the web applications put the user
 * into it: the answer of the log-in is not out yet, and what was checked is still known.
 */
public class PasswordOfSession implements HttpSessionAttributeListener {

  private static final Logger AUDIT = LoggerFactory.getLogger("id.bangkom.audit");

  /** Where the web applications keep who is logged in. */
  private static final String USERS = "authenticatedUser";

  private static final String GENERATION = PasswordOfSession.class.getName() + ".generation";

  @Override
  public void attributeAdded(HttpSessionBindingEvent event) {
    remember(event);
  }

  @Override
  public void attributeReplaced(HttpSessionBindingEvent event) {
    remember(event);
  }

  private static void remember(HttpSessionBindingEvent event) {
    PasswordState verified = PasswordCheck.verified();
    if (event.getName().equals(USERS)
        && verified != null
        && verified.login().equals(user(event.getSession()))) {
      keep(event.getSession(), verified);
      AUDIT.info("Log-in of {} from {}", verified.login(), Origin.address().orElse("this machine"));
    }
  }

  /** Who is logged in with this session; null when nobody is. */
  static String user(HttpSession session) {
    return session.getAttribute(USERS) instanceof Authentications users
            && !users.getAuthentications().isEmpty()
        ? users.getAuthentications().get(0).getIdentityId()
        : null;
  }

  /** The session goes on with this password; what was checked in this request before is over. */
  static void keep(HttpSession session, PasswordState state) {
    PasswordCheck.forget();
    session.setAttribute(GENERATION, state.generation());
  }

  /** Whether this is still the password that opened the session. */
  static boolean isOf(HttpSession session, PasswordState state) {
    return Integer.valueOf(state.generation()).equals(session.getAttribute(GENERATION));
  }
}
