package id.bangkom.sheet;

import id.bangkom.audit.Act;
import id.bangkom.audit.AuditTrail;
import id.bangkom.jp.CardEntry;
import id.bangkom.jp.JpCertification;
import id.bangkom.jp.JpLedger;
import id.bangkom.jp.Scope;
import id.bangkom.problem.Refusal;
import id.bangkom.programme.Agreement;
import id.bangkom.programme.Agreements;
import id.bangkom.programme.Programme;
import id.bangkom.programme.Programmes;
import id.bangkom.programme.Session;
import id.bangkom.programme.SessionRecord;
import id.bangkom.programme.SessionRules;
import id.bangkom.programme.Sessions;
import id.bangkom.programme.Wording;
import id.bangkom.workforce.ActKind;
import id.bangkom.workforce.Capacity;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.PersonnelActs;
import id.bangkom.workforce.Standing;
import id.bangkom.workforce.Workforce;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The documentation of a programme: the sheet of its sessions, signed in order by guide,
 * participant and head. The last signature certifies the JP.
 */
@Repository
public class ActivitySheets {

  private final JdbcClient jdbc;
  private final Programmes programmes;
  private final Agreements agreements;
  private final Sessions sessions;
  private final SessionRules sessionRules;
  private final Workforce workforce;
  private final JpLedger ledger;
  private final JpCertification certification;
  private final PersonnelActs acts;
  private final Standing standing;
  private final Clock clock;
  private final AuditTrail trail;

  ActivitySheets(
      JdbcClient jdbc,
      Programmes programmes,
      Agreements agreements,
      Sessions sessions,
      SessionRules sessionRules,
      Workforce workforce,
      JpLedger ledger,
      JpCertification certification,
      PersonnelActs acts,
      Standing standing,
      Clock clock,
      AuditTrail trail) {
    this.jdbc = jdbc;
    this.programmes = programmes;
    this.agreements = agreements;
    this.sessions = sessions;
    this.sessionRules = sessionRules;
    this.workforce = workforce;
    this.ledger = ledger;
    this.certification = certification;
    this.acts = acts;
    this.standing = standing;
    this.clock = clock;
    this.trail = trail;
  }

  /**
   * Puts a new edition before the signers. A head that an administrator named stays named, unless
   * it has become the guide or the participant since; one by office is looked up anew, so that a
   * successor signs.
   */
  ActivitySheet compose(Programme programme) {
    Long named =
        latest(programme.id())
            .filter(ActivitySheet::headNamed)
            .map(ActivitySheet::headId)
            .filter(head -> !head.equals(programme.guideId()))
            .filter(head -> head != programme.participantId())
            .orElse(null);
    return compose(
        programme,
        named != null
            ? named
            : workforce.signingHead(programme.participantId()).map(Employee::id).orElse(null),
        named != null);
  }

  private ActivitySheet compose(Programme programme, Long head, boolean headNamed) {
    Optional<ActivitySheet> previous = latest(programme.id());
    // After a certified sheet, which may have been closed while the programme went on, another.
    int sheetNumber =
        previous
            .map(s -> s.certifiedAt() == null ? s.sheetNumber() : s.sheetNumber() + 1)
            .orElse(1);
    sessions.putOnSheet(programme.id(), sheetNumber);
    String content = content(programme, sheetNumber, head).toJson();
    jdbc.sql(
            """
            insert into activity_sheet (programme_id, sheet_number, edition, head_id, head_named,
              content, content_hash, composed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            programme.id(),
            sheetNumber,
            previous.map(s -> s.edition() + 1).orElse(1),
            head,
            headNamed,
            content,
            SheetContent.hash(content),
            OffsetDateTime.now(clock))
        .update();
    return current(programme.id());
  }

  /**
   * A rule administrator names who signs as head where no unit has one.
   *
   * @throws Refusal RULE when it would be the participant, the guide or the administrator oneself:
   *     only a head by office may sign in two places
   */
  ActivitySheet nameHead(Programme programme, Employee head, Employee administrator) {
    standing.require(administrator, programme.participantId());
    if (head.id() == programme.participantId()) {
      throw Refusal.rule("Peserta tidak dapat menandatangani lembarnya sendiri sebagai kepala.");
    }
    if (programme.isGuide(head) || head.id() == administrator.id()) {
      throw Refusal.rule(
          "Pembimbing program dan administrator yang menunjuk tidak dapat menjadi penanda tangan;"
              + " pilih pejabat lain.");
    }
    Employee participant = workforce.byId(programme.participantId());
    acts.recordAbout(
        ActKind.SIGNER,
        head.login(),
        participant.login(),
        "Penanda tangan lembar " + participant.name());
    return compose(programme, head.id(), true);
  }

  private SheetContent content(Programme programme, int sheetNumber, Long headId) {
    Agreement agreement = agreements.accepted(programme.id()).orElseThrow();
    List<SheetContent.Row> rows = new ArrayList<>();
    BigDecimal total = BigDecimal.ZERO;
    List<Session> confirmed = sessions.onSheet(programme.id(), sheetNumber);
    Map<UUID, CardEntry> credits =
        ledger.credits(confirmed.stream().map(Session::activityId).toList());
    // A former guide's initials stay the former guide's.
    Map<Long, Employee> initialledBy =
        workforce.byIds(confirmed.stream().map(Session::initialledBy).toList());
    for (Session session : confirmed) {
      CardEntry credit = credits.get(session.activityId());
      rows.add(
          new SheetContent.Row(
              rows.size() + 1,
              session.sessionDate(),
              session.startTime(),
              session.minutes(),
              session.mode() == null ? null : session.mode().label(),
              session.subject(),
              initialledBy.get(session.initialledBy()).name()
                  + (session.initialMark() == null ? "" : " (" + session.initialMark() + ")")
                  + ", "
                  + Wording.moment(session.initialledAt(), clock.getZone()),
              Wording.moment(session.respondedAt(), clock.getZone()),
              remark(programme, agreement, session),
              credit.countedJp(),
              credit.explanation()));
      total = total.add(credit.countedJp());
    }
    return new SheetContent(
        programme.method().label(),
        person(workforce.byId(programme.participantId())),
        person(workforce.byId(programme.guideId())),
        programme.guideCertified(),
        headId == null ? null : person(workforce.byId(headId)),
        workforce.competencyName(programme.focusCompetencyId()),
        agreement.goal(),
        agreement.activity(),
        agreement.expectedResult(),
        agreement.scope() == Scope.NATIONAL ? "Nasional" : "Internasional",
        agreement.scopeGround(),
        programme.withdrawalReason(),
        rows,
        total);
  }

  /** The scope stands in a row's remark where it was agreed on differently on that day. */
  private String remark(Programme programme, Agreement printed, Session session) {
    Scope scope = agreements.inForceOn(programme, session.sessionDate()).scope();
    Optional<String> remark = sessionRules.remark(programme.method(), scope, session);
    return scope == printed.scope()
        ? remark.orElse(null)
        : remark.map(r -> r + "; ").orElse("") + "cakupan " + scope.label();
  }

  private static SheetContent.Person person(Employee employee) {
    return new SheetContent.Person(employee.name(), employee.nip(), employee.post());
  }

  /** The edition that is being signed or was certified. */
  public ActivitySheet current(long programmeId) {
    return latest(programmeId)
        .orElseThrow(() -> Refusal.unknown("Program ini belum memiliki lembar kegiatan."));
  }

  /** How many sheets each of these programmes has; one without any is missing. */
  public Map<Long, Integer> sheetCounts(Collection<Long> programmeIds) {
    Map<Long, Integer> counts = new HashMap<>();
    if (!programmeIds.isEmpty()) {
      jdbc.sql(
              """
              select programme_id, max(sheet_number) as sheets from activity_sheet
              where programme_id in (:programmes) group by programme_id
              """)
          .param("programmes", programmeIds)
          .query(
              row -> {
                counts.put(row.getLong("programme_id"), row.getInt("sheets"));
              });
    }
    return counts;
  }

  /**
   * The newest edition of one of the programme's sheets.
   *
   * @throws Refusal UNKNOWN when there is no such sheet
   */
  ActivitySheet numbered(long programmeId, int sheetNumber) {
    return jdbc.sql(
            """
            select * from activity_sheet where programme_id = ? and sheet_number = ?
            order by edition desc limit 1
            """)
        .params(programmeId, sheetNumber)
        .query(ActivitySheet.class)
        .optional()
        .orElseThrow(() -> Refusal.unknown("Program ini belum memiliki lembar kegiatan itu."));
  }

  /** The newest edition, if there is one. */
  Optional<ActivitySheet> latest(long programmeId) {
    return jdbc
        .sql("select * from activity_sheet where programme_id = ? order by edition desc limit 1")
        .param(programmeId)
        .query(ActivitySheet.class)
        .list()
        .stream()
        .findFirst();
  }

  /** The signatures of an edition, in their order. */
  public List<SheetSignature> signatures(long sheetId) {
    return jdbc
        .sql("select * from sheet_signature where sheet_id = ?")
        .param(sheetId)
        .query(SheetSignature.class)
        .list()
        .stream()
        .sorted(java.util.Comparator.comparing(SheetSignature::place))
        .toList();
  }

  /**
   * Signs the current edition. Where the guide is the head, the guide's one act stands in both
   * places.
   *
   * @return false when what the sheet says has changed since it was composed: nothing is signed,
   *     and the sheet has to be composed again
   */
  boolean sign(Programme programme, SheetPlace place, Capacity signer) {
    programmes.lock(programme.id());
    ActivitySheet sheet = current(programme.id());
    standing.require(signer.person(), programme.participantId());
    requirePlace(programme, sheet, place, signer);
    if (signatures(sheet.id()).size() != place.ordinal()) {
      throw Refusal.conflict("Lembar ini sudah ditandatangani atau belum gilirannya; muat ulang.");
    }
    // Read again behind the lock: the programme may have been withdrawn a moment ago.
    Programme locked = programmes.get(programme.id());
    String now = SheetContent.hash(content(locked, sheet.sheetNumber(), sheet.headId()).toJson());
    if (!now.equals(sheet.contentHash())) {
      refuse(
          sheet,
          null,
          "Isi lembar berubah sejak disusun, misalnya hitungan JP atau penghentian program; periksa lalu tandatangani kembali.");
      return false;
    }
    insert(sheet, place, signer);
    return true;
  }

  private void requirePlace(
      Programme programme, ActivitySheet sheet, SheetPlace place, Capacity signer) {
    switch (place) {
      case GUIDE -> programme.requireGuide(signer);
      case PARTICIPANT -> programme.requireParticipant(signer.person());
      case HEAD -> {
        if (sheet.headId() == null
            || sheet.headId() != signer.official().id()
            || programme.isParticipant(signer.person())) {
          throw Refusal.forbidden("Anda bukan kepala yang menandatangani lembar ini.");
        }
      }
    }
  }

  private void insert(ActivitySheet sheet, SheetPlace place, Capacity capacity) {
    Employee signer = capacity.person();
    jdbc.sql(
            """
            insert into sheet_signature (sheet_id, place, signer_id, signer_name, signer_nip,
              signer_post, acting_mark, signed_at, content_hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            sheet.id(),
            place.name(),
            signer.id(),
            signer.name(),
            signer.nip(),
            signer.post(),
            capacity.mark(),
            OffsetDateTime.now(clock),
            sheet.contentHash())
        .update();
  }

  /** Whether somebody has signed the edition that is being signed; it then stays as it is. */
  public boolean isSigned(Programme programme) {
    return !signatures(current(programme.id()).id()).isEmpty();
  }

  /** Whether somebody else is head by office now than when the edition was composed. */
  public boolean hasAnotherHead(Programme programme) {
    ActivitySheet sheet = current(programme.id());
    return !sheet.headNamed()
        && !workforce
            .signingHead(programme.participantId())
            .map(Employee::id)
            .equals(Optional.ofNullable(sheet.headId()));
  }

  /** Nobody has signed yet, and what the sheet says has changed: its edition is void. */
  void outdate(Programme programme, String reason) {
    refuse(current(programme.id()), null, reason);
  }

  /** Whether the guide's signature also stands in the head's place. */
  boolean guideIsHead(Programme programme) {
    Long head = current(programme.id()).headId();
    return head != null && head.equals(programme.guideId());
  }

  /** A signer sends the sheet back; its signatures are void, another edition is composed. */
  void refuse(Programme programme, SheetPlace place, Capacity signer, String reason) {
    ActivitySheet sheet = current(programme.id());
    requirePlace(programme, sheet, place, signer);
    refuse(sheet, signer.person(), reason);
  }

  private void refuse(ActivitySheet sheet, Employee by, String reason) {
    jdbc.sql(
            """
            insert into sheet_refusal (sheet_id, refused_by, reason, refused_at)
            values (?, ?, ?, ?)
            """)
        .params(sheet.id(), by == null ? null : by.id(), reason, OffsetDateTime.now(clock))
        .update();
  }

  /** Why the edition before this one went back, and who sent it; empty for the first. */
  Optional<SheetRefusal> refusalBefore(ActivitySheet sheet) {
    return jdbc.sql(
            """
            select e.name as refused_by, r.reason from sheet_refusal r
              join activity_sheet s on s.id = r.sheet_id
              left join employee e on e.id = r.refused_by
            where s.programme_id = ? and s.sheet_number = ? and s.edition = ?
            """)
        .params(sheet.programmeId(), sheet.sheetNumber(), sheet.edition() - 1)
        .query(SheetRefusal.class)
        .optional();
  }

  /**
   * The guide proposes to replace a wrong row, before the first signature.
   *
   * @param rowNumber as the sheet numbers it
   */
  void proposeCorrection(
      Programme programme, Capacity guide, int rowNumber, SessionRecord right, String reason) {
    programme.requireGuide(guide);
    ActivitySheet sheet = current(programme.id());
    requireUnsigned(sheet);
    List<Session> rows = sessions.onSheet(programme.id(), sheet.sheetNumber());
    if (rowNumber > rows.size()) {
      throw Refusal.rule("Lembar ini hanya memiliki " + rows.size() + " baris; pilih nomor baris.");
    }
    Session wrong = rows.get(rowNumber - 1);
    sessions.check(programme, right, wrong);
    jdbc.sql(
            """
            insert into row_correction (sheet_id, session_id, session_date, start_time, minutes,
              mode, material, reason, proposed_by, proposed_mark, proposed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            sheet.id(),
            wrong.id(),
            right.date(),
            right.startTime(),
            right.minutes(),
            right.mode() == null ? null : right.mode().name(),
            right.material(),
            reason,
            guide.person().id(),
            guide.mark(),
            OffsetDateTime.now(clock))
        .update();
  }

  private void requireUnsigned(ActivitySheet sheet) {
    if (!signatures(sheet.id()).isEmpty()) {
      throw Refusal.rule(
          "Lembar sudah ditandatangani; baris tidak dapat diganti lagi. Mintalah administrator"
              + " aturan.");
    }
  }

  /** The correction that waits for the participant's answer. */
  Optional<RowCorrection> openCorrection(long sheetId) {
    return jdbc.sql("select * from row_correction where sheet_id = ? and accepted is null")
        .param(sheetId)
        .query(RowCorrection.class)
        .optional();
  }

  /** The participant agrees: the old row is voided, the new one credited in its place. */
  void acceptCorrection(Programme programme, Employee participant) {
    RowCorrection correction = answer(programme, participant, true, null);
    Session wrong =
        sessions.confirmed(programme.id()).stream()
            .filter(s -> s.id() == correction.sessionId())
            .findFirst()
            .orElseThrow();
    sessions.replace(
        programme,
        wrong,
        correction.proposedBy() == null
            ? new Sessions.Initials(programme.guideId(), null)
            : new Sessions.Initials(correction.proposedBy(), correction.proposedMark()),
        new SessionRecord(
            correction.sessionDate(),
            correction.startTime(),
            correction.minutes(),
            correction.mode(),
            wrong.phase(),
            correction.material(),
            wrong.followUp(),
            wrong.sourceId()),
        correction.proposedAt(),
        correction.reason());
  }

  /** The participant keeps the row as it is. */
  void refuseCorrection(Programme programme, Employee participant, String remark) {
    answer(programme, participant, false, remark);
    refuse(current(programme.id()), participant, "Perbaikan baris ditolak peserta: " + remark);
  }

  private RowCorrection answer(
      Programme programme, Employee participant, boolean accepted, String remark) {
    programme.requireParticipant(participant);
    ActivitySheet sheet = current(programme.id());
    requireUnsigned(sheet);
    RowCorrection open = openCorrection(sheet.id()).orElseThrow();
    jdbc.sql(
            """
            update row_correction set accepted = ?, remark = ?, responded_at = ? where id = ?
            """)
        .params(accepted, remark, OffsetDateTime.now(clock), open.id())
        .update();
    return open;
  }

  /**
   * What the rows of a sheet count today: after a void the sum may be the same, and its rows are
   * not.
   *
   * @return in the order of the rows; empty when every row counts what the sheet says
   */
  List<BigDecimal> countedToday(ActivitySheet sheet) {
    List<UUID> activities =
        sessions.onSheet(sheet.programmeId(), sheet.sheetNumber()).stream()
            .map(Session::activityId)
            .toList();
    Map<UUID, CardEntry> credits = ledger.credits(activities);
    List<BigDecimal> today =
        activities.stream().map(activity -> credits.get(activity).countedJp()).toList();
    return today.equals(sheet.says().rows().stream().map(SheetContent.Row::countedJp).toList())
        ? List.of()
        : today;
  }

  /**
   * All signatures are there: the JP of its sessions are certified.
   *
   * @throws Refusal CONFLICT when a signature is missing, or it was certified before
   */
  void certify(Programme programme) {
    ActivitySheet sheet = current(programme.id());
    int certified =
        jdbc.sql("update activity_sheet set certified_at = ? where id = ? and certified_at is null")
            .params(OffsetDateTime.now(clock), sheet.id())
            .update();
    if (certified == 0) {
      throw Refusal.conflict("Lembar kegiatan ini sudah disahkan; muat ulang halaman.");
    }
    if (guideIsHead(programme)) {
      // One act stands in both places: the same person, moment and content.
      jdbc.sql(
              """
              insert into sheet_signature (sheet_id, place, signer_id, signer_name, signer_nip,
                signer_post, acting_mark, signed_at, content_hash)
              select sheet_id, 'HEAD', signer_id, signer_name, signer_nip, signer_post,
                acting_mark, signed_at, content_hash
              from sheet_signature where sheet_id = ? and place = 'GUIDE'
              """)
          .param(sheet.id())
          .update();
    }
    if (signatures(sheet.id()).size() != SheetPlace.values().length) {
      throw Refusal.conflict("Lembar kegiatan belum lengkap ditandatangani.");
    }
    certification.certify(
        sessions.onSheet(programme.id(), sheet.sheetNumber()).stream()
            .map(Session::activityId)
            .toList());
    trail.record(
        Act.SHEET_CERTIFIED,
        workforce.byId(programme.participantId()).described(),
        "Program %d, lembar %d".formatted(programme.id(), sheet.sheetNumber()));
  }

  /** Why a sheet went back. {@code refusedBy} is null when the system itself asked for another. */
  record SheetRefusal(String refusedBy, String reason) {}
}
