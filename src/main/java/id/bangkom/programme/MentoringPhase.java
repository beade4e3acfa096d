package id.bangkom.programme;

/** Where a mentoring stands in a session: the phases of peer mentoring. */
public enum MentoringPhase {
  PLANNING("Perencanaan"),
  DISCUSSION("Diskusi"),
  EMPOWERMENT("Pemberdayaan"),
  CLOSING("Penutupan");

  private final String label;

  MentoringPhase(String label) {
    this.label = label;
  }

  /** The Indonesian name. */
  public String label() {
    return label;
  }
}
