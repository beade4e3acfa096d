package id.bangkom.engine;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Who has to choose a password of one's own before anything else. Kept in the database, so that
 * every node knows; asked with each request of somebody logged in, which is one look at a key.
 */
@Component
class OneTimePasswords {

  private final JdbcTemplate jdbc;
  private final Clock clock;

  OneTimePasswords(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  boolean mustChange(String login) {
    return !jdbc.queryForList(
            "select login from one_time_password where login = ?", String.class, login)
        .isEmpty();
  }

  void mark(Collection<String> logins) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    // Of an account that was deleted and is made again there may be a mark already.
    logins.forEach(this::clear);
    jdbc.batchUpdate(
        "insert into one_time_password (login, given_at) values (?, ?)",
        logins.stream().map(login -> new Object[] {login, now}).toList());
  }

  void clear(String login) {
    jdbc.update("delete from one_time_password where login = ?", login);
  }
}
