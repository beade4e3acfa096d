package id.bangkom.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.gate.Gate;
import id.bangkom.passwords.LogInAttempts;
import id.bangkom.passwords.Passwords;
import id.bangkom.problem.Refusal;
import id.bangkom.startup.RunningApplicationTest;
import id.bangkom.testing.AppendOnlyTables;
import id.bangkom.testing.Caller;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever comes in with a one-time password can change it and log out, and nothing else. */
class OneTimePasswordTest extends RunningApplicationTest {

  private static final String LOGIN = "199001012015011001";
  private static final String CHOSEN = "Milik-Sendiri-1";

  private static final String IMPORTER = "pengimpor1";

  @Autowired Newcomers newcomers;
  @Autowired OneTimePasswords oneTimePasswords;
  @Autowired Passwords passwords;

  @Autowired Clock clock;

  private String password;

  @BeforeEach
  void somebodyNew() {
    assertThat(admit(LOGIN, "Ani K", Set.of(Role.EMPLOYEES))).containsExactly(LOGIN);
    password = oneTimePasswords.issue(LOGIN, ADMINISTRATOR).password();
  }

  @AfterEach
  void gone() {
    identityService.deleteUser(LOGIN);
    jdbc.sql("delete from account_password where login = ?").param(LOGIN).update();
    AppendOnlyTables.empty(jdbc, "password_event");
  }

  @Test
  void thePasswordMeetsThePolicyAndIsNotKeptInPlainText() {
    assertThat(password).matches("([A-Z][a-z][2-9][a-z]-?){3}");
    assertThat(identityService.checkPassword(LOGIN, password)).isTrue();
    assertThat(jdbc.sql("select * from account_password").query().listOfRows().toString())
        .doesNotContain(password);
    assertThat(accounts.groupsOf(LOGIN)).containsExactly("employees");
  }

  @Test
  void nobodyBecomesAnAdministratorThisWay() {
    for (Role role : List.of(Role.RULE_ADMINISTRATORS, Role.SYSTEM_ADMINISTRATORS)) {
      assertThatThrownBy(() -> new Newcomers.Newcomer("x", "X", null, Set.of(role)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void anAccountThatExistsKeepsItsPasswordAndGetsTheRoles() {
    assertThat(admit(LOGIN, "Lain", Set.of(Role.EMPLOYEES, Role.SUPERVISORS))).isEmpty();
    assertThat(identityService.checkPassword(LOGIN, password)).isTrue();
    assertThat(accounts.groupsOf(LOGIN)).containsExactlyInAnyOrder("employees", "supervisors");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/kartu-jp",
        "/program",
        "/klaim",
        "/lembar/1",
        "/not-there",
        "/actuator",
        "/app/tasklist/default/",
        "/app/welcome/default/",
        "/app/tasklist"
      })
  void everyPageLeadsToThePagePassword(String page) {
    HttpResponse<String> answer = in().page(page);
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/kata-sandi");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/me",
        "/api/claims",
        "/api/not-there",
        "/api/access-test/whoami",
        "/api/engine/engine/default/task",
        "/api/tasklist/plugin/nothing/default/nothing"
      })
  void everyCallIsRefusedWithASentenceAndTheWay(String path) {
    HttpResponse<String> answer = in().get(path);
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("kata sandi sekali pakai");
    assertThat(answer.headers().firstValue(Gate.NEXT_PAGE)).hasValue("/kata-sandi");
  }

  @Test
  void whatChangesSomethingIsRefusedToo() {
    Caller caller = in();
    assertThat(caller.post("/api/access-test/whoami", "{}").statusCode()).isEqualTo(403);
    assertThat(
            caller
                .engine(
                    "PUT",
                    "/user/" + LOGIN + "/credentials",
                    "{\"password\":\"%s\",\"authenticatedUserPassword\":\"%s\"}"
                        .formatted(CHOSEN, password))
                .statusCode())
        .as("the engine's own way, which would leave the mark")
        .isEqualTo(403);
    assertThat(identityService.checkPassword(LOGIN, password)).isTrue();
  }

  @Test
  void basicIsRefusedTooExceptToChangeIt() {
    Caller program = anonymous();
    assertThat(program.withBasic(LOGIN, password, "GET", "/api/me", null).statusCode())
        .isEqualTo(403);
    assertThat(
            program
                .withBasic(LOGIN, password, "POST", "/api/password", change(password, CHOSEN))
                .statusCode())
        .isEqualTo(204);
    assertThat(
            program.withBasic(LOGIN, CHOSEN, "GET", "/api/access-test/whoami", null).statusCode())
        .isEqualTo(200);
  }

  @Test
  void thePageItsFilesAndLoggingOutAreThere() {
    Caller caller = in();
    assertThat(caller.page("/kata-sandi").statusCode()).isEqualTo(200);
    assertThat(caller.get("/bangkom/password.js").statusCode()).isEqualTo(200);
    assertThat(caller.get("/api/admin/auth/user/default").statusCode()).isEqualTo(200);
    assertThat(caller.get("/api/password").body()).contains("\"mustChange\":true");
    assertThat(caller.post("/api/admin/auth/user/default/logout", "").statusCode()).isLessThan(300);
    assertThat(caller.get("/api/me").statusCode()).isEqualTo(401);
  }

  @Test
  void oncePasswordIsOnesOwnEverythingIsOpen() {
    Caller caller = in();
    assertThat(caller.post("/api/password", change(password, CHOSEN)).statusCode()).isEqualTo(204);
    assertThat(caller.get("/api/password").body()).contains("\"mustChange\":false");
    assertThat(caller.get("/api/access-test/whoami").body()).startsWith(LOGIN);
    assertThat(caller.page("/app/tasklist/default/").statusCode()).isEqualTo(200);
    assertThat(identityService.checkPassword(LOGIN, password)).isFalse();
    assertThat(anonymous().logIn(LOGIN, CHOSEN).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pendek-1A | paling sedikit 10 karakter",
        "hurufkecil-123 | huruf besar",
        "HURUFBESAR-123 | huruf kecil",
        "Tanpa-Angka-Sama | angka",
        "TanpaTanda12345 | tanda baca",
        "Saya-199001012015011001 | tanpa nama",
        "Password-123! | tidak mudah ditebak",
        "P4$$w0rd-2026 | tidak mudah ditebak"
      })
  void aWeakPasswordIsRefusedNamingWhatIsMissing(String weak, String missing) {
    HttpResponse<String> answer = in().post("/api/password", change(password, weak));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("belum memenuhi syarat").contains(missing);
    assertThat(in().get("/api/me").statusCode()).as("still marked").isEqualTo(403);
  }

  @Test
  void theOldOneMustBeRightAndAnother() {
    Caller caller = in();
    assertThat(caller.post("/api/password", change("salah", CHOSEN)).body())
        .contains("Kata sandi lama salah");
    assertThat(caller.post("/api/password", change(password, password)).body())
        .contains("sama dengan yang lama");
    assertThat(caller.post("/api/password", "{}").statusCode()).isEqualTo(400);
    assertThat(caller.post("/api/password", change(password, "x".repeat(5000))).statusCode())
        .isEqualTo(422);
    assertThat(caller.get("/api/me").statusCode()).isEqualTo(403);
  }

  @Test
  void anAccountWithoutAPasswordLetsNobodyIn() {
    String bare = "199001012015011002";
    admit(bare, "Bimo K", Set.of(Role.EMPLOYEES));
    for (String guess : List.of("", "null", password)) {
      assertThat(identityService.checkPassword(bare, guess)).isFalse();
    }
    identityService.deleteUser(bare);
  }

  @Test
  void aSecondIssueReplacesTheFirstAndEndsWhatItOpened() {
    Caller first = in();
    String second = oneTimePasswords.issue(LOGIN, ADMINISTRATOR).password();
    assertThat(first.get("/api/password").statusCode()).isEqualTo(401);
    assertThat(identityService.checkPassword(LOGIN, password)).isFalse();
    assertThat(identityService.checkPassword(LOGIN, second)).isTrue();
  }

  @Test
  void nobodyIssuesForOneselfOrForWhomOneBroughtIn() {
    for (String by : List.of(LOGIN, IMPORTER)) {
      assertThatThrownBy(() -> oneTimePasswords.issue(LOGIN, by)).isInstanceOf(Refusal.class);
    }
    assertThat(identityService.checkPassword(LOGIN, password)).isTrue();
  }

  @Test
  void afterAWeekItCannotEvenBeChanged() {
    jdbc.sql("update account_password set valid_until = ? where login = ?")
        .params(OffsetDateTime.now(clock).minusMinutes(1), LOGIN)
        .update();
    Caller caller = in();
    assertThat(caller.get("/api/password").body()).contains("\"expired\":true");
    HttpResponse<String> answer = caller.post("/api/password", change(password, CHOSEN));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("masa berlakunya").contains("administrator sistem");
    assertThat(caller.get("/api/me").statusCode()).isEqualTo(403);
  }

  @Test
  void itLastsSevenDaysAndTheOwnerReadsWhoSetIt() {
    assertThat(passwords.of(LOGIN).validUntil())
        .isBetween(
            OffsetDateTime.now(clock).plusDays(7).minusMinutes(5),
            OffsetDateTime.now(clock).plusDays(7));
    assertThat(in().get("/api/password").body())
        .contains("\"own\":false", "Administrator Sistem (admin)");
  }

  @Test
  void guessingTheOldOneLocksTheAccountAsAtTheLogIn() {
    Caller caller = in();
    for (int i = 0; i < LogInAttempts.MISTAKES; i++) {
      caller.post("/api/password", change("salah", CHOSEN));
    }
    assertThat(caller.post("/api/password", change(password, CHOSEN)).statusCode()).isEqualTo(422);
  }

  @Test
  void othersAreNotAskedAndMayChangeTheirsToo() {
    assertThat(loggedIn(EMPLOYEE).get("/api/password").body()).contains("\"mustChange\":false");
    account("sukarela", "Suka Rela", Set.of(Role.EMPLOYEES));
    Caller caller = loggedIn("sukarela");
    assertThat(caller.post("/api/password", change(PASSWORD, CHOSEN)).statusCode()).isEqualTo(204);
    assertThat(identityService.checkPassword("sukarela", CHOSEN)).isTrue();
    identityService.deleteUser("sukarela");
  }

  private Set<String> admit(String login, String name, Set<Role> roles) {
    return newcomers.admit(
        List.of(new Newcomers.Newcomer(login, name, null, roles)), IMPORTER, done -> {});
  }

  /** As the browser does it: the page's first call brings the token. */
  private Caller in() {
    Caller caller = anonymous();
    assertThat(caller.logIn(LOGIN, password).statusCode()).isEqualTo(200);
    caller.get("/api/admin/auth/user/default");
    return caller;
  }

  private static String change(String old, String chosen) {
    return "{\"old\": \"%s\", \"new\": \"%s\"}".formatted(old, chosen);
  }
}
