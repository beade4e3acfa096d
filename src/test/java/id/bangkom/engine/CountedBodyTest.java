package id.bangkom.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import id.bangkom.problem.Refusal;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.coyote.InputBuffer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How much of a body is read, for how long and beside how many others. */
class CountedBodyTest {

  private static final int MEGABYTE = 1024 * 1024;

  private final AtomicLong now = new AtomicLong();
  private final Places waiting = new Places(2, 1);
  private final Places large = new Places(3, 1);
  private final InputBuffer network = mock(InputBuffer.class);
  private final Request request = mock(Request.class);
  private final Response response = mock(Response.class);
  private final org.apache.coyote.Request coyote = new org.apache.coyote.Request();

  @BeforeEach
  void connected() throws Exception {
    coyote.setInputBuffer(network);
    when(request.getCoyoteRequest()).thenReturn(coyote);
    when(request.getResponse()).thenReturn(response);
    when(request.getRemoteAddr()).thenReturn("10.0.0.1");
    when(request.getContentLengthLong()).thenReturn(-1L);
    when(network.doRead(any())).thenReturn(1000);
  }

  @Test
  void noMoreIsReadThanTheLimit() throws Exception {
    CountedBody body = body(new BodyLimit(2500, Duration.ofSeconds(10), false), "a");

    body.doRead(null);
    body.doRead(null);

    assertThat(refusal(body).kind()).isEqualTo(Refusal.Kind.TOO_LARGE);
  }

  @Test
  void aBodyThatTricklesIsGivenUp() throws Exception {
    CountedBody body = body(new BodyLimit(MEGABYTE, Duration.ofSeconds(10), false), "a");

    for (int second = 0; second < 10; second++) {
      body.doRead(null);
      now.addAndGet(Duration.ofSeconds(1).toNanos());
    }
    body.doRead(null);
    now.addAndGet(1);

    assertThat(refusal(body).kind()).isEqualTo(Refusal.Kind.TOO_SLOW);
  }

  @Test
  void onlySoManyThreadsWaitForOneAddressAndForAll() throws Exception {
    assertThat(waiting.enter("10.0.0.1")).isTrue();

    CountedBody same = body(BodyLimit.ORDINARY, "a");
    assertThat(refusal(same).kind()).isEqualTo(Refusal.Kind.UNAVAILABLE);
    verify(response).setHeader("Retry-After", "5");

    when(request.getRemoteAddr()).thenReturn("10.0.0.2");
    assertThat(body(BodyLimit.ORDINARY, "a").doRead(null)).isEqualTo(1000);

    assertThat(waiting.enter("10.0.0.3")).isTrue();
    assertThat(refusal(body(BodyLimit.ORDINARY, "a")).kind()).isEqualTo(Refusal.Kind.UNAVAILABLE);
  }

  @Test
  void onePersonSendsOnlySoManyLargeFilesAtOnce() throws Exception {
    when(request.getContentLengthLong()).thenReturn(2L * MEGABYTE);
    BodyLimit file = new BodyLimit(5L * MEGABYTE, Duration.ofMinutes(1), true);
    CountedBody first = body(file, "a");
    first.doRead(null);

    assertThat(refusal(body(file, "a")).kind()).isEqualTo(Refusal.Kind.UNAVAILABLE);
    assertThat(body(file, "b").doRead(null)).isEqualTo(1000);

    first.restore();
    assertThat(body(file, "a").doRead(null)).isEqualTo(1000);
  }

  @Test
  void aLargeFileOfUnknownLengthIsNoticedWhileItComes() throws Exception {
    when(network.doRead(any())).thenReturn(MEGABYTE, 1);
    BodyLimit file = new BodyLimit(5L * MEGABYTE, Duration.ofMinutes(1), true);
    assertThat(large.enter("a")).isTrue();
    CountedBody body = body(file, "a");
    body.doRead(null);

    assertThat(refusal(body).kind()).isEqualTo(Refusal.Kind.UNAVAILABLE);
  }

  @Test
  void theContainerGetsItsOwnReaderBack() {
    CountedBody body = body(BodyLimit.ORDINARY, "a");
    coyote.setInputBuffer(body);

    body.restore();

    assertThat(coyote.getInputBuffer()).isSameAs(network);
  }

  private CountedBody body(BodyLimit limit, String sender) {
    return new CountedBody(request, limit, waiting, large, () -> sender, now::get);
  }

  private static Refusal refusal(CountedBody body) {
    return catchThrowableOfType(Refusal.class, () -> body.doRead(null));
  }
}
