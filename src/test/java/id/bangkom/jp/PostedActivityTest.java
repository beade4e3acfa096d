package id.bangkom.jp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.problem.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How an activity that a program sent is read, field by field. */
class PostedActivityTest {

  private static final List<String> FIELDS =
      List.of(
          "nip",
          "track",
          "scope",
          "date",
          "endDate",
          "startTime",
          "title",
          "organiser",
          "evidenceNumber");

  private static final List<String> SENT =
      List.of(
          " 198503172010011001 ",
          "SEMINAR",
          "INTERNATIONAL",
          "2026-05-04",
          "2026-05-06",
          "09:30",
          " Seminar ",
          " LAN ",
          " SRT-01 ");

  @Test
  void everyFieldIsReadWithoutBlanksAroundIt() {
    PostedActivity posted = posted(SENT, BigDecimal.TEN);
    assertThat(posted.toActivity(7, "API"))
        .isEqualTo(
            new NewActivity(
                7,
                Track.SEMINAR,
                Scope.INTERNATIONAL,
                LocalDate.of(2026, 5, 4),
                LocalDate.of(2026, 5, 6),
                LocalTime.of(9, 30),
                BigDecimal.TEN,
                "Seminar",
                "LAN",
                "SRT-01",
                "API"));
    assertThat(posted.requiredNip()).isEqualTo("198503172010011001");
  }

  @ParameterizedTest
  @CsvSource({"endDate", "startTime", "organiser", "evidenceNumber"})
  void whatMayBeMissingMayBeEmptyToo(String field) {
    NewActivity missing = posted(with(field, null), BigDecimal.ONE).toActivity(7, "API");
    assertThat(missing).isNotEqualTo(posted(SENT, BigDecimal.ONE).toActivity(7, "API"));
    assertThat(posted(with(field, " "), BigDecimal.ONE).toActivity(7, "API")).isEqualTo(missing);
  }

  @ParameterizedTest
  @CsvSource({"track", "scope", "date", "title"})
  void aMissingFieldIsNamed(String field) {
    for (String nothing : new String[] {null, "", " "}) {
      assertRefused(
          () -> posted(with(field, nothing), BigDecimal.ONE).toActivity(7, "API"),
          "Isian \"%s\" wajib diisi.".formatted(field));
    }
  }

  @Test
  void aMissingQuantityOrNipIsNamed() {
    assertRefused(() -> posted(SENT, null).toActivity(7, "API"), "Isian \"quantity\" wajib diisi.");
    assertRefused(
        () -> posted(with("nip", null), BigDecimal.ONE).requiredNip(),
        "Isian \"nip\" wajib diisi.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          track     | KURSUS     | kode jalur, misalnya COACHING
          scope     | LOCAL      | NATIONAL atau INTERNATIONAL
          date      | 04-05-2026 | tanggal, misalnya 2026-05-04
          endDate   | 2026-02-30 | tanggal, misalnya 2026-05-06
          startTime | 9.30       | jam, misalnya 09:00
          """)
  void whatCannotBeReadIsNamedWithAnExample(String field, String text, String expected) {
    assertRefused(
        () -> posted(with(field, text), BigDecimal.ONE).toActivity(7, "API"),
        "Isian \"%s\" tidak terbaca; isilah dengan %s.".formatted(field, expected));
  }

  @ParameterizedTest
  @CsvSource({"title", "organiser", "evidenceNumber"})
  void whatNoDatabaseStoresIsNotRead(String field) {
    assertRefused(
        () -> posted(with(field, "a\0b"), BigDecimal.ONE).toActivity(7, "API"),
        "Isian \"%s\" tidak terbaca".formatted(field));
  }

  private static void assertRefused(Runnable read, String sentence) {
    assertThatThrownBy(read::run)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.MALFORMED))
        .hasMessageStartingWith(sentence);
  }

  private static List<String> with(String field, String text) {
    List<String> texts = new ArrayList<>(SENT);
    texts.set(FIELDS.indexOf(field), text);
    return texts;
  }

  private static PostedActivity posted(List<String> texts, BigDecimal quantity) {
    return new PostedActivity(
        texts.get(0),
        texts.get(1),
        texts.get(2),
        texts.get(3),
        texts.get(4),
        texts.get(5),
        quantity,
        texts.get(6),
        texts.get(7),
        texts.get(8));
  }
}
