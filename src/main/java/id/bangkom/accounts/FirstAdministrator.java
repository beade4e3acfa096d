package id.bangkom.accounts;

import id.bangkom.problem.Refusal;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Sees to it that somebody can administrate: the first start creates the administrator with the
 * password it is given, and refuses to start when there is neither an administrator nor a password.
 * There is no default password.
 */
@Component
class FirstAdministrator {

  private final Accounts accounts;
  private final boolean demonstration;
  private final String login;
  private final String password;

  FirstAdministrator(
      Accounts accounts,
      Environment environment,
      @Value("${bangkom.administrator.login}") String login,
      @Value("${bangkom.administrator.password:}") String password) {
    this.accounts = accounts;
    // The demonstration office brings its own administrator.
    this.demonstration = environment.acceptsProfiles(Profiles.of("demo"));
    this.login = login;
    this.password = password;
  }

  void ensure() {
    if (demonstration || accounts.hasAdministrator()) {
      return;
    }
    if (password.isBlank()) {
      throw new MissingAdministratorException();
    }
    try {
      accounts.create(
          login, "Administrator Sistem", null, password, Set.of(Role.SYSTEM_ADMINISTRATORS));
    } catch (Refusal refusal) {
      throw new MissingAdministratorException(refusal);
    }
  }
}
