package id.bangkom.workforce;

/** How an official is stood in for. */
public enum ActingKind {
  /** For some days, while the official is away. */
  PLH("Plh.", "Pelaksana harian (Plh.)"),
  /** Until the vacant post is filled. */
  PLT("Plt.", "Pelaksana tugas (Plt.)");

  private final String abbreviation;
  private final String label;

  ActingKind(String abbreviation, String label) {
    this.abbreviation = abbreviation;
    this.label = label;
  }

  /** What stands before the post in a signature. */
  public String abbreviation() {
    return abbreviation;
  }

  /** The Indonesian name. */
  public String label() {
    return label;
  }
}
