package id.bangkom.slips;

import id.bangkom.accounts.Accounts;
import id.bangkom.accounts.CurrentUser;
import id.bangkom.accounts.OneTimePasswords;
import id.bangkom.accounts.Role;
import id.bangkom.audit.Act;
import id.bangkom.audit.AuditTrail;
import id.bangkom.passwords.PasswordState;
import id.bangkom.passwords.Passwords;
import id.bangkom.problem.Refusal;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.text.Collator;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One-time passwords for people, some at a time, so that a list of thousands can be stopped on its
 * way and a broken connection costs one handful, which is issued again.
 */
@Service
class Slips {

  /** So many are issued by one call; a page calls again and again. */
  static final int MOST = 25;

  private static final Collator INDONESIAN = Collator.getInstance(Locale.forLanguageTag("id"));

  private final OneTimePasswords oneTimePasswords;
  private final Accounts accounts;
  private final Passwords passwords;
  private final Workforce workforce;
  private final CurrentUser currentUser;
  private final AuditTrail audit;
  private final Clock clock;

  Slips(
      OneTimePasswords oneTimePasswords,
      Accounts accounts,
      Passwords passwords,
      Workforce workforce,
      CurrentUser currentUser,
      AuditTrail audit,
      Clock clock) {
    this.oneTimePasswords = oneTimePasswords;
    this.accounts = accounts;
    this.passwords = passwords;
    this.workforce = workforce;
    this.currentUser = currentUser;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What is handed out to one person.
   *
   * @param unit null of whoever is no employee
   * @param password in plain text, in this answer and nowhere else
   */
  record Slip(String login, String name, String unit, String password, OffsetDateTime validUntil) {

    /** Passwords stay out of every log. */
    @Override
    public String toString() {
      return "Slip[" + login + "]";
    }
  }

  /**
   * Whose account it is, to look at before it is touched.
   *
   * @param name of the employee; the login of whoever is none
   * @param unit of the employee; null of whoever is none
   */
  record Owner(String login, String name, String unit) {}

  /** Why somebody got none. */
  record Refused(String login, String reason) {}

  record Batch(List<Slip> slips, List<Refused> refused) {}

  /**
   * Who waits for the first log-in, by unit and name.
   *
   * @throws Refusal FORBIDDEN for everybody but system administrators
   */
  List<WaitingAccount> waiting() {
    String reader = administrator();
    OffsetDateTime now = OffsetDateTime.now(clock);
    Map<String, Employee> employees =
        workforce.all().stream().collect(Collectors.toMap(Employee::login, Function.identity()));
    return passwords.waiting().stream()
        // What is known of a password outlives an account that was deleted.
        .filter(state -> employees.containsKey(state.login()) || accounts.exists(state.login()))
        .map(
            state -> {
              Employee employee = employees.get(state.login());
              boolean issued = state.kind() == PasswordState.Kind.ONE_TIME;
              return new WaitingAccount(
                  state.login(),
                  employee == null ? null : employee.nip(),
                  employee == null ? state.login() : employee.name(),
                  employee == null ? null : employee.unit(),
                  issued ? state.setAt() : null,
                  state.validUntil(),
                  state.expired(now),
                  reader.equals(state.login()) || reader.equals(state.broughtInBy()));
            })
        .sorted(
            Comparator.comparing(
                    WaitingAccount::unit, Comparator.nullsLast((a, b) -> INDONESIAN.compare(a, b)))
                .thenComparing(WaitingAccount::name, INDONESIAN))
        .toList();
  }

  /**
   * Whose account this is.
   *
   * @throws Refusal FORBIDDEN for everybody but system administrators, UNKNOWN when there is none
   */
  Owner owner(String login) {
    administrator();
    if (!accounts.exists(login)) {
      throw Refusal.unknown("Tidak ada akun dengan nama pengguna itu; periksa angkanya.");
    }
    return workforce
        .byLogin(login)
        .map(employee -> new Owner(login, employee.name(), employee.unit()))
        .orElseGet(() -> new Owner(login, login, null));
  }

  /**
   * Draws new passwords; those that were issued before are worth nothing from now on. Who cannot
   * get one is named with the reason and keeps what there is.
   *
   * @param logins at most {@link #MOST}
   * @throws Refusal FORBIDDEN for everybody but system administrators, MALFORMED for none or too
   *     many
   */
  @Transactional
  public Batch issue(List<String> logins) {
    String by = administrator();
    if (logins == null || logins.isEmpty() || logins.size() > MOST) {
      throw Refusal.malformed("Sebutkan 1 sampai %d nama pengguna.".formatted(MOST));
    }
    Set<String> wanted = new LinkedHashSet<>(logins);
    if (wanted.stream().anyMatch(login -> login == null || !login.matches("[a-zA-Z0-9]{1,64}"))) {
      throw Refusal.malformed(
          "Nama pengguna hanya terdiri dari huruf dan angka, paling banyak 64.");
    }
    List<Slip> slips = new ArrayList<>();
    List<Refused> refused = new ArrayList<>();
    for (String login : wanted) {
      try {
        OneTimePasswords.Issued issued = oneTimePasswords.issue(login, by);
        slips.add(
            new Slip(
                login,
                issued.name(),
                workforce.byLogin(login).map(Employee::unit).orElse(null),
                issued.password(),
                issued.validUntil()));
      } catch (Refusal refusal) {
        refused.add(new Refused(login, refusal.getMessage()));
      }
    }
    if (!slips.isEmpty()) {
      record(slips);
    }
    return new Batch(slips, refused);
  }

  /** One row for all: the units, and for whom as far as there is room. */
  private void record(List<Slip> slips) {
    audit.record(
        Act.PASSWORDS_ISSUED,
        slips.stream()
            .map(Slip::unit)
            .filter(Objects::nonNull)
            .distinct()
            .sorted()
            .collect(Collectors.joining(", ")),
        slips.stream().map(Slip::login).collect(Collectors.joining(" ")),
        slips.size());
  }

  private String administrator() {
    return currentUser.require(
        Role.SYSTEM_ADMINISTRATORS,
        "Kata sandi sekali pakai diterbitkan oleh administrator sistem.");
  }
}
