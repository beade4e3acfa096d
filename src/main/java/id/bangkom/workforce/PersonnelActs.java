package id.bangkom.workforce;

import id.bangkom.accounts.AdministratorRestored;
import id.bangkom.accounts.CurrentUser;
import id.bangkom.accounts.Role;
import id.bangkom.accounts.RoleChanged;
import id.bangkom.audit.Origin;
import id.bangkom.passwords.PasswordGiven;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The record of who did what to whom: every creation, change, office and order, with the one who
 * ordered it. What nobody ordered (the demonstration, the first start) is not in it. Whoever writes
 * people or their places records it here in the same transaction.
 */
@Repository
public class PersonnelActs {

  private static final String INSERT =
      """
      insert into personnel_act (kind, actor, subject, about, up_to, detail, source, happened_at)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final int LONGEST_DETAIL = 2000;

  /** Whoever has the machine; no login can be that. */
  private static final String MACHINE = "(server)";

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final CurrentUser currentUser;
  private final Clock clock;

  PersonnelActs(JdbcClient jdbc, JdbcTemplate batches, CurrentUser currentUser, Clock clock) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /** Records what the current user did to somebody, by a page or a task. */
  public void record(ActKind kind, String subject, String detail) {
    recordAll(List.of(new NewAct(kind, subject, detail)), null);
  }

  /** Records what the current user did to somebody in the affairs of one person alone. */
  public void recordAbout(ActKind kind, String subject, String about, String detail) {
    insert(List.of(new NewAct(kind, actor(), subject, about, detail)), null);
  }

  /**
   * Records what the current user did, or those whom the acts name instead.
   *
   * @param source the file that brought it, or null
   */
  public void recordAll(Collection<NewAct> acts, String source) {
    String by = actor();
    insert(acts.stream().map(act -> act.actor == null ? act.by(by) : act).toList(), source);
  }

  /**
   * Also while the product does on its own what its rules decided of a request: its sender is whose
   * hand it was. Null when there is none: the demonstration, the first start, a timer.
   */
  private String actor() {
    return currentUser.find().or(Origin::login).orElse(null);
  }

  private void insert(List<NewAct> acts, String source) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    List<Object[]> rows = new ArrayList<>();
    for (NewAct act : acts) {
      if (act.actor != null) {
        rows.add(
            new Object[] {
              act.kind.name(), act.actor, act.subject, act.about, null, cut(act.detail), source, now
            });
      }
    }
    batches.batchUpdate(INSERT, rows);
  }

  /**
   * Records what the current user answered about the acts on somebody, in another one's affairs.
   */
  public void recordAnswer(ActKind kind, String subject, String about, long upTo, String detail) {
    jdbc.sql(INSERT)
        .params(
            kind.name(),
            currentUser.login(),
            subject,
            about,
            upTo,
            cut(detail),
            null,
            OffsetDateTime.now(clock))
        .update();
  }

  private static String cut(String detail) {
    return detail.length() <= LONGEST_DETAIL
        ? detail
        : detail.substring(0, LONGEST_DETAIL - 1) + "…";
  }

  /** Whoever has the machine depends on nobody here, and trusts the account that is given back. */
  @EventListener
  void record(AdministratorRestored restored) {
    recordAll(
        List.of(
            new NewAct(ActKind.RESTORED, restored.login(), "Kata sandi sekali pakai").by(MACHINE)),
        null);
  }

  /** Whoever sets another one's password could be that one, as long as the password lasts. */
  @EventListener
  void record(PasswordGiven given) {
    recordAll(
        List.of(
            new NewAct(ActKind.ACCOUNT, given.login(), "Kata sandi sekali pakai").by(given.by())),
        null);
  }

  /**
   * Roles decide who may confirm others, and come from a system administrator. Listens before those
   * who ask what follows from it.
   */
  @EventListener
  @Order(1)
  void record(RoleChanged changed) {
    if (changed.role() == Role.RULE_ADMINISTRATORS && changed.given()) {
      record(ActKind.TRUSTED, changed.login(), changed.role().label());
    } else if (changed.role() == Role.RULE_ADMINISTRATORS
        || changed.role() == Role.SYSTEM_ADMINISTRATORS) {
      record(
          ActKind.ROLE,
          changed.login(),
          "%s: %s".formatted(changed.role().label(), changed.given() ? "diberikan" : "dicabut"));
    }
  }

  /** Everything that was done to these people, the oldest first. */
  List<PersonnelAct> on(Collection<String> logins) {
    return logins.isEmpty()
        ? List.of()
        : jdbc.sql("select * from personnel_act where subject in (:logins) order by id")
            .param("logins", logins)
            .query(PersonnelAct.class)
            .list();
  }

  /** What was done to a person, the newest first. */
  public List<PersonnelAct> historyOf(Employee person, int most) {
    return jdbc.sql("select * from personnel_act where subject = ? order by id desc limit ?")
        .params(person.login(), most)
        .query(PersonnelAct.class)
        .list();
  }

  /** The id of the last act on a person that is no answer about others; 0 when there is none. */
  public long lastOn(Employee person) {
    return jdbc.sql(
            "select coalesce(max(id), 0) from personnel_act where subject = ? and up_to is null")
        .param(person.login())
        .query(Long.class)
        .single();
  }

  /**
   * An act to be recorded.
   *
   * @param actor who ordered it, where that is not the current user; else null
   */
  public record NewAct(ActKind kind, String actor, String subject, String about, String detail) {

    public NewAct(ActKind kind, String subject, String detail) {
      this(kind, null, subject, null, detail);
    }

    /** The same act, ordered by somebody else than the current user. */
    public NewAct by(String other) {
      return new NewAct(kind, other, subject, about, detail);
    }
  }
}
