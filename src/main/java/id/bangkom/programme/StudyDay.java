package id.bangkom.programme;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A day of self-study.
 *
 * @param sourceId what was studied with; self-study knows its title
 */
public record StudyDay(
    long id,
    long programmeId,
    int sessionNumber,
    LocalDate sessionDate,
    int minutes,
    long sourceId,
    String material,
    SessionStatus status,
    Initials initials,
    OffsetDateTime respondedAt,
    String remark,
    Integer sheetNumber,
    UUID activityId)
    implements Session {}
