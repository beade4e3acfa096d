package id.bangkom.claim;

import id.bangkom.forms.FormContext;
import java.util.List;

/** What is asked about a claim; the three tasks show the same form and differ in these words. */
enum ClaimQuestion {
  VERIFY(
      "Verifikasi klaim kegiatan",
      "Buka buktinya, lalu nyatakan apakah kegiatan berlangsung seperti diklaim.",
      "Apakah klaim ini benar?",
      "Ya, kegiatan berlangsung seperti diklaim",
      "Belum, kembalikan kepada pegawai"),
  VERIFY_WITHOUT_SUPERVISOR(
      "Verifikasi klaim kegiatan",
      "Pegawai ini tidak mempunyai atasan langsung, sehingga Anda yang memverifikasi. Buka"
          + " buktinya, lalu nyatakan apakah kegiatan berlangsung seperti diklaim. Klaim sendiri"
          + " tidak boleh Anda verifikasi; pengesahannya nanti oleh administrator lain.",
      "Apakah klaim ini benar?",
      "Ya, kegiatan berlangsung seperti diklaim",
      "Belum, kembalikan kepada pegawai"),
  CERTIFY(
      "Sahkan klaim kegiatan",
      "Klaim ini sudah diverifikasi. Sesudah disahkan, angka JP-nya tetap. Anda tidak boleh"
          + " mengesahkan klaim sendiri atau klaim yang Anda verifikasi.",
      "Keputusan Anda",
      "Ya, sahkan JP-nya",
      "Kembalikan kepada pegawai");

  private final String title;
  private final String hint;
  private final String question;
  private final String accept;
  private final String sendBack;

  ClaimQuestion(String title, String hint, String question, String accept, String sendBack) {
    this.title = title;
    this.hint = hint;
    this.question = question;
    this.accept = accept;
    this.sendBack = sendBack;
  }

  /** Gives the form {@code decide-claim} its words. */
  void show(FormContext form) {
    form.text("askedTitle", title)
        .text("askedHint", hint)
        .text("askedQuestion", question)
        .rows(
            "decisionOptions",
            List.of(
                new FormContext.Option(accept, Verdict.Decision.ACCEPT.name()),
                new FormContext.Option(sendBack, Verdict.Decision.RETURN.name())));
  }
}
