package id.bangkom.engine;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.util.unit.DataSize;

/**
 * How much a sender may send to one address, and within which time.
 *
 * @param bytes the most that is read
 * @param within from the first byte that is waited for to the last
 * @param file whether a file is taken there
 */
record BodyLimit(long bytes, Duration within, boolean file) {

  private static final BodyLimit LOG_IN =
      new BodyLimit(DataSize.ofKilobytes(8).toBytes(), Duration.ofSeconds(10), false);

  /** Everything but a file; a file that is no larger is not counted among the large ones. */
  static final BodyLimit ORDINARY =
      new BodyLimit(DataSize.ofMegabytes(1).toBytes(), Duration.ofSeconds(20), false);

  private static final Duration FILE_WITHIN = Duration.ofMinutes(2);

  /** The only addresses where a file is taken. */
  private static final List<Pattern> FILES =
      List.of(
          Pattern.compile("/api/[a-z]+/import"),
          Pattern.compile("/api/evidence"),
          Pattern.compile("/api/rule-changes"),
          Pattern.compile("/api/rule-drafts/[^/]+/(dmn|xlsx)"),
          Pattern.compile("/api/engine/engine/default/deployment/create"));

  /**
   * The limit of an address.
   *
   * @param path within the application
   * @param largestFile that is taken, with all that comes along with it
   */
  static BodyLimit of(String path, DataSize largestFile) {
    if (Paths.logIn(path)) {
      return LOG_IN;
    }
    return FILES.stream().anyMatch(files -> files.matcher(path).matches())
        ? new BodyLimit(largestFile.toBytes(), FILE_WITHIN, true)
        : ORDINARY;
  }
}
