package id.bangkom.workforce;

import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds employees by name or NIP. */
@Repository
public class PeopleSearch {

  /** Rows of one page of results. */
  public static final int PAGE = 20;

  // Everybody whom a superior stands above, by supervisors and by units. The depth ends a circle
  // that somebody wrote into the tables.
  private static final String BELOW =
      """
      with recursive report (id, distance) as (
        select e.id, 1 from employee e where e.supervisor_id = :superior
        union all
        select e.id, r.distance + 1 from employee e join report r on e.supervisor_id = r.id
        where r.distance < 20
      ), part (id, distance) as (
        select u.id, 1 from unit u where u.head_id = :superior
        union all
        select u.id, p.distance + 1 from unit u join part p on u.parent_id = p.id
        where p.distance < 20
      )
      """;

  private static final String SELECT =
      """
      select e.id, e.nip, e.login, e.name, e.employment_type, p.name as post, e.post_id,
        u.name as unit, e.unit_id, e.supervisor_id, e.email
      from employee e join post p on p.id = e.post_id join unit u on u.id = e.unit_id
      """;

  private static final String MATCHING =
      SELECT
          + """
      where (lower(e.name) like :name escape '!' or e.nip like :nip escape '!')
      """;

  private final JdbcClient jdbc;

  PeopleSearch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param text a part of the name or the beginning of the NIP; blank for everybody
   * @param superior below whom to look; null for everywhere
   * @param page from 0
   * @return one row more than a page when another page follows
   */
  public List<Employee> find(String text, Employee superior, int page) {
    String wanted =
        text == null
            ? ""
            : text.strip()
                .toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
    String sql =
        superior == null
            ? MATCHING
            : BELOW
                + MATCHING
                + """
                and e.id <> :superior
                and (e.id in (select id from report) or e.unit_id in (select id from part))
                """;
    var statement =
        jdbc.sql(sql + " order by e.name, e.id limit :rows offset :skipped")
            .param("name", "%" + wanted + "%")
            .param("nip", wanted + "%")
            .param("rows", PAGE + 1)
            .param("skipped", (long) page * PAGE);
    return (superior == null ? statement : statement.param("superior", superior.id()))
        .query(Employee.class)
        .list();
  }

  /** All who have exactly this name, however it is capitalised. */
  public List<Employee> named(String name) {
    return jdbc.sql(SELECT + "where lower(e.name) = :name order by e.id")
        .param("name", name.strip().toLowerCase(Locale.ROOT))
        .query(Employee.class)
        .list();
  }
}
