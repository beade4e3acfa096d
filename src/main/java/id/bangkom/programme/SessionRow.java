package id.bangkom.programme;

import id.bangkom.programme.Session.Initials;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A row of the table of sessions as what it is: a day of study has a source, a meeting has none.
 */
final class SessionRow {

  private SessionRow() {}

  static Session session(ResultSet row) throws SQLException {
    return row.getObject("source_id") == null ? meeting(row) : studyDay(row);
  }

  static Meeting meeting(ResultSet row) throws SQLException {
    String phase = row.getString("phase");
    return new Meeting(
        row.getLong("id"),
        row.getLong("programme_id"),
        row.getInt("session_number"),
        row.getObject("session_date", LocalDate.class),
        row.getObject("start_time", LocalTime.class),
        row.getInt("minutes"),
        SessionMode.valueOf(row.getString("mode")),
        phase == null ? null : MentoringPhase.valueOf(phase),
        row.getObject("group_key", UUID.class),
        row.getString("material"),
        row.getString("follow_up"),
        SessionStatus.valueOf(row.getString("status")),
        initials(row),
        row.getObject("responded_at", OffsetDateTime.class),
        row.getString("remark"),
        row.getObject("sheet_number", Integer.class),
        row.getObject("activity_id", UUID.class));
  }

  private static StudyDay studyDay(ResultSet row) throws SQLException {
    return new StudyDay(
        row.getLong("id"),
        row.getLong("programme_id"),
        row.getInt("session_number"),
        row.getObject("session_date", LocalDate.class),
        row.getInt("minutes"),
        row.getLong("source_id"),
        row.getString("material"),
        SessionStatus.valueOf(row.getString("status")),
        initials(row),
        row.getObject("responded_at", OffsetDateTime.class),
        row.getString("remark"),
        row.getObject("sheet_number", Integer.class),
        row.getObject("activity_id", UUID.class));
  }

  private static Initials initials(ResultSet row) throws SQLException {
    Long by = row.getObject("initialled_by", Long.class);
    return by == null
        ? null
        : new Initials(
            by,
            row.getString("initial_mark"),
            row.getObject("initialled_at", OffsetDateTime.class));
  }
}
