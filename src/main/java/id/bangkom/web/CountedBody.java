package id.bangkom.web;

import id.bangkom.passwords.LogInAttempts;
import id.bangkom.problem.Refusal;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.catalina.connector.Request;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * A body as the container itself reads it, so that whoever asks for it, as a stream, as parameters
 * or as parts, gets no more than the limit, and not for longer.
 *
 * <p>A thread that has to wait for the sender needs a place; what has arrived needs none. Where all
 * places are taken by silent senders, a body that is on its way is still taken: it gets a moment.
 */
class CountedBody implements InputBuffer {

  /**
   * Places for bodies that take room, which each keeps until it is answered.
   *
   * @param above how many bytes
   * @param refusal what its sender reads when there is no place
   */
  record Share(long above, Places places, String refusal) {}

  private static final String SECONDS_TO_WAIT = "5";

  /** For all of a body whose sender found no place, and how often it is looked for. */
  private static final long MOMENT_NANOS = Duration.ofSeconds(1).toNanos();

  private static final long LOOK_NANOS = Duration.ofMillis(2).toNanos();

  private final InputBuffer original;
  private final Request request;
  private final BodyLimit limit;
  private final Places waiting;
  private final Places hurried;
  private final Share share;
  private final Supplier<String> sender;
  private final LongSupplier nanos;

  private long read;
  private long began = -1;
  private long momentLeft = MOMENT_NANOS;
  private boolean ended;

  /** Who has a place among the senders of large bodies because of this one. */
  private String largeOf;

  /**
   * @param waiting places for threads that wait for a sender, by network
   * @param hurried places for those that found none, and wait for a moment
   * @param share what a body takes that is large for its address, by person
   * @param sender who is logged in, asked when the body is read
   */
  CountedBody(
      Request request,
      BodyLimit limit,
      Places waiting,
      Places hurried,
      Share share,
      Supplier<String> sender,
      LongSupplier nanos) {
    this.original = request.getCoyoteRequest().getInputBuffer();
    this.request = request;
    this.limit = limit;
    this.waiting = waiting;
    this.hurried = hurried;
    this.share = share;
    this.sender = sender;
    this.nanos = nanos;
  }

  /**
   * @throws Refusal TOO_LARGE, TOO_SLOW, or UNAVAILABLE when too many others send at this moment;
   *     as this is no IOException, no reader takes it for a connection that broke
   */
  @Override
  public int doRead(ApplicationBufferHandler handler) throws IOException {
    if (began < 0) {
      began = nanos.getAsLong();
    }
    refuseIfSlow();
    takePlaceIfLarge(Math.max(read, request.getContentLengthLong()));
    int count = arrived() ? original.doRead(handler) : waitAndRead(handler);
    if (count < 0) {
      ended = true;
      return count;
    }
    read += count;
    if (read > limit.bytes()) {
      throw tooLarge(limit);
    }
    takePlaceIfLarge(read);
    refuseIfSlow();
    return count;
  }

  private int waitAndRead(ApplicationBufferHandler handler) throws IOException {
    String from = network(request);
    if (!waiting.enter(from)) {
      waitForAMoment(from);
      return original.doRead(handler);
    }
    try {
      return original.doRead(handler);
    } catch (SocketTimeoutException nothing) {
      throw slow();
    } finally {
      waiting.leave(from);
    }
  }

  private void waitForAMoment(String from) {
    if (!hurried.enter(from)) {
      throw tooMany();
    }
    long start = nanos.getAsLong();
    try {
      while (!arrived()) {
        if (nanos.getAsLong() - start > momentLeft) {
          throw tooMany();
        }
        LockSupport.parkNanos(LOOK_NANOS);
      }
    } finally {
      momentLeft -= nanos.getAsLong() - start;
      hurried.leave(from);
    }
  }

  /** Whether the next piece can be had without waiting for the sender; so can the end. */
  private boolean arrived() {
    if (read == request.getContentLengthLong()) {
      return true;
    }
    // Looks into the connection, too: a body often comes in a packet of its own.
    request.getCoyoteRequest().action(ActionCode.AVAILABLE, true);
    return request.getCoyoteRequest().getAvailable() > 0;
  }

  /** By what senders are counted: whoever has an address of IPv6 has them all. */
  static String network(Request request) {
    return LogInAttempts.source(request.getRemoteAddr());
  }

  @Override
  public int available() {
    return original.available();
  }

  static Refusal tooLarge(BodyLimit limit) {
    return Refusal.tooLarge(
        limit.file()
            ? "Berkas terlalu besar; perkecil berkas sampai 5 MB lalu unggah kembali."
            : "Isian terlalu besar; kirim lebih sedikit sekaligus.");
  }

  /** Whether everything that was sent was read. */
  boolean ended() {
    return ended;
  }

  /** The container reads by itself again, for the next request. */
  void restore() {
    request.getCoyoteRequest().setInputBuffer(original);
    if (largeOf != null) {
      share.places().leave(largeOf);
      largeOf = null;
    }
  }

  private void refuseIfSlow() {
    if (nanos.getAsLong() - began > limit.within().toNanos()) {
      throw slow();
    }
  }

  private static Refusal slow() {
    return Refusal.tooSlow("Kiriman terlalu lama; periksa sambungan lalu kirim kembali.");
  }

  private void takePlaceIfLarge(long size) {
    if (size <= share.above() || largeOf != null) {
      return;
    }
    String who = sender.get();
    if (!share.places().enter(who)) {
      throw later(share.refusal());
    }
    largeOf = who;
  }

  private Refusal tooMany() {
    return later("Terlalu banyak pengiriman lambat saat ini; coba lagi sebentar lagi.");
  }

  private Refusal later(String sentence) {
    request.getResponse().setHeader("Retry-After", SECONDS_TO_WAIT);
    return Refusal.unavailable(sentence);
  }
}
