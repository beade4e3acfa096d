package id.bangkom.dialogue;

/** Why a person is below the standard, as the supervisor sees it. */
public enum Cause {
  MOTIVATION("Kurang motivasi atau jenuh"),
  SKILL("Kurang keterampilan, keahlian, atau pengalaman"),
  SELF_LEARNABLE("Pengetahuan yang dapat dikuasai sendiri"),
  NONE("Tidak ada; pengayaan");

  private final String label;

  Cause(String label) {
    this.label = label;
  }

  /** The Indonesian name. */
  public String label() {
    return label;
  }
}
