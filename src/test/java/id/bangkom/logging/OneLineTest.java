package id.bangkom.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;

/** Nothing that somebody typed begins a line of the log, and none is longer than it needs to be. */
@ExtendWith(OutputCaptureExtension.class)
class OneLineTest {

  private static final String FORGED =
      "2026-11-30T10:00:00Z INFO id.bangkom.audit: admin deletes all";

  private final Logger logger = (Logger) LoggerFactory.getLogger("test.one-line");

  @TempDir Path folder;

  /** As every application starts, with the settings of the product. */
  @BeforeEach
  void logAsTheProductDoes() {
    SpringApplication empty = new SpringApplication(Nothing.class);
    empty.setWebApplicationType(WebApplicationType.NONE);
    empty.run("--spring.config.location=optional:classpath:/nowhere/").close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029", "\u000b", "\f", "\u0000", "\u001b"
      })
  void aNameWithALineBreakBeginsNoLine(String between, CapturedOutput output) {
    logger.warn("Log-in of {} failed", "x" + between + FORGED);

    assertThat(output.toString().lines().filter(line -> line.contains("Log-in of x")))
        .singleElement()
        .asString()
        .contains("\\")
        .contains(FORGED);
    assertThat(output.toString().lines().filter(line -> line.startsWith("2026-11-30T10:00:00Z")))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u202e", "\u2066", "\u200f", "\u200b", "\ufeff"})
  void nothingHiddenOrTurnedAroundIsWritten(String hidden, CapturedOutput output) {
    logger.warn("Log-in of {} failed", "nimda" + hidden + "x");

    assertThat(output.toString())
        .contains("nimda\\u%04xx".formatted((int) hidden.charAt(0)))
        .doesNotContain("nimda" + hidden);
  }

  @Test
  void aLongMessageIsCut(CapturedOutput output) {
    logger.warn("Log-in of {} failed", "a".repeat(20_000_000));

    assertThat(output.toString().lines().filter(line -> line.contains("Log-in of a")))
        .singleElement()
        .asString()
        .hasSizeLessThan(1_200)
        .endsWith("… (20000017 characters)");
  }

  @Test
  void whatAnExceptionQuotesIsOneLineToo(CapturedOutput output) {
    logger.error(
        "Failed",
        new IllegalStateException(
            "x\n" + FORGED, new IOException("y\r\n" + FORGED + "a".repeat(20_000))));

    assertThat(output.toString().lines().filter(line -> line.startsWith("2026-11-30T10:00:00Z")))
        .isEmpty();
    assertThat(output.toString().lines().mapToInt(String::length).max().orElseThrow())
        .isLessThan(1_200);
    assertThat(output).contains("IllegalStateException: x\\n", "Caused by: java.io.IOException: y");
  }

  @Test
  void aPatternOfOnesOwnIsSafeToo() throws IOException {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    for (String word : List.of("%m", "%msg", "%message")) {
      PatternLayoutEncoder encoder = new PatternLayoutEncoder();
      encoder.setContext(context);
      encoder.setPattern(word + "%n%ex");
      FileAppender<ILoggingEvent> file = new FileAppender<>();
      file.setContext(context);
      file.setFile(folder.resolve(word.substring(1)).toString());
      encoder.start();
      file.setEncoder(encoder);
      file.start();
      logger.addAppender(file);
      logger.warn("a\nb", new IllegalStateException("c\nd"));
      logger.detachAppender(file);
      file.stop();

      assertThat(Files.readAllLines(folder.resolve(word.substring(1))))
          .as(word)
          .startsWith("a\\nb")
          .doesNotContain("d");
    }
  }

  @Test
  void ordinaryTextStaysAsItIs() {
    assertThat(OneLine.of("Pegawai “A” – 100 % 日本 é \\ 'x'"))
        .isEqualTo("Pegawai “A” – 100 % 日本 é \\ 'x'");
    assertThat(OneLine.of(null)).isNull();
  }

  @Configuration
  static class Nothing {}
}
