package id.bangkom.programme;

/** Where a recorded session stands. */
public enum SessionStatus {
  /** Its author recorded it, a guide thereby initialling it; the other side has not answered. */
  RECORDED("Menunggu konfirmasi"),
  /** Both sides confirmed it; it has JP. */
  CONFIRMED("Terkonfirmasi"),
  /** The other side sent it back with a remark; another row takes its number. */
  DISPUTED("Dikembalikan"),
  /** Guide and participant replaced it before the sheet was signed. */
  REPLACED("Diganti"),
  /** Not answered before the programme was withdrawn, or returned and given up. */
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
