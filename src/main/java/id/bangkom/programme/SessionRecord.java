package id.bangkom.programme;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * What a guide records of a session, or how a day of study is put right.
 *
 * @param startTime null for a day of study
 * @param minutes how long it lasted, 1-1440
 * @param mode null for a day of study
 * @param phase of a mentoring, else null
 * @param followUp null for a day of study
 * @param sourceId what was studied with; null unless it is a day of study
 */
public record SessionRecord(
    LocalDate date,
    LocalTime startTime,
    int minutes,
    SessionMode mode,
    MentoringPhase phase,
    String material,
    String followUp,
    Long sourceId) {

  LocalDateTime begin() {
    return date.atTime(startTime);
  }

  LocalDateTime end() {
    return begin().plusMinutes(minutes);
  }
}
