package id.bangkom.recalculation;

import id.bangkom.problem.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Where runs and the places of their lanes are stored. */
@Repository
class RunTable {

  private static final String SELECT =
      """
      select r.*, (
        select coalesce(sum(l.employees_done), 0) from recalculation_lane l
        where l.recalculation_id = r.id) as employees_done
      from recalculation r
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  RunTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param employees how many there are to calculate
   * @return its id
   */
  long add(NewRun run, int employees) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into recalculation (kind, recalculated_year, employee_id, unit_id, rehearsal,
              reason, conversion_version, cap_version, status, employees, ordered_by, ordered_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, 'RUNNING', ?, ?, ?)
            """)
        .params(
            run.kind(),
            run.year(),
            run.extent().employeeId(),
            run.extent().unitId(),
            run.rehearsal(),
            run.reason(),
            run.versions().conversion(),
            run.versions().cap(),
            employees,
            run.by(),
            OffsetDateTime.now(clock))
        .update(key, "id");
    return key.getKey().longValue();
  }

  void addLane(long id, long lane) {
    jdbc.sql(
            """
            insert into recalculation_lane
              (recalculation_id, lane, employees_done, last_employee_id, done)
            values (?, ?, 0, 0, false)
            """)
        .params(id, lane)
        .update();
  }

  /**
   * The last employee of a lane that is done, 0 at its beginning; nobody else goes on in it until
   * the transaction ends.
   *
   * @return empty when the run was forgotten
   */
  Optional<Long> lockedPlace(long id, long lane) {
    return jdbc.sql(
            """
            select last_employee_id from recalculation_lane
            where recalculation_id = ? and lane = ? for update
            """)
        .params(id, lane)
        .query(Long.class)
        .optional();
  }

  int lanes(long id) {
    return jdbc.sql("select count(*) from recalculation_lane where recalculation_id = ?")
        .param(id)
        .query(Integer.class)
        .single();
  }

  List<Long> openLanes(long id) {
    return jdbc.sql("select lane from recalculation_lane where recalculation_id = ? and not done")
        .param(id)
        .query(Long.class)
        .list();
  }

  /**
   * @param done how many more employees
   * @param last the last of them
   * @param ended whether nobody is left in this lane
   */
  void moveOn(long id, long lane, int done, long last, boolean ended) {
    jdbc.sql(
            """
            update recalculation_lane
            set employees_done = employees_done + ?, last_employee_id = ?, done = ?
            where recalculation_id = ? and lane = ?
            """)
        .params(done, last, ended, id, lane)
        .update();
  }

  void deleteLanes(long id) {
    jdbc.sql("delete from recalculation_lane where recalculation_id = ?").param(id).update();
  }

  void delete(long id) {
    jdbc.sql("delete from recalculation where id = ?").param(id).update();
  }

  void end(long id, RecalculationStatus status) {
    jdbc.sql("update recalculation set status = ?, ended_at = ? where id = ?")
        .params(status.name(), OffsetDateTime.now(clock), id)
        .update();
  }

  void runAgain(long id) {
    jdbc.sql("update recalculation set status = 'RUNNING', ended_at = null where id = ?")
        .param(id)
        .update();
  }

  /**
   * @throws Refusal UNKNOWN when there is none
   */
  Recalculation get(long id) {
    return jdbc.sql(SELECT + "where r.id = ?")
        .param(id)
        .query((row, number) -> read(row))
        .optional()
        .orElseThrow(
            () -> Refusal.unknown("Penghitungan ulang ini tidak ada; muat ulang halaman."));
  }

  /** The same; nobody else ends it or goes on with it until the transaction ends. */
  Recalculation locked(long id) {
    jdbc.sql("select id from recalculation where id = ? for update")
        .param(id)
        .query(Long.class)
        .optional();
    return get(id);
  }

  /** The last ones of a kind, newest first. */
  List<Recalculation> latest(String kind, int most) {
    return jdbc.sql(
            SELECT + "where r.kind = ? order by r.id desc fetch first %d rows only".formatted(most))
        .param(kind)
        .query((row, number) -> read(row))
        .list();
  }

  /** The ids of all of a kind that this person wanted. */
  Set<Long> of(String kind, String by) {
    return jdbc.sql("select id from recalculation where kind = ? and ordered_by = ?")
        .params(kind, by)
        .query(Long.class)
        .set();
  }

  boolean isRunning(String kind, int year) {
    return jdbc.sql(
                """
                select count(*) from recalculation
                where status = 'RUNNING' and kind = ? and recalculated_year = ?
                """)
            .params(kind, year)
            .query(Integer.class)
            .single()
        > 0;
  }

  private static Recalculation read(ResultSet row) throws SQLException {
    return new Recalculation(
        row.getLong("id"),
        row.getString("kind"),
        row.getInt("recalculated_year"),
        row.getObject("employee_id", Long.class),
        row.getObject("unit_id", Long.class),
        row.getBoolean("rehearsal"),
        row.getString("reason"),
        row.getInt("conversion_version"),
        row.getInt("cap_version"),
        RecalculationStatus.valueOf(row.getString("status")),
        row.getInt("employees"),
        row.getInt("employees_done"),
        row.getString("ordered_by"),
        row.getObject("ordered_at", OffsetDateTime.class),
        row.getObject("ended_at", OffsetDateTime.class));
  }
}
