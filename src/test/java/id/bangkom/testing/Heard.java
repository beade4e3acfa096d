package id.bangkom.testing;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What a logger said while this was open. */
public final class Heard implements AutoCloseable {

  private final Logger logger;
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

  /**
   * Begins to listen.
   *
   * @param name of the logger; ROOT hears all
   */
  public Heard(String name) {
    logger = (Logger) LoggerFactory.getLogger(name);
    lines.start();
    logger.addAppender(lines);
  }

  /** The messages so far. */
  public List<String> messages() {
    return events().stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  /** All there is about them. */
  public List<ILoggingEvent> events() {
    synchronized (lines) {
      return List.copyOf(lines.list);
    }
  }

  @Override
  public void close() {
    logger.detachAppender(lines);
  }
}
