package id.bangkom.jp;

/**
 * The ways of developing a competency that the regulation knows. What each earns stands in the
 * tables.
 */
public enum Track {
  COACHING("Coaching", 14),
  MENTORING("Mentoring", 15),
  SELF_STUDY("Belajar Mandiri", 22),
  INTERNSHIP("Magang", 10),
  E_LEARNING("E-Learning", 16),
  DISTANCE_LEARNING("Pelatihan Jarak Jauh", 17),
  SECONDMENT("Detasering", 18),
  OUTDOOR_LEARNING("Pembelajaran Alam Terbuka", 19),
  BENCHMARKING("Patok Banding", 20),
  EXCHANGE("Pertukaran", 21),
  COMMUNITY_OF_PRACTICE("Komunitas Belajar", 23),
  WORKPLACE_GUIDANCE("Bimbingan di Tempat Kerja", 24),
  SEMINAR("Seminar", 9),
  WORKSHOP("Workshop", 4),
  BRIEFING("Sosialisasi", 7),
  LEADERSHIP_TRAINING("Pelatihan Struktural Kepemimpinan", 1),
  MANAGERIAL_TRAINING("Pelatihan Manajerial", 5),
  TECHNICAL_TRAINING("Pelatihan Teknis", 3),
  FUNCTIONAL_TRAINING("Pelatihan Fungsional", 2),
  SOCIOCULTURAL_TRAINING("Pelatihan Sosial Kultural", 6),
  COURSE("Kursus", 11),
  UPGRADING("Penataran", 12),
  TECHNICAL_GUIDANCE("Bimbingan Teknis", 8),
  OTHER_CLASSICAL("Klasikal Lainnya", 13),
  OTHER_NON_CLASSICAL("Nonklasikal Lainnya", 25);

  private final String label;
  private final int siasnId;

  Track(String label, int siasnId) {
    this.label = label;
    this.siasnId = siasnId;
  }

  /** The Indonesian name. */
  public String label() {
    return label;
  }

  /** The reference id of SIASN, the national records system: 1 to 25. */
  public int siasnId() {
    return siasnId;
  }
}
