package id.bangkom.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.testing.ProductTest;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mistakes at the log-in are counted by the database. */
@Tag("database")
@ProductTest
class LogInAttemptsWiringTest {

  private static final String LOGIN = "198503172010011001";

  @Autowired IdentityService identityService;
  @Autowired LogInAttempts attempts;
  @Autowired JdbcClient jdbc;

  @AfterEach
  void leaveNothingBehind() {
    attempts.forget(LOGIN);
    attempts.forget("siapa");
  }

  @Test
  void whoeverGuessesAtTheSameMomentIsCountedToo() {
    for (String login : new String[] {LOGIN, "siapa"}) {
      IntStream.range(0, 12)
          .parallel()
          .forEach(i -> assertThat(identityService.checkPassword(login, "salah" + i)).isFalse());

      assertThat(identityService.checkPassword(login, ProductTest.PASSWORD)).isFalse();
      assertThat(
              jdbc.sql("select mistakes from log_in_mistake where login = ?")
                  .param(login)
                  .query(Integer.class)
                  .single())
          .isEqualTo(LogInAttempts.MISTAKES);
    }
  }

  @Test
  void theRightPasswordForgetsTheMistakesAndKnowsTheSource() {
    identityService.checkPassword(LOGIN, "salah");
    assertThat(identityService.checkPassword(LOGIN, ProductTest.PASSWORD)).isTrue();
    assertThat(identityService.checkPassword(LOGIN, ProductTest.PASSWORD)).isTrue();

    assertThat(rows("log_in_mistake")).isZero();
    assertThat(rows("log_in_source")).isOne();
  }

  private int rows(String table) {
    return jdbc.sql("select count(*) from " + table + " where login = ?")
        .param(LOGIN)
        .query(Integer.class)
        .single();
  }
}
