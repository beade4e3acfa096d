package id.bangkom.sheet;

import id.bangkom.problem.Refusal;
import id.bangkom.programme.Programme;
import id.bangkom.workforce.Capacity;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The sheets as they are kept: each edition with its signatures, and why it went back. All changes
 * are part of the caller's transaction.
 */
@Repository
public class ActivitySheets {

  private final JdbcClient jdbc;
  private final Workforce workforce;
  private final Clock clock;

  ActivitySheets(JdbcClient jdbc, Workforce workforce, Clock clock) {
    this.jdbc = jdbc;
    this.workforce = workforce;
    this.clock = clock;
  }

  // ---- what is known

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

  /** The programmes in which this person is participant, guide, or signs as head; newest first. */
  public List<Programme> programmesOf(Employee person) {
    return jdbc.sql(
            """
            select * from programme p
            where p.participant_id = :person or p.guide_id = :person
              or exists (select 1 from activity_sheet s
                         where s.programme_id = p.id and s.head_id = :person
                           and s.edition = (select max(l.edition) from activity_sheet l
                             where l.programme_id = p.id and l.sheet_number = s.sheet_number))
            order by p.id desc
            """)
        .param("person", person.id())
        .query(Programme.class)
        .list();
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

  /** The newest editions of several programmes, by programme; one without any is missing. */
  public Map<Long, ActivitySheet> latestOf(Collection<Long> programmeIds) {
    return programmeIds.isEmpty()
        ? Map.of()
        : jdbc
            .sql(
                """
                select * from activity_sheet s
                where s.programme_id in (:programmes)
                  and s.edition = (select max(l.edition) from activity_sheet l
                    where l.programme_id = s.programme_id)
                """)
            .param("programmes", programmeIds)
            .query(ActivitySheet.class)
            .list()
            .stream()
            .collect(Collectors.toMap(ActivitySheet::programmeId, sheet -> sheet));
  }

  /** The signatures of an edition, in their order. */
  public List<SheetSignature> signatures(long sheetId) {
    return jdbc
        .sql("select * from sheet_signature where sheet_id = ?")
        .param(sheetId)
        .query(SheetSignature.class)
        .list()
        .stream()
        .sorted(Comparator.comparing(SheetSignature::place))
        .toList();
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

  /** Whether the guide's signature also stands in the head's place. */
  boolean guideIsHead(Programme programme) {
    Long head = current(programme.id()).headId();
    return head != null && head.equals(programme.guideId());
  }

  /** Why the edition before this one went back, and who sent it; empty for the first. */
  Optional<SheetRefusal> refusalBefore(ActivitySheet sheet) {
    return jdbc.sql(
            """
            select r.refused_by, r.reason from sheet_refusal r
              join activity_sheet s on s.id = r.sheet_id
            where s.programme_id = ? and s.sheet_number = ? and s.edition = ?
            """)
        .params(sheet.programmeId(), sheet.sheetNumber(), sheet.edition() - 1)
        .query(Refused.class)
        .optional()
        .map(
            refused ->
                new SheetRefusal(
                    refused.refusedBy() == null ? null : workforce.byId(refused.refusedBy()).name(),
                    refused.reason()));
  }

  // ---- what is written

  /**
   * Puts a new edition after the ones before.
   *
   * @param head who signs as head; null until a rule administrator has named somebody
   * @param headNamed whether one was named
   */
  void add(
      Programme programme, int sheetNumber, Long head, boolean headNamed, SheetContent content) {
    String json = content.toJson();
    jdbc.sql(
            """
            insert into activity_sheet (programme_id, sheet_number, edition, head_id, head_named,
              content, content_hash, composed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            programme.id(),
            sheetNumber,
            latest(programme.id()).map(s -> s.edition() + 1).orElse(1),
            head,
            headNamed,
            json,
            SheetContent.hash(json),
            now())
        .update();
  }

  /** Signs what an edition says in one of its places. */
  void addSignature(ActivitySheet sheet, SheetPlace place, Capacity capacity) {
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
            now(),
            sheet.contentHash())
        .update();
  }

  /** One act stands in both places: the same person, moment and content. */
  void signAsHeadAsGuide(ActivitySheet sheet) {
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

  /**
   * An edition goes back; another one takes its place.
   *
   * @param by null when the product itself asks for another
   * @param reason in Indonesian, as the signers of the next edition read it
   */
  void addRefusal(ActivitySheet sheet, Employee by, String reason) {
    jdbc.sql(
            """
            insert into sheet_refusal (sheet_id, refused_by, reason, refused_at)
            values (?, ?, ?, ?)
            """)
        .params(sheet.id(), by == null ? null : by.id(), reason, now())
        .update();
  }

  /** Nobody has signed yet, and what the sheet says has changed: its edition is void. */
  void outdate(Programme programme, String reason) {
    addRefusal(current(programme.id()), null, reason);
  }

  /**
   * @throws Refusal CONFLICT when it was certified before
   */
  void noteCertified(ActivitySheet sheet) {
    int certified =
        jdbc.sql("update activity_sheet set certified_at = ? where id = ? and certified_at is null")
            .params(now(), sheet.id())
            .update();
    if (certified == 0) {
      throw Refusal.conflict("Lembar kegiatan ini sudah disahkan; muat ulang halaman.");
    }
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock);
  }

  /** Why a sheet went back. {@code refusedBy} is null when the system itself asked for another. */
  record SheetRefusal(String refusedBy, String reason) {}

  private record Refused(Long refusedBy, String reason) {}
}
