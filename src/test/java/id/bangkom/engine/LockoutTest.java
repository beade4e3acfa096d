package id.bangkom.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Guessing a password: five times, then not for a quarter of an hour. */
class LockoutTest extends RunningApplicationTest {

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

    loggedIn(ADMINISTRATOR).engine("POST", "/user/" + login + "/unlock", null);

    assertThat(mayLogIn()).isTrue();
  }

  private void guess(int times) {
    for (int i = 0; i < times; i++) {
      assertThat(identityService.checkPassword(login, "tebakan" + i)).isFalse();
    }
  }

  private boolean mayLogIn() {
    return anonymous().logIn(login, PASSWORD).statusCode() == 200;
  }

  private void later(Duration duration) {
    ClockUtil.reset();
    ClockUtil.offset(duration.toMillis());
  }
}
