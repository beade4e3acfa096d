package id.bangkom.sheet;

import id.bangkom.problem.Refusal;
import id.bangkom.programme.Meeting;
import id.bangkom.programme.Meetings;
import id.bangkom.programme.Programme;
import id.bangkom.programme.Session;
import id.bangkom.programme.SessionRecord;
import id.bangkom.programme.StudyDay;
import id.bangkom.programme.StudyRecord;
import id.bangkom.selfstudy.StudyDays;
import org.springframework.stereotype.Component;

/** Puts a row of a sheet right, be it a meeting or a day of study. */
@Component
class RowReplacement {

  private final Meetings meetings;
  private final StudyDays studyDays;

  RowReplacement(Meetings meetings, StudyDays studyDays) {
    this.meetings = meetings;
    this.studyDays = studyDays;
  }

  /**
   * @throws Refusal RULE when the row may not stand in the place of the wrong one
   */
  void requireFits(Programme programme, Session wrong, ProposedRow right) {
    if (wrong instanceof Meeting meeting) {
      meetings.requireFits(programme, record(meeting, right), meeting);
    } else {
      studyDays.requireFits(programme, right.date(), right.minutes(), (StudyDay) wrong);
    }
  }

  /**
   * The old row is voided, the new one credited in its place.
   *
   * @param initials of who proposed the row, and when that was
   * @throws Refusal as {@link #requireFits}
   */
  void replace(
      Programme programme,
      Session wrong,
      ProposedRow right,
      Session.Initials initials,
      String reason) {
    if (wrong instanceof Meeting meeting) {
      meetings.replace(programme, meeting, initials, record(meeting, right), reason);
    } else {
      StudyDay day = (StudyDay) wrong;
      studyDays.replace(
          programme,
          day,
          initials,
          new StudyRecord(right.date(), right.minutes(), day.sourceId(), right.material()),
          reason);
    }
  }

  /** Phase and follow-up stay as they were. */
  private static SessionRecord record(Meeting wrong, ProposedRow right) {
    return new SessionRecord(
        right.date(),
        right.startTime(),
        right.minutes(),
        right.mode(),
        wrong.phase(),
        right.material(),
        wrong.followUp());
  }
}
