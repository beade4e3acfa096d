package id.bangkom.workforce;

/** The three kinds of competency a post asks for, in the order they are shown. */
public enum CompetencyKind {
  TECHNICAL("Teknis"),
  MANAGERIAL("Manajerial"),
  SOCIOCULTURAL("Sosial kultural");

  private final String label;

  CompetencyKind(String label) {
    this.label = label;
  }

  /** The Indonesian name. */
  public String label() {
    return label;
  }
}
