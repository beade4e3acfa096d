package id.bangkom.engine;

import id.bangkom.problem.Refusal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody changes the own password; with that a one-time password has done its duty. */
@Component
class OwnPassword {

  private static final int LONGEST = 200;

  /** What the engine's policy asks for, in the reader's words. */
  private static final Map<String, String> RULES =
      Map.of(
          "PASSWORD_POLICY_LENGTH", "paling sedikit %s karakter",
          "PASSWORD_POLICY_LOWERCASE", "huruf kecil",
          "PASSWORD_POLICY_UPPERCASE", "huruf besar",
          "PASSWORD_POLICY_DIGIT", "angka",
          "PASSWORD_POLICY_SPECIAL", "tanda baca",
          "PASSWORD_POLICY_USER_DATA", "tanpa nama, nama pengguna, atau email Anda");

  private final IdentityService identityService;
  private final Accounts accounts;
  private final CurrentUser currentUser;
  private final OneTimePasswords oneTimePasswords;
  private final Unrestricted unrestricted;
  private final TransactionTemplate transaction;

  OwnPassword(
      IdentityService identityService,
      Accounts accounts,
      CurrentUser currentUser,
      OneTimePasswords oneTimePasswords,
      Unrestricted unrestricted,
      PlatformTransactionManager transactions) {
    this.identityService = identityService;
    this.accounts = accounts;
    this.currentUser = currentUser;
    this.oneTimePasswords = oneTimePasswords;
    this.unrestricted = unrestricted;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Whether nothing else can be done before it is changed. */
  boolean mustChange() {
    return oneTimePasswords.mustChange(currentUser.login());
  }

  /**
   * A wrong old password counts as one at the log-in does: the account is locked after several.
   *
   * @throws Refusal MALFORMED when one is missing, RULE when the old one is wrong or the new one is
   *     not acceptable
   */
  void change(String old, String chosen) {
    String login = currentUser.login();
    if (old == null || old.isEmpty() || chosen == null || chosen.isEmpty()) {
      throw Refusal.malformed("Isi kata sandi lama dan kata sandi baru.");
    }
    if (old.length() > LONGEST || chosen.length() > LONGEST) {
      throw Refusal.rule("Kata sandi paling panjang %d karakter.".formatted(LONGEST));
    }
    if (!identityService.checkPassword(login, old)) {
      throw Refusal.rule(
          "Kata sandi lama salah; periksa lalu coba lagi. Setelah 5 kali salah akun terkunci 15"
              + " menit.");
    }
    if (chosen.equals(old)) {
      throw Refusal.rule("Kata sandi baru sama dengan yang lama; pilih kata sandi lain.");
    }
    unrestricted.call(
        () -> {
          User user = identityService.createUserQuery().userId(login).singleResult();
          requirePolicy(user, chosen);
          transaction.executeWithoutResult(
              status -> {
                accounts.setPassword(user, chosen);
                oneTimePasswords.clear(login);
              });
          return user;
        });
  }

  private void requirePolicy(User user, String chosen) {
    List<PasswordPolicyRule> violated = accounts.policy(chosen, user).getViolatedRules();
    if (!violated.isEmpty()) {
      throw Refusal.rule(
          violated.stream()
              .map(OwnPassword::words)
              .collect(
                  Collectors.joining(
                      ", ",
                      "Kata sandi baru belum memenuhi syarat: ",
                      "; pilih kata sandi lain.")));
    }
  }

  private static String words(PasswordPolicyRule rule) {
    return RULES
        .getOrDefault(rule.getPlaceholder(), "lebih kuat")
        .formatted(rule.getParameters() == null ? "" : rule.getParameters().get("minLength"));
  }
}
