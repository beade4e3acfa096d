package id.bangkom.sheet;

import id.bangkom.programme.Session;
import id.bangkom.programme.SessionMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;

/**
 * A proposed replacement of a wrong row.
 *
 * @param proposedBy who proposed it, as guide or for the guide
 * @param proposedMark in which capacity, where it was not the guide; else null
 * @param startTime null for a day of study
 * @param mode null for a day of study
 * @param accepted null while the participant has not answered
 * @param remark of the participant who refused it, else null
 */
record RowCorrection(
    long id,
    long sheetId,
    long sessionId,
    LocalDate sessionDate,
    LocalTime startTime,
    int minutes,
    SessionMode mode,
    String material,
    String reason,
    Long proposedBy,
    String proposedMark,
    OffsetDateTime proposedAt,
    Boolean accepted,
    String remark) {

  /** How the row should be. */
  ProposedRow right() {
    return new ProposedRow(sessionDate, startTime, minutes, mode, material);
  }

  /**
   * Of who proposed it.
   *
   * @param guideId for corrections from before the proposer was kept
   */
  Session.Initials initials(long guideId) {
    return new Session.Initials(
        proposedBy == null ? guideId : proposedBy, proposedMark, proposedAt);
  }
}
