package id.bangkom.programme;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A meeting of guide and participant.
 *
 * @param phase of a mentoring, else null
 * @param groupKey the same for all rows of one meeting with several participants, else null
 */
public record Meeting(
    long id,
    long programmeId,
    int sessionNumber,
    LocalDate sessionDate,
    LocalTime startTime,
    int minutes,
    SessionMode mode,
    MentoringPhase phase,
    UUID groupKey,
    String material,
    String followUp,
    SessionStatus status,
    Initials initials,
    OffsetDateTime respondedAt,
    String remark,
    Integer sheetNumber,
    UUID activityId)
    implements Session {

  LocalDateTime begin() {
    return sessionDate.atTime(startTime);
  }

  LocalDateTime end() {
    return begin().plusMinutes(minutes);
  }
}
