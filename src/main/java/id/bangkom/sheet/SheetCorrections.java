package id.bangkom.sheet;

import id.bangkom.problem.Refusal;
import id.bangkom.programme.Programme;
import id.bangkom.programme.Session;
import id.bangkom.programme.Sessions;
import id.bangkom.workforce.Capacity;
import id.bangkom.workforce.Employee;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * A wrong row is replaced before the first signature: the guide proposes, the participant agrees.
 */
@Component
class SheetCorrections {

  private final ActivitySheets sheets;
  private final RowCorrections corrections;
  private final Sessions sessions;
  private final RowReplacement replacement;

  SheetCorrections(
      ActivitySheets sheets,
      RowCorrections corrections,
      Sessions sessions,
      RowReplacement replacement) {
    this.sheets = sheets;
    this.corrections = corrections;
    this.sessions = sessions;
    this.replacement = replacement;
  }

  /**
   * The guide proposes to replace a wrong row, before the first signature.
   *
   * @param rowNumber as the sheet numbers it
   */
  void propose(
      Programme programme, Capacity guide, int rowNumber, ProposedRow right, String reason) {
    programme.requireGuide(guide);
    ActivitySheet sheet = sheets.current(programme.id());
    requireUnsigned(sheet);
    List<Session> rows = sessions.onSheet(programme.id(), sheet.sheetNumber());
    if (rowNumber > rows.size()) {
      throw Refusal.rule("Lembar ini hanya memiliki " + rows.size() + " baris; pilih nomor baris.");
    }
    Session wrong = rows.get(rowNumber - 1);
    replacement.requireFits(programme, wrong, right);
    corrections.add(sheet, wrong, right, guide, reason);
  }

  /** The participant agrees: the old row is voided, the new one credited in its place. */
  void accept(Programme programme, Employee participant) {
    RowCorrection correction = answer(programme, participant, true, null);
    Session wrong =
        sessions.confirmed(programme.id()).stream()
            .filter(s -> s.id() == correction.sessionId())
            .findFirst()
            .orElseThrow();
    replacement.replace(
        programme,
        wrong,
        correction.right(),
        correction.initials(programme.guideId()),
        correction.reason());
  }

  /** The participant keeps the row as it is. */
  void refuse(Programme programme, Employee participant, String remark) {
    answer(programme, participant, false, remark);
    sheets.addRefusal(
        sheets.current(programme.id()), participant, "Perbaikan baris ditolak peserta: " + remark);
  }

  private RowCorrection answer(
      Programme programme, Employee participant, boolean accepted, String remark) {
    programme.requireParticipant(participant);
    ActivitySheet sheet = sheets.current(programme.id());
    requireUnsigned(sheet);
    RowCorrection open = corrections.open(sheet.id()).orElseThrow();
    corrections.answer(open, accepted, remark);
    return open;
  }

  private void requireUnsigned(ActivitySheet sheet) {
    if (!sheets.signatures(sheet.id()).isEmpty()) {
      throw Refusal.rule(
          "Lembar sudah ditandatangani; baris tidak dapat diganti lagi. Mintalah administrator"
              + " aturan.");
    }
  }
}
