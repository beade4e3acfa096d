package id.bangkom.passwords;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers for some minutes which password belongs to which hash, and from where it let somebody
 * in: elsewhere it is as slow as any other. That stays true for ever: whoever asks reads the hash
 * and the lock of the account from the database first, so a changed password, a lock or another
 * node's doing counts at once. Kept are keyed digests only; the key is of this process, so what is
 * in memory is worth nothing elsewhere.
 */
final class RightPasswords {

  private static final String DIGEST = "HmacSHA256";
  private static final int MOST = 10_000;
  private static final long KEPT_NANOS = Duration.ofMinutes(5).toNanos();

  private final SecretKeySpec key;

  /** By digest, until when; the one that was asked for longest ago goes first. */
  private final Map<ByteBuffer, Long> until =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Long> eldest) {
          return size() > MOST;
        }
      };

  RightPasswords() {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    this.key = new SecretKeySpec(random, DIGEST);
  }

  boolean contains(String source, String password, String stored) {
    ByteBuffer digest = digest(source, password, stored);
    synchronized (until) {
      Long end = until.get(digest);
      if (end != null && end - System.nanoTime() < 0) {
        until.remove(digest);
        return false;
      }
      return end != null;
    }
  }

  void add(String source, String password, String stored) {
    ByteBuffer digest = digest(source, password, stored);
    synchronized (until) {
      until.put(digest, System.nanoTime() + KEPT_NANOS);
    }
  }

  /** Neither source nor hash holds a NUL, so no two are written alike. */
  private ByteBuffer digest(String source, String password, String stored) {
    try {
      Mac mac = Mac.getInstance(DIGEST);
      mac.init(key);
      return ByteBuffer.wrap(
          mac.doFinal((source + '\0' + stored + '\0' + password).getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + DIGEST, e);
    }
  }
}
