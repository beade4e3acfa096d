package id.bangkom.problem;

import java.util.Optional;

/**
 * A request that was understood and is refused. The message is one Indonesian sentence that tells a
 * person what is wrong and what to do; it reaches the form or the caller unchanged.
 */
public class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why something is refused; decides the HTTP status. */
  public enum Kind {
    /** Malformed input: 400. */
    MALFORMED(400, "Data tidak terbaca"),
    /** Not this person's: 403. */
    FORBIDDEN(403, "Tidak berwenang"),
    /** Unknown: 404. */
    UNKNOWN(404, "Tidak ditemukan"),
    /** What is sent does not arrive: 408. */
    TOO_SLOW(408, "Terlalu lambat"),
    /** Somebody was faster, or it exists already: 409. */
    CONFLICT(409, "Sudah berubah"),
    /** More than is taken at once: 413. */
    TOO_LARGE(413, "Berkas terlalu besar"),
    /** In no form that is read here: 415. */
    UNSUPPORTED(415, "Bentuk tidak dikenal"),
    /** Against a rule: 422. */
    RULE(422, "Tidak sesuai aturan"),
    /** Nothing wrong with the request: 503. */
    UNAVAILABLE(503, "Gangguan sistem");

    private final int status;
    private final String title;

    Kind(int status, String title) {
      this.status = status;
      this.title = title;
    }

    /** The HTTP status that answers this kind. */
    public int status() {
      return status;
    }

    /** The Indonesian title of the problem. */
    public String title() {
      return title;
    }
  }

  private final Kind kind;
  private final String field;
  private final transient Object followUp;

  protected Refusal(Kind kind, String sentence) {
    this(kind, sentence, null, null);
  }

  private Refusal(Kind kind, String sentence, String field, Object followUp) {
    super(sentence);
    this.kind = kind;
    this.field = field;
    this.followUp = followUp;
  }

  /**
   * The same refusal, about one field.
   *
   * @param field as the HTTP interface names it
   */
  public Refusal at(String field) {
    return new Refusal(kind, getMessage(), field, followUp);
  }

  /**
   * The same refusal, after which something is to happen that is not undone with what is refused.
   *
   * @param event published once the refused command has let its connection to the database go
   */
  public Refusal followedBy(Object event) {
    return new Refusal(kind, getMessage(), field, event);
  }

  /** The event of {@link #followedBy}; empty for most. */
  public Optional<Object> followUp() {
    return Optional.ofNullable(followUp);
  }

  /** What it is about, as the HTTP interface names it; empty when it is not one field. */
  public Optional<String> field() {
    return Optional.ofNullable(field);
  }

  /**
   * The refusal that is the cause of this: a body may be refused while it is read, and whoever read
   * it then says that it is not readable.
   */
  public static Optional<Refusal> behind(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        return Optional.of(refusal);
      }
    }
    return Optional.empty();
  }

  public static Refusal tooSlow(String sentence) {
    return new Refusal(Kind.TOO_SLOW, sentence);
  }

  public static Refusal malformed(String sentence) {
    return new Refusal(Kind.MALFORMED, sentence);
  }

  public static Refusal forbidden(String sentence) {
    return new Refusal(Kind.FORBIDDEN, sentence);
  }

  public static Refusal unknown(String sentence) {
    return new Refusal(Kind.UNKNOWN, sentence);
  }

  public static Refusal conflict(String sentence) {
    return new Refusal(Kind.CONFLICT, sentence);
  }

  public static Refusal tooLarge(String sentence) {
    return new Refusal(Kind.TOO_LARGE, sentence);
  }

  public static Refusal unsupported(String sentence) {
    return new Refusal(Kind.UNSUPPORTED, sentence);
  }

  public static Refusal rule(String sentence) {
    return new Refusal(Kind.RULE, sentence);
  }

  public static Refusal unavailable(String sentence) {
    return new Refusal(Kind.UNAVAILABLE, sentence);
  }

  public Kind kind() {
    return kind;
  }
}
