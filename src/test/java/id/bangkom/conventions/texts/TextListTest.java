package id.bangkom.conventions.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/teks} is every text that people read, for a native reader to go through: it says what
 * the product says. {@code ./mvnw test -Dtest=TextListTest -Dbangkom.texts=write
 * -Djacoco.haltOnFailure=false} writes it anew.
 */
class TextListTest {

  private static final Path FOLDER = Path.of("docs/teks");

  @Test
  void theListSaysWhatTheProductSays() throws IOException {
    Map<String, String> current =
        Texts.all().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, list -> TextList.csv(list.getValue())));
    if ("write".equals(System.getProperty("bangkom.texts"))) {
      Files.createDirectories(FOLDER);
      for (Map.Entry<String, String> list : current.entrySet()) {
        Files.writeString(FOLDER.resolve(list.getKey() + ".csv"), list.getValue());
      }
    }
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<String> kept = files.map(file -> file.getFileName().toString()).sorted().toList();
      assertThat(kept)
          .isEqualTo(current.keySet().stream().map(name -> name + ".csv").sorted().toList());
    }
    for (Map.Entry<String, String> list : current.entrySet()) {
      assertThat(lines(Files.readString(FOLDER.resolve(list.getKey() + ".csv"))))
          .as("docs/teks/%s.csv; write it anew with -Dbangkom.texts=write", list.getKey())
          .isEqualTo(lines(list.getValue()));
    }
  }

  private static List<String> lines(String csv) {
    return csv.lines().toList();
  }
}
