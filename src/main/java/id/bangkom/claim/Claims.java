package id.bangkom.claim;

import id.bangkom.jp.Scope;
import id.bangkom.jp.Track;
import id.bangkom.problem.Refusal;
import id.bangkom.workforce.Employee;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/**
 * The claims as they are kept: where each stands and every submission of what is claimed. Who may
 * change one, and when, is decided before; all changes are part of the caller's transaction.
 */
@Repository
class Claims {

  private static final String SELECT =
      """
      select c.id, c.claimant_id, c.supervisor_id, c.status, c.submission_number, c.activity_id,
        c.process_instance_id, c.opened_at, c.withdrawal_reason, s.track, s.scope, s.scope_ground,
        s.first_day, s.last_day, s.start_time, s.quantity, s.title, s.organiser,
        s.certificate_number, s.host, s.competency_aim, s.lesson, s.adoption, s.evidence_id
      from claim c
      join claim_submission s on s.claim_id = c.id and s.submission_number = c.submission_number
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  Claims(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  // ---- what is known

  /** The claim that a process is about. */
  Claim of(VariableScope process) {
    return get(Claim.KEY.idIn(process));
  }

  /**
   * @throws Refusal UNKNOWN when there is none
   */
  Claim get(long id) {
    return find(id).orElseThrow(() -> Refusal.unknown("Klaim ini tidak ditemukan."));
  }

  Optional<Claim> find(long id) {
    return jdbc.sql(SELECT + "where c.id = ?")
        .param(id)
        .query((row, number) -> read(row))
        .optional();
  }

  /** Several at once, by id; an unknown one is missing. */
  Map<Long, Claim> byIds(Collection<Long> ids) {
    return ids.isEmpty()
        ? Map.of()
        : jdbc
            .sql(SELECT + "where c.id in (:ids)")
            .param("ids", ids)
            .query((row, number) -> read(row))
            .list()
            .stream()
            .collect(Collectors.toMap(Claim::id, claim -> claim));
  }

  /** Keeps others from deciding on it until the transaction ends. */
  void lock(long id) {
    jdbc.sql("select id from claim where id = ? for update").param(id).query(Long.class).optional();
  }

  /** A person's own claims, the newest first. */
  List<Claim> of(Employee claimant) {
    return jdbc.sql(SELECT + "where c.claimant_id = ? order by c.id desc")
        .param(claimant.id())
        .query((row, number) -> read(row))
        .list();
  }

  /** Everybody's claims that still wait for somebody, the oldest first. */
  List<Claim> open() {
    return jdbc.sql(
            SELECT + "where c.status in ('VERIFYING', 'CERTIFYING', 'RETURNED') order by c.id")
        .query((row, number) -> read(row))
        .list();
  }

  /** What an employee claims or has claimed, without what was withdrawn, the oldest first. */
  List<Claim> notWithdrawnOf(long claimantId) {
    return jdbc.sql(SELECT + "where c.claimant_id = ? and c.status <> 'WITHDRAWN' order by c.id")
        .param(claimantId)
        .query((row, number) -> read(row))
        .list();
  }

  /** Those of an employee that wait for the supervisor. */
  List<Claim> verifiedBySupervisor(long claimantId) {
    return jdbc.sql(
            SELECT
                + """
                where c.claimant_id = ? and c.status = 'VERIFYING' and c.supervisor_id is not null
                order by c.id
                """)
        .param(claimantId)
        .query((row, number) -> read(row))
        .list();
  }

  /**
   * Whether a file stands in another claim already.
   *
   * @param exceptClaim null for a claim that is not opened yet
   */
  boolean hasEvidence(UUID evidenceId, Long exceptClaim) {
    return jdbc
        .sql("select distinct claim_id from claim_submission where evidence_id = ?")
        .param(evidenceId)
        .query(Long.class)
        .list()
        .stream()
        .anyMatch(other -> !other.equals(exceptClaim));
  }

  // ---- what is written

  /**
   * Adds a claim with its first submission, to be verified.
   *
   * @param supervisorId who verifies it, null when a rule administrator does
   */
  Claim add(long claimantId, Long supervisorId, ClaimFacts facts, String processInstanceId) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into claim (claimant_id, supervisor_id, status, submission_number,
              process_instance_id, opened_at)
            values (:claimant, :supervisor, :status, 1, :process, :at)
            """)
        .param("claimant", claimantId)
        .param("supervisor", supervisorId)
        .param("status", ClaimStatus.VERIFYING.name())
        .param("process", processInstanceId)
        .param("at", now())
        .update(key, "id");
    long id = key.getKey().longValue();
    addSubmission(id, 1, facts);
    return get(id);
  }

  /** Another submission takes the place of the one before, which stays as it was decided on. */
  Claim resubmit(Claim claim, Long supervisorId, ClaimFacts facts) {
    int number = claim.submissionNumber() + 1;
    addSubmission(claim.id(), number, facts);
    jdbc.sql("update claim set submission_number = ?, supervisor_id = ? where id = ?")
        .params(number, supervisorId, claim.id())
        .update();
    return get(claim.id());
  }

  private void addSubmission(long claimId, int number, ClaimFacts facts) {
    Internship internship = facts.internship();
    jdbc.sql(
            """
            insert into claim_submission (claim_id, submission_number, track, scope, scope_ground,
              first_day, last_day, start_time, quantity, title, organiser, certificate_number,
              host, competency_aim, lesson, adoption, evidence_id, submitted_at)
            values (:claim, :number, :track, :scope, :ground, :firstDay, :lastDay, :startTime,
              :quantity, :title, :organiser, :certificate, :host, :aim, :lesson, :adoption,
              :evidence, :at)
            """)
        .param("claim", claimId)
        .param("number", number)
        .param("track", facts.track().name())
        .param("scope", facts.scope().name())
        .param("ground", facts.scopeGround())
        .param("firstDay", facts.firstDay())
        .param("lastDay", facts.lastDay())
        .param("startTime", facts.startTime())
        .param("quantity", facts.quantity())
        .param("title", facts.title())
        .param("organiser", facts.organiser())
        .param("certificate", facts.certificateNumber())
        .param("host", internship == null ? null : internship.host())
        .param("aim", internship == null ? null : internship.competencyAim())
        .param("lesson", internship == null ? null : internship.lesson())
        .param("adoption", internship == null ? null : internship.adoption())
        .param("evidence", facts.evidenceId())
        .param("at", now())
        .update();
  }

  /**
   * Each step only from the status it is for, so that a process that is moved or started again
   * repeats nothing.
   *
   * @throws Refusal CONFLICT when the claim stands elsewhere
   */
  void move(Claim claim, ClaimStatus from, ClaimStatus to) {
    int moved =
        jdbc.sql("update claim set status = ? where id = ? and status = ?")
            .params(to.name(), claim.id(), from.name())
            .update();
    if (moved == 0) {
      throw outOfTurn(claim);
    }
  }

  /** The refusal of a step that the claim is not at. */
  Refusal outOfTurn(Claim claim) {
    return Refusal.conflict(
        "Langkah ini tidak cocok dengan keadaan klaim (%s): sudah dilakukan, atau belum gilirannya; muat ulang halaman."
            .formatted(get(claim.id()).status().label()));
  }

  /** The claimant has another supervisor, who verifies it. */
  void handOver(Claim claim, Employee successor) {
    lock(claim.id());
    jdbc.sql("update claim set supervisor_id = ? where id = ?")
        .params(successor.id(), claim.id())
        .update();
  }

  /**
   * Notes what the ledger counts for a claim.
   *
   * @throws Refusal CONFLICT when it counts something already
   */
  void noteActivity(Claim claim, UUID activityId) {
    int noted =
        jdbc.sql("update claim set activity_id = ? where id = ? and activity_id is null")
            .params(activityId, claim.id())
            .update();
    if (noted == 0) {
      throw outOfTurn(claim);
    }
  }

  /** The ledger counts nothing for a claim any more. */
  void forgetActivity(Claim claim) {
    jdbc.sql("update claim set activity_id = null where id = ?").param(claim.id()).update();
  }

  /** Notes who withdrew a claim and why; it ends with its process. */
  void noteWithdrawal(Claim claim, String by, String reason) {
    jdbc.sql(
            """
            update claim set withdrawn_by = ?, withdrawn_at = ?, withdrawal_reason = ?
            where id = ?
            """)
        .params(by, now(), reason, claim.id())
        .update();
  }

  private static Claim read(ResultSet row) throws SQLException {
    Track track = Track.valueOf(row.getString("track"));
    String host = row.getString("host");
    return new Claim(
        row.getLong("id"),
        row.getLong("claimant_id"),
        row.getObject("supervisor_id", Long.class),
        ClaimStatus.valueOf(row.getString("status")),
        row.getInt("submission_number"),
        new ClaimFacts(
            track,
            Scope.valueOf(row.getString("scope")),
            row.getString("scope_ground"),
            row.getObject("first_day", LocalDate.class),
            row.getObject("last_day", LocalDate.class),
            row.getObject("start_time", LocalTime.class),
            row.getBigDecimal("quantity"),
            row.getString("title"),
            row.getString("organiser"),
            row.getString("certificate_number"),
            host == null
                ? null
                : new Internship(
                    host,
                    row.getString("competency_aim"),
                    row.getString("lesson"),
                    row.getString("adoption")),
            row.getObject("evidence_id", UUID.class)),
        row.getObject("activity_id", UUID.class),
        row.getString("process_instance_id"),
        row.getObject("opened_at", OffsetDateTime.class),
        row.getString("withdrawal_reason"));
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock);
  }
}
