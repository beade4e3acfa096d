package id.bangkom.rulechange;

import id.bangkom.accounts.Accounts;
import id.bangkom.accounts.Role;
import id.bangkom.engine.Unrestricted;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who changes rules: names for logins, and the rule administrators. */
@Component
class RulePeople {

  private final Workforce workforce;
  private final Accounts accounts;
  private final Unrestricted unrestricted;

  RulePeople(Workforce workforce, Accounts accounts, Unrestricted unrestricted) {
    this.workforce = workforce;
    this.accounts = accounts;
    this.unrestricted = unrestricted;
  }

  /** The logins of all rule administrators but this one. */
  List<String> administratorsBut(String login) {
    return unrestricted.call(() -> accounts.holding(Role.RULE_ADMINISTRATORS)).stream()
        .filter(other -> !other.equals(login))
        .toList();
  }

  /**
   * The name of who has this login, null for nobody; a system administrator need not be an
   * employee.
   */
  String name(String login) {
    return login == null ? null : workforce.byLogin(login).map(Employee::name).orElse(login);
  }
}
