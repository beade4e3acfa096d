package id.bangkom.jp;

/** Whether an activity was held within the country or abroad. */
public enum Scope {
  NATIONAL("nasional"),
  INTERNATIONAL("internasional");

  private final String label;

  Scope(String label) {
    this.label = label;
  }

  /** The Indonesian name. */
  public String label() {
    return label;
  }
}
