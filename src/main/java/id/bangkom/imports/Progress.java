package id.bangkom.imports;

/** How far one import has come; written by the import, read by whoever asks. */
public final class Progress {

  private volatile Snapshot now = new Snapshot(true, "Membaca berkas", 0, 0);

  Progress() {}

  /**
   * Begins another phase.
   *
   * @param phase for the reader, in Indonesian
   * @param total how much there is to do in it; 0 when unknown
   */
  public void phase(String phase, int total) {
    now = new Snapshot(true, phase, 0, total);
  }

  /** So much of the phase is done. */
  public void done(int done) {
    now = new Snapshot(true, now.phase(), done, now.total());
  }

  Snapshot now() {
    return now;
  }

  /**
   * @param phase null when nothing is running
   * @param total 0 when unknown
   */
  record Snapshot(boolean running, String phase, int done, int total) {

    static final Snapshot NONE = new Snapshot(false, null, 0, 0);
  }
}
