package id.bangkom.rulechange;

import id.bangkom.engine.Role;
import id.bangkom.engine.Unrestricted;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** Who changes rules: names for logins, and the rule administrators. */
@Component
class RulePeople {

  private static final int MOST = 500;

  private final Workforce workforce;
  private final IdentityService identityService;
  private final Unrestricted unrestricted;

  RulePeople(Workforce workforce, IdentityService identityService, Unrestricted unrestricted) {
    this.workforce = workforce;
    this.identityService = identityService;
    this.unrestricted = unrestricted;
  }

  /** The logins of all rule administrators but this one. */
  List<String> administratorsBut(String login) {
    return unrestricted.call(
        () ->
            identityService
                .createUserQuery()
                .memberOfGroup(Role.RULE_ADMINISTRATORS.group())
                .listPage(0, MOST)
                .stream()
                .map(User::getId)
                .filter(other -> !other.equals(login))
                .toList());
  }

  /**
   * The name of who has this login, null for nobody; a system administrator need not be an
   * employee.
   */
  String name(String login) {
    return login == null ? null : workforce.byLogin(login).map(Employee::name).orElse(login);
  }
}
