package id.bangkom.workforce;

/** What somebody with power over people did to a person. */
public enum ActKind {
  CREATED("Dicatat sebagai pegawai", Effect.PLACES),
  RENUMBERED("NIP diubah", Effect.PLACES),
  EMAIL("Alamat surel diubah", Effect.PLACES),
  POST("Jabatan diubah", Effect.PLACES),
  DESCRIBED("Nama atau jenis pegawai diubah", Effect.NONE),
  MOVED("Atasan atau unit kerja diubah", Effect.PLACES),
  SUPERVISOR("Dijadikan atasan langsung", Effect.PLACES),
  HEAD("Dijadikan kepala unit, atau unit ditempatkan di bawahnya", Effect.PLACES),
  ACTING("Ditunjuk sebagai Plh./Plt.", Effect.PLACES),
  ACTING_ENDED("Penunjukan Plh./Plt. diakhiri", Effect.NONE),
  GUIDE("Ditunjuk sebagai pembimbing", Effect.PLACES),
  SIGNER("Ditunjuk sebagai penanda tangan lembar", Effect.PLACES),
  CERTIFICATE("Sertifikat coach atau mentor dicatat", Effect.PLACES),
  ACCOUNT("Kata sandi dipasang orang lain", Effect.PLACES),
  TRUSTED("Diberi peran administrator aturan", Effect.VOUCHES),
  RESTORED("Akun dipulihkan dari mesin server", Effect.VOUCHES),
  ROLE("Peran diubah", Effect.NONE),
  CONFIRMED("Dikonfirmasi administrator lain", Effect.CONFIRMS),
  DENIED("Dinyatakan tidak benar oleh administrator lain", Effect.NONE);

  /** What an act means for who may act in the affairs of its actor. */
  enum Effect {
    /** Whoever it is about depends on the actor from now on. */
    PLACES,
    /**
     * An independent actor, or whoever has the machine, trusts the person: whatever was open before
     * is settled.
     */
    VOUCHES,
    /** An independent actor says that the acts it speaks of are right. */
    CONFIRMS,
    NONE
  }

  private final String label;
  private final Effect effect;

  ActKind(String label, Effect effect) {
    this.label = label;
    this.effect = effect;
  }

  /** What a reader of a person's history sees. */
  public String label() {
    return label;
  }

  Effect effect() {
    return effect;
  }
}
