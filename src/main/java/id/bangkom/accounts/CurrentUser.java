package id.bangkom.accounts;

import id.bangkom.problem.Refusal;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/**
 * Who is acting: the logged-in user of this request, in a controller as well as in a delegate that
 * runs within a task's completion. Never taken from a submitted value.
 */
@Component
public class CurrentUser {

  private final IdentityService identityService;

  CurrentUser(IdentityService identityService) {
    this.identityService = identityService;
  }

  /**
   * @return the login name of who is acting
   * @throws Refusal FORBIDDEN when nobody is logged in
   */
  public String login() {
    return find().orElseThrow(() -> Refusal.forbidden("Silakan masuk terlebih dahulu."));
  }

  /** The login name, or empty when the engine itself acts (a timer, a start of the application). */
  public Optional<String> find() {
    return Optional.ofNullable(identityService.getCurrentAuthentication())
        .map(Authentication::getUserId);
  }

  /** Whether the one who is acting has this role. */
  public boolean has(Role role) {
    Authentication authentication = identityService.getCurrentAuthentication();
    return authentication != null
        && authentication.getGroupIds() != null
        && authentication.getGroupIds().contains(role.group());
  }

  /**
   * Lets only those go on who have this role.
   *
   * @param otherwise whose this is, in Indonesian
   * @return the login name of who is acting
   * @throws Refusal FORBIDDEN with this sentence to everybody else
   */
  public String require(Role role, String otherwise) {
    String login = login();
    if (!has(role)) {
      throw Refusal.forbidden(otherwise);
    }
    return login;
  }
}
