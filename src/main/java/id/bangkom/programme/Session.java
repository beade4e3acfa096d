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
 * @param minutes how long it lasted, 1-1440
 * @param initialledAt when the guide recorded and thereby initialled it
 * @param respondedAt when the participant confirmed or disputed it; null before
 * @param remark of the participant who disputed it, else null
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
    String material,
    String followUp,
    SessionStatus status,
    long initialledBy,
    OffsetDateTime initialledAt,
    OffsetDateTime respondedAt,
    String remark,
    UUID activityId) {

  LocalDateTime begin() {
    return sessionDate.atTime(startTime);
  }

  LocalDateTime end() {
    return begin().plusMinutes(minutes);
  }
}
