package id.bangkom.rulechange;

import id.bangkom.problem.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Where proposals to change a table are stored. What changes one says from which stage it may. */
@Repository
class RuleChanges {

  /** All but the table itself, which may have a megabyte. */
  private static final String CHANGE =
      """
      select id, decision, kind, back_to, status, base_version, reason, legal_document,
        effective_note, proposed_by, proposed_at, trial_id, decided_by, decided_at, decision_note,
        approved_fingerprint, version
      from rule_change
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  RuleChanges(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Proposals of a table that wait for a decision, the oldest first. */
  List<RuleChange> waiting(String decision) {
    return jdbc.sql(CHANGE + "where decision = ? and status = 'PROPOSED' order by id")
        .param(decision)
        .query((row, number) -> read(row))
        .list();
  }

  /** The newest and whatever is not finished, the newest first. */
  List<RuleChange> latest(int most) {
    return jdbc.sql(
            CHANGE
                + """
                where status in ('CHECKING', 'PROPOSED', 'RETURNED') or id in (
                  select n.id from rule_change n order by n.id desc fetch first %d rows only)
                order by id desc
                """
                    .formatted(most))
        .query((row, number) -> read(row))
        .list();
  }

  /** What became versions, the newest first. */
  List<RuleChange> live() {
    return jdbc.sql(CHANGE + "where version is not null order by id desc")
        .query((row, number) -> read(row))
        .list();
  }

  /** What came into force in an emergency and nobody has looked at since, the oldest first. */
  List<RuleChange> unseenEmergencies() {
    return jdbc.sql(CHANGE + "where kind = 'EMERGENCY' and decided_by is null order by id")
        .query((row, number) -> read(row))
        .list();
  }

  /**
   * @throws Refusal UNKNOWN when there is none
   */
  RuleChange get(long id) {
    return jdbc.sql(CHANGE + "where id = ?")
        .param(id)
        .query((row, number) -> read(row))
        .optional()
        .orElseThrow(RuleChanges::unknown);
  }

  /** Several at once, by id; an unknown one is missing. */
  Map<Long, RuleChange> byIds(Collection<Long> ids) {
    return ids.isEmpty()
        ? Map.of()
        : jdbc
            .sql(CHANGE + "where id in (:ids)")
            .param("ids", ids)
            .query((row, number) -> read(row))
            .list()
            .stream()
            .collect(Collectors.toMap(RuleChange::id, change -> change));
  }

  /**
   * A proposal with what the table would say.
   *
   * @throws Refusal UNKNOWN when there is none
   */
  ProposedTable table(long id) {
    return jdbc.sql("select * from rule_change where id = ?")
        .param(id)
        .query(
            (row, number) ->
                new ProposedTable(
                    read(row), row.getString("dmn"), Answers.of(row.getString("answers"))))
        .optional()
        .orElseThrow(RuleChanges::unknown);
  }

  private static Refusal unknown() {
    return Refusal.unknown("Usulan ini tidak ada; lihat daftar usulan.");
  }

  /**
   * The ids of the trials of a table that a proposal or a draft shows: what a proposed change was
   * decided by stays with it.
   */
  Set<Long> shownTrials(String decision) {
    return jdbc.sql(
            """
            select trial_id from rule_change where decision = :decision and trial_id is not null
            union
            select trial_id from rule_draft where decision = :decision and trial_id is not null
            """)
        .param("decision", decision)
        .query(Long.class)
        .set();
  }

  /**
   * @return its id
   */
  long add(NewChange change) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into rule_change (decision, kind, status, base_version, dmn, answers,
              reason, legal_document, effective_note, proposed_by, proposed_at, trial_id)
            values (?, ?, 'CHECKING', ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            change.decision(),
            change.kind().name(),
            change.baseVersion(),
            change.dmn(),
            change.answers().json(),
            change.grounds().reason(),
            change.grounds().legalDocument(),
            change.grounds().effectiveNote(),
            change.by(),
            OffsetDateTime.now(clock),
            change.trialId())
        .update(key, "id");
    return key.getKey().longValue();
  }

  /** Other grounds than it was proposed with at first. */
  void give(long id, Grounds grounds) {
    jdbc.sql(
            """
            update rule_change set reason = ?, legal_document = ?, effective_note = ?
            where id = ?
            """)
        .params(grounds.reason(), grounds.legalDocument(), grounds.effectiveNote(), id)
        .update();
  }

  /** Its table was mended: it is checked once more, and what was decided is decided again. */
  void mended(long id, int baseVersion, String dmn, Answers answers, Long trialId) {
    jdbc.sql(
            """
            update rule_change set status = 'CHECKING', base_version = ?, dmn = ?, answers = ?,
              trial_id = ?, decided_by = null, decided_at = null
            where id = ?
            """)
        .params(baseVersion, dmn, answers.json(), trialId, id)
        .update();
  }

  /**
   * It was checked: it waits for a second pair of eyes, or goes back to its proposer.
   *
   * @param kind what it turned out to be
   * @param backTo the earlier version that it is, or null
   * @param finding for which it goes back, or empty
   */
  void checked(long id, ChangeKind kind, Integer backTo, Optional<String> finding) {
    jdbc.sql(
            """
            update rule_change set status = ?, decision_note = ?, kind = ?, back_to = ?
            where id = ?
            """)
        .params(
            (finding.isEmpty() ? ChangeStatus.PROPOSED : ChangeStatus.RETURNED).name(),
            finding.orElse(null),
            kind.name(),
            backTo,
            id)
        .update();
  }

  void tryOut(long id, long trialId) {
    jdbc.sql("update rule_change set trial_id = ? where id = ?").params(trialId, id).update();
  }

  /**
   * @param fingerprint of what an approval approves, else null
   * @return whether it waited for a decision
   */
  boolean decide(long id, ChangeStatus status, Remark remark, String fingerprint) {
    return jdbc.sql(
                """
                update rule_change set status = ?, decided_by = ?, decided_at = ?,
                  decision_note = ?, approved_fingerprint = ?
                where id = ? and status = 'PROPOSED'
                """)
            .params(status.name(), remark.by(), remark.at(), remark.note(), fingerprint, id)
            .update()
        > 0;
  }

  /**
   * @return whether it was in that stage
   */
  boolean goLive(long id, ChangeStatus from, int version) {
    return jdbc.sql(
                """
                update rule_change set status = 'LIVE', version = ?
                where id = ? and status = ?
                """)
            .params(version, id, from.name())
            .update()
        > 0;
  }

  /**
   * @return whether it was in one of those stages
   */
  boolean withdraw(long id, Set<ChangeStatus> from) {
    return jdbc.sql(
                "update rule_change set status = 'WITHDRAWN' where id = :id and status in (:from)")
            .param("id", id)
            .param("from", from.stream().map(ChangeStatus::name).collect(Collectors.toSet()))
            .update()
        > 0;
  }

  /**
   * @return whether it came into force in an emergency and nobody had looked at it yet
   */
  boolean see(long id, String by) {
    return jdbc.sql(
                """
                update rule_change set decided_by = ?, decided_at = ?
                where id = ? and kind = 'EMERGENCY' and decided_by is null
                """)
            .params(by, OffsetDateTime.now(clock), id)
            .update()
        > 0;
  }

  private static RuleChange read(ResultSet row) throws SQLException {
    return new RuleChange(
        row.getLong("id"),
        row.getString("decision"),
        ChangeKind.valueOf(row.getString("kind")),
        row.getObject("back_to", Integer.class),
        row.getInt("base_version"),
        new Grounds(
            row.getString("reason"),
            row.getString("legal_document"),
            row.getString("effective_note")),
        row.getString("proposed_by"),
        row.getObject("proposed_at", OffsetDateTime.class),
        row.getObject("trial_id", Long.class),
        stage(row));
  }

  private static Stage stage(ResultSet row) throws SQLException {
    Remark remark =
        new Remark(
            row.getString("decided_by"),
            row.getObject("decided_at", OffsetDateTime.class),
            row.getString("decision_note"));
    return switch (ChangeStatus.valueOf(row.getString("status"))) {
      case CHECKING -> new Stage.Checking();
      case PROPOSED -> new Stage.Proposed();
      case APPROVED -> new Stage.Approved(remark, row.getString("approved_fingerprint"));
      case RETURNED -> new Stage.Returned(remark);
      case REFUSED -> new Stage.Refused(remark);
      case WITHDRAWN -> new Stage.Withdrawn(remark);
      case LIVE -> new Stage.Live(row.getInt("version"), remark);
    };
  }
}
