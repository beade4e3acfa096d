package id.bangkom.claim;

/** Where a claim stands. */
enum ClaimStatus {
  VERIFYING("Menunggu verifikasi"),
  CERTIFYING("Menunggu pengesahan"),
  RETURNED("Dikembalikan untuk diperbaiki"),
  CERTIFIED("JP disahkan"),
  WITHDRAWN("Ditarik");

  private final String label;

  ClaimStatus(String label) {
    this.label = label;
  }

  /** What people read. */
  String label() {
    return label;
  }

  /** Whether somebody still has a task about it. */
  boolean isOpen() {
    return this != CERTIFIED && this != WITHDRAWN;
  }
}
