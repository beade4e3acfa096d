package id.bangkom.programme;

/** How guide and participant met. */
public enum SessionMode {
  FACE_TO_FACE("Tatap muka"),
  VIRTUAL("Virtual");

  private final String label;

  SessionMode(String label) {
    this.label = label;
  }

  /** The Indonesian name. */
  public String label() {
    return label;
  }
}
