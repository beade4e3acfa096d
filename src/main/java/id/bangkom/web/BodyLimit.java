package id.bangkom.web;

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

  /** Our own API but for files; a file that is no larger is not counted among the large ones. */
  static final BodyLimit ORDINARY =
      new BodyLimit(DataSize.ofMegabytes(1).toBytes(), Duration.ofSeconds(20), false);

  /**
   * The engine's REST, of which an employee asks for tasks and an administrator moves instances.
   */
  private static final BodyLimit ENGINE =
      new BodyLimit(DataSize.ofKilobytes(64).toBytes(), Duration.ofSeconds(20), false);

  /** A form, of which the longest has lists of long texts. */
  private static final BodyLimit FORM =
      new BodyLimit(DataSize.ofKilobytes(256).toBytes(), Duration.ofSeconds(20), false);

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
    if (FILES.stream().anyMatch(files -> files.matcher(path).matches())) {
      return new BodyLimit(largestFile.toBytes(), FILE_WITHIN, true);
    }
    if (!Paths.camundaApi(path)) {
      return ORDINARY;
    }
    return EngineCalls.submitTask(path).matches() || EngineCalls.start(path).matches()
        ? FORM
        : ENGINE;
  }
}
