package id.bangkom.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * How long something takes in a browser differs from machine to machine; what comes of it does not.
 */
class BrowserTestsTest {

  private static final Path WALKS = Path.of("src/test/java/id/bangkom/browser");

  /** A time, or that nothing was asked of the server for a while. */
  private static final Pattern TIME = Pattern.compile("waitForTimeout|Thread\\.sleep|NETWORKIDLE");

  /** A loop that goes on until the page is as it should be. */
  private static final Pattern AGAIN =
      Pattern.compile(
          "\\b(?:while|for) \\([^{]*?(?:is(?:Checked|Visible|Hidden|Enabled|Disabled)|inputValue|"
              + "innerText|textContent|getAttribute|count)\\(\\)[^{]*\\{");

  @Test
  void aBrowserTestWaitsForWhatItAssertsNotForTimeToPass() {
    assertThat(found(TIME)).isEmpty();
  }

  @Test
  void aBrowserTestDoesWhatAPersonDoesOnce() {
    assertThat(found(AGAIN)).isEmpty();
  }

  private static List<String> found(Pattern pattern) {
    try (Stream<Path> files = Files.list(WALKS)) {
      List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).toList();
      assertThat(sources).isNotEmpty();
      return sources.stream()
          .flatMap(
              file ->
                  pattern
                      .matcher(read(file))
                      .results()
                      .map(MatchResult::group)
                      .map(found -> file.getFileName() + ": " + found))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
