package id.bangkom.engine;

import id.bangkom.problem.Refusal;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.catalina.connector.Request;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * A body as the container itself reads it, so that whoever asks for it, as a stream, as parameters
 * or as parts, gets no more than the limit, and not for longer.
 */
class CountedBody implements InputBuffer {

  private static final String SECONDS_TO_WAIT = "5";

  private final InputBuffer original;
  private final Request request;
  private final BodyLimit limit;
  private final Places waiting;
  private final Places large;
  private final Supplier<String> sender;
  private final LongSupplier nanos;

  private long read;
  private long began = -1;
  private boolean ended;

  /** Who has a place among the senders of large files because of this body. */
  private String largeOf;

  /**
   * @param waiting places for threads that wait for a sender, by address
   * @param large places for bodies above the ordinary limit, by person
   * @param sender who is logged in, asked when the body is read
   */
  CountedBody(
      Request request,
      BodyLimit limit,
      Places waiting,
      Places large,
      Supplier<String> sender,
      LongSupplier nanos) {
    this.original = request.getCoyoteRequest().getInputBuffer();
    this.request = request;
    this.limit = limit;
    this.waiting = waiting;
    this.large = large;
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
    String from = request.getRemoteAddr();
    if (!waiting.enter(from)) {
      throw later("Terlalu banyak pengiriman lambat saat ini; coba lagi sebentar lagi.");
    }
    int count;
    try {
      count = original.doRead(handler);
    } catch (SocketTimeoutException nothing) {
      throw slow();
    } finally {
      waiting.leave(from);
    }
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
      large.leave(largeOf);
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
    if (size <= BodyLimit.ORDINARY.bytes() || largeOf != null) {
      return;
    }
    String who = sender.get();
    if (!large.enter(who)) {
      throw later("Terlalu banyak berkas besar sedang dikirim; coba lagi beberapa detik lagi.");
    }
    largeOf = who;
  }

  private Refusal later(String sentence) {
    request.getResponse().setHeader("Retry-After", SECONDS_TO_WAIT);
    return Refusal.unavailable(sentence);
  }
}
