package id.bangkom.workforce;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * The door for whoever takes certificates of coaches and mentors in by the thousand. As {@link
 * EmployeeTable}, it keeps what it is given.
 */
@Repository
public class CertificateTable {

  private final JdbcTemplate jdbc;

  CertificateTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** All that are known, whether they are valid or not. */
  public Map<Certificate, Kept> all() {
    Map<Certificate, Kept> all = new HashMap<>();
    jdbc.query(
        "select id, employee_id, kind, number, valid_until from certificate",
        row -> {
          all.put(
              new Certificate(
                  row.getLong("employee_id"), row.getString("kind"), row.getString("number")),
              new Kept(row.getLong("id"), row.getObject("valid_until", LocalDate.class)));
        });
    return all;
  }

  public void add(List<NewCertificate> added) {
    jdbc.batchUpdate(
        "insert into certificate (employee_id, kind, number, valid_until) values (?, ?, ?, ?)",
        added.stream()
            .map(
                one ->
                    new Object[] {
                      one.certificate.employeeId,
                      one.certificate.kind,
                      one.certificate.number,
                      one.until
                    })
            .toList());
  }

  /** Other last days for certificates that are known. */
  public void prolong(List<Kept> changed) {
    jdbc.batchUpdate(
        "update certificate set valid_until = ? where id = ?",
        changed.stream().map(one -> new Object[] {one.until, one.id}).toList());
  }

  /**
   * @param kind COACH or MENTOR
   */
  public record Certificate(long employeeId, String kind, String number) {}

  /**
   * @param until the last day, or null for one without end
   */
  public record NewCertificate(Certificate certificate, LocalDate until) {}

  /**
   * @param until the last day, or null for one without end
   */
  public record Kept(long id, LocalDate until) {}
}
