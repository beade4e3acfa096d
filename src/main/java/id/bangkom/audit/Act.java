package id.bangkom.audit;

/** What can be done that leaves a row. The name is stored, so it is never changed. */
public enum Act {
  ACCOUNT_CREATED(Kind.TECHNICAL, "Akun dibuat"),
  ACCOUNT_CHANGED(Kind.TECHNICAL, "Akun diubah"),
  ACCOUNT_DELETED(Kind.TECHNICAL, "Akun dihapus"),
  ACCOUNT_LOCKED(Kind.TECHNICAL, "Akun terkunci"),
  ACCOUNT_UNLOCKED(Kind.TECHNICAL, "Akun dibuka kembali"),
  ACCOUNT_CLOSED(Kind.TECHNICAL, "Akun ditutup sementara bagi alamat baru"),
  ADDRESS_CLOSED(Kind.TECHNICAL, "Alamat ditutup sementara bagi yang belum pernah masuk dari sana"),
  ROLE_GIVEN(Kind.TECHNICAL, "Peran diberikan"),
  ROLE_TAKEN(Kind.TECHNICAL, "Peran dicabut"),
  PASSWORD_SET(Kind.TECHNICAL, "Kata sandi ditetapkan orang lain"),
  PASSWORD_CHANGED(Kind.TECHNICAL, "Kata sandi diganti sendiri"),
  PASSWORDS_ISSUED(Kind.TECHNICAL, "Kata sandi sekali pakai diterbitkan"),
  ENGINE_CALLED(Kind.TECHNICAL, "Perubahan lewat Cockpit atau Admin"),
  CONFIRMER_MISSING(Kind.TECHNICAL, "Tidak ada administrator yang dapat mengonfirmasi"),
  JOB_RETRIED(Kind.TECHNICAL, "Pekerjaan gagal dicoba lagi"),
  EVIDENCE_REMOVED(Kind.TECHNICAL, "Isi bukti lama dihapus"),

  UNITS_IMPORTED(Kind.PEOPLE, "Impor unit kerja"),
  EMPLOYEES_IMPORTED(Kind.PEOPLE, "Impor pegawai"),
  STANDARDS_IMPORTED(Kind.PEOPLE, "Impor standar kompetensi"),
  CERTIFICATES_IMPORTED(Kind.PEOPLE, "Impor sertifikat"),
  RATINGS_IMPORTED(Kind.PEOPLE, "Impor nilai kinerja"),
  ACTIVITIES_IMPORTED(Kind.PEOPLE, "Impor kegiatan"),
  ACTIVITY_POSTED(Kind.PEOPLE, "Kegiatan dicatat"),
  ACTIVITY_VOIDED(Kind.PEOPLE, "Kegiatan dibatalkan"),
  RECALCULATION_ORDERED(Kind.PEOPLE, "Hitung ulang dimulai"),
  RECALCULATION_REHEARSED(Kind.PEOPLE, "Simulasi hitung ulang dimulai"),
  RECALCULATION_STOPPED(Kind.PEOPLE, "Hitung ulang dihentikan"),
  RECALCULATION_RESUMED(Kind.PEOPLE, "Hitung ulang dilanjutkan"),
  PERSON_MOVED(Kind.PEOPLE, "Pegawai dipindahkan"),
  WORK_HANDED_OVER(Kind.PEOPLE, "Pekerjaan dialihkan"),
  ACTING_ORDERED(Kind.PEOPLE, "Plt./Plh. ditetapkan"),
  ACTING_ENDED(Kind.PEOPLE, "Plt./Plh. diakhiri"),
  GUIDE_APPOINTED(Kind.PEOPLE, "Pembimbing ditunjuk"),
  PERSON_CONFIRMED(Kind.PEOPLE, "Data pegawai dikonfirmasi"),
  PERSON_DENIED(Kind.PEOPLE, "Data pegawai dinyatakan tidak benar"),
  HEAD_NAMED(Kind.PEOPLE, "Penanda tangan ditunjuk"),
  SHEET_CERTIFIED(Kind.PEOPLE, "Lembar kegiatan disahkan"),
  PROGRAMME_WITHDRAWN(Kind.PEOPLE, "Program dihentikan"),
  DIALOGUE_WITHDRAWN(Kind.PEOPLE, "Dialog dihentikan"),
  CLAIM_VERIFIED(Kind.PEOPLE, "Klaim diverifikasi"),
  CLAIM_CERTIFIED(Kind.PEOPLE, "Klaim disahkan"),
  CLAIM_RETURNED(Kind.PEOPLE, "Klaim dikembalikan"),
  CLAIM_WITHDRAWN(Kind.PEOPLE, "Klaim ditarik"),
  RULE_PROPOSED(Kind.PEOPLE, "Perubahan aturan diusulkan"),
  RULE_APPROVED(Kind.PEOPLE, "Perubahan aturan disetujui"),
  RULE_RETURNED(Kind.PEOPLE, "Perubahan aturan dikembalikan"),
  RULE_REFUSED(Kind.PEOPLE, "Perubahan aturan ditolak"),
  RULE_WITHDRAWN(Kind.PEOPLE, "Perubahan aturan ditarik"),
  RULE_EMERGENCY(Kind.PEOPLE, "Aturan berlaku darurat"),
  RULE_EMERGENCY_SEEN(Kind.PEOPLE, "Aturan darurat diperiksa"),
  /** What an address of ours did and nothing described in words of its own. */
  CALLED(Kind.PEOPLE, "Perubahan lewat program lain (API)");

  private final Kind kind;
  private final String label;

  Act(Kind kind, String label) {
    this.kind = kind;
    this.label = label;
  }

  /** Who may read it. */
  public Kind kind() {
    return kind;
  }

  /** What people call it. */
  public String label() {
    return label;
  }
}
