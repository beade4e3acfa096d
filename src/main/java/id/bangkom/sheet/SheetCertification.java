package id.bangkom.sheet;

import id.bangkom.audit.Act;
import id.bangkom.audit.AuditTrail;
import id.bangkom.jp.JpCertification;
import id.bangkom.problem.Refusal;
import id.bangkom.programme.Programme;
import id.bangkom.programme.Session;
import id.bangkom.programme.Sessions;
import id.bangkom.workforce.Workforce;
import org.springframework.stereotype.Component;

/** The last signature certifies the JP of a sheet. */
@Component
class SheetCertification {

  private final ActivitySheets sheets;
  private final Sessions sessions;
  private final JpCertification certification;
  private final Workforce workforce;
  private final AuditTrail trail;

  SheetCertification(
      ActivitySheets sheets,
      Sessions sessions,
      JpCertification certification,
      Workforce workforce,
      AuditTrail trail) {
    this.sheets = sheets;
    this.sessions = sessions;
    this.certification = certification;
    this.workforce = workforce;
    this.trail = trail;
  }

  /**
   * All signatures are there: the JP of the current sheet's sessions are certified.
   *
   * @throws Refusal CONFLICT when a signature is missing, or it was certified before
   */
  void certify(Programme programme) {
    ActivitySheet sheet = sheets.current(programme.id());
    sheets.noteCertified(sheet);
    if (sheets.guideIsHead(programme)) {
      sheets.signAsHeadAsGuide(sheet);
    }
    if (sheets.signatures(sheet.id()).size() != SheetPlace.values().length) {
      throw Refusal.conflict("Lembar kegiatan belum lengkap ditandatangani.");
    }
    certification.certify(
        sessions.onSheet(programme.id(), sheet.sheetNumber()).stream()
            .map(Session::activityId)
            .toList());
    trail.record(
        Act.SHEET_CERTIFIED,
        workforce.byId(programme.participantId()).described(),
        "Program %d, lembar %d".formatted(programme.id(), sheet.sheetNumber()));
  }
}
