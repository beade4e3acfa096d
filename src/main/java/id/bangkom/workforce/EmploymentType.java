package id.bangkom.workforce;

/** How a civil servant (ASN) is employed. */
public enum EmploymentType {
  /** Permanent civil servant (pegawai negeri sipil). */
  PNS("Pegawai Negeri Sipil"),
  /** On contract (pegawai pemerintah dengan perjanjian kerja). */
  PPPK("Pegawai Pemerintah dengan Perjanjian Kerja");

  private final String label;

  EmploymentType(String label) {
    this.label = label;
  }

  /** The Indonesian name in full. */
  public String label() {
    return label;
  }
}
