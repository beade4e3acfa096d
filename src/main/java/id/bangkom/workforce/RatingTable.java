package id.bangkom.workforce;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * The door for whoever takes ratings of a year's performance in by the thousand. As {@link
 * EmployeeTable}, it keeps what it is given.
 */
@Repository
public class RatingTable {

  private final JdbcTemplate jdbc;

  RatingTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** All ratings of all years, 0-120. */
  public Map<OfYear, BigDecimal> all() {
    Map<OfYear, BigDecimal> all = new HashMap<>();
    jdbc.query(
        "select employee_id, rating_year, rating from yearly_rating",
        row -> {
          all.put(
              new OfYear(row.getLong("employee_id"), row.getInt("rating_year")),
              row.getBigDecimal("rating"));
        });
    return all;
  }

  /** Adds ratings of years that had none. */
  public void add(Map<OfYear, BigDecimal> ratings) {
    jdbc.batchUpdate(
        "insert into yearly_rating (rating, employee_id, rating_year) values (?, ?, ?)",
        rows(ratings));
  }

  /** Other ratings for years that have one. */
  public void change(Map<OfYear, BigDecimal> ratings) {
    jdbc.batchUpdate(
        "update yearly_rating set rating = ? where employee_id = ? and rating_year = ?",
        rows(ratings));
  }

  private static List<Object[]> rows(Map<OfYear, BigDecimal> ratings) {
    return ratings.entrySet().stream()
        .map(
            rating ->
                new Object[] {rating.getValue(), rating.getKey().employeeId, rating.getKey().year})
        .toList();
  }

  /** One person's one year. */
  public record OfYear(long employeeId, int year) {}
}
