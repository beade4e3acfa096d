package id.bangkom.workforce;

import id.bangkom.problem.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who stands above whom: by the chain of supervisors, and as head of a unit. */
@Repository
public class Superiors {

  private final JdbcClient jdbc;
  private final Workforce workforce;

  Superiors(JdbcClient jdbc, Workforce workforce) {
    this.jdbc = jdbc;
    this.workforce = workforce;
  }

  /**
   * The chain of supervisors, the nearest first. Where somebody wrote a circle into the tables it
   * ends before the first person that comes again.
   */
  public Stream<Employee> above(Employee employee) {
    Set<Long> seen = new HashSet<>(Set.of(employee.id()));
    return Stream.iterate(
            workforce.supervisorOf(employee.id()),
            Optional::isPresent,
            nearer -> workforce.supervisorOf(nearer.orElseThrow().id()))
        .map(Optional::orElseThrow)
        .takeWhile(superior -> seen.add(superior.id()));
  }

  /**
   * Whether somebody stands above an employee: as supervisor at any distance, or as head of the
   * employee's unit or one above it. Nobody stands above oneself.
   */
  public boolean isAbove(Employee superior, Employee employee) {
    return superior.id() != employee.id()
        && (above(employee).anyMatch(one -> one.id() == superior.id())
            || workforce.headsUnitOf(superior.id(), employee.id()));
  }

  /** All units, by name. */
  public List<Unit> units() {
    return jdbc.sql("select id, code, name from unit order by name, id").query(Unit.class).list();
  }

  /**
   * @throws Refusal RULE when there is no such unit
   */
  public Unit unit(String code) {
    return findUnit(code)
        .orElseThrow(
            () ->
                Refusal.rule("Unit kerja \"" + code + "\" tidak dikenal; pilih dari daftar unit."));
  }

  public Optional<Unit> findUnit(String code) {
    return jdbc.sql("select id, code, name from unit where code = ?")
        .param(code)
        .query(Unit.class)
        .optional();
  }
}
