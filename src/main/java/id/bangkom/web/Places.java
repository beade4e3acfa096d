package id.bangkom.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * So many at once may do something that takes room or time, and of them so many of one person or
 * address. Nobody waits: whoever finds no place is told so.
 */
class Places {

  private final Semaphore all;
  private final int mostOfOne;
  private final Map<String, Integer> taken = new ConcurrentHashMap<>();

  Places(int most, int mostOfOne) {
    this.all = new Semaphore(most);
    this.mostOfOne = mostOfOne;
  }

  /** Whether there was a place, which is given back with {@link #leave}. */
  boolean enter(String who) {
    if (!all.tryAcquire()) {
      return false;
    }
    boolean[] entered = new boolean[1];
    taken.compute(
        who,
        (key, present) -> {
          int now = present == null ? 0 : present;
          entered[0] = now < mostOfOne;
          return entered[0] ? Integer.valueOf(now + 1) : present;
        });
    if (!entered[0]) {
      all.release();
    }
    return entered[0];
  }

  void leave(String who) {
    taken.computeIfPresent(who, (key, now) -> now == 1 ? null : Integer.valueOf(now - 1));
    all.release();
  }
}
