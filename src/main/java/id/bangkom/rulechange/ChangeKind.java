package id.bangkom.rulechange;

/** Where a rule change comes from. */
enum ChangeKind {
  /** An administrator changed the table. */
  EDIT("Perubahan"),
  /** An administrator wants an earlier version back; its number follows. */
  BACK("Kembali ke versi"),
  /** A release of the product came with another table. */
  PACKAGED("Versi baru aplikasi"),
  /** A system administrator deployed it past the second pair of eyes, in an emergency. */
  EMERGENCY("Keadaan darurat");

  private final String label;

  ChangeKind(String label) {
    this.label = label;
  }

  /**
   * What people read.
   *
   * @param backTo the earlier version of {@link #BACK}, else null
   */
  String label(Integer backTo) {
    return backTo == null ? label : label + " " + backTo;
  }
}
