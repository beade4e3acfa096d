package id.bangkom.passwords;

import id.bangkom.passwords.PasswordState.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is known of everybody's password, in the database, so that every node knows. Asked with each
 * request of somebody logged in, which is one look at a key.
 */
@Component
public class Passwords {

  /** So long a password lasts that somebody else set. */
  public static final Duration ONE_TIME = Duration.ofDays(7);

  /** So many events are shown to their owner. */
  private static final int SHOWN = 10;

  private final JdbcTemplate jdbc;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Passwords(JdbcTemplate jdbc, Clock clock, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.events = events;
  }

  /**
   * A password was set.
   *
   * @param by who did it; null for the product itself
   * @param own whether the owner chose it, else somebody else set it
   */
  public record Event(OffsetDateTime at, String by, boolean own) {}

  public PasswordState of(String login) {
    return jdbc
        .query("select * from account_password where login = ?", Passwords::state, login)
        .stream()
        .findFirst()
        .orElseGet(() -> PasswordState.unknown(login));
  }

  /** Who has no password of one's own yet: nobody set one, or the one that was set is not used. */
  public List<PasswordState> waiting() {
    return jdbc.query(
        "select * from account_password where kind <> 'OWN' order by login", Passwords::state);
  }

  /** The owner chose it; whoever is logged in elsewhere by the former one is out. */
  @Transactional
  public void chosen(String login) {
    put(login, Kind.OWN, login, null);
    event(login, login, true);
  }

  /**
   * Somebody else set it: it lasts for one log-in and {@link #ONE_TIME}, and the owner reads who it
   * was.
   *
   * @param by a login; null for the product itself
   * @return until when it lasts
   */
  @Transactional
  public OffsetDateTime given(String login, String by) {
    OffsetDateTime until = OffsetDateTime.now(clock).plus(ONE_TIME);
    put(login, Kind.ONE_TIME, by, until);
    event(login, by, false);
    if (by != null) {
      events.publishEvent(new PasswordGiven(login, by));
    }
    return until;
  }

  /**
   * Accounts that have no password yet, of people whom somebody brought in.
   *
   * @param by a login; null for the product itself
   */
  @Transactional
  public void broughtIn(Collection<String> logins, String by) {
    List<String> all = logins.stream().distinct().toList();
    OffsetDateTime now = OffsetDateTime.now(clock);
    // Of an account that was deleted and is made again something may be known already.
    int[] known =
        jdbc.batchUpdate(
            """
            update account_password
            set generation = generation + 1, kind = 'NONE', set_at = ?, set_by = null,
              valid_until = null, brought_in_by = ?
            where login = ?
            """,
            all.stream().map(login -> new Object[] {now, by, login}).toList());
    jdbc.batchUpdate(
        """
        insert into account_password (login, generation, kind, set_at, brought_in_by)
        values (?, 1, 'NONE', ?, ?)
        """,
        IntStream.range(0, known.length)
            .filter(index -> known[index] == 0)
            .mapToObj(index -> new Object[] {all.get(index), now, by})
            .toList());
  }

  /** Sessions of this account end; its password stays as it is. */
  @Transactional
  public void endSessions(String login) {
    PasswordState state = of(login);
    put(login, state.kind(), state.setBy(), state.validUntil());
  }

  /** When the password was set and by whom, the latest first; nobody can take that away. */
  public List<Event> events(String login) {
    return jdbc.query(
        """
        select * from password_event where login = ? order by id desc
        fetch first %d rows only
        """
            .formatted(SHOWN),
        (row, number) ->
            new Event(
                row.getObject("occurred_at", OffsetDateTime.class),
                row.getString("set_by"),
                row.getBoolean("own")),
        login);
  }

  /** Whether this person ever set the other one's password. */
  public boolean everGiven(String login, String by) {
    return !jdbc.queryForList(
            "select id from password_event where login = ? and set_by = ? and not own",
            Long.class,
            login,
            by)
        .isEmpty();
  }

  private void put(String login, Kind kind, String by, OffsetDateTime validUntil) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    int updated =
        jdbc.update(
            """
            update account_password
            set generation = generation + 1, kind = ?, set_at = ?, set_by = ?, valid_until = ?
            where login = ?
            """,
            kind.name(),
            now,
            by,
            validUntil,
            login);
    if (updated == 0) {
      jdbc.update(
          """
          insert into account_password (login, generation, kind, set_at, set_by, valid_until)
          values (?, 1, ?, ?, ?, ?)
          """,
          login,
          kind.name(),
          now,
          by,
          validUntil);
    }
  }

  private void event(String login, String by, boolean own) {
    jdbc.update(
        "insert into password_event (login, occurred_at, set_by, own) values (?, ?, ?, ?)",
        login,
        OffsetDateTime.now(clock),
        by,
        own);
  }

  private static PasswordState state(ResultSet row, int number) throws SQLException {
    return new PasswordState(
        row.getString("login"),
        row.getInt("generation"),
        Kind.valueOf(row.getString("kind")),
        row.getObject("set_at", OffsetDateTime.class),
        row.getString("set_by"),
        row.getObject("valid_until", OffsetDateTime.class),
        row.getString("brought_in_by"));
  }
}
