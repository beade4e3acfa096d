package id.bangkom.logging;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/** The message of every pattern ({@code logback-spring.xml}). Public because the log creates it. */
public class OneLineMessage extends MessageConverter {

  /**
   * Says on several lines why the application does not start; nobody has asked for anything yet.
   */
  private static final String START_FAILED =
      "org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter";

  @Override
  public String convert(ILoggingEvent event) {
    String message = super.convert(event);
    return event.getLoggerName().equals(START_FAILED) ? message : OneLine.of(message);
  }
}
