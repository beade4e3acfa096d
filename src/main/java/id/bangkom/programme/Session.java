package id.bangkom.programme;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * One meeting of guide and participant.
 *
 * @param sessionNumber from 1, in the order of the programme
 * @param startTime null for a day of self-study
 * @param minutes how long it lasted, 1-1440
 * @param mode null for a day of self-study
 * @param phase of a mentoring, else null
 * @param groupKey the same for all rows of one meeting with several participants, else null
 * @param initialledBy who initialled it, as guide or for the guide; null before
 * @param initialMark in which capacity, where it was not the guide; else null
 * @param initialledAt when it was initialled: as the guide recorded it, or saw the day of study
 * @param respondedAt when the participant confirmed or disputed it; null before
 * @param remark of the participant who disputed it, else null
 * @param sheetNumber the sheet it stands on, from 1; null while it stands on none
 * @param activityId of the ledger's activity, once it has JP
 */
public record Session(
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
    Long initialledBy,
    String initialMark,
    OffsetDateTime initialledAt,
    OffsetDateTime respondedAt,
    String remark,
    Integer sheetNumber,
    UUID activityId) {

  LocalDateTime begin() {
    return sessionDate.atTime(startTime);
  }

  LocalDateTime end() {
    return begin().plusMinutes(minutes);
  }
}
