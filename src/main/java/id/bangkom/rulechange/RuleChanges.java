package id.bangkom.rulechange;

import id.bangkom.accounts.CurrentUser;
import id.bangkom.accounts.Role;
import id.bangkom.audit.Act;
import id.bangkom.audit.AuditTrail;
import id.bangkom.engine.Unrestricted;
import id.bangkom.guards.EmergencyDeployment;
import id.bangkom.guards.SafeXml;
import id.bangkom.jp.JpRules;
import id.bangkom.problem.Refusal;
import id.bangkom.rules.DeployedTables;
import id.bangkom.rules.TableCheck;
import id.bangkom.rules.TableChecks;
import id.bangkom.rules.TableDeployed;
import id.bangkom.rules.WrittenTable;
import id.bangkom.workforce.Standing;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.w3c.dom.Element;

/**
 * Proposals to change a table, from the first check to the version in force. Nobody approves what
 * is one's own, and nothing goes live that was written on a version that is not in force any more.
 */
@Service
class RuleChanges {

  private static final Logger AUDIT = LoggerFactory.getLogger("id.bangkom.audit");

  /** Who orders the trial run of a proposal that nobody wrote. */
  private static final String PRODUCT = "bangkom";

  private static final String SAME =
      "Rancangan ini sama dengan tabel yang berlaku; ubah dahulu isinya.";

  /** A system administrator need not be an employee: the login stands for the name, then. */
  private static final String LINE =
      """
      select c.id, c.decision, c.kind, c.back_to, c.status, c.proposed_by,
        coalesce(p.name, c.proposed_by) as proposer, c.proposed_at, c.reason, c.legal_document,
        c.effective_note, coalesce(a.name, c.decided_by) as approver, c.version
      from rule_change c
      left join employee p on p.login = c.proposed_by
      left join employee a on a.login = c.decided_by
      """;

  private static final int LONGEST_TEXT = 2000;
  private static final int LONGEST_DOCUMENT = 300;

  private final JdbcClient jdbc;
  private final DeployedTables deployed;
  private final RuleDrafts drafts;
  private final TableChecks checks;
  private final RuleExamples examples;
  private final TrialRuns trialRuns;
  private final RulePeople people;
  private final CurrentUser currentUser;
  private final Standing standing;
  private final RuntimeService runtimeService;
  private final TaskService taskService;
  private final FormService formService;
  private final Unrestricted unrestricted;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final AuditTrail trail;

  RuleChanges(
      JdbcClient jdbc,
      DeployedTables deployed,
      RuleDrafts drafts,
      TableChecks checks,
      RuleExamples examples,
      TrialRuns trialRuns,
      RulePeople people,
      CurrentUser currentUser,
      Standing standing,
      RuntimeService runtimeService,
      TaskService taskService,
      FormService formService,
      Unrestricted unrestricted,
      ApplicationEventPublisher events,
      Clock clock,
      AuditTrail trail) {
    this.jdbc = jdbc;
    this.deployed = deployed;
    this.drafts = drafts;
    this.checks = checks;
    this.examples = examples;
    this.trialRuns = trialRuns;
    this.people = people;
    this.currentUser = currentUser;
    this.standing = standing;
    this.runtimeService = runtimeService;
    this.taskService = taskService;
    this.formService = formService;
    this.unrestricted = unrestricted;
    this.events = events;
    this.clock = clock;
    this.trail = trail;
  }

  /**
   * Why a table is changed.
   *
   * @param legalDocument number of the regulation or decree; a program may not know it
   * @param effectiveNote what readers should know about its effect, or empty
   */
  record Grounds(String reason, String legalDocument, String effectiveNote) {

    private Grounds ofPerson() {
      Grounds checked = checked();
      if (checked.legalDocument().isEmpty()) {
        throw Refusal.rule(
            "Nomor dokumen hukum wajib diisi, misalnya nomor peraturan atau keputusan kepala"
                + " instansi.");
      }
      return checked;
    }

    private Grounds checked() {
      if (blank(reason)) {
        throw Refusal.rule("Alasan perubahan wajib diisi.");
      }
      if (reason.length() > LONGEST_TEXT
          || legalDocument != null && legalDocument.length() > LONGEST_DOCUMENT
          || effectiveNote != null && effectiveNote.length() > LONGEST_TEXT) {
        throw Refusal.rule(
            "Alasan dan catatan paling panjang %d karakter, nomor dokumen %d; ringkaslah."
                .formatted(LONGEST_TEXT, LONGEST_DOCUMENT));
      }
      return new Grounds(plain(reason), plain(legalDocument), plain(effectiveNote));
    }

    private static boolean blank(String text) {
      return text == null || text.isBlank();
    }

    private static String plain(String text) {
      return text == null ? "" : text.replace("\0", "").strip();
    }
  }

  /**
   * A proposal in a list, without its table.
   *
   * @param backTo the earlier version that it is, or null
   * @param proposedBy a login; null when a release of the product brought it
   * @param proposer whose login that is
   * @param approver the name of the second pair of eyes; null as long as nobody decided
   * @param version that it became, or null
   */
  record Line(
      long id,
      String decision,
      ChangeKind kind,
      Integer backTo,
      ChangeStatus status,
      String proposedBy,
      String proposer,
      OffsetDateTime proposedAt,
      String reason,
      String legalDocument,
      String effectiveNote,
      String approver,
      Integer version) {}

  /** Proposals of a table that wait for a decision, the oldest first. */
  List<Line> waiting(String decision) {
    return jdbc.sql(LINE + "where c.decision = ? and c.status = 'PROPOSED' order by c.id")
        .param(decision)
        .query(Line.class)
        .list();
  }

  /** The newest and whatever is not finished, the newest first. */
  List<Line> latest(int most) {
    return jdbc.sql(
            LINE
                + """
                where c.status in ('CHECKING', 'PROPOSED', 'RETURNED') or c.id in (
                  select n.id from rule_change n order by n.id desc fetch first %d rows only)
                order by c.id desc
                """
                    .formatted(most))
        .query(Line.class)
        .list();
  }

  /** What became versions, the newest first. */
  List<Line> live() {
    return jdbc.sql(LINE + "where c.version is not null order by c.id desc")
        .query(Line.class)
        .list();
  }

  /**
   * @throws Refusal UNKNOWN when there is none
   */
  RuleChange get(long id) {
    return find(id)
        .orElseThrow(() -> Refusal.unknown("Usulan ini tidak ada; lihat daftar usulan."));
  }

  private Optional<RuleChange> find(long id) {
    return jdbc.sql("select * from rule_change where id = ?")
        .param(id)
        .query((row, number) -> read(row))
        .optional();
  }

  /**
   * Proposes a draft, or proposes it again after it was returned.
   *
   * @param revision of the draft that its owner has before the eyes; a program may leave it out
   * @throws Refusal RULE while checks, examples or the trial run stand in the way, CONFLICT when it
   *     is being looked at or another version went live meanwhile
   */
  @Transactional
  RuleChange propose(RuleDraft seen, Integer revision, Grounds grounds) {
    Grounds checked = grounds.ofPerson();
    requireSecondAdministrator(seen.owner());
    RuleDraft draft = drafts.locked(seen, revision);
    requireReady(draft);
    if (draft.changeId() != null && get(draft.changeId()).status() == ChangeStatus.RETURNED) {
      Task revise =
          Optional.ofNullable(
                  unrestricted.call(
                      () ->
                          taskService
                              .createTaskQuery()
                              .processInstanceBusinessKey(
                                  RuleChangeProcess.BUSINESS_KEY.of(draft.changeId()))
                              .taskDefinitionKey(RuleChangeProcess.REVISE)
                              .singleResult()))
              .orElseThrow(
                  () -> Refusal.conflict("Usulan ini sudah tidak menunggu Anda; muat ulang."));
      jdbc.sql(
              """
              update rule_change set reason = ?, legal_document = ?, effective_note = ?
              where id = ?
              """)
          .params(
              checked.reason(), checked.legalDocument(), checked.effectiveNote(), draft.changeId())
          .update();
      formService.submitTaskForm(revise.getId(), Map.of("resubmit", true));
      return get(draft.changeId());
    }
    if (draft.changeId() != null) {
      throw Refusal.conflict("Rancangan ini sedang ditinjau sebagai usulan; tunggu keputusannya.");
    }
    long id =
        insert(
            draft.decision(),
            ChangeKind.EDIT,
            draft.baseVersion(),
            draft.dmn(),
            draft.answers(),
            checked,
            draft.owner(),
            draft.trialId());
    drafts.proposed(draft, id);
    start(id, draft.owner());
    return get(id);
  }

  private void requireSecondAdministrator(String proposer) {
    if (people.administratorsBut(proposer).isEmpty()) {
      throw Refusal.rule(
          "Perubahan aturan memerlukan administrator aturan kedua; mintalah administrator sistem"
              + " menunjuknya.");
    }
  }

  /**
   * What stands in the way of proposing a draft.
   *
   * @throws Refusal RULE or CONFLICT with what to do first
   */
  private void requireReady(RuleDraft draft) {
    requireUpToDate(draft.decision(), draft.baseVersion());
    WrittenTable inForce = drafts.inForce(draft.decision());
    TableCheck.Checked checked = checks.check(draft.dmn(), inForce);
    if (!checked.passed()) {
      throw Refusal.rule(
          "Pemeriksaan menemukan %d hal yang harus diperbaiki. Yang pertama: %s"
              .formatted(checked.findings().size(), checked.findings().get(0).sentence()));
    }
    if (checked.table().equals(inForce)) {
      throw Refusal.rule(SAME);
    }
    refuse(wrongExamples(checked.table(), draft.dmn(), draft.answers()));
    if (trialRuns.isMissing(draft.decision(), draft.dmn(), draft.trialId())) {
      throw Refusal.rule(
          "Jalankan dahulu uji coba sampai selesai untuk isi rancangan yang sekarang.");
    }
  }

  private static void refuse(Optional<String> wrong) {
    if (wrong.isPresent()) {
      throw Refusal.rule(wrong.get());
    }
  }

  private Optional<String> wrongExamples(WrittenTable table, String dmn, Answers answers) {
    RuleExamples.Results results = examples.run(table, dmn, answers);
    long wrong =
        results.changed().size()
            + results.own().stream()
                .filter(example -> example.state() == RuleExamples.State.CHANGED)
                .count();
    return wrong == 0
        ? Optional.empty()
        : Optional.of(
            "%d contoh berhasil lain dari harapan; terima hasil barunya satu per satu, atau perbaiki."
                .formatted(wrong));
  }

  /**
   * Proposes a table that a program sent. Whatever checks and examples find is for the proposer to
   * mend; the trial run begins with the proposal.
   *
   * @throws Refusal RULE when it is not one table of ours, or a word is missing
   */
  @Transactional
  RuleChange submit(String dmn, Grounds grounds, String by) {
    Grounds checked = grounds.checked();
    requireSecondAdministrator(by);
    String decision = decisionOf(dmn);
    String readable = drafts.readable(decision, dmn);
    RuleDraft draft = drafts.find(decision, by).orElse(null);
    if (draft != null) {
      throw Refusal.conflict(
          "Anda mempunyai rancangan tabel ini; ajukan atau hapus dahulu di halaman Aturan.");
    }
    RuleDraft own = drafts.open(decision, null, false, by);
    RuleDraft saved = drafts.saveDmn(own, own.revision(), readable);
    long id =
        insert(
            decision,
            ChangeKind.EDIT,
            saved.baseVersion(),
            saved.dmn(),
            Answers.NONE,
            checked,
            by,
            null);
    drafts.proposed(saved, id);
    start(id, by);
    tryOut(id, by);
    return get(id);
  }

  private String decisionOf(String dmn) {
    return SafeXml.find(dmn)
        .map(document -> document.getElementsByTagNameNS("*", "decision").item(0))
        .map(decision -> ((Element) decision).getAttribute("id"))
        .filter(decision -> deployed.latestVersion(decision).isPresent())
        .orElseThrow(
            () ->
                Refusal.rule(
                    "Berkas ini bukan salah satu tabel aturan; ekspor tabelnya dari halaman"
                        + " Aturan."));
  }

  /**
   * What a release of the product would change.
   *
   * @param cases its examples
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void proposePackaged(String decision, String dmn, List<Answers.Added> cases) {
    // What it answers otherwise than before is for the reviewer to see.
    Answers answers =
        examples.acceptAll(WrittenTable.read(dmn), dmn, examples.unknown(decision, cases));
    long id =
        insert(
            decision,
            ChangeKind.PACKAGED,
            deployed.latestVersion(decision).orElseThrow(),
            dmn,
            answers,
            new Grounds(
                "Versi baru aplikasi membawa tabel yang berbeda dari yang berlaku. Bandingkan, lalu"
                    + " setujui atau tolak.",
                "",
                ""),
            null,
            null);
    start(id, null);
  }

  /**
   * Tries a proposal out, when it came without a trial run or the one it has broke off.
   *
   * @param by the login of who wants it
   */
  @Transactional
  void tryOut(long id, String by) {
    RuleChange change = get(id);
    if (change.status() == ChangeStatus.PROPOSED
        && !trialRuns.isRunning(change.trialId())
        && trialRuns.isMissing(change.decision(), change.dmn(), change.trialId())) {
      jdbc.sql("update rule_change set trial_id = ? where id = ?")
          .params(trialRuns.start(change.decision(), change.dmn(), by), id)
          .update();
    }
  }

  /**
   * A system administrator deploys a table past everything else but the checks.
   *
   * @throws Refusal RULE when it is none of the tables, or the checks find something
   */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void recordEmergency(EmergencyDeployment deployment) {
    WrittenTable inForce =
        deployed
            .table(deployment.decision(), null)
            .orElseThrow(
                () ->
                    Refusal.rule(
                        "Tabel \"%s\" bukan tabel aturan aplikasi ini."
                            .formatted(deployment.decision())));
    TableCheck.Checked checked = checks.check(deployment.dmn(), inForce);
    if (!checked.passed()) {
      throw Refusal.rule(checked.findings().get(0).sentence());
    }
    long id =
        insert(
            deployment.decision(),
            ChangeKind.EMERGENCY,
            deployment.version() - 1,
            deployment.dmn(),
            Answers.NONE,
            new Grounds(deployment.reason(), "", ""),
            deployment.by(),
            null);
    jdbc.sql("update rule_change set status = 'LIVE', version = ? where id = ?")
        .params(deployment.version(), id)
        .update();
    trail.record(
        Act.RULE_EMERGENCY,
        deployment.decision(),
        "Versi %d: %s".formatted(deployment.version(), deployment.reason()),
        1,
        deployment.dmn().getBytes(StandardCharsets.UTF_8));
    AUDIT.warn(
        "Emergency: {} deployed version {} of {} past the second pair of eyes: {}",
        deployment.by(),
        deployment.version(),
        deployment.decision(),
        deployment.reason());
    events.publishEvent(
        new TableDeployed(deployment.decision(), deployment.version(), checked.table()));
    events.publishEvent(new EmergencyInForce(id));
  }

  private long insert(
      String decision,
      ChangeKind kind,
      int baseVersion,
      String dmn,
      Answers answers,
      Grounds grounds,
      String by,
      Long trialId) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into rule_change (decision, kind, status, base_version, dmn, answers,
              reason, legal_document, effective_note, proposed_by, proposed_at, trial_id)
            values (?, ?, 'CHECKING', ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            decision,
            kind.name(),
            baseVersion,
            dmn,
            answers.json(),
            grounds.reason(),
            grounds.legalDocument(),
            grounds.effectiveNote(),
            by,
            OffsetDateTime.now(clock),
            trialId)
        .update(key, "id");
    return key.getKey().longValue();
  }

  /** With the fingerprint of the table that it is about. */
  private void recordAct(Act act, RuleChange change, String note) {
    trail.record(
        act,
        change.decision(),
        "Usulan %d: %s".formatted(change.id(), note == null ? change.reason() : note),
        1,
        change.dmn().getBytes(StandardCharsets.UTF_8));
  }

  private void start(long id, String by) {
    recordAct(Act.RULE_PROPOSED, get(id), null);
    Map<String, Object> variables = new HashMap<>();
    variables.put(RuleChangeProcess.CHANGE_ID.name(), id);
    variables.put(RuleChangeProcess.PROPOSER_LOGIN.name(), by);
    unrestricted.call(
        () ->
            runtimeService.startProcessInstanceByKey(
                RuleChangeProcess.KEY, RuleChangeProcess.BUSINESS_KEY.of(id), variables));
  }

  /**
   * Checks a proposal before anybody is asked to look at it.
   *
   * @return whether it can be looked at
   */
  @Transactional(propagation = Propagation.MANDATORY)
  boolean check(long id) {
    RuleChange change = get(id);
    Optional<String> wrong = wrong(change);
    Integer backTo = wrong.isEmpty() ? earlierVersion(change).orElse(null) : null;
    jdbc.sql(
            """
            update rule_change set status = ?, decision_note = ?, kind = ?, back_to = ?
            where id = ?
            """)
        .params(
            (wrong.isEmpty() ? ChangeStatus.PROPOSED : ChangeStatus.RETURNED).name(),
            wrong.map(sentence -> "Pemeriksaan: " + sentence).orElse(null),
            (change.kind() == ChangeKind.PACKAGED
                    ? ChangeKind.PACKAGED
                    : backTo == null ? ChangeKind.EDIT : ChangeKind.BACK)
                .name(),
            backTo,
            id)
        .update();
    if (wrong.isEmpty() && change.proposedBy() == null) {
      tryOut(id, PRODUCT);
    }
    return wrong.isEmpty();
  }

  /** The latest version that says the same, however it was written. */
  private Optional<Integer> earlierVersion(RuleChange change) {
    WrittenTable proposed = WrittenTable.read(change.dmn());
    return IntStream.iterate(
            change.baseVersion() - 1, version -> version > 0, version -> version - 1)
        .boxed()
        .filter(
            version ->
                deployed.table(change.decision(), version).filter(proposed::equals).isPresent())
        .findFirst();
  }

  private Optional<String> wrong(RuleChange change) {
    WrittenTable inForce = drafts.inForce(change.decision());
    TableCheck.Checked checked = checked(change, inForce);
    if (!checked.passed()) {
      return Optional.of(checked.findings().get(0).sentence());
    }
    return checked.table().equals(inForce)
        ? Optional.of(SAME)
        : wrongExamples(checked.table(), change.dmn(), change.answers());
  }

  /** A release may bring other columns, as it brings the code that asks them. */
  TableCheck.Checked checked(RuleChange change, WrittenTable before) {
    return change.kind() == ChangeKind.PACKAGED
        ? checks.checkPackaged(change.dmn(), before)
        : checks.check(change.dmn(), before);
  }

  /**
   * The second pair of eyes decides.
   *
   * @param status APPROVED, RETURNED or REFUSED
   * @param shown the fingerprint of what they were shown; null when they were shown nothing
   * @param note why; required unless it is approved
   * @throws Refusal FORBIDDEN to the proposer and to whoever is no rule administrator, CONFLICT
   *     when they were shown something else, or the proposal waits for no decision, wherever the
   *     process stands
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void decide(long id, ChangeStatus status, String shown, String note) {
    RuleChange change = get(id);
    String by = currentUser.login();
    if (!currentUser.has(Role.RULE_ADMINISTRATORS)) {
      throw Refusal.forbidden("Hanya administrator aturan yang dapat meninjau perubahan aturan.");
    }
    if (by.equals(change.proposedBy())) {
      throw Refusal.forbidden(
          "Usulan sendiri tidak dapat ditinjau sendiri; mintalah administrator aturan lain.");
    }
    if (status == ChangeStatus.APPROVED
        && change.proposedBy() != null
        && !standing.areIndependent(change.proposedBy(), by)) {
      throw Refusal.forbidden(
          "Pengusul dan Anda belum dua orang yang berdiri sendiri: yang satu mencatat atau mengubah"
              + " data yang lain dan hal itu belum dikonfirmasi; mintalah administrator aturan lain"
              + " meninjau.");
    }
    if (!change.fingerprint().equals(shown)) {
      throw Refusal.conflict(
          "Yang tampil pada formulir bukan usulan yang diputuskan, atau usulannya sudah berubah;"
              + " tutup lalu buka kembali tugas ini dan periksa sekali lagi.");
    }
    if (status != ChangeStatus.APPROVED && note.isEmpty()) {
      throw Refusal.rule("Tulis alasan pengembalian atau penolakan.");
    }
    if (status == ChangeStatus.APPROVED) {
      requireUpToDate(change.decision(), change.baseVersion());
    }
    if (status == ChangeStatus.APPROVED
        && trialRuns.isMissing(change.decision(), change.dmn(), change.trialId())) {
      throw Refusal.rule(
          "Uji coba usulan ini belum selesai. Tunggu sebentar, atau jalankan lagi pada usulannya di"
              + " halaman Aturan.");
    }
    int decided =
        jdbc.sql(
                """
                update rule_change set status = ?, decided_by = ?, decided_at = ?, decision_note = ?,
                  approved_fingerprint = ?
                where id = ? and status = 'PROPOSED'
                """)
            .params(
                status.name(),
                by,
                OffsetDateTime.now(clock),
                note.isEmpty() ? null : note,
                status == ChangeStatus.APPROVED ? shown : null,
                id)
            .update();
    recordAct(
        switch (status) {
          case APPROVED -> Act.RULE_APPROVED;
          case RETURNED -> Act.RULE_RETURNED;
          default -> Act.RULE_REFUSED;
        },
        change,
        note);
    if (decided == 0) {
      throw Refusal.conflict(
          "Usulan ini tidak menunggu keputusan; lihat keadaannya pada daftar usulan di halaman"
              + " Aturan.");
    }
  }

  /**
   * Puts an approved table in force.
   *
   * @return whether it decides what activities count
   * @throws Refusal CONFLICT when another version went live since it was proposed
   */
  @Transactional(propagation = Propagation.MANDATORY)
  boolean goLive(long id) {
    RuleChange change = get(id);
    // Whoever moves the process past the approval finds that nobody approved.
    if (change.status() != ChangeStatus.APPROVED
        || change.decidedBy() == null
        || change.decidedBy().equals(change.proposedBy())) {
      throw Refusal.forbidden("Usulan ini belum disetujui administrator aturan yang lain.");
    }
    if (!change.fingerprint().equals(approvedFingerprint(id))) {
      throw Refusal.forbidden("Yang disetujui bukan isi usulan yang sekarang; ajukan sekali lagi.");
    }
    // Two approvals at the same moment: the later one waits, and then reads the other's version.
    jdbc.sql("select digest from packaged_table where decision = ? for update")
        .param(change.decision())
        .query(String.class)
        .optional();
    requireUpToDate(change.decision(), change.baseVersion());
    refuse(wrong(change));
    int version = deployed.deploy(change.decision(), change.dmn(), "rule-change " + id);
    if (version != change.baseVersion() + 1) {
      throw Refusal.conflict(
          "Versi lain mulai berlaku pada saat yang sama; buka kembali tugas ini lalu kembalikan"
              + " usulannya.");
    }
    examples.keep(WrittenTable.read(change.dmn()), change.dmn(), change.answers());
    int live =
        jdbc.sql(
                """
                update rule_change set status = 'LIVE', version = ?
                where id = ? and status = 'APPROVED'
                """)
            .params(version, id)
            .update();
    if (live == 0) {
      throw Refusal.conflict("Usulan ini sudah berlaku atau ditutup; muat ulang halaman.");
    }
    drafts.deleteOfChange(id);
    return JpRules.decidesCredits(change.decision());
  }

  private String approvedFingerprint(long id) {
    return jdbc.sql("select approved_fingerprint from rule_change where id = ?")
        .param(id)
        .query(String.class)
        .optional()
        .orElse(null);
  }

  /**
   * The proposer proposes the mended draft again, or gives it up.
   *
   * @throws Refusal as {@link #propose}, FORBIDDEN to all others
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void revise(long id, boolean resubmit) {
    RuleChange change = get(id);
    if (!isProposer(change)) {
      throw Refusal.forbidden("Hanya pengusulnya yang dapat memperbaiki atau menarik usulan ini.");
    }
    if (!resubmit) {
      return;
    }
    if (change.proposedBy() == null) {
      bringUpToDate(change);
      return;
    }
    RuleDraft draft =
        drafts
            .ofChange(id)
            .map(drafts::locked)
            .orElseThrow(
                () ->
                    Refusal.rule(
                        "Usulan ini tidak mempunyai rancangan; tarik usulan, lalu mulai dengan Ubah"
                            + " di halaman Aturan."));
    requireReady(draft);
    jdbc.sql(
            """
            update rule_change set status = 'CHECKING', base_version = ?, dmn = ?, answers = ?,
              trial_id = ?, decided_by = null, decided_at = null
            where id = ?
            """)
        .params(
            draft.baseVersion(), draft.dmn(), draft.answers().json(), draft.trialId(), change.id())
        .update();
    recordAct(Act.RULE_PROPOSED, get(id), null);
  }

  private boolean isProposer(RuleChange change) {
    return change.proposedBy() == null
        ? currentUser.has(Role.RULE_ADMINISTRATORS)
        : currentUser.login().equals(change.proposedBy());
  }

  /** What a release brought has no draft: what went live meanwhile is brought into it here. */
  private void bringUpToDate(RuleChange change) {
    int current = deployed.latestVersion(change.decision()).orElseThrow();
    WrittenTable inForce = drafts.inForce(change.decision());
    // A release that brings other columns stays as it is: rows of the old ones do not fit.
    String dmn =
        WrittenTable.read(change.dmn()).columns().equals(inForce.columns())
            ? drafts.merged(change.decision(), change.baseVersion(), change.dmn(), current).dmn()
            : change.dmn();
    TableCheck.Checked checked = checks.checkPackaged(dmn, inForce);
    Answers answers =
        checked.passed()
            ? examples.acceptAll(checked.table(), dmn, change.answers().added())
            : change.answers();
    jdbc.sql(
            """
            update rule_change set status = 'CHECKING', base_version = ?, dmn = ?, answers = ?,
              trial_id = null, decided_by = null, decided_at = null
            where id = ?
            """)
        .params(current, dmn, answers.json(), change.id())
        .update();
  }

  /**
   * The proposer takes a proposal back that nobody has decided on; the draft stays the proposer's.
   * What a release brought has no proposer, so any rule administrator may put it aside.
   *
   * @throws Refusal FORBIDDEN to all others, CONFLICT when it waits for nobody any more
   */
  @Transactional
  void withdraw(long id) {
    RuleChange change = get(id);
    if (!isProposer(change)) {
      throw Refusal.forbidden("Hanya pengusulnya yang dapat menarik usulan ini.");
    }
    int withdrawn =
        jdbc.sql("update rule_change set status = 'WITHDRAWN' where id = ? and status = 'PROPOSED'")
            .param(id)
            .update();
    if (withdrawn == 0) {
      throw Refusal.conflict(
          "Usulan ini tidak lagi menunggu keputusan; muat ulang halaman. Usulan yang dikembalikan"
              + " ditarik lewat tugasnya di Daftar tugas.");
    }
    recordAct(Act.RULE_WITHDRAWN, change, null);
    unrestricted.call(
        () -> {
          runtimeService
              .createMessageCorrelation(RuleChangeProcess.WITHDRAWN)
              .processInstanceBusinessKey(RuleChangeProcess.BUSINESS_KEY.of(id))
              .correlate();
          return null;
        });
  }

  /**
   * The process ended, on whichever way. What did not go live and was not refused is withdrawn,
   * also when the process was deleted; what was written stays with its writer.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void close(long id) {
    int withdrawn =
        jdbc.sql(
                """
                update rule_change set status = 'WITHDRAWN'
                where id = ? and status in ('CHECKING', 'PROPOSED', 'RETURNED', 'APPROVED')
                """)
            .param(id)
            .update();
    if (withdrawn > 0) {
      recordAct(Act.RULE_WITHDRAWN, get(id), null);
    }
    drafts.release(id);
  }

  /** The year in which a change was approved: what its form calls this year stays this year. */
  int yearOf(RuleChange change) {
    return change.decidedAt().atZoneSameInstant(clock.getZone()).getYear();
  }

  private void requireUpToDate(String decision, int baseVersion) {
    int current = deployed.latestVersion(decision).orElseThrow();
    if (current != baseVersion) {
      throw Refusal.conflict(
          ("Versi %d tabel ini sudah berlaku, sedangkan usulan ini dibuat dari versi %d. Versi terbaru"
                  + " harus digabungkan dahulu: peninjau mengembalikan usulannya, pengusul"
                  + " menggabungkannya di rancangan.")
              .formatted(current, baseVersion));
    }
  }

  private static RuleChange read(ResultSet row) throws SQLException {
    return new RuleChange(
        row.getLong("id"),
        row.getString("decision"),
        ChangeKind.valueOf(row.getString("kind")),
        row.getObject("back_to", Integer.class),
        ChangeStatus.valueOf(row.getString("status")),
        row.getInt("base_version"),
        row.getString("dmn"),
        Answers.of(row.getString("answers")),
        row.getString("reason"),
        row.getString("legal_document"),
        row.getString("effective_note"),
        row.getString("proposed_by"),
        row.getObject("proposed_at", OffsetDateTime.class),
        row.getObject("trial_id", Long.class),
        row.getString("decided_by"),
        row.getObject("decided_at", OffsetDateTime.class),
        row.getString("decision_note"),
        row.getObject("version", Integer.class));
  }
}
