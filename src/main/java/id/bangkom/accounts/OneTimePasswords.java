package id.bangkom.accounts;

import id.bangkom.engine.Unrestricted;
import id.bangkom.passwords.PasswordState;
import id.bangkom.passwords.Passwords;
import id.bangkom.problem.Refusal;
import java.security.SecureRandom;
import java.time.OffsetDateTime;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/**
 * Draws passwords for people who have none, or none they remember. Such a password opens nothing
 * but the page where it is changed, for a week. Who may ask for it is the caller's to say, but for
 * one thing: nobody gets that of a person one has brought in oneself.
 */
@Component
public class OneTimePasswords {

  // Without those that look alike on paper: I l 1, O o 0.
  private static final String CAPITALS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final String SMALL = "abcdefghijkmnpqrstuvwxyz";
  private static final String DIGITS = "23456789";

  private final Accounts accounts;
  private final Passwords passwords;
  private final IdentityService identityService;
  private final Unrestricted unrestricted;
  private final SecureRandom random = new SecureRandom();

  OneTimePasswords(
      Accounts accounts,
      Passwords passwords,
      IdentityService identityService,
      Unrestricted unrestricted) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.identityService = identityService;
    this.unrestricted = unrestricted;
  }

  /**
   * A password as it is handed out.
   *
   * @param name of the person
   * @param password in plain text, here and nowhere else
   */
  public record Issued(String login, String name, String password, OffsetDateTime validUntil) {

    /** Passwords stay out of every log. */
    @Override
    public String toString() {
      return "Issued[" + login + "]";
    }
  }

  /**
   * Draws a password, which takes the place of the former one at once. A lock of the account ends.
   * Call it in a transaction.
   *
   * @param by the login of who asks for it; null for whoever has the machine
   * @throws Refusal UNKNOWN when there is no such account, FORBIDDEN for one's own and for that of
   *     a person one has brought in
   */
  public Issued issue(String login, String by) {
    if (login.equals(by)) {
      throw Refusal.forbidden(
          "Kata sandi Anda sendiri diganti di halaman /kata-sandi, atau diterbitkan oleh"
              + " administrator sistem lain.");
    }
    PasswordState state = passwords.of(login);
    if (by != null && by.equals(state.broughtInBy())) {
      throw Refusal.forbidden(
          "Anda sendiri yang mengimpor pegawai ini; kata sandinya diterbitkan oleh administrator"
              + " sistem lain.");
    }
    return unrestricted.call(() -> draw(login, by));
  }

  private Issued draw(String login, String by) {
    User user = identityService.createUserQuery().userId(login).singleResult();
    if (user == null) {
      throw Refusal.unknown("Tidak ada akun " + login + "; periksa nama penggunanya.");
    }
    String password = password(user);
    identityService.unlockUser(login);
    accounts.setDrawn(identityService.createUserQuery().userId(login).singleResult(), password);
    OffsetDateTime until = passwords.given(login, by);
    return new Issued(
        login, (user.getFirstName() + " " + user.getLastName()).strip(), password, until);
  }

  /** Drawn again while it contains part of the name, which the password policy refuses. */
  private String password(User user) {
    for (int attempt = 0; attempt < 10_000; attempt++) {
      String password = draw() + "-" + draw() + "-" + draw();
      if (accounts.policy(password, user).isValid()) {
        return password;
      }
    }
    throw new IllegalStateException("No password meets the policy.");
  }

  /** A capital first, so that no spreadsheet takes the password for a formula. */
  private String draw() {
    return "" + one(CAPITALS) + one(SMALL) + one(DIGITS) + one(SMALL);
  }

  private char one(String of) {
    return of.charAt(random.nextInt(of.length()));
  }
}
