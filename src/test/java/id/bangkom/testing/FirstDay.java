package id.bangkom.testing;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The people and units as a test found them, for one that brings in others. */
public final class FirstDay {

  private final JdbcClient jdbc;
  private final IdentityService identityService;
  private final List<Map<String, Object>> employees;
  private final List<Map<String, Object>> units;

  public FirstDay(JdbcClient jdbc, IdentityService identityService) {
    this.jdbc = jdbc;
    this.identityService = identityService;
    this.employees =
        jdbc.sql(
                "select nip, name, post_id, unit_id, supervisor_id, email, id from employee order"
                    + " by id")
            .query()
            .listOfRows();
    this.units =
        jdbc.sql("select name, parent_id, perangkat_daerah, head_id, id from unit order by id")
            .query()
            .listOfRows();
  }

  /**
   * Everybody is back in their place with a password of their own, and whoever came since is gone;
   * after {@code clearDesks}.
   */
  public void comeBack() {
    AppendOnlyTables.empty(jdbc, "personnel_act");
    jdbc.sql("delete from people_confirmation").update();
    for (Map<String, Object> unit : units) {
      jdbc.sql(
              "update unit set name = ?, parent_id = ?, perangkat_daerah = ?, head_id = ? where id"
                  + " = ?")
          .params(unit.values().toArray())
          .update();
    }
    for (Map<String, Object> employee : employees) {
      jdbc.sql(
              """
              update employee set nip = ?, name = ?, post_id = ?, unit_id = ?, supervisor_id = ?,
                email = ? where id = ?
              """)
          .params(employee.values().toArray())
          .update();
    }
    List<Object> known = employees.stream().map(row -> row.get("id")).toList();
    List<String> newcomers =
        jdbc.sql("select login from employee where id not in (:known)")
            .param("known", known)
            .query(String.class)
            .list();
    List<Object> oldUnits = units.stream().map(row -> row.get("id")).toList();
    jdbc.sql("update unit set head_id = null, parent_id = null where id not in (:known)")
        .param("known", oldUnits)
        .update();
    jdbc.sql("update employee set supervisor_id = null where id not in (:known)")
        .param("known", known)
        .update();
    jdbc.sql("delete from certificate where employee_id not in (:known)")
        .param("known", known)
        .update();
    jdbc.sql("delete from employee where id not in (:known)").param("known", known).update();
    jdbc.sql("delete from unit where id not in (:known)").param("known", oldUnits).update();
    jdbc.sql(
            "delete from post where id not in (select post_id from employee) and id not in (select"
                + " post_id from competency_standard)")
        .update();
    // A password that somebody else set would let its owner do nothing but choose another one.
    jdbc.sql(
            "update account_password set kind = 'OWN', set_by = login, valid_until = null where kind"
                + " <> 'OWN'")
        .update();
    for (String login : newcomers) {
      identityService.deleteUser(login);
      jdbc.sql("delete from account_password where login = ?").param(login).update();
    }
  }
}
