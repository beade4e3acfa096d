package id.bangkom.programme;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * What a guide records of a meeting, or how it is put right.
 *
 * @param minutes how long it lasted, 1-1440
 * @param phase of a mentoring, else null
 * @param followUp null when nothing was agreed on
 */
public record SessionRecord(
    LocalDate date,
    LocalTime startTime,
    int minutes,
    SessionMode mode,
    MentoringPhase phase,
    String material,
    String followUp) {

  LocalDateTime begin() {
    return date.atTime(startTime);
  }

  LocalDateTime end() {
    return begin().plusMinutes(minutes);
  }
}
