package id.bangkom.jp;

/** What the quantity of an activity counts. The conversion table names one per row. */
enum Basis {
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
  String unit() {
    return unit;
  }

  /** The Indonesian word for one activity of this kind. */
  String occasion() {
    return occasion;
  }
}
