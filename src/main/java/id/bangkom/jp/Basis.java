package id.bangkom.jp;

/** What the quantity of an activity counts. The conversion table names one per row. */
public enum Basis {
  SESSION("sesi", "sesi"),
  MINUTES("menit", "kegiatan"),
  DAYS("hari", "kegiatan"),
  PROGRAMME_JP("JP program", "kegiatan"),
  ACTIVITY("kegiatan", "kegiatan");

  private final String unit;
  private final String occasion;

  Basis(String unit, String occasion) {
    this.unit = unit;
    this.occasion = occasion;
  }

  /** The Indonesian word for what the quantity counts. */
  public String unit() {
    return unit;
  }

  /** Whether an activity may last longer than one day; a session and a study never do. */
  public boolean mayLastSeveralDays() {
    return this != SESSION && this != MINUTES;
  }

  /** Whether each activity is recorded on its own, so that the quantity is always 1. */
  public boolean isAlwaysOne() {
    return this == SESSION || this == ACTIVITY;
  }

  /** The Indonesian word for one activity of this kind. */
  String occasion() {
    return occasion;
  }
}
