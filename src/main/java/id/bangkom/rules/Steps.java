package id.bangkom.rules;

/**
 * How much work a check may be. It is counted, not timed, so that a table that is too much today is
 * too much tomorrow, on whatever machine. A step is what takes some 30 nanoseconds.
 */
final class Steps {

  /** Well under two seconds; the largest table that is shipped takes a fiftieth of it. */
  static final long MOST = 30_000_000;

  private long taken;

  /** There were more steps to take than anybody should wait for. */
  static final class TooMany extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooMany() {
      super("More than %d steps".formatted(MOST), null, false, false);
    }
  }

  /**
   * Counts steps before they are taken.
   *
   * @throws TooMany when they are not to be taken
   */
  void take(long more) {
    if (more > MOST - taken) {
      throw new TooMany();
    }
    taken += more;
  }

  long taken() {
    return taken;
  }
}
