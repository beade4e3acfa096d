package id.bangkom.programme;

/** Where a programme stands. */
public enum ProgrammeStatus {
  AGREEING("Menyusun kesepakatan"),
  RUNNING("Berjalan"),
  DOCUMENTING("Penandatanganan lembar kegiatan"),
  EVALUATING("Dievaluasi"),
  COMPLETED("Selesai"),
  WITHDRAWN("Dihentikan");

  private final String label;

  ProgrammeStatus(String label) {
    this.label = label;
  }

  /** The Indonesian name. */
  public String label() {
    return label;
  }
}
