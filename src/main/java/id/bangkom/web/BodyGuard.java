package id.bangkom.web;

import id.bangkom.problem.Refusal;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Optional;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Limits every body before anything reads it, whatever its framing: its size by the address ({@link
 * BodyLimit}), its time, and how many are waited for and how many large ones are taken at once. It
 * is a valve of the container, as filters see neither forms nor uploads being read.
 *
 * <p>What nobody read is read here for a moment, so that its sender gets to know why it was refused
 * instead of a connection that breaks; the container itself would wait for the last byte.
 */
@Component
class BodyGuard implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  /** Of the 200 threads so many may wait for senders, and so many for one network. */
  private static final int WAITING = 120;

  private static final int WAITING_FOR_ONE = 40;

  /** And so many more for a moment each, when silent senders have all places. */
  private static final int HURRIED = 40;

  private static final int HURRIED_OF_ONE = 10;

  /** Large bodies at once, each of which may be several times in memory; and of one person. */
  private static final int LARGE = 8;

  private static final int LARGE_OF_ONE = 2;

  /** Of what is no file, bodies of more than a moment's work at once; and of one person. */
  private static final long SOME_WORK = DataSize.ofKilobytes(16).toBytes();

  private static final int IN_WORK = 16;

  private static final int IN_WORK_OF_ONE = 3;

  private final ObjectProvider<IdentityService> identityService;
  private final DataSize largest;

  /**
   * @param identityService asked for only when a large body comes
   * @param largest of an upload, with what comes along with the file
   */
  BodyGuard(
      ObjectProvider<IdentityService> identityService,
      @Value("${spring.servlet.multipart.max-request-size}") DataSize largest) {
    this.identityService = identityService;
    this.largest = largest;
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addContextValves(new Counting());
  }

  private String sender(Request request) {
    return Optional.ofNullable(identityService.getObject().getCurrentAuthentication())
        .map(user -> user.getUserId())
        .orElseGet(() -> CountedBody.network(request));
  }

  private final class Counting extends ValveBase {

    private final Places waiting = new Places(WAITING, WAITING_FOR_ONE);
    private final Places hurried = new Places(HURRIED, HURRIED_OF_ONE);
    private final CountedBody.Share large =
        new CountedBody.Share(
            BodyLimit.ORDINARY.bytes(),
            new Places(LARGE, LARGE_OF_ONE),
            "Terlalu banyak berkas besar sedang dikirim; coba lagi beberapa detik lagi.");
    private final CountedBody.Share inWork =
        new CountedBody.Share(
            SOME_WORK,
            new Places(IN_WORK, IN_WORK_OF_ONE),
            "Terlalu banyak isian besar sedang diproses; coba lagi beberapa detik lagi.");

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
      if (!hasBody(request)) {
        getNext().invoke(request, response);
        return;
      }
      String path = Paths.of(request);
      BodyLimit limit = BodyLimit.of(path, largest);
      CountedBody body =
          new CountedBody(
              request,
              limit,
              waiting,
              hurried,
              limit.file() ? large : inWork,
              () -> sender(request),
              System::nanoTime);
      request.getCoyoteRequest().setInputBuffer(body);
      try {
        Optional<Refusal> refusal = refusal(request, limit);
        if (refusal.isPresent()) {
          answer(response, path, refusal.get());
        } else {
          getNext().invoke(request, response);
        }
      } finally {
        body.restore();
        if (!body.ended() && !request.isAsync()) {
          Leftover.read(request, waiting);
        }
      }
    }

    private static boolean hasBody(Request request) {
      return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    private static Optional<Refusal> refusal(Request request, BodyLimit limit) {
      String encoding = request.getHeader("Content-Encoding");
      if (encoding != null && !encoding.strip().toLowerCase(Locale.ROOT).equals("identity")) {
        return Optional.of(
            Refusal.unsupported("Kirim isian dan berkas apa adanya, tanpa pemampatan."));
      }
      return request.getContentLengthLong() > limit.bytes()
          ? Optional.of(CountedBody.tooLarge(limit))
          : Optional.empty();
    }

    private static void answer(Response response, String path, Refusal refusal) throws IOException {
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.setHeader("Cache-Control", "no-store");
      if (Paths.camundaApi(path)) {
        Answers.refuse(response, refusal);
      } else {
        Answers.problem(
            response, refusal.kind().status(), refusal.kind().title(), refusal.getMessage());
      }
    }
  }

  /** What was sent and nobody read. */
  private static final class Leftover implements ApplicationBufferHandler {

    /** A file somewhat too large, and how long its sender may need. */
    private static final long MOST = DataSize.ofMegabytes(30).toBytes();

    private static final long LONGEST_NANOS = 2_000_000_000L;

    private ByteBuffer buffer = ByteBuffer.allocate(0);

    /** Reads it to its end, or gives it up together with the connection. */
    static void read(Request request, Places waiting) throws IOException {
      String from = CountedBody.network(request);
      Leftover leftover = new Leftover();
      boolean ended = false;
      if (waiting.enter(from)) {
        try {
          ended = leftover.readAll(request);
        } catch (IOException gone) {
          // The sender does not wait for the answer either.
        } finally {
          waiting.leave(from);
        }
      }
      if (!ended) {
        Response response = request.getResponse();
        boolean refused =
            response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST
                && response.getContentWritten() > 0;
        request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        if (refused) {
          // The container takes this for a fault and would put its own page over our sentence.
          response.getCoyoteResponse().setErrorReported();
        }
      }
    }

    private boolean readAll(Request request) throws IOException {
      long end = System.nanoTime() + LONGEST_NANOS;
      long left = MOST;
      while (left > 0 && System.nanoTime() < end) {
        int count = request.getCoyoteRequest().doRead(this);
        if (count < 0) {
          return true;
        }
        left -= count;
      }
      return false;
    }

    @Override
    public void setByteBuffer(ByteBuffer buffer) {
      this.buffer = buffer;
    }

    @Override
    public ByteBuffer getByteBuffer() {
      return buffer;
    }

    @Override
    public void expand(int size) {
      // The container never asks for more than it has.
    }
  }
}
