package id.bangkom.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person typed is text where a form shows it, never a part of the form. */
class ShownTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "[Buka bukti](https://x.example)~\\[Buka bukti\\](https://x.example)",
        "**Bukti:** ada~\\*\\*Bukti:\\*\\* ada",
        "# Judul~\\# Judul",
        "<b>tebal</b>~\\<b\\>tebal\\</b\\>",
        "a\\b~a\\\\b",
        "Diklat 20 JP (LAN) – 50 %, tahap 1.~Diklat 20 JP (LAN) – 50 %, tahap 1."
      })
  void markupIsShownAsItWasTyped(String typed, String shown) {
    assertThat(ShownText.plain(typed)).isEqualTo(shown);
  }
}
