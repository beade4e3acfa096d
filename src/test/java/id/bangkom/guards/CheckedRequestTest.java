package id.bangkom.guards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** Whoever reads a checked request reads what was checked, however it is read. */
class CheckedRequestTest {

  private static final String BODY = "{\"nama\":\"Café\"}";

  private final MockHttpServletRequest sent = new MockHttpServletRequest("POST", "/api/x");

  @Test
  void theBodyIsWhatWasUnderstoodAndNotWhatWasSent() throws IOException {
    sent.setContent("{\"nama\":1,\"nama\":2}".getBytes(StandardCharsets.UTF_8));
    sent.setCharacterEncoding("ISO-8859-1");
    CheckedRequest checked =
        new CheckedRequest(sent, new ObjectMapper().createObjectNode().put("nama", "Café"));

    assertThat(checked.getInputStream().readAllBytes())
        .isEqualTo(BODY.getBytes(StandardCharsets.UTF_8));
    assertThat(checked.getReader().readLine()).isEqualTo(BODY);
    assertThat(checked.getContentLength()).isEqualTo(16);
    assertThat(checked.getContentLengthLong()).isEqualTo(16);
  }

  @Test
  void theBodyIsReadToItsEndAndAtOnce() throws IOException {
    ServletInputStream body = new CheckedRequest(sent, new byte[] {7}).getInputStream();

    assertThat(body.isReady()).isTrue();
    assertThat(body.isFinished()).isFalse();
    assertThat(body.read()).isEqualTo(7);
    assertThat(body.isFinished()).isTrue();
    assertThat(body.read()).isEqualTo(-1);
    assertThatThrownBy(() -> body.setReadListener(null)).isInstanceOf(IllegalStateException.class);
  }
}
