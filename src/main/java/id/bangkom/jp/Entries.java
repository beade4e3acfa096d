package id.bangkom.jp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
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
  private final NamedParameterJdbcOperations batches;
  private final RuleRows ruleRows;

  Entries(JdbcClient jdbc, NamedParameterJdbcOperations batches, RuleRows ruleRows) {
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

  /**
   * All entries of activities that were not voided and touch the given days, in the order of a card
   * for each employee.
   */
  List<Entry> activeDuring(Collection<Long> employeeIds, Neighbours.Days days) {
    return employeeIds.isEmpty()
        ? List.of()
        : read(
            jdbc.sql(
                    SELECT
                        + """
                        where a.employee_id in (:employees) and a.activity_date <= :last
                          and coalesce(a.end_date, a.activity_date) >= :first
                          and v.activity_id is null
                        """)
                .param("employees", employeeIds)
                .param("first", days.first())
                .param("last", days.last()));
  }

  void add(Collection<Added> added, String by, OffsetDateTime at) {
    batches(
        added.stream()
            .map(
                entry ->
                    values(entry.credit(), entry.status(), by, at)
                        .addValue("activity", entry.credit().activityId())
                        .addValue("number", entry.number())
                        .addValue(
                            "certifiedBy", entry.status() == CreditStatus.CERTIFIED ? by : null)
                        .addValue(
                            "certifiedAt", entry.status() == CreditStatus.CERTIFIED ? at : null))
            .toList(),
        """
        insert into jp_entry (activity_id, entry_number, status, raw_jp, counted_jp, reason,
          explanation, conversion_rule_id, cap_rule_id, decided_by, decided_at, certified_by,
          certified_at)
        values (:activity, :number, :status, :raw, :counted, :reason, :explanation, :conversion,
          :cap, :by, :at, :certifiedBy, :certifiedAt)
        """);
  }

  /** Replaces what provisional entries say. */
  void replace(Collection<Replaced> replaced, String by, OffsetDateTime at) {
    batches(
        replaced.stream()
            .map(
                entry ->
                    values(entry.credit(), entry.status(), by, at).addValue("id", entry.entryId()))
            .toList(),
        """
        update jp_entry set status = :status, raw_jp = :raw, counted_jp = :counted,
          reason = :reason, explanation = :explanation, conversion_rule_id = :conversion,
          cap_rule_id = :cap, decided_by = :by, decided_at = :at
        where id = :id and status = 'PROVISIONAL'
        """);
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

  private MapSqlParameterSource values(
      Credit credit, CreditStatus status, String by, OffsetDateTime at) {
    List<RuleReference> rules = credit.rules();
    return new MapSqlParameterSource()
        .addValue("status", status.name())
        .addValue("raw", credit.rawJp())
        .addValue("counted", credit.countedJp())
        .addValue("reason", credit.reason().name())
        .addValue("explanation", credit.explanation())
        .addValue("conversion", rules.isEmpty() ? null : ruleRows.idOf(rules.get(0)))
        .addValue("cap", rules.isEmpty() ? null : ruleRows.idOf(rules.get(1)))
        .addValue("by", by)
        .addValue("at", at);
  }

  private void batches(List<? extends SqlParameterSource> values, String sql) {
    for (int from = 0; from < values.size(); from += BATCH) {
      batches.batchUpdate(
          sql,
          values
              .subList(from, Math.min(from + BATCH, values.size()))
              .toArray(new SqlParameterSource[0]));
    }
  }

  private List<Entry> read(StatementSpec query) {
    return query.query((row, number) -> entry(row)).list().stream().sorted(Entry.ORDER).toList();
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
