package id.bangkom.selfstudy;

import id.bangkom.programme.StudyDay;
import id.bangkom.programme.StudyRecord;
import java.time.LocalDate;

/**
 * A day of study as the participant enters it.
 *
 * @param corrects the session it puts right after the supervisor returned it; null for a new one
 * @param minutes 1-1440
 * @param sourceId one of the programme's sources
 * @param learned what was learned
 */
record StudyEntry(Long corrects, LocalDate date, int minutes, long sourceId, String learned) {

  static StudyEntry of(StudyDay day) {
    return new StudyEntry(null, day.sessionDate(), day.minutes(), day.sourceId(), day.material());
  }

  StudyRecord record() {
    return new StudyRecord(date, minutes, sourceId, learned);
  }
}
