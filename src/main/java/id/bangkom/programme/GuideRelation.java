package id.bangkom.programme;

/** How a guide stands to the participant, as the table {@code guide-eligibility} names it. */
public enum GuideRelation {
  SELF("diri sendiri"),
  SUPERVISOR("atasan langsung"),
  SUPERIOR_OF_SUPERVISOR("atasan dari atasan langsung"),
  SENIOR("senior sejabatan atau seunit"),
  PEER_SAME_POST("rekan sejabatan"),
  OTHER_UNIT("pegawai unit lain"),
  /** Stands for an official of the same rank as well: posts have no rank in the product. */
  APPOINTED("pejabat yang ditunjuk");

  private final String label;

  GuideRelation(String label) {
    this.label = label;
  }

  /** The Indonesian words for it. */
  public String label() {
    return label;
  }
}
