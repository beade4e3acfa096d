package id.bangkom.rulechange;

import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import org.springframework.stereotype.Component;

/** Names for logins; a system administrator need not be an employee. */
@Component
class RulePeople {

  private final Workforce workforce;

  RulePeople(Workforce workforce) {
    this.workforce = workforce;
  }

  /** The name of who has this login; null for nobody. */
  String name(String login) {
    return login == null ? null : workforce.byLogin(login).map(Employee::name).orElse(login);
  }
}
