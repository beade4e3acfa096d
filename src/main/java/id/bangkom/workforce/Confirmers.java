package id.bangkom.workforce;

import id.bangkom.engine.Role;
import id.bangkom.engine.Unrestricted;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/**
 * Which rule administrators may say that what was recorded about somebody is right: employees who
 * are neither of the two it is about and depend on neither.
 */
@Component
public class Confirmers {

  private static final int MOST = 500;

  private final Standing standing;
  private final Workforce workforce;
  private final IdentityService identityService;
  private final Unrestricted unrestricted;

  Confirmers(
      Standing standing,
      Workforce workforce,
      IdentityService identityService,
      Unrestricted unrestricted) {
    this.standing = standing;
    this.workforce = workforce;
    this.identityService = identityService;
    this.unrestricted = unrestricted;
  }

  /** Their logins. */
  public List<String> of(Employee whose, Employee person) {
    return administrators().filter(login -> may(login, whose, person)).toList();
  }

  /** Whether there is one. */
  public boolean isPossible(Employee whose, Employee person) {
    return administrators().anyMatch(login -> may(login, whose, person));
  }

  private Stream<String> administrators() {
    return unrestricted
        .call(
            () ->
                identityService
                    .createUserQuery()
                    .memberOfGroup(Role.RULE_ADMINISTRATORS.group())
                    .listPage(0, MOST))
        .stream()
        .map(User::getId);
  }

  /** Whether this one may answer, being a rule administrator. */
  public boolean may(String login, Employee whose, Employee person) {
    return !login.equals(whose.login())
        && !login.equals(person.login())
        && workforce.byLogin(login).isPresent()
        && standing.isIndependent(login, whose.login())
        && standing.isIndependent(login, person.login());
  }
}
