package id.bangkom.jp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.problem.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is admitted at the edge of a bound, and what just beyond it is refused at which field. */
class AdmissionTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1950-01-01 |            | |
          1949-12-31 |            | date    | Tanggal kegiatan terlalu lampau
          2026-05-04 |            | |
          2026-05-04 | 2026-05-04 | |
          2026-05-05 |            | date    | Kegiatan baru berakhir pada 5 Mei 2026
          2026-05-04 | 2026-05-05 | endDate | Kegiatan baru berakhir pada 5 Mei 2026
          2026-05-04 | 2026-05-03 | endDate | tidak boleh mendahului tanggal mulai
          2025-05-04 | 2026-05-04 | |
          2025-05-03 | 2026-05-04 | endDate | paling lama satu tahun
          """)
  void theDaysLieBetween1950AndTodayAndWithinAYear(
      String date, String endDate, String field, String sentence) {
    check(
        activity(date, endDate, "1", "Kursus", null, null),
        Optional.of(Basis.PROGRAMME_JP),
        field,
        sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SESSION      | endDate | Kursus selalu satu hari
          MINUTES      | endDate | Kursus selalu satu hari
          DAYS         | |
          PROGRAMME_JP | |
          ACTIVITY     | |
          """)
  void sessionsAndStudyEndOnTheirDay(Basis basis, String field, String sentence) {
    check(
        activity("2026-05-01", "2026-05-02", "1", "Kursus", null, null),
        Optional.of(basis),
        field,
        sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SESSION      | 1          |
          SESSION      | 1.00       |
          SESSION      | 2          | harus 1; catat setiap sesi sendiri
          ACTIVITY     | 0.5        | harus 1; catat setiap kegiatan sendiri
          MINUTES      | 1          |
          MINUTES      | 1440       |
          MINUTES      | 1440.0     |
          MINUTES      | 1441       | Jumlah menit harus bilangan bulat dari 1 sampai 1440
          MINUTES      | 30.5       | Jumlah menit harus bilangan bulat
          DAYS         | 1          |
          DAYS         | 2          | Jumlah hari harus bilangan bulat dari 1 sampai 1
          PROGRAMME_JP | 0.01       |
          PROGRAMME_JP | 1.250      |
          PROGRAMME_JP | 9999999.99 |
          PROGRAMME_JP | 10000000   | paling banyak 9999999,99
          PROGRAMME_JP | 0.001      | dua angka di belakang koma
          PROGRAMME_JP | 0          | lebih dari 0
          PROGRAMME_JP | -1         | lebih dari 0
                       | 7.25       |
                       | 7.255      | dua angka di belakang koma
          """)
  void theQuantityIsWhatItsBasisCounts(Basis basis, String quantity, String sentence) {
    check(
        activity("2026-05-04", null, quantity, "Kursus", null, null),
        Optional.ofNullable(basis),
        "quantity",
        sentence);
  }

  @Test
  void aDayIsCountedOnceHoweverManyOfThemThereAre() {
    check(
        activity("2026-05-01", "2026-05-03", "3", "Kursus", null, null),
        Optional.of(Basis.DAYS),
        null,
        null);
    check(
        activity("2026-05-01", "2026-05-03", "4", "Kursus", null, null),
        Optional.of(Basis.DAYS),
        "quantity",
        "dari 1 sampai 3");
  }

  @Test
  void textsAreAsLongAsTheyAreStoredAndNoLonger() {
    Optional<Basis> basis = Optional.of(Basis.PROGRAMME_JP);
    check(
        activity("2026-05-04", null, "1", "j".repeat(300), "p".repeat(300), "n".repeat(100)),
        basis,
        null,
        null);
    check(
        activity("2026-05-04", null, "1", "j".repeat(301), null, null),
        basis,
        "title",
        "Nama kegiatan paling panjang 300 karakter");
    check(
        activity("2026-05-04", null, "1", "Kursus", "p".repeat(301), null),
        basis,
        "organiser",
        "Penyelenggara paling panjang 300 karakter");
    check(
        activity("2026-05-04", null, "1", "Kursus", null, "n".repeat(101)),
        basis,
        "evidenceNumber",
        "Nomor bukti paling panjang 100 karakter");
    check(
        activity("2026-05-04", null, "1", " ", null, null),
        basis,
        "title",
        "Nama kegiatan wajib diisi");
  }

  /**
   * @param sentence of the refusal at that field; null when it is admitted
   */
  private static void check(
      NewActivity fact, Optional<Basis> basis, String field, String sentence) {
    if (sentence == null) {
      assertThatCode(() -> Admission.check(fact, basis, TODAY)).doesNotThrowAnyException();
      return;
    }
    assertThatThrownBy(() -> Admission.check(fact, basis, TODAY))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.kind()).isEqualTo(Refusal.Kind.RULE);
              assertThat(refusal.field()).contains(field);
            })
        .hasMessageContaining(sentence);
  }

  private static NewActivity activity(
      String date,
      String endDate,
      String quantity,
      String title,
      String organiser,
      String evidenceNumber) {
    return new NewActivity(
        1,
        Track.COURSE,
        Scope.NATIONAL,
        LocalDate.parse(date),
        endDate == null ? null : LocalDate.parse(endDate),
        null,
        new BigDecimal(quantity),
        title,
        organiser,
        evidenceNumber,
        "TEST");
  }
}
