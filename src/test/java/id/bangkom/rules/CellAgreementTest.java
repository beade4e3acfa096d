package id.bangkom.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the checks say of a cell is what the engine that decides says of it. */
class CellAgreementTest {

  private static final long SEED = 20_261_130;

  @ParameterizedTest
  @ValueSource(
      strings = {"\"NO\\NE\"", "\"a\\nb\"", "\"a\\\\b\"", "\"a\\\"b\"", "\"\\u0041\"", "\"a b\""})
  void aTextIsWhatTheEngineMakesOfIt(String cell) {
    assertThat(new EngineFeel.Value.Known(CellTests.literal(cell, "string").orElseThrow().value()))
        .isEqualTo(EngineFeel.value(cell));
  }

  @ParameterizedTest
  @ValueSource(strings = {"NONE\\", "NO\\NE", "a\\\"b"})
  void aBackslashIsNamedAndNeverReadAway(String entered) {
    TableColumn column =
        new TableColumn(TableColumn.Role.OUTPUT, "capGroup", "Kelompok", "", "string", "");
    String cell = CellWords.feel(column, entered);
    String dmn =
        TableCheckTest.cell(
            "jp-cap",
            "coaching_national_2018_capGroup",
            cell.replace("\\", "\\\\").replace("$", "\\$"));
    assertThat(TableCheckTest.sentences("jp-cap", dmn))
        .containsExactly(
            "Baris 1, kolom \"Kelompok batas\": tanda \\ tidak dapat dipakai; tulis tanpa tanda"
                + " itu.");
  }

  @Test
  void aQuotationMarkIsKeptAndShown() {
    TableColumn column =
        new TableColumn(TableColumn.Role.OUTPUT, "legalBasis", "Dasar", "", "string", "");
    String cell = CellWords.feel(column, "Peraturan \"X\" 1/2026");
    assertThat(EngineFeel.value(cell))
        .isEqualTo(new EngineFeel.Value.Known("Peraturan \"X\" 1/2026"));
    assertThat(CellWords.of(column, cell).text()).isEqualTo("Peraturan \"X\" 1/2026");
    assertThat(otherwise(new CellAgreement.Cell(false, "string", cell))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // The engine's numbers are doubles.
        "false | number | 12345678901234567890.123",
        "false | number | 0.1000000000000000000001",
        // It has no order of true and false.
        "true | boolean | >= false"
      })
  void whatTheEngineReadsOtherwiseIsFound(boolean input, String type, String text) {
    CellAgreement.Cell cell = new CellAgreement.Cell(input, type, text);
    assertThat(otherwise(cell)).containsExactly(cell);
  }

  @Test
  void aTableWithSuchACellIsNotPassed() {
    String dmn =
        TableCheckTest.cell("jp-cap", "self_study_national_2018_limit", "0.1000000000000000000001");
    assertThat(TableCheckTest.sentences("jp-cap", dmn))
        .containsExactly(
            "Baris 5, kolom \"Batas\": 0.1000000000000000000001 dibaca lain oleh mesin aturan; tulis"
                + " dengan cara lain.");
  }

  static Stream<CellAgreement.Cell> randomCells() {
    Random random = new Random(SEED);
    return IntStream.range(0, 150)
        .mapToObj(
            i -> {
              String type = List.of("number", "date", "string").get(random.nextInt(3));
              return new CellAgreement.Cell(true, type, randomCell(random, type));
            });
  }

  @ParameterizedTest
  @MethodSource("randomCells")
  void whatIsReadIsReadAlike(CellAgreement.Cell cell) {
    CellTests tests = CellTests.find(cell.text(), cell.type()).orElseThrow();
    assertThat(otherwise(cell)).isEmpty();
    for (Object value : probes(cell.type())) {
      assertThat(EngineFeel.holds(cell.text(), value))
          .as("%s for %s", cell.text(), value)
          .isEqualTo(Optional.of(tests.matches(value)));
    }
  }

  private static String randomCell(Random random, String type) {
    String blank = random.nextBoolean() ? " " : "";
    String all =
        String.join(
            "," + blank,
            IntStream.rangeClosed(0, random.nextInt(4))
                .mapToObj(i -> randomTest(random, type, blank))
                .toList());
    return random.nextInt(4) == 0 ? "not" + blank + "(" + all + ")" : all;
  }

  private static String randomTest(Random random, String type, String blank) {
    int which = random.nextInt(10);
    if (which == 0) {
      return "null";
    }
    if (which < 4 || type.equals("string")) {
      return constant(random, type);
    }
    return which < 7
        ? List.of("<", "<=", ">", ">=").get(random.nextInt(4)) + blank + constant(random, type)
        : List.of("[", "(", "]").get(random.nextInt(3))
            + constant(random, type)
            + blank
            + ".."
            + blank
            + constant(random, type)
            + List.of("]", ")", "[").get(random.nextInt(3));
  }

  private static String constant(Random random, String type) {
    int number = random.nextInt(9);
    return switch (type) {
      case "number" -> random.nextBoolean() ? String.valueOf(number - 3) : "0." + number;
      case "date" -> "date(\"2026-01-0%d\")".formatted(number + 1);
      default -> "\"%s\"".formatted(List.of("A", "B b", "c\\\"d").get(number % 3));
    };
  }

  private static List<Object> probes(String type) {
    return switch (type) {
      case "number" ->
          IntStream.rangeClosed(-8, 14)
              .<Object>mapToObj(i -> new BigDecimal(i).divide(new BigDecimal(2)))
              .toList();
      case "date" ->
          IntStream.rangeClosed(1, 11).<Object>mapToObj(day -> LocalDate.of(2026, 1, day)).toList();
      default -> List.of("A", "B b", "c\"d", "c\\\"d", "");
    };
  }

  private static Set<CellAgreement.Cell> otherwise(CellAgreement.Cell cell) {
    return CellAgreement.otherwise(List.of(cell), new Steps());
  }
}
