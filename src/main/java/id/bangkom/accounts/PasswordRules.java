package id.bangkom.accounts;

import id.bangkom.passwords.GuessablePasswords;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.impl.identity.DefaultPasswordPolicyImpl;

/**
 * The engine's policy and two rules more, wherever a password is set: it is no longer than {@link
 * #LONGEST}, and nothing that is guessed early.
 */
public class PasswordRules implements PasswordPolicy {

  /** Longer than anybody types, shorter than what is sent to keep a machine busy. */
  public static final int LONGEST = 128;

  private final List<PasswordPolicyRule> rules =
      Stream.concat(
              new DefaultPasswordPolicyImpl().getRules().stream(),
              Stream.of(new NotTooLong(), new NotGuessable()))
          .toList();

  @Override
  public List<PasswordPolicyRule> getRules() {
    return rules;
  }

  private static final class NotTooLong implements PasswordPolicyRule {

    @Override
    public String getPlaceholder() {
      return "PASSWORD_POLICY_LONGEST";
    }

    @Override
    public Map<String, String> getParameters() {
      return Map.of("maxLength", Integer.toString(LONGEST));
    }

    @Override
    public boolean execute(String password) {
      return password.length() <= LONGEST;
    }
  }

  private static final class NotGuessable implements PasswordPolicyRule {

    private final GuessablePasswords guessable = new GuessablePasswords();

    @Override
    public String getPlaceholder() {
      return "PASSWORD_POLICY_GUESSABLE";
    }

    @Override
    public Map<String, String> getParameters() {
      return Map.of();
    }

    @Override
    public boolean execute(String password) {
      // What is too long is refused for that, without the work.
      return password.length() > LONGEST || !guessable.contains(password);
    }
  }
}
