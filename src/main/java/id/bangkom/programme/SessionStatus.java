package id.bangkom.programme;

/** Where a recorded session stands. */
public enum SessionStatus {
  /** The guide recorded and thereby initialled it; the participant has not answered. */
  RECORDED("Menunggu konfirmasi"),
  /** Both sides confirmed it; it has JP. */
  CONFIRMED("Terkonfirmasi"),
  /** The participant sent it back with a remark; another row takes its number. */
  DISPUTED("Dikembalikan"),
  /** Guide and participant replaced it before the sheet was signed. */
  REPLACED("Diganti"),
  /** Not answered by the participant before the programme was withdrawn. */
  LAPSED("Gugur");

  private final String label;

  SessionStatus(String label) {
    this.label = label;
  }

  /** The Indonesian name. */
  public String label() {
    return label;
  }
}
