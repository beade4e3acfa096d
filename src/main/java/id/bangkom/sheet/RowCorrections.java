package id.bangkom.sheet;

import id.bangkom.programme.Session;
import id.bangkom.workforce.Capacity;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The proposed corrections of rows as they are kept, with the participant's answers. */
@Repository
class RowCorrections {

  private final JdbcClient jdbc;
  private final Clock clock;

  RowCorrections(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The correction that waits for the participant's answer. */
  Optional<RowCorrection> open(long sheetId) {
    return jdbc.sql("select * from row_correction where sheet_id = ? and accepted is null")
        .param(sheetId)
        .query(RowCorrection.class)
        .optional();
  }

  /**
   * @param wrong the row that is to be replaced
   * @param right how it should be
   */
  void add(ActivitySheet sheet, Session wrong, ProposedRow right, Capacity guide, String reason) {
    jdbc.sql(
            """
            insert into row_correction (sheet_id, session_id, session_date, start_time, minutes,
              mode, material, reason, proposed_by, proposed_mark, proposed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            sheet.id(),
            wrong.id(),
            right.date(),
            right.startTime(),
            right.minutes(),
            right.mode() == null ? null : right.mode().name(),
            right.material(),
            reason,
            guide.person().id(),
            guide.mark(),
            OffsetDateTime.now(clock))
        .update();
  }

  /**
   * @param remark of the participant who keeps the row, else null
   */
  void answer(RowCorrection correction, boolean accepted, String remark) {
    jdbc.sql(
            """
            update row_correction set accepted = ?, remark = ?, responded_at = ? where id = ?
            """)
        .params(accepted, remark, OffsetDateTime.now(clock), correction.id())
        .update();
  }
}
