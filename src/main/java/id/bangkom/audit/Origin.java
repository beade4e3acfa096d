package id.bangkom.audit;

import java.util.Optional;

/**
 * Where the request of this thread comes from, and who sends it. The engine forgets who is acting
 * while the product does on its own what its rules have decided; this does not.
 */
public final class Origin {

  private static final ThreadLocal<Origin> CURRENT = new ThreadLocal<>();

  private final String address;
  private String login;
  private boolean accountedFor;

  private Origin(String address) {
    this.address = address;
  }

  /**
   * A request begins; whoever says so ends it with {@link #leave}.
   *
   * @param address of the client
   */
  public static void enter(String address) {
    CURRENT.set(new Origin(address));
  }

  /**
   * The sender of this request is known now.
   *
   * @param login null when nobody is logged in
   */
  public static void actsAs(String login) {
    Origin origin = CURRENT.get();
    if (origin != null) {
      origin.login = login;
    }
  }

  /** What this request does is in the trail, or is nothing that belongs there. */
  static void accountFor() {
    Origin origin = CURRENT.get();
    if (origin != null) {
      origin.accountedFor = true;
    }
  }

  /** Whether what this request does is accounted for; the background accounts for itself. */
  public static boolean isAccountedFor() {
    Origin origin = CURRENT.get();
    return origin == null || origin.accountedFor;
  }

  /** The request is over. */
  public static void leave() {
    CURRENT.remove();
  }

  /** The client's address; empty in the background. */
  public static Optional<String> address() {
    return Optional.ofNullable(CURRENT.get()).map(origin -> origin.address);
  }

  /** The login name of who sent this request; empty in the background and before the log-in. */
  public static Optional<String> login() {
    return Optional.ofNullable(CURRENT.get()).map(origin -> origin.login);
  }
}
