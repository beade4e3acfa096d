package id.bangkom.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.problem.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a form sends is read as strictly as its fields read what is typed. */
class SubmissionTest {

  private static Submission of(Object value) {
    return Submission.asked(Map.of("it", value));
  }

  @Test
  void aDayATimeAndANumberAreWhatTheFieldsSend() {
    assertThat(of("2028-02-29").date("it", "Tanggal")).isEqualTo(LocalDate.of(2028, 2, 29));
    assertThat(of("09:30").time("it", "Jam")).isEqualTo(LocalTime.of(9, 30));
    assertThat(of("09:30:00.000").time("it", "Jam")).isEqualTo(LocalTime.of(9, 30));
    assertThat(of("1,125").decimal("it", "Jumlah")).isEqualTo(new BigDecimal("1.125"));
    assertThat(of("2.5").decimal("it", "Jumlah")).isEqualTo(new BigDecimal("2.5"));
    assertThat(of(2.125).decimal("it", "Jumlah")).isEqualTo(new BigDecimal("2.125"));
    assertThat(of("60").whole("it", "Menit", 1, 1440)).isEqualTo(60);
    assertThat(of(60.0).whole("it", "Menit", 1, 1440)).isEqualTo(60);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "31/11/2026",
        "2026-11-31",
        "2026-02-29",
        "2026-2-1",
        "+12026-01-01",
        "-2026-01-01",
        "0026-11-25",
        "2026-11-25T00:00",
        "besok"
      })
  void whatIsNoDayIsRefused(String text) {
    assertThatThrownBy(() -> of(text).date("it", "Tanggal sesi"))
        .isInstanceOf(Refusal.class)
        .hasMessage("Tanggal pada \"Tanggal sesi\" tidak terbaca; pilih dari kalender.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"9", "0930", "24:00", "09:60", "09:30:59", "09:30Z", "2.30 siang"})
  void whatIsNoTimeIsRefused(String text) {
    assertThatThrownBy(() -> of(text).time("it", "Jam mulai"))
        .isInstanceOf(Refusal.class)
        .hasMessage("Jam pada \"Jam mulai\" tidak terbaca; tulis seperti 09:00.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e3", "1.000,5", "0x10", "Infinity", "\uFF16\uFF10", "60 menit"})
  void whatIsNoNumberIsRefused(String text) {
    assertThatThrownBy(() -> of(text).decimal("it", "Jumlah"))
        .isInstanceOf(Refusal.class)
        .hasMessage("Isian \"Jumlah\" harus angka, misalnya 8 atau 2,5.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.000", "12.500", "-1.000"})
  void aTextThatCouldBeOneOrAThousandIsRefused(String text) {
    assertThatThrownBy(() -> of(text).decimal("it", "Jumlah"))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "Isian \"Jumlah\" dapat dibaca dua cara; tulis ribuan tanpa titik dan pecahan dengan koma, misalnya 2,5.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e2", "1.000", "1,5", "\uFF16\uFF10", "99999999999", "0", "1441", "+5"})
  void whatIsNoWholeNumberInItsRangeIsRefused(String text) {
    assertThatThrownBy(() -> of(text).whole("it", "Menit", 1, 1440))
        .isInstanceOf(Refusal.class)
        .hasMessage("Isian \"Menit\" harus bilangan bulat dari 1 sampai 1440.");
  }
}
