package id.bangkom.jp;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** When two activities are the same one. */
class KnownTest {

  private static final UUID FIRST = new UUID(0, 1);
  private static final UUID SECOND = new UUID(0, 2);

  @Test
  void whatIsWrittenOtherwiseAndSaysTheSameIsTheSame() {
    Known known = Known.of(List.of(held(FIRST, fact("2.50", " Kursus ", null), false)));

    assertThat(known.duplicateOf(fact("2.5", "Kursus", " ")))
        .contains(new Reception.Duplicate(FIRST, false));
    assertThat(known.duplicateOf(fact("2.5", "Kursus", "LAN"))).isEmpty();
    assertThat(known.duplicateOf(fact("2.51", "Kursus", null))).isEmpty();
    assertThat(known.duplicateOf(fact("2.5", "Kursus lain", null))).isEmpty();
  }

  @Test
  void ofTwoTheOneThatCountsIsNamed() {
    Known.Held voided = held(FIRST, fact("1", "Kursus", null), true);
    Known.Held counts = held(SECOND, fact("1", "Kursus", null), false);

    assertThat(Known.of(List.of(voided)).duplicateOf(fact("1", "Kursus", null)))
        .contains(new Reception.Duplicate(FIRST, true));
    for (List<Known.Held> both : List.of(List.of(voided, counts), List.of(counts, voided))) {
      assertThat(Known.of(both).duplicateOf(fact("1", "Kursus", null)))
          .contains(new Reception.Duplicate(SECOND, false));
    }
  }

  @Test
  void whatCameEarlierInTheSameFileIsKnown() {
    Known known = Known.of(List.of());
    assertThat(known.duplicateOf(fact("1", "Kursus", null))).isEmpty();

    known.add(new Activity(FIRST, 1, fact("1", "Kursus", null)));

    assertThat(known.duplicateOf(fact("1", "Kursus", null)))
        .contains(new Reception.Duplicate(FIRST, false));
  }

  private static Known.Held held(UUID id, NewActivity fact, boolean voided) {
    return new Known.Held(new Activity(id, 1, fact), voided);
  }

  private static NewActivity fact(String quantity, String title, String organiser) {
    return new NewActivity(
        1,
        Track.COURSE,
        Scope.NATIONAL,
        LocalDate.of(2026, 3, 2),
        null,
        LocalTime.of(9, 0),
        new BigDecimal(quantity),
        title,
        organiser,
        null,
        "TEST");
  }
}
