package id.bangkom.jp;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What many employees' activities count in one calendar year, summed up by the database. */
@Repository
public class YearSums {

  private static final int READ_AT_ONCE = 1000;

  private static final BigDecimal NOTHING = new BigDecimal("0.00");

  /**
   * The sums of one employee.
   *
   * @param byTrack only tracks with activities
   * @param certifiedJp the part that has been signed for
   * @param unconfirmedRuleJp the part that rows not quoted from the regulation decided
   */
  public record Sums(
      Map<Track, BigDecimal> byTrack,
      BigDecimal totalJp,
      BigDecimal certifiedJp,
      BigDecimal unconfirmedRuleJp) {

    /** Of somebody without activities. */
    public static final Sums NONE = new Sums(Map.of(), NOTHING, NOTHING, NOTHING);

    private Sums plus(Track track, BigDecimal jp, BigDecimal certified, BigDecimal unconfirmed) {
      Map<Track, BigDecimal> tracks = new EnumMap<>(Track.class);
      tracks.putAll(byTrack);
      tracks.put(track, jp);
      return new Sums(
          tracks, totalJp.add(jp), certifiedJp.add(certified), unconfirmedRuleJp.add(unconfirmed));
    }
  }

  private final JdbcClient jdbc;

  YearSums(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The same figures as on the cards of these employees.
   *
   * @param year of the activities' last day
   * @return by employee; one without activities is missing
   */
  public Map<Long, Sums> of(Collection<Long> employeeIds, int year) {
    Map<Long, Sums> sums = new HashMap<>();
    Groups.of(employeeIds, READ_AT_ONCE).forEach(some -> read(some, year, sums));
    return sums;
  }

  /**
   * The totals alone, which cost the database much less.
   *
   * @param year of the activities' last day
   * @return JP by employee; one without activities is missing
   */
  Map<Long, BigDecimal> totals(Collection<Long> employeeIds, int year) {
    Map<Long, BigDecimal> totals = new HashMap<>();
    Groups.of(employeeIds, READ_AT_ONCE)
        .forEach(
            some ->
                jdbc.sql(
                        """
                        select a.employee_id, sum(e.counted_jp) as jp
                        from activity a join jp_entry e on e.activity_id = a.id
                        where a.employee_id in (:employees)
                          and coalesce(a.end_date, a.activity_date) between :first and :last
                        group by a.employee_id
                        """)
                    .param("employees", some)
                    .param("first", LocalDate.of(year, Month.JANUARY, 1))
                    .param("last", LocalDate.of(year, Month.DECEMBER, 31))
                    .query(
                        row -> {
                          totals.put(row.getLong("employee_id"), row.getBigDecimal("jp"));
                        }));
    return totals;
  }

  /** The last decision on an activity says whether all it counts rests on an unconfirmed row. */
  private void read(List<Long> employeeIds, int year, Map<Long, Sums> sums) {
    jdbc.sql(
            """
            select a.employee_id, a.track, sum(e.counted_jp) as jp,
              sum(case when e.status in ('CERTIFIED', 'ADJUSTMENT') then e.counted_jp else 0 end)
                as certified,
              sum(case when c.confirmed = false or k.confirmed = false then e.counted_jp else 0 end)
                as unconfirmed
            from activity a
            join jp_entry e on e.activity_id = a.id
            join jp_entry d on d.activity_id = a.id and d.entry_number = (
              select max(l.entry_number) from jp_entry l where l.activity_id = a.id)
            left join jp_rule_row c on c.id = d.conversion_rule_id
            left join jp_rule_row k on k.id = d.cap_rule_id
            where a.employee_id in (:employees)
              and coalesce(a.end_date, a.activity_date) between :first and :last
            group by a.employee_id, a.track
            """)
        .param("employees", employeeIds)
        .param("first", LocalDate.of(year, Month.JANUARY, 1))
        .param("last", LocalDate.of(year, Month.DECEMBER, 31))
        .query(
            row -> {
              sums.merge(
                  row.getLong("employee_id"),
                  Sums.NONE.plus(
                      Track.valueOf(row.getString("track")),
                      row.getBigDecimal("jp"),
                      row.getBigDecimal("certified"),
                      row.getBigDecimal("unconfirmed")),
                  YearSums::together);
            });
  }

  private static Sums together(Sums one, Sums other) {
    Track track = other.byTrack().keySet().iterator().next();
    return one.plus(track, other.totalJp(), other.certifiedJp(), other.unconfirmedRuleJp());
  }
}
