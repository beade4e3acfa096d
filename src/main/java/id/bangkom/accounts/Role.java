package id.bangkom.accounts;

/** The roles a person can have; each is a group of the engine. */
public enum Role {
  EMPLOYEES("employees", "Pegawai"),
  SUPERVISORS("supervisors", "Atasan langsung"),
  UNIT_HEADS("unit-heads", "Kepala unit"),
  RULE_ADMINISTRATORS("rule-administrators", "Administrator aturan (BKPSDM)"),
  SYSTEM_ADMINISTRATORS("system-administrators", "Administrator sistem");

  private final String group;
  private final String label;

  Role(String group, String label) {
    this.group = group;
    this.label = label;
  }

  /** The id of the engine's group. */
  public String group() {
    return group;
  }

  /** The Indonesian name of the role. */
  public String label() {
    return label;
  }
}
