package id.bangkom.recalculation;

import id.bangkom.jp.Recalculated;
import id.bangkom.wording.DecimalComma;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where it is stored whose JP a recalculation changes or would change, and why. */
@Repository
class RecalculationChanges {

  private static final int LONGEST_EXPLANATION = 8000;

  /** Activities named in the explanation of one employee's change; the ledger names all. */
  private static final int NAMED = 5;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.forLanguageTag("id-ID"));

  private final JdbcClient jdbc;
  private final NamedParameterJdbcOperations batches;

  RecalculationChanges(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /**
   * An employee whose JP change.
   *
   * @param activities how many of them count differently
   * @param explanation the first of them line by line
   */
  record Changed(
      String nip,
      String name,
      String unit,
      BigDecimal before,
      BigDecimal after,
      int activities,
      String explanation) {}

  /** What a recalculation changes or would change, the largest difference first. */
  List<Changed> of(long id) {
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

  void keep(long id, List<Recalculated> recalculated) {
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
                            DecimalComma.shortest(change.from()),
                            DecimalComma.shortest(change.to()),
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
}
