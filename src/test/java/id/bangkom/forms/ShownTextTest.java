package id.bangkom.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person typed is text where a form shows it, never a part of the form. */
class ShownTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "[Buka](https://x.example)~\\[Buka\\]\\(https\\:\\/\\/x\\.example\\)",
        "**Bukti:** ada~\\*\\*Bukti\\:\\*\\* ada",
        "800/_123_/2026~800\\/\\_123\\_\\/2026",
        "<b>tebal</b> &lt;~\\<b\\>tebal\\<\\/b\\> \\&lt\\;",
        "a\\b~a\\\\b",
        "Diklat 20 JP – tahap dua~Diklat 20 JP – tahap dua"
      })
  void markupIsShownAsItWasTyped(String typed, String shown) {
    assertThat(ShownText.plain(typed)).isEqualTo(shown);
  }

  @Test
  void linesAreJoinedAndWhatCannotBeSeenIsLeftOut() {
    assertThat(ShownText.plain("    satu\r\n\n\u2028dua \u202Etiga\u200B\u0000\t empat\n"))
        .isEqualTo("satu dua tiga empat");
  }

  @Test
  void allOfAsciiPunctuationIsEscaped() {
    String punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
    assertThat(ShownText.plain(punctuation))
        .isEqualTo(
            punctuation.chars().mapToObj(c -> "\\" + (char) c).collect(Collectors.joining()));
  }
}
