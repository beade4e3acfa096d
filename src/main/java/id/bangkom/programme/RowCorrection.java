package id.bangkom.programme;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;

/**
 * A proposed replacement of a wrong row.
 *
 * @param startTime null for a day of study
 * @param mode null for a day of study
 * @param accepted null while the participant has not answered
 * @param remark of the participant who refused it, else null
 */
public record RowCorrection(
    long id,
    long sheetId,
    long sessionId,
    LocalDate sessionDate,
    LocalTime startTime,
    int minutes,
    SessionMode mode,
    String material,
    String reason,
    OffsetDateTime proposedAt,
    Boolean accepted,
    String remark) {}
