package id.bangkom.recalculation;

import id.bangkom.audit.Act;
import id.bangkom.audit.AuditTrail;
import id.bangkom.engine.Unrestricted;
import id.bangkom.jp.JpRecalculation;
import id.bangkom.jp.JpRules;
import id.bangkom.jp.Recalculated;
import id.bangkom.jp.RuleVersions;
import id.bangkom.problem.Refusal;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Unit;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Orders, carries out, stops and resumes recalculations. Each group of employees is a transaction
 * of its own, so that nobody waits long for an account and what is done stays done.
 */
@Service
public class Recalculations {

  private static final int LONGEST_REASON = 2000;
  private static final int LONGEST_EXPLANATION = 8000;

  /** Activities named in the explanation of one employee's change; the ledger names all. */
  private static final int NAMED = 5;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.forLanguageTag("id-ID"));

  private static final String WHOSE =
      """
      with recursive below (id) as (
        select id from unit where id = :unit
        union
        select u.id from unit u join below b on u.parent_id = b.id
      )
      select %s from employee e
      where (cast(:employee as bigint) is null or e.id = :employee)
        and (cast(:unit as bigint) is null or e.unit_id in (select id from below))
      """;

  private static final String SELECT =
      """
      select r.*, (
        select coalesce(sum(l.employees_done), 0) from recalculation_lane l
        where l.recalculation_id = r.id) as employees_done
      from recalculation r
      """;

  private final JdbcClient jdbc;
  private final NamedParameterJdbcOperations batches;
  private final JpRecalculation jpRecalculation;
  private final JpRules rules;
  private final RuntimeService runtimeService;
  private final ManagementService managementService;
  private final Unrestricted unrestricted;
  private final Clock clock;
  private final int employeesAtOnce;
  private final int lanes;
  private final AuditTrail trail;
  private final ApplicationEventPublisher events;

  Recalculations(
      JdbcClient jdbc,
      NamedParameterJdbcOperations batches,
      JpRecalculation jpRecalculation,
      JpRules rules,
      RuntimeService runtimeService,
      ManagementService managementService,
      Unrestricted unrestricted,
      Clock clock,
      @Value("${bangkom.recalculation.employees-at-once}") int employeesAtOnce,
      @Value("${bangkom.recalculation.lanes}") int lanes,
      AuditTrail trail,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.jpRecalculation = jpRecalculation;
    this.rules = rules;
    this.runtimeService = runtimeService;
    this.managementService = managementService;
    this.unrestricted = unrestricted;
    this.clock = clock;
    this.employeesAtOnce = employeesAtOnce;
    this.lanes = lanes;
    this.trail = trail;
    this.events = events;
  }

  /**
   * Starts a recalculation by the tables of now.
   *
   * @param employee whose JP, null for several people
   * @param unit whose people, with the units below; null for one person or everybody
   * @param rehearsal whether the ledger stays as it is
   * @param reason in the words of who orders it
   * @param by the login of who orders it
   * @throws Refusal RULE without a reason, CONFLICT while another one of that year runs, or what
   *     speaks against this person's ordering it ({@link RecalculationWanted})
   */
  @Transactional
  public Recalculation order(
      int year, Employee employee, Unit unit, boolean rehearsal, String reason, String by) {
    if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw Refusal.rule(
          "Alasan penghitungan ulang wajib diisi, paling panjang %d karakter."
              .formatted(LONGEST_REASON));
    }
    if (running(year)) {
      throw Refusal.conflict(
          "Penghitungan ulang tahun %d masih berjalan; tunggu sampai selesai atau hentikan dahulu."
              .formatted(year));
    }
    if (!rehearsal) {
      events.publishEvent(new RecalculationWanted(by));
    }
    Long employeeId = employee == null ? null : employee.id();
    Long unitId = unit == null ? null : unit.id();
    long id = add(year, employeeId, unitId, rehearsal, reason.strip(), rules.versions(), by);
    start(id);
    trail.record(
        rehearsal ? Act.RECALCULATION_REHEARSED : Act.RECALCULATION_ORDERED,
        employee != null
            ? employee.described()
            : unit != null ? unit.code() + " " + unit.name() : "Semua pegawai",
        "Tahun %d: %s".formatted(year, reason.strip()),
        get(id).employees());
    return get(id);
  }

  /**
   * Stores what is ordered; its lanes do not run yet.
   *
   * @return its id
   */
  long add(
      int year,
      Long employeeId,
      Long unitId,
      boolean rehearsal,
      String reason,
      RuleVersions versions,
      String by) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into recalculation (recalculated_year, employee_id, unit_id, rehearsal, reason,
              conversion_version, cap_version, status, employees, ordered_by, ordered_at)
            values (?, ?, ?, ?, ?, ?, ?, 'RUNNING', ?, ?, ?)
            """)
        .params(
            year,
            employeeId,
            unitId,
            rehearsal,
            reason,
            versions.conversion(),
            versions.cap(),
            jdbc.sql(WHOSE.formatted("count(*)"))
                .param("employee", employeeId)
                .param("unit", unitId)
                .query(Integer.class)
                .single(),
            by,
            OffsetDateTime.now(clock))
        .update(key, "id");
    return key.getKey().longValue();
  }

  /** Starts all lanes of what was added. */
  void start(long id) {
    for (int lane = 0; lane < lanes; lane++) {
      jdbc.sql(
              """
              insert into recalculation_lane
                (recalculation_id, lane, employees_done, last_employee_id, done)
              values (?, ?, 0, 0, false)
              """)
          .params(id, lane)
          .update();
      start(id, lane);
    }
  }

  /**
   * Stops a recalculation after the group it is at.
   *
   * @throws Refusal UNKNOWN when there is none, CONFLICT when it does not run
   */
  @Transactional
  public void stop(long id) {
    if (locked(id).status() != RecalculationStatus.RUNNING) {
      throw Refusal.conflict("Penghitungan ini sudah berakhir; muat ulang halaman.");
    }
    end(id, RecalculationStatus.STOPPED);
    endFailed(id);
    trail.record(Act.RECALCULATION_STOPPED, "Penghitungan " + id, null);
  }

  /** Forgets one and all that stands in its own tables; a lane that is at work ends by itself. */
  void delete(long id) {
    // A group that is being calculated holds its lane to the end of its transaction.
    jdbc.sql("delete from recalculation_lane where recalculation_id = ?").param(id).update();
    jdbc.sql("delete from recalculation_change where recalculation_id = ?").param(id).update();
    jdbc.sql("delete from trial_change where recalculation_id = ?").param(id).update();
    jdbc.sql("delete from trial where recalculation_id = ?").param(id).update();
    jdbc.sql("delete from recalculation where id = ?").param(id).update();
    endFailed(id);
  }

  /**
   * Goes on with a stopped recalculation, by the same versions of the tables.
   *
   * @throws Refusal UNKNOWN when there is none, CONFLICT when it was not stopped or another one of
   *     that year runs
   */
  @Transactional
  public void resume(long id) {
    Recalculation stopped = locked(id);
    if (stopped.status() != RecalculationStatus.STOPPED) {
      throw Refusal.conflict("Hanya penghitungan yang dihentikan dapat dilanjutkan.");
    }
    if (running(stopped.year())) {
      throw Refusal.conflict(
          "Penghitungan ulang lain untuk tahun %d sedang berjalan; tunggu sampai selesai."
              .formatted(stopped.year()));
    }
    jdbc.sql("update recalculation set status = 'RUNNING', ended_at = null where id = ?")
        .param(id)
        .update();
    jdbc.sql("select lane from recalculation_lane where recalculation_id = ? and not done")
        .param(id)
        .query(Long.class)
        .list()
        .forEach(lane -> start(id, lane));
    trail.record(Act.RECALCULATION_RESUMED, "Penghitungan " + id, null);
  }

  /**
   * @throws Refusal UNKNOWN when there is none
   */
  public Recalculation get(long id) {
    return one(SELECT + "where r.id = ?", id);
  }

  /** The last ones without trials of drafts, newest first. */
  public List<Recalculation> latest(int most) {
    return jdbc.sql(
            SELECT
                + "where not exists (select 1 from trial t where t.recalculation_id = r.id) "
                + "order by r.id desc fetch first %d rows only".formatted(most))
        .query((row, number) -> read(row))
        .list();
  }

  /** What a recalculation changes or would change, the largest difference first. */
  public List<Changed> changes(long id) {
    return jdbc.sql(
            """
            select e.nip, e.name, u.name as unit, c.jp_before, c.jp_after, c.activities,
              c.explanation
            from recalculation_change c
            join employee e on e.id = c.employee_id join unit u on u.id = e.unit_id
            where c.recalculation_id = ?
            order by abs(c.jp_after - c.jp_before) desc, e.name, e.id
            """)
        .param(id)
        .query(
            (row, number) ->
                new Changed(
                    row.getString("nip"),
                    row.getString("name"),
                    row.getString("unit"),
                    row.getBigDecimal("jp_before"),
                    row.getBigDecimal("jp_after"),
                    row.getInt("activities"),
                    row.getString("explanation")))
        .list();
  }

  /**
   * Calculates the next group of employees of a lane.
   *
   * @return whether there are more of them, and it is wanted
   */
  @Transactional(propagation = Propagation.MANDATORY)
  boolean goOn(long id, long lane) {
    return goOn(id, lane, this::recalculate);
  }

  /**
   * Does the next group of employees of a lane.
   *
   * @param work on a group of employees; false when it cannot go on because the tables changed
   * @return whether there are more of them, and it is wanted
   */
  @Transactional(propagation = Propagation.MANDATORY)
  boolean goOn(long id, long lane, BiPredicate<Recalculation, List<Long>> work) {
    Optional<Long> last =
        jdbc.sql(
                """
                select last_employee_id from recalculation_lane
                where recalculation_id = ? and lane = ? for update
                """)
            .params(id, lane)
            .query(Long.class)
            .optional();
    if (last.isEmpty()) {
      return false;
    }
    Recalculation recalculation = get(id);
    if (recalculation.status() != RecalculationStatus.RUNNING) {
      return false;
    }
    List<Long> next = next(recalculation, lane, last.get());
    if (!work.test(recalculation, next)) {
      locked(id);
      end(id, RecalculationStatus.OUTDATED);
      return false;
    }
    boolean more = next.size() == employeesAtOnce;
    jdbc.sql(
            """
            update recalculation_lane
            set employees_done = employees_done + ?, last_employee_id = ?, done = ?
            where recalculation_id = ? and lane = ?
            """)
        .params(
            next.size(), next.isEmpty() ? last.get() : next.get(next.size() - 1), !more, id, lane)
        .update();
    if (!more) {
      completeWithTheLastLane(id);
    }
    return more;
  }

  private boolean recalculate(Recalculation recalculation, List<Long> employeeIds) {
    Optional<List<Recalculated>> recalculated =
        jpRecalculation.recalculate(
            employeeIds,
            recalculation.year(),
            recalculation.versions(),
            recalculation.rehearsal(),
            "penghitungan ulang (" + recalculation.reason() + ")",
            recalculation.orderedBy());
    recalculated.ifPresent(changed -> keep(recalculation.id(), changed));
    return recalculated.isPresent();
  }

  /** The lock lets the later of two lanes see that the other one is done. */
  private void completeWithTheLastLane(long id) {
    if (locked(id).status() == RecalculationStatus.RUNNING
        && jdbc.sql(
                    "select count(*) from recalculation_lane where recalculation_id = ? and not done")
                .param(id)
                .query(Integer.class)
                .single()
            == 0) {
      end(id, RecalculationStatus.COMPLETED);
    }
  }

  private List<Long> next(Recalculation recalculation, long lane, long last) {
    return jdbc.sql(
            WHOSE.formatted("e.id")
                + """
                and e.id > :last and mod(e.id, (
                  select count(*) from recalculation_lane where recalculation_id = :id)) = :lane
                order by e.id fetch first %d rows only
                """
                    .formatted(employeesAtOnce))
        .param("employee", recalculation.employeeId())
        .param("unit", recalculation.unitId())
        .param("last", last)
        .param("id", recalculation.id())
        .param("lane", lane)
        .query(Long.class)
        .list();
  }

  private void keep(long id, List<Recalculated> recalculated) {
    if (recalculated.isEmpty()) {
      return;
    }
    batches.batchUpdate(
        """
        insert into recalculation_change
          (recalculation_id, employee_id, jp_before, jp_after, activities, explanation)
        values (:id, :employee, :before, :after, :activities, :explanation)
        """,
        recalculated.stream()
            .map(
                changed ->
                    new MapSqlParameterSource()
                        .addValue("id", id)
                        .addValue("employee", changed.employeeId())
                        .addValue("before", changed.before())
                        .addValue("after", changed.after())
                        .addValue("activities", changed.changes().size())
                        .addValue("explanation", explanation(changed.changes())))
            .toArray(SqlParameterSource[]::new));
  }

  private static String explanation(List<Recalculated.Change> changes) {
    String named =
        changes.stream()
            .limit(NAMED)
            .map(
                change ->
                    "%s %s: %s → %s JP, %s"
                        .formatted(
                            change.track().label(),
                            DAY.format(change.date()),
                            number(change.from()),
                            number(change.to()),
                            change.explanation()))
            .collect(Collectors.joining("\n"));
    String all =
        changes.size() <= NAMED
            ? named
            : named + "\ndan %d kegiatan lain".formatted(changes.size() - NAMED);
    return all.length() <= LONGEST_EXPLANATION
        ? all
        : all.substring(0, LONGEST_EXPLANATION - 1) + "…";
  }

  private static String number(BigDecimal jp) {
    return jp.stripTrailingZeros().toPlainString().replace('.', ',');
  }

  private void start(long id, long lane) {
    unrestricted.call(
        () ->
            runtimeService.startProcessInstanceByKey(
                RecalculationProcess.KEY,
                RecalculationProcess.BUSINESS_KEY.of(id),
                Map.of(
                    RecalculationProcess.RECALCULATION_ID.name(), id,
                    RecalculationProcess.LANE.name(), lane)));
  }

  /** Whether a job of it failed for good, and waits for somebody. */
  boolean hasFailed(long id) {
    return !failed(id).isEmpty();
  }

  /** One whose jobs failed for good would wait for ever. */
  private void endFailed(long id) {
    for (ProcessInstance failed : failed(id)) {
      unrestricted.call(
          () -> {
            runtimeService.deleteProcessInstance(failed.getId(), "stopped");
            return null;
          });
    }
  }

  private List<ProcessInstance> failed(long id) {
    return unrestricted.call(
        () ->
            managementService
                .createJobQuery()
                .processDefinitionKey(RecalculationProcess.KEY)
                .noRetriesLeft()
                .list()
                .stream()
                .map(
                    job ->
                        runtimeService
                            .createProcessInstanceQuery()
                            .processInstanceId(job.getProcessInstanceId())
                            .processInstanceBusinessKey(RecalculationProcess.BUSINESS_KEY.of(id))
                            .singleResult())
                .filter(Objects::nonNull)
                .toList());
  }

  /** Two at the same moment do no harm: what one has done, the other finds done. */
  private boolean running(int year) {
    return jdbc.sql(
                """
                select count(*) from recalculation r
                where r.status = 'RUNNING' and r.recalculated_year = ?
                  and not exists (select 1 from trial t where t.recalculation_id = r.id)
                """)
            .param(year)
            .query(Integer.class)
            .single()
        > 0;
  }

  private void end(long id, RecalculationStatus status) {
    jdbc.sql("update recalculation set status = ?, ended_at = ? where id = ?")
        .params(status.name(), OffsetDateTime.now(clock), id)
        .update();
  }

  private Recalculation locked(long id) {
    jdbc.sql("select id from recalculation where id = ? for update")
        .param(id)
        .query(Long.class)
        .optional();
    return get(id);
  }

  private Recalculation one(String sql, long id) {
    return jdbc.sql(sql)
        .param(id)
        .query((row, number) -> read(row))
        .optional()
        .orElseThrow(
            () -> Refusal.unknown("Penghitungan ulang ini tidak ada; muat ulang halaman."));
  }

  private static Recalculation read(ResultSet row) throws SQLException {
    return new Recalculation(
        row.getLong("id"),
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

  /**
   * An employee whose JP change.
   *
   * @param activities how many of them count differently
   * @param explanation the first of them line by line
   */
  public record Changed(
      String nip,
      String name,
      String unit,
      BigDecimal before,
      BigDecimal after,
      int activities,
      String explanation) {}
}
