package id.bangkom.rulechange;

/** Where a rule change comes from. */
enum ChangeKind {
  /** An administrator changed the table. */
  EDIT("Perubahan"),
  /** An administrator wants an earlier version back. */
  BACK("Kembali ke versi sebelumnya"),
  /** A release of the product came with another table. */
  PACKAGED("Versi baru aplikasi"),
  /** A system administrator deployed it past the second pair of eyes, in an emergency. */
  EMERGENCY("Keadaan darurat");

  private final String label;

  ChangeKind(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
