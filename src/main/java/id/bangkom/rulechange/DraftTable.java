package id.bangkom.rulechange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/**
 * The drafts as they are kept, one of a table for each person. What may be done is not asked here.
 */
@Repository
class DraftTable {

  /** So often a draft is saved before its revisions reach those of the next one. */
  private static final int REVISIONS = 1000;

  private final JdbcClient jdbc;
  private final Clock clock;

  DraftTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** All drafts of a person. */
  List<RuleDraft> of(String owner) {
    return jdbc.sql("select * from rule_draft where owner = ? order by decision")
        .param(owner)
        .query((row, number) -> read(row))
        .list();
  }

  Optional<RuleDraft> find(String decision, String owner) {
    return jdbc.sql("select * from rule_draft where decision = ? and owner = ?")
        .params(decision, owner)
        .query((row, number) -> read(row))
        .optional();
  }

  /** The draft that a proposal was made of; none when it came from elsewhere. */
  Optional<RuleDraft> ofChange(long changeId) {
    return jdbc.sql("select * from rule_draft where change_id = ?")
        .param(changeId)
        .query((row, number) -> read(row))
        .optional();
  }

  /** Until the transaction ends nobody else changes this draft. */
  void lock(long id) {
    jdbc.sql("select id from rule_draft where id = ? for update")
        .param(id)
        .query(Long.class)
        .optional();
  }

  /**
   * @param baseVersion in force when it is begun
   */
  void insert(String decision, String owner, int baseVersion, String dmn, Answers answers) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into rule_draft
              (decision, owner, base_version, dmn, answers, revision, changed_at)
            values (?, ?, ?, ?, ?, 0, ?)
            """)
        .params(decision, owner, baseVersion, dmn, answers.json(), OffsetDateTime.now(clock))
        .update(key, "id");
    // What was written on a draft that is gone must not pass for written on this one.
    jdbc.sql("update rule_draft set revision = id * ? where id = ?")
        .params(REVISIONS, key.getKey())
        .update();
  }

  void saveDmn(long id, String dmn) {
    jdbc.sql("update rule_draft set dmn = ?, revision = revision + 1, changed_at = ? where id = ?")
        .params(dmn, OffsetDateTime.now(clock), id)
        .update();
  }

  void saveAnswers(long id, Answers answers) {
    jdbc.sql("update rule_draft set answers = ?, changed_at = ? where id = ?")
        .params(answers.json(), OffsetDateTime.now(clock), id)
        .update();
  }

  void saveTrial(long id, long trialId) {
    jdbc.sql("update rule_draft set trial_id = ? where id = ?").params(trialId, id).update();
  }

  /**
   * @param baseVersion that it is brought up to
   * @param contested rows that both changed
   */
  void saveBase(long id, int baseVersion, Collection<String> contested) {
    jdbc.sql("update rule_draft set base_version = ?, contested = ? where id = ?")
        .params(baseVersion, String.join(" ", contested), id)
        .update();
  }

  void saveChange(long id, long changeId) {
    // What another window saves afterwards would never be looked at.
    jdbc.sql("update rule_draft set change_id = ?, revision = revision + 1 where id = ?")
        .params(changeId, id)
        .update();
  }

  void release(long changeId) {
    jdbc.sql("update rule_draft set change_id = null where change_id = ?").param(changeId).update();
  }

  void deleteOfChange(long changeId) {
    jdbc.sql("delete from rule_draft where change_id = ?").param(changeId).update();
  }

  void delete(long id) {
    jdbc.sql("delete from rule_draft where id = ?").param(id).update();
  }

  /** Whether somebody looks at this proposal. */
  boolean isLookedAt(long changeId) {
    return jdbc.sql("select count(*) from rule_change where id = ? and status = 'PROPOSED'")
            .param(changeId)
            .query(Integer.class)
            .single()
        > 0;
  }

  private static RuleDraft read(ResultSet row) throws SQLException {
    return new RuleDraft(
        row.getLong("id"),
        row.getString("decision"),
        row.getString("owner"),
        row.getInt("base_version"),
        row.getString("dmn"),
        Answers.of(row.getString("answers")),
        row.getInt("revision"),
        row.getObject("changed_at", OffsetDateTime.class),
        row.getObject("trial_id", Long.class),
        row.getObject("change_id", Long.class),
        row.getString("contested") == null
            ? List.of()
            : List.of(row.getString("contested").split(" ")));
  }
}
