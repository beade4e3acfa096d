package id.bangkom.passwords;

import id.bangkom.problem.Refusal;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import org.springframework.stereotype.Component;

/**
 * Hashes of passwords: PBKDF2 with HMAC-SHA-512, written as {@code rounds$hex of salt and hash}.
 *
 * <p>A check is slow on purpose, so only some are made at the same time, a few wait, and whoever
 * comes then is told to come again: log-ins alone do not take the machine from those who work. What
 * let somebody in is remembered for some minutes ({@link RightPasswords}), as a program sends its
 * password with each request.
 */
@Component
public class PasswordHashes {

  /** What the engine writes in braces before such a hash. */
  public static final String ALGORITHM = "PBKDF2-SHA512";

  private static final int SALT_BYTES = 16;

  private static final int MOST_WAITING = 50;
  private static final int LONGEST_WAIT_SECONDS = 15;

  private final WorkFactor workFactor;
  private final RightPasswords right = new RightPasswords();
  private final Semaphore working =
      new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

  PasswordHashes(WorkFactor workFactor) {
    this.workFactor = workFactor;
  }

  /** The hash of a password that somebody thought up. */
  public String ofChosen(String password) {
    return hash(password, workFactor.chosen());
  }

  /** The hash of a password that was drawn at random and does not last. */
  public String ofDrawn(String password) {
    return hash(password, workFactor.drawn());
  }

  /** Whether a hash takes fewer rounds than a new one would. */
  public boolean outdated(String stored) {
    return rounds(stored) < workFactor.chosen();
  }

  /**
   * Whether somebody came in from there by this password not long ago; costs nothing. As this tells
   * by its time alone which password is right, nobody asks for an account that is closed.
   *
   * @param source from where it is sent
   */
  public boolean remembered(String source, String password, String stored) {
    return right.contains(source, password, stored);
  }

  /** Somebody came in: only now, as a right password that opens nothing is nobody's business. */
  public void remember(String source, String password, String stored) {
    right.add(source, password, stored);
  }

  /**
   * Whether this password belongs to this hash. Takes the same time for all hashes, one of fewer
   * rounds included.
   *
   * @throws Refusal UNAVAILABLE when too many wait already
   */
  public boolean matches(String password, String stored) {
    int rounds = rounds(stored);
    return inTurn(
        () -> {
          boolean matches =
              encoder(rounds).matches(password, stored.substring(stored.indexOf('$') + 1));
          if (rounds < workFactor.chosen()) {
            encoder(workFactor.chosen() - rounds).encode(password);
          }
          return matches;
        });
  }

  /**
   * Takes as long as {@link #matches}: for names that nobody has, so that the time tells nothing.
   *
   * @throws Refusal UNAVAILABLE when too many wait already
   */
  public void pretend(String password) {
    inTurn(() -> encoder(workFactor.chosen()).encode(password));
  }

  private <T> T inTurn(Supplier<T> work) {
    try {
      if (working.getQueueLength() >= MOST_WAITING
          || !working.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw Refusal.unavailable(
            "Terlalu banyak orang masuk bersamaan; tunggu sebentar lalu coba lagi.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusal.unavailable("Aplikasi sedang berhenti; coba lagi sebentar lagi.");
    }
    try {
      return work.get();
    } finally {
      working.release();
    }
  }

  private static String hash(String password, int rounds) {
    return rounds + "$" + encoder(rounds).encode(password);
  }

  /** The rounds of a hash; 0 for what is none of ours. */
  private static int rounds(String stored) {
    int end = stored.indexOf('$');
    return end > 0 && end < 9 && stored.chars().limit(end).allMatch(Character::isDigit)
        ? Integer.parseInt(stored.substring(0, end))
        : 0;
  }

  private static Pbkdf2PasswordEncoder encoder(int rounds) {
    return new Pbkdf2PasswordEncoder(
        "", SALT_BYTES, Math.max(1, rounds), SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA512);
  }
}
