package id.bangkom.rulechange;

import id.bangkom.accounts.CurrentUser;
import id.bangkom.accounts.Role;
import id.bangkom.problem.Refusal;
import id.bangkom.trial.Trials;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What everybody concerned reads about a changed rule: all who earn JP when JP are decided by it,
 * else those who look after others.
 */
@Service
class Notices {

  private static final List<Role> LOOK_AFTER_OTHERS =
      List.of(Role.SUPERVISORS, Role.UNIT_HEADS, Role.RULE_ADMINISTRATORS);

  /** So many changed rows are named in a notice. */
  private static final int NAMED = 3;

  private final JdbcClient jdbc;
  private final RuleChanges changes;
  private final RuleTables tables;
  private final Trials trials;
  private final CurrentUser currentUser;
  private final Clock clock;
  private final Duration shown;

  Notices(
      JdbcClient jdbc,
      RuleChanges changes,
      RuleTables tables,
      Trials trials,
      CurrentUser currentUser,
      Clock clock,
      @Value("${bangkom.rules.notice-shown}") Duration shown) {
    this.jdbc = jdbc;
    this.changes = changes;
    this.tables = tables;
    this.trials = trials;
    this.currentUser = currentUser;
    this.clock = clock;
    this.shown = shown;
  }

  /**
   * A notice of a rule.
   *
   * @param link where it is explained
   */
  record Notice(long id, String text, OffsetDateTime publishedAt, String link) {}

  @Transactional(propagation = Propagation.MANDATORY)
  void publish(long changeId) {
    ProposedTable proposed = changes.table(changeId);
    RuleChange change = proposed.change();
    Grounds grounds = change.grounds();
    if (change.status() != ChangeStatus.LIVE || isPublished(changeId)) {
      throw Refusal.conflict("Usulan ini tidak berlaku, atau pemberitahuannya sudah terbit.");
    }
    String document =
        grounds.legalDocument() == null || grounds.legalDocument().isEmpty()
            ? ""
            : " (" + grounds.legalDocument() + ")";
    String note = grounds.effectiveNote() == null ? "" : grounds.effectiveNote();
    String wording =
        "Aturan \"%s\" %s%s%s. %s%s"
            .formatted(
                tables.name(change.decision()),
                change.backTo() == null
                    ? "berubah"
                    : "kembali seperti versi %d".formatted(change.backTo()),
                whatFor(proposed),
                document,
                note,
                note.isEmpty() || note.matches("(?s).*[.!?]") ? "" : ".")
            .strip();
    jdbc.sql(
            """
            insert into rule_notice (change_id, everybody, wording, published_at)
            values (?, ?, ?, ?)
            """)
        .params(
            changeId,
            trials.applicable(change.decision()),
            wording.length() <= 1000 ? wording : wording.substring(0, 999) + "…",
            OffsetDateTime.now(clock))
        .update();
  }

  private boolean isPublished(long changeId) {
    return jdbc.sql("select count(*) from rule_notice where change_id = ?")
            .param(changeId)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** The first rows that changed, in words. */
  private String whatFor(ProposedTable proposed) {
    List<String> labels =
        RuleDiff.between(
                tables.table(proposed.change().decision(), proposed.change().baseVersion()),
                proposed.written())
            .rows()
            .stream()
            .filter(row -> !row.label().isEmpty())
            .collect(
                Collectors.groupingBy(
                    RuleDiff.Row::label,
                    LinkedHashMap::new,
                    Collectors.mapping(
                        RuleDiff.Row::summary,
                        Collectors.filtering(
                            summary -> !summary.isEmpty(), Collectors.joining(", ")))))
            .entrySet()
            .stream()
            .map(row -> row.getKey() + (row.getValue().isEmpty() ? "" : ": " + row.getValue()))
            .toList();
    return labels.isEmpty()
        ? ""
        : " untuk "
            + String.join("; ", labels.subList(0, Math.min(NAMED, labels.size())))
            + (labels.size() > NAMED ? "; dan %d lainnya".formatted(labels.size() - NAMED) : "");
  }

  /** What was done in an emergency is told to everybody concerned, too. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void published(EmergencyInForce emergency) {
    publish(emergency.changeId());
  }

  /**
   * What the current user has not read yet, the newest first. What a way back undid is not told any
   * more.
   */
  List<Notice> unread() {
    String login = currentUser.login();
    boolean looksAfterOthers = LOOK_AFTER_OTHERS.stream().anyMatch(currentUser::has);
    return jdbc.sql(
            """
            select n.*, c.decision from rule_notice n join rule_change c on c.id = n.change_id
            where n.published_at > ? and (n.everybody or ?)
              and not exists (
                select 1 from rule_notice_read r where r.notice_id = n.id and r.login = ?)
              and not exists (
                select 1 from rule_change b where b.decision = c.decision
                  and b.version > c.version and b.back_to < c.version)
            order by n.id desc fetch first 5 rows only
            """)
        .params(OffsetDateTime.now(clock).minus(shown), looksAfterOthers, login)
        .query(
            (row, number) ->
                new Notice(
                    row.getLong("id"),
                    row.getString("wording"),
                    row.getObject("published_at", OffsetDateTime.class),
                    "/aturan#" + row.getString("decision") + "/riwayat"))
        .list();
  }

  /** The current user has read it. Each statement for itself: a second window does no harm. */
  void read(long id) {
    String login = currentUser.login();
    boolean known =
        jdbc.sql("select count(*) from rule_notice where id = ?")
                .param(id)
                .query(Integer.class)
                .single()
            > 0;
    boolean already =
        jdbc.sql("select count(*) from rule_notice_read where notice_id = ? and login = ?")
                .params(id, login)
                .query(Integer.class)
                .single()
            > 0;
    if (known && !already) {
      try {
        jdbc.sql("insert into rule_notice_read (notice_id, login) values (?, ?)")
            .params(id, login)
            .update();
      } catch (DuplicateKeyException faster) {
        // The same person in another window.
        return;
      }
    }
  }
}
