package id.bangkom.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.testing.PackagedDmn;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However a table is meant to keep the checks busy, their work is counted and ends. */
class HostileTablesTest {

  static Stream<String> cells() {
    return Stream.of(
        "[" + " ".repeat(1900) + "x",
        "[".repeat(2000),
        "(".repeat(1999) + "1",
        "not(".repeat(400) + "1",
        "a ".repeat(1000),
        "a" + " ".repeat(1990) + "b",
        "\"".repeat(1999),
        "\"" + "\\\"".repeat(900),
        "\\".repeat(2000),
        "1..".repeat(600),
        "1,".repeat(999) + "1",
        "date ( ".repeat(280),
        "-".repeat(2000),
        ">".repeat(2000),
        "9".repeat(2000),
        "x".repeat(900_000));
  }

  @ParameterizedTest
  @MethodSource("cells")
  void aHostileCellIsReadOnce(String cell) {
    for (String type : List.of("string", "number", "date", "boolean")) {
      CellTests.find(cell, type);
      CellWord.of(cell);
    }
    for (String at : List.of("onDate", "limit", "capGroup", "track")) {
      Steps steps = new Steps();
      TableCheck.Checked checked =
          TableCheck.check(
              TableCheckTest.cell(
                  "jp-cap", "coaching_national_2018_" + at, xml(cell).replace("\\", "\\\\")),
              inForce("jp-cap"),
              steps);
      assertThat(checked.passed()).isFalse();
      assertThat(steps.taken()).isLessThan(Steps.MOST / 5);
    }
  }

  @Test
  void manyDistinctNumbersAreTooManyAndThatIsSaid() {
    String numbers =
        rows(
            "development-method",
            490,
            row ->
                IntStream.range(0, 60)
                    .mapToObj(i -> "" + (1 + row * 60 + i) / 300.0)
                    .map(number -> number.length() > 8 ? number.substring(0, 8) : number)
                    .collect(Collectors.joining(",")));
    assertTooMuch("development-method", numbers);
  }

  @Test
  void manyDistinctDaysAreTooManyAndThatIsSaid() {
    assertTooMuch(
        "jp-cap",
        rows(
            "jp-cap",
            490,
            row ->
                IntStream.range(0, 20)
                    .mapToObj(
                        i -> "date(\"%04d-01-%02d\")".formatted(1000 + row * 4 + i / 5, 1 + i % 5))
                    .collect(Collectors.joining(", "))));
  }

  @Test
  void elementsWithinElementsAreNotFollowedToTheEndOfTheStack() {
    String deep = "<a>".repeat(140_000) + "</a>".repeat(140_000);
    assertThat(TableCheck.check(deep, inForce("jp-cap"), new Steps()).findings())
        .extracting(Finding::sentence)
        .containsExactly("Berkas ini bukan XML yang utuh; ekspor kembali tabelnya dari editor.");
  }

  @Test
  void rowsWithoutAnEndAreCountedAndNotRead() {
    String many =
        PackagedDmn.of("jp-cap").replaceFirst("</decisionTable>", "<rule/>".repeat(100_000) + "$0");
    TableCheck.Checked checked = TableCheck.check(many, inForce("jp-cap"), new Steps());
    assertThat(checked.table()).isNull();
    assertThat(checked.findings())
        .extracting(Finding::sentence)
        .singleElement()
        .asString()
        .endsWith("baris; paling banyak 500.");
  }

  private static void assertTooMuch(String decision, String dmn) {
    assertThat(dmn.length()).isLessThan(TableCheck.LARGEST);
    Steps steps = new Steps();
    TableCheck.Checked checked = TableCheck.check(dmn, inForce(decision), steps);
    assertThat(checked.findings())
        .extracting(Finding::sentence)
        .anyMatch(sentence -> sentence.startsWith("Isi tabel ini terlalu rumit"));
    assertThat(steps.taken()).isLessThanOrEqualTo(Steps.MOST);
  }

  @Test
  void whatIsShippedTakesAFiftiethOfIt() {
    for (String decision : List.of("jp-cap", "jp-conversion", "development-method", "gap-size")) {
      Steps steps = new Steps();
      assertThat(TableCheck.check(PackagedDmn.of(decision), inForce(decision), steps).passed())
          .isTrue();
      assertThat(steps.taken()).as(decision).isLessThan(Steps.MOST / 50);
    }
  }

  /** A table whose rows all say the same but for one input. */
  private static String rows(String decision, int count, IntFunction<String> cell) {
    WrittenTable table = inForce(decision);
    TableRow first = table.rows().get(0);
    int at =
        IntStream.range(0, table.inputs())
            .filter(i -> List.of("number", "date").contains(table.columns().get(i).type()))
            .findFirst()
            .orElseThrow();
    return WrittenTable.withRows(
        PackagedDmn.of(decision),
        IntStream.range(0, count)
            .mapToObj(
                row -> {
                  List<String> cells = new ArrayList<>(first.cells());
                  cells.set(at, cell.apply(row));
                  return new TableRow("row_" + row, "Uji", cells);
                })
            .toList());
  }

  private static WrittenTable inForce(String decision) {
    return WrittenTable.read(PackagedDmn.of(decision));
  }

  private static String xml(String cell) {
    return cell.replace("<", "&lt;").replace(">", "&gt;");
  }
}
