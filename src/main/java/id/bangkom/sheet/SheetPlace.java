package id.bangkom.sheet;

import id.bangkom.programme.Method;

/** The places where an activity sheet is signed, in their order. */
public enum SheetPlace {
  GUIDE("Pembimbing"),
  PARTICIPANT("Peserta"),
  HEAD("Kepala Perangkat Daerah");

  private final String label;

  SheetPlace(String label) {
    this.label = label;
  }

  /** The Indonesian name, as printed above the signature; a self-study has no other guide. */
  public String label(Method method) {
    return this == GUIDE && method == Method.SELF_STUDY ? method.guideTitle() : label;
  }
}
