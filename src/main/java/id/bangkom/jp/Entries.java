package id.bangkom.jp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** What the activities of the ledger count, entry by entry. */
@Repository
class Entries {

  private static final String SELECT =
      "select "
          + Activities.COLUMNS
          + """
          , e.id as entry_id, e.entry_number, e.status, e.raw_jp, e.counted_jp, e.reason,
            e.explanation, v.activity_id as voided_activity
          from jp_entry e
          join activity a on a.id = e.activity_id
          left join activity_void v on v.activity_id = a.id
          """;

  private final JdbcClient jdbc;

  Entries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

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
   * Adds an entry.
   *
   * @param number 0 for the credit of a new activity
   */
  void add(int number, CreditStatus status, Credit credit, String by, OffsetDateTime at) {
    boolean certified = status == CreditStatus.CERTIFIED;
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into jp_entry (activity_id, entry_number, status, raw_jp, counted_jp, reason,
              explanation, decided_by, decided_at, certified_by, certified_at)
            values (:activity, :number, :status, :raw, :counted, :reason, :explanation, :by, :at,
              :certifiedBy, :certifiedAt)
            """)
        .param("activity", credit.activityId())
        .param("number", number)
        .param("status", status.name())
        .param("raw", credit.rawJp())
        .param("counted", credit.countedJp())
        .param("reason", credit.reason().name())
        .param("explanation", credit.explanation())
        .param("by", by)
        .param("at", at)
        .param("certifiedBy", certified ? by : null)
        .param("certifiedAt", certified ? at : null)
        .update(key, "id");
    addRules(key.getKey().longValue(), credit.rules());
  }

  /** Replaces what a provisional entry says. */
  void replace(long entryId, CreditStatus status, Credit credit, String by, OffsetDateTime at) {
    jdbc.sql(
            """
            update jp_entry set status = :status, raw_jp = :raw, counted_jp = :counted,
              reason = :reason, explanation = :explanation, decided_by = :by, decided_at = :at
            where id = :id and status = 'PROVISIONAL'
            """)
        .param("id", entryId)
        .param("status", status.name())
        .param("raw", credit.rawJp())
        .param("counted", credit.countedJp())
        .param("reason", credit.reason().name())
        .param("explanation", credit.explanation())
        .param("by", by)
        .param("at", at)
        .update();
    jdbc.sql("delete from jp_entry_rule where entry_id = ?").param(entryId).update();
    addRules(entryId, credit.rules());
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

  private void addRules(long entryId, List<RuleReference> rules) {
    int number = 0;
    for (RuleReference rule : rules) {
      number++;
      jdbc.sql(
              """
              insert into jp_entry_rule (entry_id, rule_number, decision, decision_version,
                decision_row, legal_basis, confirmed)
              values (?, ?, ?, ?, ?, ?, ?)
              """)
          .params(
              entryId,
              number,
              rule.decision(),
              rule.version(),
              rule.row(),
              rule.legalBasis(),
              rule.confirmed())
          .update();
    }
  }

  private List<Entry> read(StatementSpec query) {
    List<Entry> entries = query.query((row, number) -> entry(row)).list();
    if (entries.isEmpty()) {
      return entries;
    }
    Map<Long, List<RuleReference>> rules = rules(entries.stream().map(Entry::id).toList());
    return entries.stream()
        .map(entry -> entry.withRules(rules.getOrDefault(entry.id(), List.of())))
        .sorted(Entry.ORDER)
        .toList();
  }

  private Map<Long, List<RuleReference>> rules(List<Long> entryIds) {
    Map<Long, List<RuleReference>> rules = new HashMap<>();
    jdbc.sql(
            """
            select entry_id, decision, decision_version, decision_row, legal_basis, confirmed
            from jp_entry_rule where entry_id in (:ids) order by rule_number
            """)
        .param("ids", entryIds)
        .query(
            row -> {
              rules
                  .computeIfAbsent(row.getLong("entry_id"), id -> new ArrayList<>())
                  .add(
                      new RuleReference(
                          row.getString("decision"),
                          row.getInt("decision_version"),
                          row.getString("decision_row"),
                          row.getString("legal_basis"),
                          row.getBoolean("confirmed")));
            });
    return rules;
  }

  private static Entry entry(ResultSet row) throws SQLException {
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
        List.of());
  }
}
