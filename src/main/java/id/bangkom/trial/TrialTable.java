package id.bangkom.trial;

import id.bangkom.jp.DraftTrial;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where drafts that are tried out are stored, and whom they change. */
@Repository
class TrialTable {

  private final JdbcClient jdbc;
  private final NamedParameterJdbcOperations batches;

  TrialTable(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /**
   * @param id of its run
   */
  void add(long id, String decision, String dmn, String digest, int targetVersion) {
    jdbc.sql(
            """
            insert into trial (recalculation_id, decision, draft, digest, target_version)
            values (?, ?, ?, ?, ?)
            """)
        .params(id, decision, dmn, digest, targetVersion)
        .update();
  }

  Optional<StoredTrial> find(long id) {
    return jdbc.sql(
            """
            select decision, digest, target_version, failed from trial
            where recalculation_id = ?
            """)
        .param(id)
        .query(StoredTrial.class)
        .optional();
  }

  /** The whole draft. */
  String draft(long id) {
    return jdbc.sql("select draft from trial where recalculation_id = ?")
        .param(id)
        .query(String.class)
        .single();
  }

  /** The ids of all trials of a table. */
  Set<Long> of(String decision) {
    return jdbc.sql("select recalculation_id from trial where decision = ?")
        .param(decision)
        .query(Long.class)
        .set();
  }

  void fail(long id) {
    jdbc.sql("update trial set failed = true where recalculation_id = ?").param(id).update();
  }

  void delete(long id) {
    jdbc.sql("delete from trial_change where recalculation_id = ?").param(id).update();
    jdbc.sql("delete from trial where recalculation_id = ?").param(id).update();
  }

  void keep(long id, List<DraftTrial.Effect> effects) {
    if (effects.isEmpty()) {
      return;
    }
    batches.batchUpdate(
        """
        insert into trial_change (recalculation_id, employee_id, changed_year, jp_before, jp_after,
          reached_before, reached_after)
        values (:id, :employee, :year, :before, :after, :reachedBefore, :reachedAfter)
        """,
        effects.stream()
            .map(
                effect ->
                    new MapSqlParameterSource()
                        .addValue("id", id)
                        .addValue("employee", effect.employeeId())
                        .addValue("year", effect.year())
                        .addValue("before", effect.before())
                        .addValue("after", effect.after())
                        .addValue("reachedBefore", effect.reachedBefore())
                        .addValue("reachedAfter", effect.reachedAfter()))
            .toArray(SqlParameterSource[]::new));
  }

  /** What changes in each year in which something does. */
  List<TrialResult.OfYear> years(long id) {
    return jdbc.sql(
            """
            select changed_year as "year", count(*) as changed,
              count(case when jp_after > jp_before then 1 end) as increased,
              count(case when jp_after < jp_before then 1 end) as decreased,
              sum(jp_after - jp_before) as difference,
              count(case when reached_before and not reached_after then 1 end) as now_under,
              count(case when reached_after and not reached_before then 1 end) as now_reached
            from trial_change where recalculation_id = ? group by changed_year
            """)
        .param(id)
        .query(TrialResult.OfYear.class)
        .list();
  }

  /** Whose JP of a year change most, at most ten. */
  List<TrialResult.OfPerson> largest(long id) {
    return jdbc.sql(
            """
            select e.nip, e.name, u.name as unit, c.changed_year as "year", c.jp_before as "before",
              c.jp_after as "after"
            from trial_change c
            join employee e on e.id = c.employee_id join unit u on u.id = e.unit_id
            where c.recalculation_id = ? and c.jp_after <> c.jp_before
            order by abs(c.jp_after - c.jp_before) desc, e.name, e.id, c.changed_year
            fetch first 10 rows only
            """)
        .param(id)
        .query(TrialResult.OfPerson.class)
        .list();
  }

  /** The units where somebody changes, at most fifty. */
  List<TrialResult.OfUnit> units(long id) {
    return jdbc.sql(
            """
            select u.code, u.name, count(distinct c.employee_id) as changed,
              sum(c.jp_after - c.jp_before) as difference,
              count(distinct case when c.reached_before and not c.reached_after
                then c.employee_id end) as now_under,
              count(distinct case when c.reached_after and not c.reached_before
                then c.employee_id end) as now_reached
            from trial_change c
            join employee e on e.id = c.employee_id join unit u on u.id = e.unit_id
            where c.recalculation_id = ?
            group by u.id, u.code, u.name
            order by changed desc, abs(sum(c.jp_after - c.jp_before)) desc, u.name, u.id
            fetch first 50 rows only
            """)
        .param(id)
        .query(TrialResult.OfUnit.class)
        .list();
  }
}
