package id.bangkom.claim;

import id.bangkom.accounts.CurrentUser;
import id.bangkom.accounts.Role;
import id.bangkom.audit.Act;
import id.bangkom.audit.AuditTrail;
import id.bangkom.jp.Activity;
import id.bangkom.jp.CreditStatus;
import id.bangkom.jp.JpCertification;
import id.bangkom.jp.JpLedger;
import id.bangkom.jp.JpVoids;
import id.bangkom.jp.NewActivity;
import id.bangkom.jp.Scope;
import id.bangkom.jp.Track;
import id.bangkom.problem.Refusal;
import id.bangkom.programme.Wording;
import id.bangkom.workforce.Capacity;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Standing;
import id.bangkom.workforce.Workforce;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The claims: what was put before whom, what they decided, and what the ledger counts for it. */
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

  private static final String NOBODY_FOR_ONESELF =
      "Klaim sendiri tidak boleh diverifikasi atau disahkan sendiri; kembalikan tugas ini agar"
          + " diambil administrator aturan lain.";

  private final JdbcClient jdbc;
  private final JpLedger ledger;
  private final JpCertification certification;
  private final JpVoids voids;
  private final EvidenceStore evidence;
  private final Workforce workforce;
  private final CurrentUser currentUser;
  private final Standing standing;
  private final Clock clock;
  private final AuditTrail trail;

  Claims(
      JdbcClient jdbc,
      JpLedger ledger,
      JpCertification certification,
      JpVoids voids,
      EvidenceStore evidence,
      Workforce workforce,
      CurrentUser currentUser,
      Standing standing,
      Clock clock,
      AuditTrail trail) {
    this.jdbc = jdbc;
    this.ledger = ledger;
    this.certification = certification;
    this.voids = voids;
    this.evidence = evidence;
    this.workforce = workforce;
    this.currentUser = currentUser;
    this.standing = standing;
    this.clock = clock;
    this.trail = trail;
  }

  /** Keeps everybody else from changing what this claim's employee has counted. */
  void holdAccount(long claimId) {
    ledger.hold(get(claimId).claimantId());
  }

  // ---- what a claimant does

  /**
   * Opens a claim of an employee; the supervisor of today verifies it.
   *
   * @throws Refusal RULE when the facts cannot be, the certificate number was used, or the evidence
   *     is missing or not the claimant's own
   */
  @Transactional
  Claim open(Employee claimant, ClaimFacts facts, String processInstanceId) {
    check(claimant, facts, null);
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into claim (claimant_id, supervisor_id, status, submission_number,
              process_instance_id, opened_at)
            values (:claimant, :supervisor, :status, 1, :process, :at)
            """)
        .param("claimant", claimant.id())
        .param("supervisor", supervisorOf(claimant))
        .param("status", ClaimStatus.VERIFYING.name())
        .param("process", processInstanceId)
        .param("at", now())
        .update(key, "id");
    long id = key.getKey().longValue();
    addSubmission(id, 1, facts);
    return get(id);
  }

  /**
   * The claimant puts a returned claim before the supervisor of today once more.
   *
   * @throws Refusal FORBIDDEN to others, RULE as {@link #open}
   */
  @Transactional
  Claim revise(Claim claim, Employee claimant, ClaimFacts facts) {
    if (!claim.isOf(claimant)) {
      throw Refusal.forbidden("Hanya pegawai yang mengajukan klaim ini yang dapat memperbaikinya.");
    }
    check(claimant, facts, claim);
    move(claim, ClaimStatus.RETURNED, ClaimStatus.VERIFYING);
    int number = claim.submissionNumber() + 1;
    addSubmission(claim.id(), number, facts);
    jdbc.sql("update claim set submission_number = ?, supervisor_id = ? where id = ?")
        .params(number, supervisorOf(claimant), claim.id())
        .update();
    return get(claim.id());
  }

  private Long supervisorOf(Employee claimant) {
    return workforce
        .supervisorOf(claimant.id())
        .map(Employee::id)
        .filter(supervisor -> supervisor != claimant.id())
        .orElse(null);
  }

  private void check(Employee claimant, ClaimFacts facts, Claim claim) {
    // Before the supervisor is read, so that whoever becomes it at this moment finds the claim.
    workforce.lock(claimant.id());
    ledger.hold(claimant.id());
    // The ledger knows what an activity must be; nothing is written by this.
    ledger.preview(facts.toActivity(claimant.id(), "-"));
    refuseUsedCertificate(claimant.id(), facts, claim == null ? null : claim.id());
    Evidence file =
        evidence
            .find(facts.evidenceId())
            .filter(found -> found.ownerId() == claimant.id())
            .orElseThrow(
                () -> Refusal.rule("Bukti kegiatan tidak ditemukan; unggah kembali berkasnya."));
    if (isAttachedElsewhere(file.id(), claim == null ? null : claim.id())) {
      throw Refusal.rule(
          "Bukti kegiatan ini sudah dipakai pada klaim lain; unggah bukti untuk klaim ini.");
    }
  }

  private boolean isAttachedElsewhere(UUID evidenceId, Long claimId) {
    return jdbc
        .sql("select distinct claim_id from claim_submission where evidence_id = ?")
        .param(evidenceId)
        .query(Long.class)
        .list()
        .stream()
        .anyMatch(other -> !other.equals(claimId));
  }

  private void refuseUsedCertificate(long claimantId, ClaimFacts facts, Long exceptClaim) {
    earlier(claimantId, exceptClaim)
        .withCertificate(facts.certificateNumber())
        .ifPresent(
            used -> {
              throw Refusal.rule(certificateUsed(facts.certificateNumber(), used));
            });
  }

  /** Says where a certificate number was used. */
  static String certificateUsed(String number, Earlier.Known used) {
    return "Nomor sertifikat %s sudah dipakai untuk %s \"%s\", %s (%s). Satu nomor hanya dihitung"
            .formatted(
                number.strip(),
                used.track().label(),
                used.title(),
                Wording.day(used.firstDay()),
                used.where())
        + " satu kali; periksa nomornya.";
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

  // ---- what verifiers do

  /**
   * The supervisor, or a rule administrator where there is none, says that the activity took place
   * as claimed, or sends the claim back.
   *
   * @param reason why it is sent back; null when it is accepted
   * @throws Refusal FORBIDDEN to others and to the claimant
   */
  @Transactional
  void verify(Claim claim, Capacity by, boolean accepted, String reason) {
    String office = verifyingOffice(claim, by);
    decide(claim, ClaimDecision.Step.VERIFICATION, by.person(), office, accepted, reason);
  }

  /** The one place that says who may verify, and as what. */
  private String verifyingOffice(Claim claim, Capacity by) {
    if (claim.isOf(by.person())) {
      throw Refusal.forbidden(NOBODY_FOR_ONESELF);
    }
    if (claim.isSupervisedBy(by.official())) {
      return by.mark() == null ? Role.SUPERVISORS.label() : by.mark();
    }
    if (claim.supervisorId() == null && currentUser.has(Role.RULE_ADMINISTRATORS)) {
      return Role.RULE_ADMINISTRATORS.label();
    }
    throw Refusal.forbidden("Hanya atasan langsung pegawai ini yang dapat memverifikasi klaimnya.");
  }

  /**
   * A rule administrator certifies what was verified, or sends the claim back.
   *
   * @param reason why it is sent back; null when it is accepted
   * @throws Refusal FORBIDDEN to others, to the claimant and to who verified it
   */
  @Transactional
  void certify(Claim claim, Employee by, boolean accepted, String reason) {
    String office = certifyingOffice(claim, by);
    decide(claim, ClaimDecision.Step.CERTIFICATION, by, office, accepted, reason);
  }

  /** The one place that says who may certify, and as what. */
  private String certifyingOffice(Claim claim, Employee by) {
    if (claim.isOf(by)) {
      throw Refusal.forbidden(NOBODY_FOR_ONESELF);
    }
    if (!currentUser.has(Role.RULE_ADMINISTRATORS)) {
      throw Refusal.forbidden("Hanya administrator aturan yang dapat mengesahkan klaim.");
    }
    boolean verified =
        decisions(List.of(claim.id())).stream()
            .filter(d -> d.step() == ClaimDecision.Step.VERIFICATION && d.accepted())
            .filter(d -> d.submissionNumber() == claim.submissionNumber())
            .anyMatch(d -> d.decidedBy() == by.id());
    if (verified) {
      throw Refusal.forbidden(
          "Anda sudah memverifikasi klaim ini; pengesahannya oleh administrator aturan lain."
              + " Kembalikan tugas ini agar diambil orang lain.");
    }
    return Role.RULE_ADMINISTRATORS.label();
  }

  private void decide(
      Claim claim,
      ClaimDecision.Step step,
      Employee by,
      String office,
      boolean accepted,
      String reason) {
    if (accepted) {
      standing.require(by, claim.claimantId());
      ledger.hold(claim.claimantId());
      move(claim, step.decidedIn(), step.decidedIn());
      refuseUsedCertificate(claim.claimantId(), claim.facts(), claim.id());
    } else {
      move(claim, step.decidedIn(), ClaimStatus.RETURNED);
    }
    trail.record(
        accepted
            ? step == ClaimDecision.Step.VERIFICATION ? Act.CLAIM_VERIFIED : Act.CLAIM_CERTIFIED
            : Act.CLAIM_RETURNED,
        workforce.byId(claim.claimantId()).described(),
        "Klaim %d sebagai %s".formatted(claim.id(), office));
    jdbc.sql(
            """
            insert into claim_decision (claim_id, submission_number, step, accepted, reason,
              decided_by, decided_as, decided_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            claim.id(),
            claim.submissionNumber(),
            step.name(),
            accepted,
            reason,
            by.id(),
            office,
            now())
        .update();
  }

  // ---- what follows; each step only from the status it is for, so that a process that is moved
  // or started again repeats nothing

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

  /** The claimant has another supervisor, who verifies it. */
  void handOver(Claim claim, Employee successor) {
    lock(claim.id());
    jdbc.sql("update claim set supervisor_id = ? where id = ?")
        .params(successor.id(), claim.id())
        .update();
  }

  /**
   * Both sides confirmed: the ledger counts the activity, provisionally.
   *
   * @throws Refusal FORBIDDEN when nobody verified it, CONFLICT when it is not being verified
   */
  @Transactional
  void credit(Claim claim) {
    requireAccepted(claim, ClaimDecision.Step.VERIFICATION);
    ledger.hold(claim.claimantId());
    move(claim, ClaimStatus.VERIFYING, ClaimStatus.CERTIFYING);
    UUID activity =
        ledger
            .record(
                claim.facts().toActivity(claim.claimantId(), claim.source()),
                CreditStatus.PROVISIONAL)
            .activityId();
    int counted =
        jdbc.sql("update claim set activity_id = ? where id = ? and activity_id is null")
            .params(activity, claim.id())
            .update();
    if (counted == 0) {
      throw notThere(claim);
    }
  }

  /**
   * All have accepted it: its JP are certified as they were counted.
   *
   * @throws Refusal FORBIDDEN when nobody certified it, CONFLICT when it is not being certified,
   *     RULE when its activity was voided
   */
  @Transactional
  void certifyCredit(Claim claim) {
    requireAccepted(claim, ClaimDecision.Step.CERTIFICATION);
    ledger.hold(claim.claimantId());
    move(claim, ClaimStatus.CERTIFYING, ClaimStatus.CERTIFIED);
    if (claim.activityId() == null) {
      throw notThere(claim);
    }
    if (voids.isVoided(claim.activityId())) {
      throw Refusal.rule(
          "Kegiatan klaim ini sudah dibatalkan oleh administrator aturan sehingga tidak dapat"
              + " disahkan; kembalikan klaim kepada pegawainya.");
    }
    certification.certify(List.of(claim.activityId()));
  }

  /** Whoever moves the process past a decision finds that nobody decided. */
  private void requireAccepted(Claim claim, ClaimDecision.Step step) {
    boolean accepted =
        decisions(List.of(claim.id())).stream()
            .anyMatch(
                decision ->
                    decision.step() == step
                        && decision.accepted()
                        && decision.submissionNumber() == claim.submissionNumber());
    if (!accepted) {
      throw Refusal.forbidden("Klaim ini belum diterima oleh yang berwenang.");
    }
  }

  /** What the ledger counted for a claim that did not come through counts no more. */
  @Transactional
  void voidCredit(Claim claim, String reason) {
    if (claim.activityId() != null) {
      voids.voidUnlessVoided(claim.activityId(), reason);
      jdbc.sql("update claim set activity_id = null where id = ?").param(claim.id()).update();
    }
  }

  /**
   * A claim that was sent back after it was counted provisionally counts no more.
   *
   * @throws Refusal CONFLICT when it was not sent back
   */
  @Transactional
  void voidReturned(Claim claim) {
    ledger.hold(claim.claimantId());
    move(claim, ClaimStatus.RETURNED, ClaimStatus.RETURNED);
    List<ClaimDecision> decisions = decisions(List.of(claim.id()));
    voidCredit(claim, decisions.get(decisions.size() - 1).reason());
  }

  /** Notes who withdrew it and why, before the process ends. */
  void recordWithdrawal(long claimId, String by, String reason) {
    jdbc.sql(
            """
            update claim set withdrawn_by = ?, withdrawn_at = ?, withdrawal_reason = ?
            where id = ?
            """)
        .params(by, now(), reason, claimId)
        .update();
    trail.record(
        Act.CLAIM_WITHDRAWN,
        workforce.byId(get(claimId).claimantId()).described(),
        "Klaim %d: %s".formatted(claimId, reason));
  }

  /**
   * The claim has ended before its JP were certified; what it counted counts no more.
   *
   * @throws Refusal FORBIDDEN when nobody withdrew it, CONFLICT when it has ended already
   */
  @Transactional
  void close(Claim claim) {
    if (claim.withdrawalReason() == null) {
      throw Refusal.forbidden(
          "Klaim ini belum ditarik siapa pun; penarikan dilakukan pengaju atau administrator aturan"
              + " di halaman Klaim, dengan alasannya.");
    }
    ledger.hold(claim.claimantId());
    if (!claim.status().isOpen()) {
      throw notThere(claim);
    }
    move(claim, claim.status(), ClaimStatus.WITHDRAWN);
    voidCredit(claim, claim.withdrawalReason());
  }

  private void move(Claim claim, ClaimStatus from, ClaimStatus to) {
    int moved =
        jdbc.sql("update claim set status = ? where id = ? and status = ?")
            .params(to.name(), claim.id(), from.name())
            .update();
    if (moved == 0) {
      throw notThere(claim);
    }
  }

  private Refusal notThere(Claim claim) {
    return Refusal.conflict(
        "Langkah ini tidak cocok dengan keadaan klaim (%s): sudah dilakukan, atau belum gilirannya; muat ulang halaman."
            .formatted(get(claim.id()).status().label()));
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

  /** What was decided on claims, in the order of time. */
  List<ClaimDecision> decisions(Collection<Long> claimIds) {
    if (claimIds.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            select d.claim_id, d.submission_number, d.step, d.accepted, d.reason, d.decided_by,
              e.name as decider_name, d.decided_as, d.decided_at
            from claim_decision d join employee e on e.id = d.decided_by
            where d.claim_id in (:claims) order by d.id
            """)
        .param("claims", claimIds)
        .query(ClaimDecision.class)
        .list();
  }

  /**
   * What an employee has already, other than one claim.
   *
   * @param exceptClaim null for a claim that is not opened yet
   */
  Earlier earlier(long employeeId, Long exceptClaim) {
    List<Claim> claims =
        jdbc.sql(SELECT + "where c.claimant_id = ? and c.status <> 'WITHDRAWN' order by c.id")
            .param(employeeId)
            .query((row, number) -> read(row))
            .list();
    Set<UUID> ofClaims = new HashSet<>();
    List<Earlier.Known> known = new ArrayList<>();
    for (Claim claim : claims) {
      ofClaims.add(claim.activityId());
      if (!Objects.equals(claim.id(), exceptClaim)) {
        ClaimFacts facts = claim.facts();
        known.add(
            new Earlier.Known(
                facts.track(),
                facts.firstDay(),
                facts.finalDay(),
                facts.title(),
                facts.certificateNumber(),
                "klaim: " + claim.status().label().toLowerCase(java.util.Locale.ROOT)));
      }
    }
    for (Activity activity : ledger.activeOf(employeeId)) {
      if (!ofClaims.contains(activity.id())) {
        NewActivity fact = activity.fact();
        known.add(
            new Earlier.Known(
                fact.track(),
                fact.date(),
                fact.lastDay(),
                fact.title(),
                fact.evidenceNumber(),
                "sudah pada kartu JP"));
      }
    }
    return new Earlier(known);
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
