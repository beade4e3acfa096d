package id.bangkom.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.junit.jupiter.api.Test;

/** The package that asks and checks decision tables is the same whatever tables there are. */
class RulesKnowNoTableTest {

  private static final Path RULES = Path.of("src/main/java/id/bangkom/rules");
  private static final String OF_JP = "jp-";

  @Test
  void noTableOfJpIsNamedNotEvenAsAnExample() {
    assertThat(sources()).isNotEmpty();
    for (String table : ids(id -> id.startsWith(OF_JP))) {
      assertThat(sources()).as(table).noneMatch(source -> source.contains(table));
    }
  }

  @Test
  void nothingIsDoneForOneTableOrColumnAlone() {
    Set<String> named =
        Packaged.decisions().stream()
            .flatMap(file -> Stream.concat(Stream.of(file.name()), columns(file).stream()))
            .collect(Collectors.toSet());
    // What every table says of each of its rows is no capability's own.
    Packaged.decisions().forEach(file -> named.removeAll(inEveryTable(columns(file))));
    assertThat(named).contains("track", "onDate", "capKind", "usualMinutes", "minimumJp");
    for (String name : named) {
      assertThat(sources()).as(name).noneMatch(source -> source.contains('"' + name + '"'));
    }
  }

  private static Collection<String> inEveryTable(Set<String> columns) {
    return columns.stream()
        .filter(
            column -> Packaged.decisions().stream().allMatch(of -> columns(of).contains(column)))
        .toList();
  }

  private static List<String> ids(Predicate<String> which) {
    List<String> ids = Packaged.decisions().stream().map(Packaged::name).filter(which).toList();
    assertThat(ids).hasSizeGreaterThan(2);
    return ids;
  }

  private static Set<String> columns(Packaged file) {
    DecisionTable table = file.dmn().getModelElementsByType(DecisionTable.class).iterator().next();
    Set<String> columns = new TreeSet<>();
    table
        .getInputs()
        .forEach(input -> columns.add(input.getInputExpression().getText().getTextContent()));
    table.getOutputs().forEach(output -> columns.add(output.getName()));
    return columns;
  }

  private static List<String> sources() {
    try (Stream<Path> files = Files.list(RULES)) {
      return files.map(RulesKnowNoTableTest::text).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
