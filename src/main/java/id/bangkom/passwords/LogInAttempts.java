package id.bangkom.passwords;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Counts wrong passwords by account and by where they come from, in the database, so that every
 * node knows.
 *
 * <ul>
 *   <li>Five in a row for one account from one address lock that account for that address for a
 *       quarter of an hour. Attempts meanwhile count for nothing, so they do not lengthen it; when
 *       it ends, counting starts anew.
 *   <li>An address that makes very many, for whatever accounts, and an account at which very many
 *       are made, from wherever, are closed to each other for as long, except that somebody who has
 *       come in from an address before still may: nobody locks out an administrator from outside.
 *       On its first day an office makes many mistakes behind one address: a closed address does
 *       not concern passwords that were drawn, which nobody guesses, and accounts just unlocked.
 * </ul>
 */
@Component
public class LogInAttempts {

  /** Wrong passwords in a row. */
  public static final int MISTAKES = 5;

  public static final Duration LOCKED_FOR = Duration.ofMinutes(15);

  /** From one address within {@link #LOCKED_FOR}; an office may have one address for all. */
  static final int MOST_FROM_ONE_SOURCE = 100;

  /** At one account within {@link #LOCKED_FOR}, from all addresses. */
  static final int MOST_AT_ONE_ACCOUNT = 50;

  /** What very many mistakes close. */
  public enum Limit {
    /** An address, to accounts that have not come in from there. */
    SOURCE,
    /** An account, to addresses from where nobody has come in by it. */
    ACCOUNT
  }

  private static final Duration MISTAKES_KEPT = Duration.ofDays(1);
  private static final Duration SOURCES_KEPT = Duration.ofDays(180);

  /** Somebody who works all day, or a program, is not written down with each request. */
  private static final Duration SOURCE_FRESH = Duration.ofHours(1);

  private static final int NETWORK_BYTES = 8;

  private final JdbcTemplate jdbc;

  LogInAttempts(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * An address as it is counted: of IPv6 the network, as everybody has more addresses than can be
   * counted.
   *
   * @param address as the container writes it; never a name
   */
  public static String source(String address) {
    if (!address.contains(":")) {
      return address;
    }
    try {
      byte[] bytes = InetAddress.getByName(address).getAddress();
      return bytes.length <= NETWORK_BYTES
          ? InetAddress.getByAddress(bytes).getHostAddress()
          : HexFormat.ofDelimiter(":").formatHex(Arrays.copyOf(bytes, NETWORK_BYTES)) + "/64";
    } catch (UnknownHostException e) {
      return "?";
    }
  }

  /**
   * Whether a password may be right now. Whoever asks is in a transaction and goes on with {@link
   * #wrong} or {@link #right}; others with the same account and source wait meanwhile.
   *
   * @param drawn whether the account's password was drawn at random
   */
  public boolean mayTry(String login, String source, boolean drawn, Instant now) {
    List<Boolean> locked =
        jdbc.query(
            "select locked_until from log_in_mistake where login = ? and source = ? for update",
            (row, number) -> {
              OffsetDateTime until = row.getObject(1, OffsetDateTime.class);
              return until != null && until.toInstant().isAfter(now);
            },
            login,
            source);
    if (locked.contains(true)) {
      return false;
    }
    return cameFrom(login, source, now) != null
        || !closed(Limit.ACCOUNT, login, now)
            && (drawn || !closed(Limit.SOURCE, source, now) || unlocked(login, now));
  }

  /**
   * Counts a mistake.
   *
   * @return whether it locks the account for this source
   * @throws org.springframework.dao.DuplicateKeyException when somebody else makes the first one at
   *     the same moment
   */
  public boolean wrong(String login, String source, Instant now) {
    // Locked here as well: the first mistake may have come in since mayTry saw no row to lock.
    List<Integer> before =
        jdbc.query(
            "select mistakes, locked_until from log_in_mistake where login = ? and source = ?"
                + " for update",
            // Not locked now, or nobody would count: a time there is a lock that ended.
            (row, number) -> row.getObject(2) == null ? row.getInt(1) : 0,
            login,
            source);
    int mistakes = before.isEmpty() ? 1 : before.get(0) + 1;
    boolean locks = mistakes >= MISTAKES;
    OffsetDateTime until = locks ? at(now.plus(LOCKED_FOR)) : null;
    if (before.isEmpty()) {
      jdbc.update("delete from log_in_mistake where last_at < ?", at(now.minus(MISTAKES_KEPT)));
      jdbc.update(
          "insert into log_in_mistake (login, source, mistakes, locked_until, last_at)"
              + " values (?, ?, ?, ?, ?)",
          login,
          source,
          mistakes,
          until,
          at(now));
    } else {
      jdbc.update(
          "update log_in_mistake set mistakes = ?, locked_until = ?, last_at = ?"
              + " where login = ? and source = ?",
          mistakes,
          until,
          at(now),
          login,
          source);
    }
    return locks;
  }

  /**
   * Closes what has had too many mistakes with the one that was just counted.
   *
   * @return what is closed from now on and was open before
   * @throws org.springframework.dao.DuplicateKeyException when somebody else closes it at the same
   *     moment
   */
  public List<Limit> close(String login, String source, Instant now) {
    List<Limit> closes = new ArrayList<>();
    if (sum("source", source, now) >= MOST_FROM_ONE_SOURCE && close(Limit.SOURCE, source, now)) {
      closes.add(Limit.SOURCE);
    }
    if (sum("login", login, now) >= MOST_AT_ONE_ACCOUNT && close(Limit.ACCOUNT, login, now)) {
      closes.add(Limit.ACCOUNT);
    }
    return closes;
  }

  private boolean close(Limit limit, String name, Instant now) {
    if (closed(limit, name, now)) {
      return false;
    }
    jdbc.update("delete from log_in_closed where until_at <= ?", at(now));
    jdbc.update(
        "insert into log_in_closed (kind, name, until_at) values (?, ?, ?)",
        limit.name(),
        name,
        at(now.plus(LOCKED_FOR)));
    return true;
  }

  /** Somebody came in: the mistakes from here are forgotten, and the source is known. */
  public void right(String login, String source, Instant now) {
    jdbc.update("delete from log_in_mistake where login = ? and source = ?", login, source);
    OffsetDateTime last = cameFrom(login, source, now);
    if (last == null) {
      jdbc.update(
          "delete from log_in_source where login = ? and last_at < ?",
          login,
          at(now.minus(SOURCES_KEPT)));
      jdbc.update(
          "insert into log_in_source (login, source, last_at) values (?, ?, ?)",
          login,
          source,
          at(now));
    } else if (last.toInstant().isBefore(now.minus(SOURCE_FRESH))) {
      jdbc.update(
          "update log_in_source set last_at = ? where login = ? and source = ?",
          at(now),
          login,
          source);
    }
  }

  /**
   * A system administrator unlocks the account, for all sources, and for {@link #LOCKED_FOR} also
   * for those that are closed.
   */
  public void unlock(String login, Instant now) {
    open(login);
    jdbc.update(
        "insert into log_in_unlocked (login, until_at) values (?, ?)",
        login,
        at(now.plus(LOCKED_FOR)));
  }

  /** The account is gone; one of the same name begins anew. */
  public void forget(String login) {
    open(login);
    jdbc.update("delete from log_in_source where login = ?", login);
  }

  private void open(String login) {
    jdbc.update("delete from log_in_mistake where login = ?", login);
    jdbc.update(
        "delete from log_in_closed where kind = ? and name = ?", Limit.ACCOUNT.name(), login);
    jdbc.update("delete from log_in_unlocked where login = ?", login);
  }

  private boolean closed(Limit limit, String name, Instant now) {
    return jdbc.queryForObject(
            "select count(*) from log_in_closed where kind = ? and name = ? and until_at > ?",
            Integer.class,
            limit.name(),
            name,
            at(now))
        > 0;
  }

  private boolean unlocked(String login, Instant now) {
    return jdbc.queryForObject(
            "select count(*) from log_in_unlocked where login = ? and until_at > ?",
            Integer.class,
            login,
            at(now))
        > 0;
  }

  private OffsetDateTime cameFrom(String login, String source, Instant now) {
    return jdbc
        .query(
            "select last_at from log_in_source where login = ? and source = ? and last_at > ?",
            (row, number) -> row.getObject(1, OffsetDateTime.class),
            login,
            source,
            at(now.minus(SOURCES_KEPT)))
        .stream()
        .findFirst()
        .orElse(null);
  }

  private int sum(String column, String value, Instant now) {
    return jdbc.queryForObject(
        "select coalesce(sum(mistakes), 0) from log_in_mistake where %s = ? and last_at > ?"
            .formatted(column),
        Integer.class,
        value,
        at(now.minus(LOCKED_FOR)));
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
