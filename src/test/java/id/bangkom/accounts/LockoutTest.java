package id.bangkom.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.passwords.LogInAttempts;
import id.bangkom.startup.RunningApplicationTest;
import id.bangkom.testing.Caller;
import id.bangkom.testing.Heard;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Guessing a password: five times, then not for a quarter of an hour. */
@Tag("slow")
class LockoutTest extends RunningApplicationTest {

  private static final String HERE = "127.0.0.1";
  private static final String ELSEWHERE = "203.0.113.7";

  private static int number;
  private String login;

  @BeforeEach
  void account() {
    login = "terkunci" + ++number;
    account(login, "Pegawai Empat", Set.of(Role.EMPLOYEES));
  }

  @AfterEach
  void now() {
    ClockUtil.reset();
    for (String table : List.of("log_in_mistake", "log_in_closed", "log_in_unlocked")) {
      jdbc.sql("delete from " + table).update();
    }
  }

  @Test
  void fourMistakesLockNothing() {
    guess(4);

    assertThat(mayLogIn()).isTrue();
  }

  @Test
  void afterFiveMistakesTheRightPasswordIsRefusedToo() {
    guess(5);

    assertThat(mayLogIn()).isFalse();
    assertThat(
            anonymous()
                .withBasic(login, PASSWORD, "GET", "/api/access-test/whoami", null)
                .statusCode())
        .isEqualTo(401);
  }

  @Test
  void mistakesOfAProgramCountToo() {
    for (int i = 0; i < 5; i++) {
      anonymous().withBasic(login, "salah", "GET", "/api/access-test/whoami", null);
    }

    assertThat(mayLogIn()).isFalse();
  }

  @Test
  void theLockEndsByItselfAfterFifteenMinutes() {
    guess(5);

    later(Duration.ofMinutes(15).minusSeconds(1));
    assertThat(mayLogIn()).isFalse();

    later(Duration.ofMinutes(15).plusSeconds(1));
    assertThat(mayLogIn()).isTrue();
  }

  @Test
  void attemptsWhileLockedDoNotLengthenTheLock() {
    guess(5);

    later(Duration.ofMinutes(14));
    guess(20);

    later(Duration.ofMinutes(15).plusSeconds(1));
    assertThat(mayLogIn()).isTrue();
  }

  @Test
  void afterTheLockCountingStartsAnew() {
    guess(5);

    later(Duration.ofMinutes(16));
    guess(4);

    assertThat(mayLogIn()).isTrue();
  }

  @Test
  void afterTheLockFiveMoreMistakesLockAgain() {
    guess(5);

    later(Duration.ofMinutes(16));
    guess(5);

    assertThat(mayLogIn()).isFalse();
  }

  @Test
  void theRightPasswordForgetsTheMistakes() {
    guess(4);
    assertThat(mayLogIn()).isTrue();
    guess(4);

    assertThat(mayLogIn()).isTrue();
  }

  @Test
  void theLockConcernsOneAccountOnly() {
    guess(5);

    assertThat(anonymous().logIn(EMPLOYEE, PASSWORD).statusCode()).isEqualTo(200);
  }

  @Test
  void anAdministratorEndsTheLockAtOnce() {
    guess(5);

    Caller administrator = loggedIn(ADMINISTRATOR);
    try (Heard audit = new Heard("id.bangkom.audit")) {
      administrator.engine("POST", "/user/" + login + "/unlock", null);

      assertThat(audit.messages())
          .anySatisfy(line -> assertThat(line).contains("ACCOUNT_UNLOCKED", login));
    }

    assertThat(mayLogIn()).isTrue();
  }

  @Test
  void whoeverTriesFromElsewhereLocksOutNobodyHere() {
    Caller administrator = loggedIn(ADMINISTRATOR);

    guess(ADMINISTRATOR, 20, ELSEWHERE);

    assertThat(basic(ADMINISTRATOR, PASSWORD, ELSEWHERE)).isEqualTo(401);
    assertThat(basic(ADMINISTRATOR, PASSWORD, HERE)).isEqualTo(200);
    assertThat(anonymous().logIn(ADMINISTRATOR, PASSWORD).statusCode()).isEqualTo(200);
    assertThat(administrator.get("/api/access-test/whoami").statusCode()).isEqualTo(200);
  }

  @Test
  void whoeverTriesFromVeryManyAddressesLocksOutOnlyWhoIsNewHereToo() {
    assertThat(basic(login, PASSWORD, "198.51.100.1")).isEqualTo(200);

    for (int address = 1; address <= LogInAttempts.MISTAKES * 2; address++) {
      guess(login, LogInAttempts.MISTAKES, "203.0.113." + address);
    }

    assertThat(basic(login, PASSWORD, "203.0.113.99")).as("a new address").isEqualTo(401);
    assertThat(basic(login, PASSWORD, "198.51.100.1")).as("one's own").isEqualTo(200);
  }

  @Test
  void whoeverTriesVeryManyAccountsFromOneAddressGetsIntoNone() {
    String office = "198.51.100.20";
    assertThat(basic(EMPLOYEE, PASSWORD, office)).isEqualTo(200);

    for (int name = 0; name < 100; name++) {
      guess("siapa" + name, 1, office);
    }

    assertThat(basic(login, PASSWORD, office)).as("was never here before").isEqualTo(401);
    assertThat(basic(EMPLOYEE, PASSWORD, office)).as("works here").isEqualTo(200);
    assertThat(basic(login, PASSWORD, HERE)).isEqualTo(200);
  }

  @Test
  void aPasswordThatWasDrawnIsTakenWhereTheAddressIsClosed() {
    String office = "198.51.100.21";
    String slip =
        loggedIn(ADMINISTRATOR)
            .post("/api/accounts/slips", "{\"logins\":[\"%s\"]}".formatted(login))
            .body()
            .replaceAll(".*\"password\":\"([^\"]+)\".*", "$1");
    closeAddress(office);

    assertThat(basic(login, slip, office)).as("let in, to choose one's own").isEqualTo(403);
    assertThat(basic(login, "salah", office)).isEqualTo(401);
  }

  @Test
  void aPasswordThatSomebodyThoughtUpForAnotherIsNot() {
    String office = "198.51.100.22";
    loggedIn(ADMINISTRATOR)
        .engine(
            "PUT",
            "/user/" + login + "/credentials",
            "{\"password\":\"Sementara-Milik-9\",\"authenticatedUserPassword\":\"%s\"}"
                .formatted(PASSWORD));
    assertThat(basic(login, "Sementara-Milik-9", HERE)).isEqualTo(403);
    closeAddress(office);

    assertThat(basic(login, "Sementara-Milik-9", office)).isEqualTo(401);
  }

  @Test
  void anAdministratorLetsSomebodyInWhereTheAddressIsClosed() {
    String office = "198.51.100.23";
    closeAddress(office);
    assertThat(basic(login, PASSWORD, office)).isEqualTo(401);

    loggedIn(ADMINISTRATOR).engine("POST", "/user/" + login + "/unlock", null);

    assertThat(basic(login, PASSWORD, office)).isEqualTo(200);
  }

  @Test
  void whatIsClosedIsOneLineAndOneRow() {
    String office = "198.51.100.24";
    try (Heard audit = new Heard("id.bangkom.audit")) {
      closeAddress(office);
      guess("siapa200", 3, office);
      for (int address = 1; address <= LogInAttempts.MISTAKES * 2 + 1; address++) {
        guess(login, LogInAttempts.MISTAKES, "203.0.113." + address);
      }

      assertThat(audit.messages())
          .containsOnlyOnce(
              "Too many mistakes from %s: closed for PT15M to who has not come in from there"
                  .formatted(office),
              "Too many mistakes at %s: closed for PT15M to new addresses".formatted(login));
    }
    assertThat(
            jdbc.sql(
                    "select subject from audit_entry where act in ('ADDRESS_CLOSED',"
                        + " 'ACCOUNT_CLOSED') and subject in (?, ?)")
                .params(office, login)
                .query(String.class)
                .list())
        .containsExactlyInAnyOrder(office, login);
  }

  private void closeAddress(String address) {
    for (int name = 0; name < 100; name++) {
      guess("siapa" + name, 1, address);
    }
  }

  @Test
  void allAddressesOfANetworkAreOne() {
    for (int host = 1; host <= 5; host++) {
      guess(login, 1, "2001:db8:0:1::" + host);
    }

    assertThat(basic(login, PASSWORD, "2001:db8:0:1::77")).isEqualTo(401);
    assertThat(basic(login, PASSWORD, "2001:db8:0:2::1")).isEqualTo(200);
  }

  @Test
  void mistakesLocksAndLogInsAreLinesWithTheAddress() {
    try (Heard audit = new Heard("id.bangkom.audit")) {
      guess(login, 5, ELSEWHERE);
      anonymous().logIn(login, PASSWORD);

      assertThat(audit.messages())
          .containsSubsequence(
              "Log-in of %s from 203.0.113.7 failed".formatted(login),
              "Log-in of %s from 203.0.113.7 failed".formatted(login),
              "Log-in of %s from 203.0.113.7 failed".formatted(login),
              "Log-in of %s from 203.0.113.7 failed".formatted(login),
              "Log-ins of %s from 203.0.113.7 are locked for PT15M".formatted(login),
              "Log-in of %s from 203.0.113.7 failed".formatted(login),
              "Log-in of %s from 127.0.0.1".formatted(login));
    }
    assertThat(
            jdbc.sql("select address from audit_entry where act = 'ACCOUNT_LOCKED' and subject = ?")
                .param(login)
                .query(String.class)
                .list())
        .containsExactly(ELSEWHERE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a\nb", "../admin", "admin\u202e", "", "x@y"})
  void whatIsNoNameIsAnsweredAsAWrongPasswordAndNotWrittenDown(String name) {
    HttpResponse<String> known = form(login, "salah");
    try (Heard all = new Heard("ROOT")) {
      HttpResponse<String> none = form(name, "salah");

      assertThat(none.statusCode()).isEqualTo(known.statusCode()).isEqualTo(401);
      assertThat(withoutTime(none)).isEqualTo(withoutTime(known));
      assertThat(basic(name, "salah", HERE)).isEqualTo(401);
      assertThat(all.messages())
          .containsExactly(
              "Log-in from 127.0.0.1 failed: that is no log-in name",
              "Log-in from 127.0.0.1 failed: that is no log-in name");
    }
  }

  private static String withoutTime(HttpResponse<String> answer) {
    return answer.body().replaceAll("\"timestamp\":\"[^\"]*\"", "");
  }

  private HttpResponse<String> form(String name, String password) {
    Caller visitor = anonymous();
    visitor.get(Caller.TOKEN);
    return visitor.send(
        visitor
            .request("/api/admin/auth/user/default/login/tasklist")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    "username="
                        + URLEncoder.encode(name, StandardCharsets.UTF_8)
                        + "&password="
                        + password)));
  }

  private void guess(int times) {
    guess(login, times, HERE);
  }

  private void guess(String name, int times, String from) {
    for (int i = 0; i < times; i++) {
      assertThat(basic(name, "tebakan" + i, from)).isEqualTo(401);
    }
  }

  /** As behind a proxy on this machine, which says from where it was asked. */
  private int basic(String name, String password, String from) {
    return anonymous()
        .withBasic(name, password, "GET", "/api/access-test/whoami", null, "X-Forwarded-For", from)
        .statusCode();
  }

  private boolean mayLogIn() {
    return anonymous().logIn(login, PASSWORD).statusCode() == 200;
  }

  private void later(Duration duration) {
    ClockUtil.reset();
    ClockUtil.offset(duration.toMillis());
  }
}
