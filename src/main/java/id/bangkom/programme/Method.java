package id.bangkom.programme;

import id.bangkom.jp.Track;

/** The three methods by which an employee is developed at work. */
public enum Method {
  COACHING("Coaching", Track.COACHING),
  MENTORING("Mentoring", Track.MENTORING),
  SELF_STUDY("Belajar Mandiri", Track.SELF_STUDY);

  private final String label;
  private final Track track;

  Method(String label, Track track) {
    this.label = label;
    this.track = track;
  }

  /** The Indonesian name. */
  public String label() {
    return label;
  }

  /** The track on which its sessions earn JP. */
  public Track track() {
    return track;
  }

  /** The message that ends a running programme of this method; its diagram waits for it. */
  String withdrawalMessage() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + ".withdrawn";
  }
}
