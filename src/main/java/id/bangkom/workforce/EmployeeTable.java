package id.bangkom.workforce;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * The door for whoever takes people in by the thousand: one read for all of them, and what is
 * written goes in prepared batches. It keeps what it is given; who may, and what follows from it
 * for accounts and running work, is the caller's.
 */
@Repository
public class EmployeeTable {

  private final JdbcTemplate jdbc;
  private final Clock clock;

  EmployeeTable(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** By which numbers everybody is called. */
  public List<Numbers> numbers() {
    return jdbc.query(
        "select id, nip, login from employee",
        (row, number) ->
            new Numbers(row.getLong("id"), row.getString("nip"), row.getString("login")));
  }

  /** Everybody's id by NIP. */
  public Map<String, Long> idsByNip() {
    return numbers().stream().collect(Collectors.toMap(Numbers::nip, Numbers::id));
  }

  /** The present NIP by each number that somebody had before; nobody else ever gets that one. */
  public Map<String, String> presentNips() {
    Map<String, String> present = new HashMap<>();
    jdbc.query(
        """
        select f.nip, e.nip as present from former_nip f join employee e on e.id = f.employee_id
        """,
        row -> {
          present.put(row.getString("nip"), row.getString("present"));
        });
    return present;
  }

  /** The ids of all who supervise somebody. */
  public Set<Long> supervisors() {
    return new HashSet<>(
        jdbc.queryForList(
            "select distinct supervisor_id from employee where supervisor_id is not null",
            Long.class));
  }

  /** Takes people in, who log in with their NIP and have no supervisor yet. */
  public void add(List<NewEmployee> people) {
    jdbc.batchUpdate(
        """
        insert into employee (nip, login, name, employment_type, post_id, unit_id, email)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        people.stream()
            .map(
                person ->
                    new Object[] {
                      person.who.nip,
                      person.who.nip,
                      person.who.name,
                      person.who.type.name(),
                      person.who.postId,
                      person.unitId,
                      person.who.email
                    })
            .toList());
  }

  /**
   * Puts people who were just taken in under their first supervisors. Whoever has been there before
   * is moved ({@link Moves}).
   *
   * @param supervisorIds by the ids of whom they supervise
   */
  public void placeUnder(Map<Long, Long> supervisorIds) {
    List<Object[]> rows = new ArrayList<>();
    supervisorIds.forEach((id, supervisorId) -> rows.add(new Object[] {supervisorId, id}));
    jdbc.batchUpdate("update employee set supervisor_id = ? where id = ?", rows);
  }

  /** Gives somebody other places; whether that may be is decided by {@link Moves}. */
  void move(long employeeId, Long supervisorId, long unitId, long postId) {
    jdbc.update(
        "update employee set supervisor_id = ?, unit_id = ?, post_id = ? where id = ?",
        supervisorId,
        unitId,
        postId,
        employeeId);
  }

  /** Says anew who somebody is. A number that changes is kept as a former one. */
  public void describe(Employee before, Who now) {
    if (!now.nip.equals(before.nip())) {
      jdbc.update(
          "insert into former_nip (nip, employee_id, replaced_at) values (?, ?, ?)",
          before.nip(),
          before.id(),
          OffsetDateTime.now(clock));
    }
    jdbc.update(
        """
        update employee set nip = ?, name = ?, employment_type = ?, post_id = ?, email = ?
        where id = ?
        """,
        now.nip,
        now.name,
        now.type.name(),
        now.postId,
        now.email,
        before.id());
  }

  /** By which numbers somebody is called. */
  public record Numbers(long id, String nip, String login) {}

  /**
   * Who somebody is, without a place in the office.
   *
   * @param email null when there is none
   */
  public record Who(String nip, String name, EmploymentType type, long postId, String email) {}

  /** Somebody who is taken in. */
  public record NewEmployee(Who who, long unitId) {}
}
