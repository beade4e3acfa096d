package id.bangkom.selfstudy;

/** What kind of thing one studies with. */
enum SourceKind {
  BOOK("Buku atau modul"),
  REGULATION("Peraturan"),
  VIDEO("Video"),
  ONLINE_COURSE("Kursus daring"),
  ARTICLE("Artikel atau jurnal"),
  OTHER("Lainnya");

  private final String label;

  SourceKind(String label) {
    this.label = label;
  }

  /** The Indonesian name. */
  String label() {
    return label;
  }
}
