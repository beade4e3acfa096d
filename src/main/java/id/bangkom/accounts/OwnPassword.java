package id.bangkom.accounts;

import id.bangkom.engine.Unrestricted;
import id.bangkom.passwords.PasswordState;
import id.bangkom.passwords.Passwords;
import id.bangkom.problem.Refusal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** Somebody changes the own password; with that a one-time password has done its duty. */
@Component
class OwnPassword {

  /** Some are as long from the time when that was allowed. */
  private static final int LONGEST = 200;

  /** What the engine's policy asks for, in the reader's words. */
  private static final Map<String, String> RULES =
      Map.of(
          "PASSWORD_POLICY_LENGTH", "paling sedikit %s karakter",
          "PASSWORD_POLICY_LOWERCASE", "huruf kecil",
          "PASSWORD_POLICY_UPPERCASE", "huruf besar",
          "PASSWORD_POLICY_DIGIT", "angka",
          "PASSWORD_POLICY_SPECIAL", "tanda baca",
          "PASSWORD_POLICY_USER_DATA", "tanpa nama, nama pengguna, atau surel Anda",
          "PASSWORD_POLICY_LONGEST", "paling panjang " + PasswordRules.LONGEST + " karakter",
          "PASSWORD_POLICY_GUESSABLE",
              "tidak mudah ditebak (bukan kata yang umum, nama kota atau kantor, tahun, atau urutan"
                  + " tombol)");

  private final IdentityService identityService;
  private final Accounts accounts;
  private final CurrentUser currentUser;
  private final Passwords passwords;
  private final Unrestricted unrestricted;
  private final Clock clock;

  OwnPassword(
      IdentityService identityService,
      Accounts accounts,
      CurrentUser currentUser,
      Passwords passwords,
      Unrestricted unrestricted,
      Clock clock) {
    this.identityService = identityService;
    this.accounts = accounts;
    this.currentUser = currentUser;
    this.passwords = passwords;
    this.unrestricted = unrestricted;
    this.clock = clock;
  }

  /**
   * What the owner should know of the own password.
   *
   * @param mustChange whether nothing else can be done before it is changed
   * @param validUntil of a one-time password, else null
   * @param events the latest first, others' doing included
   */
  record State(
      boolean mustChange, boolean expired, OffsetDateTime validUntil, List<Setting> events) {}

  /**
   * A password was set.
   *
   * @param by the name of who did it; null when it was the owner or the machine's administration
   */
  record Setting(OffsetDateTime at, boolean own, String by) {}

  State state() {
    PasswordState state = passwords.of(currentUser.login());
    List<Setting> events =
        unrestricted.call(
            () ->
                passwords.events(state.login()).stream()
                    .map(e -> new Setting(e.at(), e.own(), e.own() ? null : name(e.by())))
                    .toList());
    return new State(
        state.mustChange(), state.expired(OffsetDateTime.now(clock)), state.validUntil(), events);
  }

  private String name(String login) {
    User user =
        login == null ? null : identityService.createUserQuery().userId(login).singleResult();
    return user == null
        ? login
        : (user.getFirstName() + " " + user.getLastName()).strip() + " (" + login + ")";
  }

  /**
   * A wrong old password counts as one at the log-in does: the account is locked after several.
   *
   * @return what is known of the new one, which the session that changed it goes on with
   * @throws Refusal MALFORMED when one is missing, RULE when the old one is wrong or the new one is
   *     not acceptable
   */
  PasswordState change(String old, String chosen) {
    String login = currentUser.login();
    if (old == null || old.isEmpty() || chosen == null || chosen.isEmpty()) {
      throw Refusal.malformed("Isi kata sandi lama dan kata sandi baru.");
    }
    if (old.length() > LONGEST || chosen.length() > PasswordRules.LONGEST) {
      throw Refusal.rule("Kata sandi paling panjang %d karakter.".formatted(PasswordRules.LONGEST));
    }
    if (passwords.of(login).expired(OffsetDateTime.now(clock))) {
      throw Refusal.rule(
          "Kata sandi sekali pakai ini sudah lewat masa berlakunya; mintalah yang baru kepada"
              + " administrator sistem kantor Anda.");
    }
    if (!identityService.checkPassword(login, old)) {
      throw Refusal.rule(
          "Kata sandi lama salah; periksa lalu coba lagi. Setelah 5 kali salah akun terkunci 15"
              + " menit.");
    }
    if (chosen.equals(old)) {
      throw Refusal.rule("Kata sandi baru sama dengan yang lama; pilih kata sandi lain.");
    }
    return unrestricted.call(
        () -> {
          User user = identityService.createUserQuery().userId(login).singleResult();
          requirePolicy(user, chosen);
          // Nobody is acting here, so it is taken for the owner's choice (AccountKeeping).
          accounts.setPassword(user, chosen);
          return passwords.of(login);
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
