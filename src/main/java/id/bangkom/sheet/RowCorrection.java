package id.bangkom.sheet;

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
    String remark) {}
