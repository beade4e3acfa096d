package id.bangkom.logging;

import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import java.util.Arrays;
import org.springframework.boot.logging.logback.ExtendedWhitespaceThrowableProxyConverter;

/**
 * The stack trace of every pattern ({@code logback-spring.xml}): an exception often quotes what
 * somebody sent. Public because the log creates it.
 */
public class OneLineCauses extends ExtendedWhitespaceThrowableProxyConverter {

  @Override
  protected String throwableProxyToString(IThrowableProxy fault) {
    return super.throwableProxyToString(new Quoted(fault));
  }

  private record Quoted(IThrowableProxy fault) implements IThrowableProxy {

    private static IThrowableProxy of(IThrowableProxy fault) {
      return fault == null ? null : new Quoted(fault);
    }

    @Override
    public String getMessage() {
      return OneLine.of(fault.getMessage());
    }

    @Override
    public String getOverridingMessage() {
      return OneLine.of(fault.getOverridingMessage());
    }

    @Override
    public String getClassName() {
      return fault.getClassName();
    }

    @Override
    public StackTraceElementProxy[] getStackTraceElementProxyArray() {
      return fault.getStackTraceElementProxyArray();
    }

    @Override
    public int getCommonFrames() {
      return fault.getCommonFrames();
    }

    @Override
    public IThrowableProxy getCause() {
      return of(fault.getCause());
    }

    @Override
    public IThrowableProxy[] getSuppressed() {
      return Arrays.stream(fault.getSuppressed()).map(Quoted::of).toArray(IThrowableProxy[]::new);
    }

    @Override
    public boolean isCyclic() {
      return fault.isCyclic();
    }
  }
}
