package id.bangkom.jp;

import id.bangkom.problem.Refusal;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
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

  private final JdbcClient jdbc;

  Activities(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Waits until nobody else changes what this employee's activities count, and keeps others waiting
   * until the transaction ends.
   *
   * @throws Refusal UNKNOWN when there is no such employee
   */
  void lock(long employeeId) {
    if (locked("jp_account", "employee_id", employeeId)) {
      return;
    }
    // The first activity of a person. The person's own row keeps two first ones apart.
    if (!locked("employee", "id", employeeId)) {
      throw Refusal.unknown("Pegawai tidak ditemukan; periksa pilihan pegawai.");
    }
    if (!locked("jp_account", "employee_id", employeeId)) {
      jdbc.sql("insert into jp_account (employee_id) values (?)").param(employeeId).update();
    }
  }

  private boolean locked(String table, String key, long employeeId) {
    return jdbc.sql("select %s from %s where %s = ? for update".formatted(key, table, key))
        .param(employeeId)
        .query(Long.class)
        .optional()
        .isPresent();
  }

  Activity add(NewActivity fact, String by, OffsetDateTime at) {
    UUID id = UUID.randomUUID();
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into activity (id, employee_id, track, scope, activity_date, end_date,
              start_time, quantity, title, organiser, evidence_number, source, recorded_by,
              recorded_at)
            values (:id, :employee, :track, :scope, :date, :endDate, :startTime, :quantity, :title,
              :organiser, :evidenceNumber, :source, :by, :at)
            """)
        .param("id", id)
        .param("employee", fact.employeeId())
        .param("track", fact.track().name())
        .param("scope", fact.scope().name())
        .param("date", fact.date())
        .param("endDate", fact.endDate())
        .param("startTime", fact.startTime())
        .param("quantity", fact.quantity())
        .param("title", fact.title())
        .param("organiser", fact.organiser())
        .param("evidenceNumber", fact.evidenceNumber())
        .param("source", fact.source())
        .param("by", by)
        .param("at", at)
        .update(key, "ledger_sequence");
    return new Activity(id, key.getKey().longValue(), fact);
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
