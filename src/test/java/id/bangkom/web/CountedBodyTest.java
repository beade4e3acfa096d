package id.bangkom.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import id.bangkom.problem.Refusal;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How much of a body is read, for how long and beside how many others. */
class CountedBodyTest {

  private static final int MEGABYTE = 1024 * 1024;

  private final AtomicLong now = new AtomicLong();

  /** How often one looks in vain before something has arrived, and how long a look takes. */
  private int looksInVain;

  private long lookNanos;

  private final Places waiting = new Places(2, 1);
  private final Places hurried = new Places(1, 1);
  private final Places large = new Places(3, 1);
  private final CountedBody.Share share =
      new CountedBody.Share(MEGABYTE, large, "Terlalu banyak sekaligus.");
  private final InputBuffer network = mock(InputBuffer.class);
  private final Request request = mock(Request.class);
  private final Response response = mock(Response.class);
  private final org.apache.coyote.Request coyote = spy(new org.apache.coyote.Request());

  @BeforeEach
  void connected() throws Exception {
    coyote.setInputBuffer(network);
    doAnswer(
            look -> {
              lookedFor();
              return null;
            })
        .when(coyote)
        .action(ActionCode.AVAILABLE, true);
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

  private void lookedFor() {
    now.addAndGet(lookNanos);
    coyote.setAvailable(looksInVain-- > 0 ? 0 : 1000);
  }

  /** All that is sent was read before the next look. */
  private void silent() {
    looksInVain = Integer.MAX_VALUE;
    lookNanos = Duration.ofMillis(100).toNanos();
  }

  @Test
  void whatHasArrivedNeedsNoPlace() throws Exception {
    fillAllPlaces();

    assertThat(body(BodyLimit.ORDINARY, "a").doRead(null)).isEqualTo(1000);
  }

  @Test
  void theEndOfABodyNeedsNoPlaceEither() throws Exception {
    when(request.getContentLengthLong()).thenReturn(1000L);
    CountedBody body = body(BodyLimit.ORDINARY, "a");
    body.doRead(null);
    fillAllPlaces();
    silent();
    when(network.doRead(any())).thenReturn(-1);

    assertThat(body.doRead(null)).isNegative();
  }

  @Test
  void whereAllPlacesAreTakenABodyThatIsOnItsWayIsTaken() throws Exception {
    fillPlaces();
    looksInVain = 5;
    lookNanos = Duration.ofMillis(100).toNanos();

    assertThat(body(BodyLimit.ORDINARY, "a").doRead(null)).isEqualTo(1000);
    assertThat(hurried.enter("10.0.0.1")).as("the place was given back").isTrue();
  }

  @Test
  void aBodyHasOneMomentInAllHoweverManyPiecesItComesIn() throws Exception {
    fillPlaces();
    CountedBody body = body(new BodyLimit(MEGABYTE, Duration.ofMinutes(1), false), "a");
    lookNanos = Duration.ofMillis(100).toNanos();
    int pieces = 0;
    Refusal refusal = null;
    while (refusal == null) {
      looksInVain = 4;
      refusal = refusal(body);
      pieces++;
    }

    assertThat(pieces).isBetween(2, 4);
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE);
  }

  @Test
  void allAddressesOfANetworkAreOne() throws Exception {
    when(request.getRemoteAddr()).thenReturn("2001:db8::1");
    assertThat(waiting.enter(CountedBody.network(request))).isTrue();
    assertThat(hurried.enter("elsewhere")).isTrue();
    silent();

    when(request.getRemoteAddr()).thenReturn("2001:db8::2");

    assertThat(refusal(body(BodyLimit.ORDINARY, "a")).kind()).isEqualTo(Refusal.Kind.UNAVAILABLE);
  }

  private void fillPlaces() {
    assertThat(waiting.enter("10.0.0.8")).isTrue();
    assertThat(waiting.enter("10.0.0.9")).isTrue();
  }

  private void fillAllPlaces() {
    fillPlaces();
    assertThat(hurried.enter("10.0.0.8")).isTrue();
  }

  @Test
  void onlySoManyThreadsWaitForOneAddressAndForAll() throws Exception {
    silent();
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
    return new CountedBody(request, limit, waiting, hurried, share, () -> sender, now::get);
  }

  private static Refusal refusal(CountedBody body) {
    return catchThrowableOfType(Refusal.class, () -> body.doRead(null));
  }
}
