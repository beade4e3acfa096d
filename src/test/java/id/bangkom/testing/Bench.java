package id.bangkom.testing;

import id.bangkom.jp.NewActivity;
import id.bangkom.jp.Scope;
import id.bangkom.jp.Track;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Random;

/** What benchmarks have in common: how they print, and the activities of an invented person. */
public final class Bench {

  private static final Track[] TRACKS = {
    Track.COACHING,
    Track.SELF_STUDY,
    Track.SELF_STUDY,
    Track.E_LEARNING,
    Track.MENTORING,
    Track.COURSE
  };

  private Bench() {}

  /** Prints a line that is found among those of the log. */
  public static void say(String format, Object... values) {
    System.out.println("BENCH " + format.formatted(values));
  }

  /** How long ago that was. */
  public static double seconds(long startNanos) {
    return (System.nanoTime() - startNanos) / 1e9;
  }

  /** How many seconds this takes. */
  public static double timed(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return seconds(start);
  }

  /**
   * One of a person's many activities on six tracks.
   *
   * @param number from 0
   * @param days from the first day on, on one of which it is
   */
  public static NewActivity activity(
      long person, int number, LocalDate firstDay, int days, Random random) {
    Track track = TRACKS[number % TRACKS.length];
    LocalDate date = firstDay.plusDays(random.nextInt(days));
    return new NewActivity(
        person,
        track,
        random.nextInt(8) == 0 ? Scope.INTERNATIONAL : Scope.NATIONAL,
        date,
        track == Track.E_LEARNING ? date.plusDays(random.nextInt(4)) : null,
        null,
        switch (track) {
          case COACHING, MENTORING -> BigDecimal.ONE;
          case SELF_STUDY -> BigDecimal.valueOf(30 + random.nextInt(120));
          default -> BigDecimal.valueOf(2 + random.nextInt(10));
        },
        "Kegiatan " + number,
        null,
        null,
        "BENCH");
  }
}
