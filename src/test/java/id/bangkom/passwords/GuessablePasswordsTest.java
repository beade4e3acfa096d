package id.bangkom.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a guessing program tries first, whatever it is dressed in. */
class GuessablePasswordsTest {

  private final GuessablePasswords guessable = new GuessablePasswords();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Password-123!",
        "P@ssw0rd2026!",
        "!!!Admin12345",
        "Qwerty123456!",
        "1qaz@WSX3edc",
        "Bangkom-2026!",
        "BKPSDM.2026#1",
        "Indonesia1945!",
        "Jakarta-Jakarta1!",
        "Merdeka#17081945",
        "Semangat.2026",
        "Aaaaaaaaaa1!",
        "Abcdefgh-12345",
        "Xk1!Xk1!Xk1!Xk1!",
        "Kata-Sandi-2026!",
        "R4h4s1a-r4h4s1a"
      })
  void aCommonPasswordIsFound(String password) {
    assertThat(guessable.contains(password)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Milik-Sendiri-1",
        "Sandi-Uji-2026!",
        "Tiga-Ekor-Bebek-4",
        "kW7#pd92Lmq",
        "Ab3c-De5f-Gh7k",
        "Nenek-Jual-Gado2"
      })
  void anythingElseIsNot(String password) {
    assertThat(guessable.contains(password)).isFalse();
  }

  @Test
  void theLongestPasswordIsJudgedAtOnce() {
    long begin = System.nanoTime();
    guessable.contains("aB3-".repeat(32));
    assertThat(System.nanoTime() - begin).isLessThan(500_000_000L);
  }
}
