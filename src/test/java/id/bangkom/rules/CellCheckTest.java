package id.bangkom.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How much a cell may hold. */
class CellCheckTest {

  private static final TableColumn NOTE =
      new TableColumn(TableColumn.Role.OUTPUT, "note", "Catatan", "", "string", "");
  private static final TableColumn AMOUNT =
      new TableColumn(TableColumn.Role.INPUT, "amount", "Jumlah", "amount", "number", "");

  @Test
  void aCellIsAsLongAsTheBoundAndNoLonger() {
    String longest = "\"" + "a".repeat(CellTests.LONGEST - 2) + "\"";
    assertThat(CellCheck.sentence(NOTE, longest, false)).isEmpty();
    assertThat(CellCheck.sentence(NOTE, longest + " ", false))
        .hasValueSatisfying(sentence -> assertThat(sentence).startsWith("isinya terlalu panjang"));
  }

  @Test
  void aCellHoldsAsManyValuesAsTheBoundAndNoMore() {
    assertThat(CellCheck.sentence(AMOUNT, numbers(CellTests.MOST_TESTS), false)).isEmpty();
    assertThat(CellCheck.sentence(AMOUNT, numbers(CellTests.MOST_TESTS + 1), false))
        .hasValueSatisfying(
            sentence ->
                assertThat(sentence).startsWith("memuat " + (CellTests.MOST_TESTS + 1) + " nilai"));
  }

  private static String numbers(int count) {
    return IntStream.range(0, count).mapToObj(String::valueOf).collect(Collectors.joining(","));
  }
}
