package id.bangkom.workforce;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Employees one group after the other, for what would be too much for one transaction. */
@Repository
public class EmployeeGroups {

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

  private final JdbcClient jdbc;

  EmployeeGroups(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How many people there are. */
  public int count(Extent extent) {
    return of(extent, WHOSE.formatted("count(*)")).query(Integer.class).single();
  }

  /**
   * The next group of one share of the employees, by id.
   *
   * @param lanes how many shares there are
   * @param lane which of them, from 0
   * @param after the id of the last one of the group before, 0 for the first group
   * @param most of a group
   */
  public List<Long> next(Extent extent, int lanes, long lane, long after, int most) {
    return of(
            extent,
            WHOSE.formatted("e.id")
                + """
                and e.id > :after and mod(e.id, :lanes) = :lane
                order by e.id fetch first %d rows only
                """
                    .formatted(most))
        .param("after", after)
        .param("lanes", lanes)
        .param("lane", lane)
        .query(Long.class)
        .list();
  }

  private JdbcClient.StatementSpec of(Extent extent, String sql) {
    return jdbc.sql(sql).param("employee", extent.employeeId()).param("unit", extent.unitId());
  }
}
