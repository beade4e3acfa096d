package id.bangkom.workforce;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** Builds the people of a test, unit by unit. */
final class Office {

  private final JdbcClient jdbc;
  private int number;

  Office(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long unit(String name, Long parent, boolean perangkatDaerah) {
    return insert(
        "insert into unit (code, name, parent_id, perangkat_daerah) values (?, ?, ?, ?)",
        name,
        name,
        parent,
        perangkatDaerah);
  }

  void head(long unit, long employee) {
    jdbc.sql("update unit set head_id = ? where id = ?").params(employee, unit).update();
  }

  long post(String name) {
    return insert("insert into post (name) values (?)", name);
  }

  long person(String name, long unit, Long supervisor) {
    return person(name, unit, supervisor, post("Jabatan " + name));
  }

  long person(String name, long unit, Long supervisor, long post) {
    number++;
    String nip = "19850317201001%d%03d".formatted(1, number);
    return insert(
        "insert into employee (nip, login, name, employment_type, post_id, unit_id, supervisor_id)"
            + " values (?, ?, ?, 'PNS', ?, ?, ?)",
        nip,
        nip,
        name,
        post,
        unit,
        supervisor);
  }

  long competency(String name, CompetencyKind kind) {
    long id =
        insert(
            "insert into competency (code, name, kind) values (?, ?, ?)", name, name, kind.name());
    for (int level = 1; level <= 5; level++) {
      jdbc.sql(
              "insert into competency_level (competency_id, level_number, meaning) values (?, ?,"
                  + " ?)")
          .params(id, level, name + " level " + level)
          .update();
    }
    return id;
  }

  void standard(long post, long competency, int level) {
    jdbc.sql(
            "insert into competency_standard (post_id, competency_id, required_level) values (?,"
                + " ?, ?)")
        .params(post, competency, level)
        .update();
  }

  void certificate(long employee, String kind, LocalDate validUntil) {
    jdbc.sql(
            "insert into certificate (employee_id, kind, number, valid_until) values (?, ?, 'S-1',"
                + " ?)")
        .params(employee, kind, validUntil)
        .update();
  }

  private long insert(String sql, Object... values) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(sql).params(values).update(key, "id");
    return key.getKey().longValue();
  }
}
