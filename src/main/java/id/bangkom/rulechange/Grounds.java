package id.bangkom.rulechange;

import id.bangkom.problem.Refusal;
import id.bangkom.wording.Typed;
import id.bangkom.wording.Wording;

/**
 * Why a table is changed.
 *
 * @param legalDocument number of the regulation or decree; a program may not know it
 * @param effectiveNote what readers should know about its effect, or empty
 */
record Grounds(String reason, String legalDocument, String effectiveNote) {

  private static final int LONGEST_TEXT = 2000;
  private static final int LONGEST_DOCUMENT = 300;

  /**
   * Grounds as a person gives them, without what surrounds the words.
   *
   * @throws Refusal RULE without a reason or a legal document, or when a text is too long
   */
  Grounds ofPerson() {
    Grounds checked = checked();
    if (checked.legalDocument().isEmpty()) {
      throw Refusal.rule(
          "Nomor dokumen hukum wajib diisi, misalnya nomor peraturan atau keputusan kepala"
              + " instansi.");
    }
    return checked;
  }

  /**
   * Grounds as a program gives them, without what surrounds the words.
   *
   * @throws Refusal RULE without a reason, or when a text is too long
   */
  Grounds checked() {
    if (blank(reason)) {
      throw Refusal.rule("Alasan perubahan wajib diisi.");
    }
    if (reason.length() > LONGEST_TEXT
        || legalDocument != null && legalDocument.length() > LONGEST_DOCUMENT
        || effectiveNote != null && effectiveNote.length() > LONGEST_TEXT) {
      throw Refusal.rule(
          "Alasan dan catatan paling panjang %s karakter, nomor dokumen %d; ringkaslah."
              .formatted(Wording.number(LONGEST_TEXT), LONGEST_DOCUMENT));
    }
    return new Grounds(
        Typed.stripped(reason), Typed.stripped(legalDocument), Typed.stripped(effectiveNote));
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }
}
