package id.bangkom.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.testing.PackagedDmn;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Tables with one mistake each, in {@code src/test/resources/broken-tables}: {@code index.csv} says
 * what is found in each of them, and in which row and column.
 */
class BrokenTablesTest {

  private static final int AT_LEAST = 40;

  private static final Map<String, WrittenTable> IN_FORCE = new HashMap<>();

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/broken-tables/index.csv", numLinesToSkip = 1)
  void aBrokenTableIsRefusedWithASentenceThatPointsAtTheMistake(
      String file, String decision, String row, String column, String sentence) throws IOException {
    TableCheck.Checked checked =
        TableCheck.check(
            broken(file),
            IN_FORCE.computeIfAbsent(decision, key -> WrittenTable.read(PackagedDmn.of(key))));
    assertThat(checked.passed()).isFalse();
    Finding first = checked.findings().get(0);
    assertThat(first.sentence()).isEqualTo(sentence);
    assertThat(Objects.requireNonNullElse(first.row(), "")).isEqualTo(orEmpty(row));
    assertThat(Objects.requireNonNullElse(first.column(), "")).isEqualTo(orEmpty(column));
  }

  @Test
  void everyFileIsInTheIndexAndThereAreEnough() throws Exception {
    Path folder = Path.of(getClass().getResource("/broken-tables/index.csv").toURI()).getParent();
    try (Stream<Path> files = Files.list(folder);
        Stream<String> lines = Files.lines(folder.resolve("index.csv"))) {
      List<String> listed =
          lines.skip(1).map(line -> line.substring(0, line.indexOf(',')) + ".dmn").toList();
      assertThat(files.map(file -> file.getFileName().toString()).filter(n -> n.endsWith(".dmn")))
          .containsExactlyInAnyOrderElementsOf(listed)
          .hasSizeGreaterThanOrEqualTo(AT_LEAST);
    }
  }

  private static String broken(String file) throws IOException {
    try (InputStream dmn =
        BrokenTablesTest.class.getResourceAsStream("/broken-tables/" + file + ".dmn")) {
      return new String(dmn.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String orEmpty(String cell) {
    return cell == null ? "" : cell;
  }
}
