package id.bangkom.workforce;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * The door for whoever takes units in by the hundred, with the heads that are not known yet. As
 * {@link EmployeeTable}, it keeps what it is given.
 */
@Repository
public class UnitTable {

  private final JdbcTemplate jdbc;

  UnitTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Every unit's id by its code. */
  public Map<String, Long> idsByCode() {
    Map<String, Long> ids = new HashMap<>();
    jdbc.query(
        "select id, code from unit",
        row -> {
          ids.put(row.getString("code"), row.getLong("id"));
        });
    return ids;
  }

  /** All units by code. */
  public Map<String, Kept> all() {
    return jdbc
        .query(
            """
            select u.code, u.name, p.code as parent, u.perangkat_daerah, u.head_id, a.nip,
              a.ordered_by
            from unit u
            left join unit p on p.id = u.parent_id
            left join awaited_head a on a.unit_id = u.id
            """,
            (row, number) ->
                new Kept(
                    row.getString("code"),
                    row.getString("name"),
                    row.getString("parent"),
                    row.getBoolean("perangkat_daerah"),
                    row.getObject("head_id", Long.class),
                    row.getString("nip"),
                    row.getString("ordered_by")))
        .stream()
        .collect(Collectors.toMap(Kept::code, unit -> unit));
  }

  /**
   * Adds units, and says anew what others are. Parents may be in either list, and come in any
   * order.
   *
   * @param added their codes are new
   * @param changed their codes are known
   */
  public void keep(List<Kept> added, List<Kept> changed) {
    jdbc.batchUpdate(
        "insert into unit (code, name, perangkat_daerah) values (?, ?, ?)",
        added.stream().map(unit -> new Object[] {unit.code, unit.name, unit.office}).toList());
    Map<String, Long> ids = idsByCode();
    place(added, ids);
    place(changed, ids);
    jdbc.batchUpdate(
        "delete from awaited_head where unit_id = ?",
        changed.stream().map(unit -> new Object[] {ids.get(unit.code)}).toList());
    await(added, ids);
    await(changed, ids);
  }

  private void place(List<Kept> units, Map<String, Long> ids) {
    jdbc.batchUpdate(
        """
        update unit set name = ?, parent_id = ?, perangkat_daerah = ?, head_id = ? where id = ?
        """,
        units.stream()
            .map(
                unit ->
                    new Object[] {
                      unit.name,
                      unit.parentCode == null ? null : ids.get(unit.parentCode),
                      unit.office,
                      unit.headId,
                      ids.get(unit.code)
                    })
            .toList());
  }

  private void await(List<Kept> units, Map<String, Long> ids) {
    jdbc.batchUpdate(
        "insert into awaited_head (unit_id, nip, ordered_by) values (?, ?, ?)",
        units.stream()
            .filter(unit -> unit.awaited != null)
            .map(unit -> new Object[] {ids.get(unit.code), unit.awaited, unit.awaitedBy})
            .toList());
  }

  /** The units that wait for their heads, by the NIP of whom they wait for. */
  public Map<String, List<Waiting>> waiting() {
    return jdbc
        .query(
            """
            select a.unit_id, a.nip, a.ordered_by, u.name
            from awaited_head a join unit u on u.id = a.unit_id
            """,
            (row, number) ->
                new Waiting(
                    row.getLong("unit_id"),
                    row.getString("name"),
                    row.getString("nip"),
                    row.getString("ordered_by")))
        .stream()
        .collect(Collectors.groupingBy(Waiting::nip));
  }

  /** Gives a unit the head that it waited for. */
  public void appoint(Waiting unit, long headId) {
    jdbc.update("update unit set head_id = ? where id = ?", headId, unit.id);
    jdbc.update("delete from awaited_head where unit_id = ?", unit.id);
  }

  /**
   * A unit as a table says it.
   *
   * @param parentCode null for the highest
   * @param office whether it is a perangkat daerah, whose head signs sheets
   * @param headId null where nobody is, or nobody known
   * @param awaited the NIP of a head who is not known yet, or null
   * @param awaitedBy the login of who first named that one; null when nobody knows
   */
  public record Kept(
      String code,
      String name,
      String parentCode,
      boolean office,
      Long headId,
      String awaited,
      String awaitedBy) {}

  /**
   * A unit that waits for its head.
   *
   * @param nip of the head
   * @param orderedBy the login of who named that one; null when nobody knows
   */
  public record Waiting(long id, String name, String nip, String orderedBy) {}
}
