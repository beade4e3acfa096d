package id.bangkom.notice;

import id.bangkom.accounts.CurrentUser;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What people are told in person, each until it is read. */
@Repository
public class PersonalNotices {

  private static final int LONGEST = 1000;

  private final JdbcClient jdbc;
  private final CurrentUser currentUser;
  private final Clock clock;
  private final Period shown;

  PersonalNotices(
      JdbcClient jdbc,
      CurrentUser currentUser,
      Clock clock,
      @Value("${bangkom.notices.shown}") Period shown) {
    this.jdbc = jdbc;
    this.currentUser = currentUser;
    this.clock = clock;
    this.shown = shown;
  }

  /**
   * @param link where it is dealt with; null when nowhere
   */
  record Notice(long id, String text, OffsetDateTime publishedAt, String link) {}

  /**
   * Tells somebody something, unless the same was told that day.
   *
   * @param subject what it is about, such as a task: the same again on one day is not told twice
   * @param wording in Indonesian; what is too long is cut
   * @param link where it is dealt with; null when nowhere
   * @return whether it was told now
   */
  @Transactional
  public boolean tell(String login, String subject, String wording, String link) {
    LocalDate today = LocalDate.now(clock);
    if (wasTold(login, subject, today)) {
      return false;
    }
    jdbc.sql(
            """
            insert into personal_notice (login, subject, on_day, wording, link, published_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            login,
            subject,
            today,
            wording.length() <= LONGEST ? wording : wording.substring(0, LONGEST - 1) + "…",
            link,
            OffsetDateTime.now(clock))
        .update();
    return true;
  }

  /** Whether somebody was told of this today. */
  public boolean wasToldToday(String login, String subject) {
    return wasTold(login, subject, LocalDate.now(clock));
  }

  private boolean wasTold(String login, String subject, LocalDate day) {
    return jdbc.sql(
                "select count(*) from personal_notice where login = ? and subject = ? and on_day = ?")
            .params(login, subject, day)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** What the current user has not read yet, the newest first. */
  List<Notice> unread() {
    return jdbc.sql(
            """
            select id, wording as text, published_at, link from personal_notice
            where login = ? and read_at is null and on_day >= ?
            order by id desc fetch first 10 rows only
            """)
        .params(currentUser.login(), LocalDate.now(clock).minus(shown))
        .query(Notice.class)
        .list();
  }

  /** The current user has read it; another one's is left as it is. */
  void read(long id) {
    jdbc.sql(
            """
            update personal_notice set read_at = ? where id = ? and login = ? and read_at is null
            """)
        .params(OffsetDateTime.now(clock), id, currentUser.login())
        .update();
  }
}
