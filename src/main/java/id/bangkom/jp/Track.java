package id.bangkom.jp;

/**
 * The ways of developing a competency that the regulation knows. What each earns stands in the
 * tables.
 */
public enum Track {
  COACHING("Coaching"),
  MENTORING("Mentoring"),
  SELF_STUDY("Belajar Mandiri"),
  INTERNSHIP("Magang"),
  E_LEARNING("E-Learning"),
  DISTANCE_LEARNING("Pelatihan Jarak Jauh"),
  SECONDMENT("Detasering"),
  OUTDOOR_LEARNING("Pembelajaran Alam Terbuka"),
  BENCHMARKING("Patok Banding"),
  EXCHANGE("Pertukaran"),
  COMMUNITY_OF_PRACTICE("Komunitas Belajar"),
  WORKPLACE_GUIDANCE("Bimbingan di Tempat Kerja"),
  SEMINAR("Seminar"),
  WORKSHOP("Workshop"),
  BRIEFING("Sosialisasi"),
  LEADERSHIP_TRAINING("Pelatihan Struktural Kepemimpinan"),
  MANAGERIAL_TRAINING("Pelatihan Manajerial"),
  TECHNICAL_TRAINING("Pelatihan Teknis"),
  FUNCTIONAL_TRAINING("Pelatihan Fungsional"),
  SOCIOCULTURAL_TRAINING("Pelatihan Sosial Kultural"),
  COURSE("Kursus"),
  UPGRADING("Penataran"),
  TECHNICAL_GUIDANCE("Bimbingan Teknis"),
  OTHER_CLASSICAL("Klasikal Lainnya"),
  OTHER_NON_CLASSICAL("Nonklasikal Lainnya");

  private final String label;

  Track(String label) {
    this.label = label;
  }

  /** The Indonesian name. */
  public String label() {
    return label;
  }
}
