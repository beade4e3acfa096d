package id.bangkom.jp;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** What the activities of the ledger count, entry by entry. */
@Repository
class Entries {

  private static final String SELECT =
      "select "
          + Activities.COLUMNS
          + """
          , e.id as entry_id, e.entry_number, e.status, e.raw_jp, e.counted_jp, e.reason,
            e.explanation, e.conversion_rule_id, e.cap_rule_id,
            v.activity_id as voided_activity
          from activity a
          join jp_entry e on e.activity_id = a.id
          left join activity_void v on v.activity_id = a.id
          """;

  private static final int BATCH = 1000;

  private final JdbcClient jdbc;
  private final JdbcOperations batches;
  private final RuleRows ruleRows;

  Entries(JdbcClient jdbc, JdbcOperations batches, RuleRows ruleRows) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.ruleRows = ruleRows;
  }

  /**
   * An entry to be stored.
   *
   * @param number 0 for the credit of a new activity
   */
  record Added(int number, CreditStatus status, Credit credit) {}

  /** What a provisional entry is to say from now on. */
  record Replaced(long entryId, CreditStatus status, Credit credit) {}

  /** Those of an employee whose activity's last day lies in a calendar year. */
  List<Entry> ofYear(long employeeId, int year) {
    return read(
        jdbc.sql(
                SELECT
                    + """
                    where a.employee_id = :employee
                      and coalesce(a.end_date, a.activity_date) between :first and :last
                    """)
            .param("employee", employeeId)
            .param("first", LocalDate.of(year, Month.JANUARY, 1))
            .param("last", LocalDate.of(year, Month.DECEMBER, 31)));
  }

  /** All entries of the given activities, in the order of a card. */
  List<Entry> of(Collection<UUID> activityIds) {
    return activityIds.isEmpty()
        ? List.of()
        : read(jdbc.sql(SELECT + "where a.id in (:ids)").param("ids", activityIds));
  }

  /** All entries of activities that were not voided and touch the given days, in no order. */
  List<Entry> activeDuring(Collection<Long> employeeIds, Neighbours.Days days) {
    return employeeIds.isEmpty()
        ? List.of()
        : jdbc.sql(
                SELECT
                    + """
                    where a.employee_id in (:employees) and a.activity_date <= :last
                      and coalesce(a.end_date, a.activity_date) >= :first
                      and v.activity_id is null
                    """)
            .param("employees", employeeIds)
            .param("first", days.first())
            .param("last", days.last())
            .query((row, number) -> entry(row))
            .list();
  }

  /**
   * The same without words: titles, organisers, evidence, explanations and rules are left out,
   * which is most of what would be read of many accounts.
   */
  List<Amount> amountsDuring(Collection<Long> employeeIds, Neighbours.Days days) {
    return employeeIds.isEmpty()
        ? List.of()
        : jdbc.sql(
                """
                select e.id, e.entry_number, e.status, e.raw_jp, e.counted_jp, e.reason, a.id,
                  a.ledger_sequence, a.employee_id, a.track, a.scope, a.activity_date, a.end_date,
                  a.start_time, a.quantity, e.conversion_rule_id, e.cap_rule_id
                from activity a
                join jp_entry e on e.activity_id = a.id
                where a.employee_id in (:employees) and a.activity_date <= :last
                  and coalesce(a.end_date, a.activity_date) >= :first
                  and not exists (select 1 from activity_void v where v.activity_id = a.id)
                """)
            .param("employees", employeeIds)
            .param("first", days.first())
            .param("last", days.last())
            .query((row, number) -> amount(row))
            .list();
  }

  private Amount amount(ResultSet row) throws SQLException {
    LocalDate firstDay = row.getObject(12, LocalDate.class);
    LocalDate endDate = row.getObject(13, LocalDate.class);
    return new Amount(
        row.getLong(1),
        new Countable(
            row.getObject(7, UUID.class),
            row.getLong(8),
            row.getLong(9),
            Track.valueOf(row.getString(10)),
            Scope.valueOf(row.getString(11)),
            firstDay,
            endDate == null ? firstDay : endDate,
            row.getObject(14, LocalTime.class),
            row.getBigDecimal(15)),
        row.getInt(2),
        CreditStatus.valueOf(row.getString(3)),
        row.getBigDecimal(4),
        row.getBigDecimal(5),
        CreditReason.valueOf(row.getString(6)),
        ruleRows.of(row.getObject(16, Long.class), row.getObject(17, Long.class)));
  }

  void add(Collection<Added> added, String by, OffsetDateTime at) {
    batches.batchUpdate(
        """
        insert into jp_entry (status, raw_jp, counted_jp, reason, explanation, conversion_rule_id,
          cap_rule_id, decided_by, decided_at, activity_id, entry_number, certified_by,
          certified_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        added,
        BATCH,
        (row, entry) -> {
          boolean certified = entry.status() == CreditStatus.CERTIFIED;
          set(row, entry.status(), entry.credit(), by, at);
          row.setObject(10, entry.credit().activityId());
          row.setInt(11, entry.number());
          row.setString(12, certified ? by : null);
          row.setObject(13, certified ? at : null, Types.TIMESTAMP_WITH_TIMEZONE);
        });
  }

  /** Replaces what provisional entries say. */
  void replace(Collection<Replaced> replaced, String by, OffsetDateTime at) {
    batches.batchUpdate(
        """
        update jp_entry set status = ?, raw_jp = ?, counted_jp = ?, reason = ?, explanation = ?,
          conversion_rule_id = ?, cap_rule_id = ?, decided_by = ?, decided_at = ?
        where id = ? and status = 'PROVISIONAL'
        """,
        replaced,
        BATCH,
        (row, entry) -> {
          set(row, entry.status(), entry.credit(), by, at);
          row.setLong(10, entry.entryId());
        });
  }

  /** What both statements begin with. */
  private void set(
      PreparedStatement row, CreditStatus status, Credit credit, String by, OffsetDateTime at)
      throws SQLException {
    List<RuleReference> rules = credit.rules();
    row.setString(1, status.name());
    row.setBigDecimal(2, credit.rawJp());
    row.setBigDecimal(3, credit.countedJp());
    row.setString(4, credit.reason().name());
    row.setString(5, credit.explanation());
    row.setObject(6, rules.isEmpty() ? null : ruleRows.idOf(rules.get(0)), Types.BIGINT);
    row.setObject(7, rules.isEmpty() ? null : ruleRows.idOf(rules.get(1)), Types.BIGINT);
    row.setString(8, by);
    row.setObject(9, at, Types.TIMESTAMP_WITH_TIMEZONE);
  }

  /** Makes what is provisional certified. */
  void certify(Collection<UUID> activityIds, String by, OffsetDateTime at) {
    jdbc.sql(
            """
            update jp_entry set status = 'CERTIFIED', certified_by = :by, certified_at = :at
            where activity_id in (:ids) and status = 'PROVISIONAL'
            """)
        .param("ids", activityIds)
        .param("by", by)
        .param("at", at)
        .update();
  }

  private List<Entry> read(StatementSpec query) {
    return query.query((row, number) -> entry(row)).list().stream().sorted(Stored.ORDER).toList();
  }

  private Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getLong("entry_id"),
        Activities.read(row),
        row.getObject("voided_activity") != null,
        row.getInt("entry_number"),
        CreditStatus.valueOf(row.getString("status")),
        row.getBigDecimal("raw_jp"),
        row.getBigDecimal("counted_jp"),
        CreditReason.valueOf(row.getString("reason")),
        row.getString("explanation"),
        ruleRows.of(
            row.getObject("conversion_rule_id", Long.class),
            row.getObject("cap_rule_id", Long.class)));
  }
}
