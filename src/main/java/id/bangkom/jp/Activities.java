package id.bangkom.jp;

import id.bangkom.problem.Refusal;
import id.bangkom.workforce.Workforce;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The facts of the ledger, and the lock that orders their changes. */
@Repository
class Activities {

  static final String COLUMNS =
      """
      a.id as activity_id, a.ledger_sequence, a.employee_id, a.track, a.scope, a.activity_date,
      a.end_date, a.start_time, a.quantity, a.title, a.organiser, a.evidence_number, a.source\
      """;

  private static final String SELECT = "select " + COLUMNS + " from activity a ";

  private static final int BATCH = 1000;
  private static final int LOCKED_AT_ONCE = 1000;
  private static final int READ_AT_ONCE = 500;

  private final JdbcClient jdbc;
  private final Workforce workforce;
  private final NamedParameterJdbcOperations batches;

  Activities(JdbcClient jdbc, Workforce workforce, NamedParameterJdbcOperations batches) {
    this.jdbc = jdbc;
    this.workforce = workforce;
    this.batches = batches;
  }

  /**
   * Waits until nobody else changes what these employees' activities count, and keeps others
   * waiting until the transaction ends. Always in the same order, so that two who need several
   * never wait for each other.
   *
   * @throws Refusal UNKNOWN when one of them does not exist
   */
  void lock(Collection<Long> employeeIds) {
    List<Long> inOrder = employeeIds.stream().distinct().sorted().toList();
    Groups.of(inOrder, LOCKED_AT_ONCE).forEach(this::open);
    Groups.of(inOrder, LOCKED_AT_ONCE)
        .forEach(
            some ->
                jdbc.sql(
                        """
                        select employee_id from jp_account where employee_id in (:ids)
                        order by employee_id for update
                        """)
                    .param("ids", some)
                    .query(Long.class)
                    .list());
  }

  /**
   * Opens the accounts that are missing, before any other is held: who waits for somebody that
   * opens the same one must not hold what that one waits for.
   */
  private void open(List<Long> employeeIds) {
    List<Long> missing = new ArrayList<>(employeeIds);
    missing.removeAll(
        jdbc.sql("select employee_id from jp_account where employee_id in (:ids)")
            .param("ids", employeeIds)
            .query(Long.class)
            .set());
    for (long employeeId : missing) {
      // The person's own row keeps two who open the same account apart. Whoever finds it opened
      // meanwhile does not hold it yet: accounts are held in their order.
      workforce.lock(employeeId);
      jdbc.sql(
              """
              insert into jp_account (employee_id)
              select e.id from employee e
              where e.id = ?
                and not exists (select 1 from jp_account a where a.employee_id = e.id)
              """)
          .param(employeeId)
          .update();
    }
  }

  /** Opens an account for everybody who has none, before their first activity needs one. */
  void openAccounts() {
    jdbc.sql(
            """
            insert into jp_account (employee_id)
            select e.id from employee e
            where not exists (select 1 from jp_account a where a.employee_id = e.id)
            order by e.id
            """)
        .update();
  }

  /** Adds activities, in this order; the order of recording is the order of their sequences. */
  void add(List<Activity> added, String by, OffsetDateTime at) {
    Groups.of(added, BATCH)
        .forEach(
            some ->
                batches.batchUpdate(
                    """
                    insert into activity (id, employee_id, track, scope, activity_date, end_date,
                      start_time, quantity, title, organiser, evidence_number, source, recorded_by,
                      recorded_at)
                    values (:id, :employee, :track, :scope, :date, :endDate, :startTime, :quantity,
                      :title, :organiser, :evidenceNumber, :source, :by, :at)
                    """,
                    some.stream()
                        .map(activity -> values(activity, by, at))
                        .toArray(SqlParameterSource[]::new)));
  }

  private static SqlParameterSource values(Activity activity, String by, OffsetDateTime at) {
    NewActivity fact = activity.fact();
    return new MapSqlParameterSource()
        .addValue("id", activity.id())
        .addValue("employee", fact.employeeId())
        .addValue("track", fact.track().name())
        .addValue("scope", fact.scope().name())
        .addValue("date", fact.date())
        .addValue("endDate", fact.endDate())
        .addValue("startTime", fact.startTime())
        .addValue("quantity", fact.quantity())
        .addValue("title", fact.title())
        .addValue("organiser", fact.organiser())
        .addValue("evidenceNumber", fact.evidenceNumber())
        .addValue("source", fact.source())
        .addValue("by", by)
        .addValue("at", at);
  }

  /**
   * @throws Refusal UNKNOWN when there is no such activity
   */
  Activity byId(UUID id) {
    return jdbc.sql(SELECT + "where a.id = ?")
        .param(id)
        .query((row, number) -> read(row))
        .optional()
        .orElseThrow(() -> Refusal.unknown("Kegiatan tidak ditemukan; muat ulang halaman."));
  }

  /**
   * All of these employees that began on the days on which one of the facts begins, voided ones as
   * well.
   */
  List<Known.Held> during(Collection<Long> employeeIds, Collection<NewActivity> facts) {
    if (facts.isEmpty()) {
      return List.of();
    }
    LocalDate first = facts.stream().map(NewActivity::date).min(LocalDate::compareTo).get();
    LocalDate last = facts.stream().map(NewActivity::date).max(LocalDate::compareTo).get();
    return Groups.of(employeeIds, READ_AT_ONCE)
        .flatMap(some -> during(some, first, last).stream())
        .toList();
  }

  private List<Known.Held> during(List<Long> employeeIds, LocalDate first, LocalDate last) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                , v.activity_id as voided_activity
                from activity a left join activity_void v on v.activity_id = a.id
                where a.employee_id in (:employees) and a.activity_date between :first and :last
                """)
        .param("employees", employeeIds)
        .param("first", first)
        .param("last", last)
        .query((row, number) -> new Known.Held(read(row), row.getObject("voided_activity") != null))
        .list();
  }

  /** All of an employee that were not voided. */
  List<Activity> activeOf(long employeeId) {
    return jdbc.sql(
            SELECT
                + """
                where a.employee_id = ?
                  and not exists (select 1 from activity_void v where v.activity_id = a.id)
                """)
        .param(employeeId)
        .query((row, number) -> read(row))
        .list();
  }

  boolean isVoided(UUID id) {
    return jdbc.sql("select activity_id from activity_void where activity_id = ?")
        .param(id)
        .query(UUID.class)
        .optional()
        .isPresent();
  }

  void markVoided(UUID id, String reason, String by, OffsetDateTime at) {
    jdbc.sql(
            "insert into activity_void (activity_id, reason, voided_by, voided_at)"
                + " values (?, ?, ?, ?)")
        .params(id, reason, by, at)
        .update();
  }

  static Activity read(ResultSet row) throws SQLException {
    return new Activity(
        row.getObject("activity_id", UUID.class),
        row.getLong("ledger_sequence"),
        new NewActivity(
            row.getLong("employee_id"),
            Track.valueOf(row.getString("track")),
            Scope.valueOf(row.getString("scope")),
            row.getObject("activity_date", LocalDate.class),
            row.getObject("end_date", LocalDate.class),
            row.getObject("start_time", LocalTime.class),
            asWritten(row.getBigDecimal("quantity")),
            row.getString("title"),
            row.getString("organiser"),
            row.getString("evidence_number"),
            row.getString("source")));
  }

  /** A session is 1, not 1.00. */
  private static BigDecimal asWritten(BigDecimal quantity) {
    BigDecimal stripped = quantity.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
