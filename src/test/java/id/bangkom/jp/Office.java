package id.bangkom.jp;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** Gives every test people of its own, and activities of the smallest kind. */
class Office {

  private static final AtomicInteger SERIAL = new AtomicInteger();

  private final JdbcClient jdbc;

  Office(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long unit(Long parent) {
    String name = "Unit " + SERIAL.incrementAndGet();
    return insert("insert into unit (code, name, parent_id) values (?, ?, ?)", name, name, parent);
  }

  void head(long unit, long employee) {
    jdbc.sql("update unit set head_id = ? where id = ?").params(employee, unit).update();
  }

  /** A permanent civil servant without a supervisor in a unit of their own. */
  long pns() {
    return person("PNS", unit(null), null);
  }

  long pppk() {
    return person("PPPK", unit(null), null);
  }

  long person(String employmentType, long unit, Long supervisor) {
    int serial = SERIAL.incrementAndGet();
    String nip =
        "%s%s1%03d"
            .formatted(
                LocalDate.of(1985, 3, 17)
                    .plusDays(serial / 1000)
                    .format(DateTimeFormatter.BASIC_ISO_DATE),
                employmentType.equals("PNS") ? "201001" : "202121",
                serial % 1000);
    long post = insert("insert into post (name) values (?)", "Jabatan " + serial);
    return insert(
        """
        insert into employee (nip, login, name, employment_type, post_id, unit_id, supervisor_id)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        nip,
        nip,
        "Pegawai " + serial,
        employmentType,
        post,
        unit,
        supervisor);
  }

  String nip(long employee) {
    return jdbc.sql("select nip from employee where id = ?")
        .param(employee)
        .query(String.class)
        .single();
  }

  /** A national coaching session. */
  static NewActivity coaching(long employee, String date) {
    return activity(employee, Track.COACHING, Scope.NATIONAL, date, null, null, "1");
  }

  static NewActivity activity(
      long employee,
      Track track,
      Scope scope,
      String date,
      String endDate,
      String startTime,
      String quantity) {
    return new NewActivity(
        employee,
        track,
        scope,
        LocalDate.parse(date),
        endDate == null || endDate.isEmpty() ? null : LocalDate.parse(endDate),
        startTime == null || startTime.isEmpty() ? null : LocalTime.parse(startTime),
        new BigDecimal(quantity),
        "Kegiatan",
        null,
        null,
        "TEST");
  }

  private long insert(String sql, Object... values) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(sql).params(values).update(key, "id");
    return key.getKey().longValue();
  }
}
