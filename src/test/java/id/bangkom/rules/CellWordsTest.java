package id.bangkom.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people read in a cell and how it is written down again. */
class CellWordsTest {

  private static final TableColumn SCOPE =
      input("scope", "string", "\"NATIONAL\",\"INTERNATIONAL\"");
  private static final TableColumn AMOUNT = input("amount", "number", "");
  private static final TableColumn DAY = input("onDate", "date", "");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          5            | 5
          < 5          | kurang dari 5
          <= 5         | paling banyak 5
          > 1.5        | lebih dari 1,5
          >= 5         | paling sedikit 5
          [1..2.5]     | 1 sampai 2,5
          (1..2]       | di atas 1 sampai 2
          [1..2)       | 1 sampai di bawah 2
          1, > 3       | 1 atau lebih dari 3
          not([1..2])  | selain 1 sampai 2
          null         | tidak diketahui
          """)
  void aRangeIsReadInWordsAndWrittenBackAsItWas(String feel, String words) {
    assertThat(CellWords.of(AMOUNT, feel)).isEqualTo(new CellWords.Words(words, words, true));
    assertThat(CellWords.feel(AMOUNT, words)).isEqualTo(feel);
  }

  @Test
  void anEmptyInputHoldsForEverythingAndAnEmptyOutputSaysNothing() {
    TableColumn output = output("limit", "number", "");
    for (String empty : new String[] {"", "-"}) {
      assertThat(CellWords.of(SCOPE, empty)).isEqualTo(new CellWords.Words("", "(semua)", true));
      assertThat(CellWords.of(output, empty)).isEqualTo(new CellWords.Words("", "", true));
      assertThat(CellWords.from(DAY, empty)).isEqualTo(new CellWords.Words("", "", true));
      assertThat(CellWords.until(DAY, empty)).isEqualTo(new CellWords.Words("", "", true));
    }
    assertThat(CellWords.feel(SCOPE, " ")).isEmpty();
  }

  @Test
  void aChoiceIsEditedByItsCodeAndWhatIsMoreIsEditedAsItStands() {
    assertThat(CellWords.of(SCOPE, "\"NATIONAL\""))
        .isEqualTo(new CellWords.Words("NATIONAL", "Nasional", true));
    assertThat(CellWords.of(SCOPE, "not(\"NATIONAL\")"))
        .isEqualTo(new CellWords.Words("not(\"NATIONAL\")", "selain Nasional", false));
    assertThat(CellWords.feel(SCOPE, "NATIONAL")).isEqualTo("\"NATIONAL\"");
    assertThat(CellWords.feel(SCOPE, "not(\"NATIONAL\")")).isEqualTo("not(\"NATIONAL\")");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          number  | 1,5        | 1.5
          number  | satu,dua   | satu,dua
          boolean | true       | true
          string  | Pasal 1    | "Pasal 1"
          """)
  void anOutputIsWrittenAsItsColumnWantsIt(String type, String entered, String feel) {
    assertThat(CellWords.feel(output("limit", type, ""), entered)).isEqualTo(feel);
  }

  @Test
  void aNumberThatIsChosenIsWrittenWithAPoint() {
    assertThat(CellWords.feel(output("step", "number", "0.5,1"), "0,5")).isEqualTo("0.5");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      textBlock =
          """
          [date("2026-01-01")..date("2026-12-31")] | 2026-01-01 | 2026-12-31
          >= date("2026-01-01")                    | 2026-01-01 | ''
          <= date("2026-12-31")                    | ''         | 2026-12-31
          """)
  void aPeriodIsEditedByItsFirstAndItsLastDay(String feel, String first, String last) {
    assertThat(CellWords.from(DAY, feel).value()).isEqualTo(first);
    assertThat(CellWords.until(DAY, feel).value()).isEqualTo(last);
    assertThat(CellWords.feel(first, last)).isEqualTo(feel);
    assertThat(CellWords.from(DAY, feel).plain()).isTrue();
  }

  @Test
  void aDayIsReadAsPeopleWriteIt() {
    assertThat(CellWords.from(DAY, ">= date(\"2026-05-04\")").text()).isEqualTo("4 Mei 2026");
    assertThat(CellWords.value(DAY, "2026-05-04")).isEqualTo("4 Mei 2026");
    assertThat(CellWords.value(DAY, LocalDate.of(2026, 5, 4))).isEqualTo("4 Mei 2026");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          > date("2026-05-04")                             | lebih dari 4 Mei 2026
          [date("2026-05-04")..date("2026-05-06"))         | 4 Mei 2026 sampai di bawah 6 Mei 2026
          not(date("2026-05-04"))                          | selain 4 Mei 2026
          date("2026-05-04"), date("2026-05-06")           | 4 Mei 2026 atau 6 Mei 2026
          [oops                                            | [oops
          """)
  void whatIsNoPeriodOfWholeDaysIsEditedAsItStands(String feel, String words) {
    assertThat(CellWords.from(DAY, feel)).isEqualTo(new CellWords.Words(feel, words, false));
    assertThat(CellWords.until(DAY, feel)).isEqualTo(new CellWords.Words("", "", false));
    assertThat(CellWords.feel(feel, "")).isEqualTo(feel);
  }

  @Test
  void noPeriodIsAnyDay() {
    assertThat(CellWords.feel(" ", "")).isEmpty();
  }

  @Test
  void aValueOfAnExampleIsReadInWords() {
    assertThat(CellWords.value(AMOUNT, "1.5")).isEqualTo("1,5");
    assertThat(CellWords.value(AMOUNT, "")).isEqualTo("tidak diketahui");
    assertThat(CellWords.value(SCOPE, "NATIONAL")).isEqualTo("Nasional");
    assertThat(CellWords.value(input("flag", "boolean", ""), "true")).isEqualTo("Ya");
    assertThat(CellWords.value(input("flag", "boolean", ""), "false")).isEqualTo("Tidak");
  }

  private static TableColumn input(String name, String type, String allowed) {
    return new TableColumn(TableColumn.Role.INPUT, name, name, name, type, allowed);
  }

  private static TableColumn output(String name, String type, String allowed) {
    return new TableColumn(TableColumn.Role.OUTPUT, name, name, "", type, allowed);
  }
}
