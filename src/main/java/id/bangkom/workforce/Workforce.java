package id.bangkom.workforce;

import id.bangkom.accounts.CurrentUser;
import id.bangkom.accounts.Role;
import id.bangkom.problem.Refusal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people of the office: their posts, units, supervisors, ratings and certificates. */
@Repository
public class Workforce {

  private static final String EMPLOYEE =
      """
      select e.id, e.nip, e.login, e.name, e.employment_type, p.name as post, e.post_id,
        u.name as unit, e.unit_id, e.supervisor_id, e.email
      from employee e join post p on p.id = e.post_id join unit u on u.id = e.unit_id
      """;

  // The unit of a person and everything above it, the nearest first. A circle of units ends at the
  // depth no office has.
  private static final String UNITS_UPWARD =
      """
      with recursive upward (id, parent_id, head_id, perangkat_daerah, distance) as (
        select u.id, u.parent_id, u.head_id, u.perangkat_daerah, 0
        from unit u join employee e on e.unit_id = u.id
        where e.id = :employee
        union all
        select u.id, u.parent_id, u.head_id, u.perangkat_daerah, l.distance + 1
        from unit u join upward l on u.id = l.parent_id
        where l.distance < 20
      )
      """;

  private final JdbcClient jdbc;
  private final CurrentUser currentUser;

  Workforce(JdbcClient jdbc, CurrentUser currentUser) {
    this.jdbc = jdbc;
    this.currentUser = currentUser;
  }

  /**
   * @throws Refusal UNKNOWN when there is no such employee
   */
  public Employee byId(long id) {
    return jdbc.sql(EMPLOYEE + "where e.id = :id")
        .param("id", id)
        .query(Employee.class)
        .optional()
        .orElseThrow(() -> Refusal.unknown("Pegawai tidak ditemukan; periksa pilihan pegawai."));
  }

  /** Several employees at once, by id; an unknown one is missing. */
  public Map<Long, Employee> byIds(Collection<Long> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql(EMPLOYEE + "where e.id in (:ids)")
        .param("ids", ids)
        .query(Employee.class)
        .list()
        .stream()
        .collect(Collectors.toMap(Employee::id, employee -> employee));
  }

  public Optional<Employee> byNip(String nip) {
    return jdbc.sql(EMPLOYEE + "where e.nip = :nip")
        .param("nip", nip)
        .query(Employee.class)
        .optional();
  }

  public Optional<Employee> byLogin(String login) {
    return jdbc.sql(EMPLOYEE + "where e.login = :login")
        .param("login", login)
        .query(Employee.class)
        .optional();
  }

  /** Everybody, by name. */
  public List<Employee> all() {
    return jdbc.sql(EMPLOYEE + "order by e.name, e.id").query(Employee.class).list();
  }

  /** Everybody of a unit and the units below it, by unit and name. */
  public List<Employee> ofUnit(long unitId) {
    return jdbc.sql(
            """
            with recursive below (id) as (
              select id from unit where id = :unit
              union
              select c.id from unit c join below b on c.parent_id = b.id
            )
            """
                + EMPLOYEE
                + "where e.unit_id in (select id from below) order by u.name, e.name, e.id")
        .param("unit", unitId)
        .query(Employee.class)
        .list();
  }

  /** Whether somebody heads this unit, or one above it. */
  public boolean headsUnit(long headId, long unitId) {
    return exists(
        jdbc.sql(
                """
                with recursive above (id, parent_id, head_id) as (
                  select id, parent_id, head_id from unit where id = :unit
                  union
                  select p.id, p.parent_id, p.head_id from unit p join above a on p.id = a.parent_id
                )
                select count(*) from above where head_id = :head
                """)
            .param("unit", unitId)
            .param("head", headId));
  }

  /** Those who supervise somebody or head a unit, by name: who can be appointed to an office. */
  public List<Employee> officials() {
    return jdbc.sql(
            EMPLOYEE
                + """
                where exists (select 1 from employee r where r.supervisor_id = e.id)
                  or exists (select 1 from unit h where h.head_id = e.id)
                order by e.name, e.id
                """)
        .query(Employee.class)
        .list();
  }

  /**
   * The employee who is acting.
   *
   * @throws Refusal FORBIDDEN when nobody is logged in, or the user is no employee
   */
  public Employee currentEmployee() {
    return byLogin(currentUser.login())
        .orElseThrow(
            () ->
                Refusal.forbidden(
                    "Akun ini bukan akun pegawai; masuk dengan akun pegawai untuk melanjutkan."));
  }

  /** Whom this person supervises directly, by name. */
  public List<Employee> directReports(long supervisorId) {
    return jdbc.sql(EMPLOYEE + "where e.supervisor_id = :supervisor order by e.name, e.id")
        .param("supervisor", supervisorId)
        .query(Employee.class)
        .list();
  }

  public Optional<Employee> supervisorOf(long employeeId) {
    return jdbc.sql(
            EMPLOYEE + "where e.id = (select r.supervisor_id from employee r where r.id = :id)")
        .param("id", employeeId)
        .query(Employee.class)
        .optional();
  }

  public boolean isDirectReport(long supervisorId, long employeeId) {
    return exists(
        jdbc.sql(
                "select count(*) from employee where id = :employee and supervisor_id ="
                    + " :supervisor")
            .param("employee", employeeId)
            .param("supervisor", supervisorId));
  }

  /**
   * Who signs the participant's activity sheet as head of the office: the head of the nearest unit
   * at or above the participant's that is a perangkat daerah; for a participant who is that head,
   * the next such head above.
   *
   * @return empty when that place is vacant or nobody is above; a rule administrator then names an
   *     official
   */
  public Optional<Employee> signingHead(long participantId) {
    return jdbc.sql(
            UNITS_UPWARD
                + EMPLOYEE
                + """
                where e.id = (
                  select l.head_id from upward l
                  where l.perangkat_daerah and (l.head_id is null or l.head_id <> :employee)
                  order by l.distance
                  fetch first 1 row only)
                """)
        .param("employee", participantId)
        .query(Employee.class)
        .optional();
  }

  /**
   * Whether the current user may read another person's records (card, recap): their own, those of
   * direct reports, of everybody in or below a unit they head, and all of them as a rule
   * administrator.
   *
   * @param reader the employee of the current user
   */
  public boolean mayRead(Employee reader, Employee whose) {
    return reader.id() == whose.id()
        || currentUser.has(Role.RULE_ADMINISTRATORS)
        || (whose.supervisorId() != null && whose.supervisorId() == reader.id())
        || headsUnitOf(reader.id(), whose.id());
  }

  /** Whether somebody heads the unit of an employee, or one above it. */
  boolean headsUnitOf(long headId, long employeeId) {
    return exists(
        jdbc.sql(UNITS_UPWARD + "select count(*) from upward where head_id = :head")
            .param("employee", employeeId)
            .param("head", headId));
  }

  /** The rating of the last year that has one. */
  public Optional<YearlyRating> latestRating(long employeeId) {
    return jdbc.sql(
            """
            select rating_year, rating from yearly_rating where employee_id = :employee
            order by rating_year desc fetch first 1 row only
            """)
        .param("employee", employeeId)
        .query(
            (row, number) ->
                new YearlyRating(row.getInt("rating_year"), row.getBigDecimal("rating")))
        .optional();
  }

  /**
   * Whether a person holds a certificate that is valid on that day.
   *
   * @param kind COACH or MENTOR
   */
  public boolean hasCertificate(long employeeId, String kind, LocalDate on) {
    return exists(
        jdbc.sql(
                """
                select count(*) from certificate
                where employee_id = :employee and kind = :kind
                  and (valid_until is null or valid_until >= :on)
                """)
            .param("employee", employeeId)
            .param("kind", kind)
            .param("on", on));
  }

  /**
   * Keeps whoever begins something with this person, too, waiting until the transaction ends: two
   * at the same moment would each find that nothing was begun yet.
   *
   * @throws Refusal UNKNOWN when there is no such person
   */
  public void lock(long employeeId) {
    jdbc.sql("select id from employee where id = :id for update")
        .param("id", employeeId)
        .query(Long.class)
        .optional()
        .orElseThrow(() -> Refusal.unknown("Pegawai tidak ditemukan; periksa pilihan pegawai."));
  }

  private static boolean exists(JdbcClient.StatementSpec count) {
    return count.query(Integer.class).single() > 0;
  }
}
