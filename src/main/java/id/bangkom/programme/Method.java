package id.bangkom.programme;

import id.bangkom.jp.Track;
import java.math.BigDecimal;
import java.util.Locale;

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

  /**
   * Whether one guides as the participant's supervisor: then a successor takes over and an acting
   * official stands in. A mentor guides in person.
   */
  public boolean guidedByOffice() {
    return this != MENTORING;
  }

  /** The track on which its sessions earn JP. */
  public Track track() {
    return track;
  }

  /** The quantity of the ledger's activity: one session, or the minutes of a day of self-study. */
  BigDecimal quantity(int minutes) {
    return this == SELF_STUDY ? BigDecimal.valueOf(minutes) : BigDecimal.ONE;
  }

  /** What the guide of this method is called. */
  public String guideTitle() {
    return this == SELF_STUDY ? "Atasan" : "Pembimbing";
  }

  /** What the goal of an agreement is called: self-study is about the gap it closes. */
  public String goalLabel() {
    return this == SELF_STUDY ? "Kesenjangan yang ditutup" : "Tujuan";
  }

  /** The message that ends a running programme of this method; its diagram waits for it. */
  public String withdrawalMessage() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".withdrawn";
  }
}
