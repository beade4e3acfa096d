package id.bangkom.guards;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A request whose body was read and checked, and goes on as what was understood. */
public class CheckedRequest extends HttpServletRequestWrapper {

  private final byte[] body;

  /**
   * @param body as the sender wrote it
   */
  CheckedRequest(HttpServletRequest request, byte[] body) {
    super(request);
    this.body = body;
  }

  CheckedRequest(HttpServletRequest request, ObjectNode body) {
    this(request, body.toString().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public ServletInputStream getInputStream() {
    return new Body(new ByteArrayInputStream(body));
  }

  @Override
  public BufferedReader getReader() {
    return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
  }

  @Override
  public int getContentLength() {
    return body.length;
  }

  @Override
  public long getContentLengthLong() {
    return body.length;
  }

  private static final class Body extends ServletInputStream {

    private final ByteArrayInputStream bytes;

    private Body(ByteArrayInputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new IllegalStateException("The body was read already.");
    }
  }
}
