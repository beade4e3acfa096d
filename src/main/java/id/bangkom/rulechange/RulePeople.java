package id.bangkom.rulechange;

import id.bangkom.accounts.Accounts;
import id.bangkom.accounts.CurrentUser;
import id.bangkom.accounts.Role;
import id.bangkom.engine.Unrestricted;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who changes rules: names for logins, and the rule administrators. */
@Component
class RulePeople {

  private final Workforce workforce;
  private final Accounts accounts;
  private final Unrestricted unrestricted;
  private final CurrentUser currentUser;

  RulePeople(
      Workforce workforce, Accounts accounts, Unrestricted unrestricted, CurrentUser currentUser) {
    this.workforce = workforce;
    this.accounts = accounts;
    this.unrestricted = unrestricted;
    this.currentUser = currentUser;
  }

  /** The logins of all rule administrators but this one. */
  List<String> administratorsBut(String login) {
    return unrestricted.call(() -> accounts.holding(Role.RULE_ADMINISTRATORS)).stream()
        .filter(other -> !other.equals(login))
        .toList();
  }

  /**
   * Whether the current user may mend a proposal or take it back: its proposer, and any rule
   * administrator where a release brought it.
   */
  boolean mayAnswerFor(RuleChange change) {
    return change.isOfRelease()
        ? currentUser.has(Role.RULE_ADMINISTRATORS)
        : currentUser.login().equals(change.proposedBy());
  }

  /** The names of several, by login; null stands for nobody and is left out. */
  Map<String, String> names(Stream<String> logins) {
    return logins
        .filter(Objects::nonNull)
        .distinct()
        .collect(Collectors.toMap(Function.identity(), this::name));
  }

  /**
   * The name of who has this login, null for nobody; a system administrator need not be an
   * employee.
   */
  String name(String login) {
    return login == null ? null : workforce.byLogin(login).map(Employee::name).orElse(login);
  }
}
