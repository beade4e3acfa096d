package id.bangkom.selfstudy;

import id.bangkom.programme.Session;
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

  static StudyEntry of(Session session) {
    return new StudyEntry(
        null, session.sessionDate(), session.minutes(), session.sourceId(), session.material());
  }
}
