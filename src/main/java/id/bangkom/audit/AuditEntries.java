package id.bangkom.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the audit trail. Who may is decided by whoever asks. */
@Repository
public class AuditEntries {

  private final JdbcClient jdbc;
  private final Clock clock;

  AuditEntries(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * What is looked for; null leaves it open.
   *
   * @param person the login of who acted, or a part of the name or number of whom it was about
   */
  public record Wanted(LocalDate day, Act act, String person) {}

  /**
   * The newest first.
   *
   * @param kinds at least one
   * @param before only rows older than this one; null to begin with the newest
   * @param most so many rows at most
   */
  public List<AuditEntry> find(Collection<Kind> kinds, Wanted wanted, Long before, int most) {
    String person =
        wanted.person() == null || wanted.person().isBlank() ? null : wanted.person().strip();
    return jdbc.sql(
            """
            select id, happened_at, act, login, address, subject, detail, item_count, fingerprint
            from audit_entry
            where kind in (:kinds)
              and (cast(:before as bigint) is null or id < :before)
              and (cast(:act as varchar) is null or act = :act)
              and (cast(:from as timestamp with time zone) is null
                or happened_at >= :from and happened_at < :to)
              and (cast(:person as varchar) is null
                or login = :person or lower(subject) like :about escape '!')
            order by id desc
            limit :most
            """)
        .param("kinds", kinds.stream().map(Kind::name).toList())
        .param("before", before)
        .param("act", wanted.act() == null ? null : wanted.act().name())
        .param("from", start(wanted.day()))
        .param("to", wanted.day() == null ? null : start(wanted.day().plusDays(1)))
        .param("person", person)
        .param("about", person == null ? null : "%" + literal(person) + "%")
        .param("most", most)
        .query(AuditEntry.class)
        .list();
  }

  private OffsetDateTime start(LocalDate day) {
    return day == null ? null : day.atStartOfDay(clock.getZone()).toOffsetDateTime();
  }

  private static String literal(String text) {
    return text.toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }
}
