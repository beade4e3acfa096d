package id.bangkom.workforce;

import id.bangkom.accounts.Accounts;
import id.bangkom.accounts.Role;
import id.bangkom.engine.Unrestricted;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Which rule administrators may say that what was recorded about somebody is right: employees who
 * are neither of the two it is about and depend on neither.
 */
@Component
public class Confirmers {

  private final Standing standing;
  private final Workforce workforce;
  private final Accounts accounts;
  private final Unrestricted unrestricted;

  Confirmers(Standing standing, Workforce workforce, Accounts accounts, Unrestricted unrestricted) {
    this.standing = standing;
    this.workforce = workforce;
    this.accounts = accounts;
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
    return unrestricted.call(() -> accounts.holding(Role.RULE_ADMINISTRATORS)).stream();
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
