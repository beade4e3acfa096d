package id.bangkom.programme;

import id.bangkom.jp.Scope;
import id.bangkom.problem.Refusal;
import id.bangkom.workforce.Capacity;
import id.bangkom.workforce.Employee;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The consensus of a programme: proposed by the guide, accepted or sent back, all rounds kept. */
@Repository
public class Agreements {

  private final JdbcClient jdbc;
  private final Programmes programmes;
  private final Clock clock;

  Agreements(JdbcClient jdbc, Programmes programmes, Clock clock) {
    this.jdbc = jdbc;
    this.programmes = programmes;
    this.clock = clock;
  }

  /**
   * @throws Refusal RULE when the dates or the ground of the scope do not fit
   */
  public void propose(Programme programme, Capacity guide, AgreementProposal proposal) {
    programme.requireGuide(guide);
    // What has begun keeps its first day when it is agreed on anew.
    LocalDate earliest =
        accepted(programme.id())
            .map(Agreement::firstDate)
            .filter(first -> first.isBefore(LocalDate.now(clock)))
            .orElse(LocalDate.now(clock));
    if (proposal.firstDate().isBefore(earliest)) {
      throw Refusal.rule("Tanggal pertemuan pertama sudah lewat; pilih hari ini atau sesudahnya.");
    }
    if (proposal.deadline().isBefore(proposal.firstDate())) {
      throw Refusal.rule(
          "Batas waktu mendahului pertemuan pertama; pilih tanggal yang sama atau sesudahnya.");
    }
    boolean international = proposal.scope() == Scope.INTERNATIONAL;
    if (international && proposal.scopeGround() == null) {
      throw Refusal.rule("Cakupan internasional memerlukan dasar tertulis; isi dasarnya.");
    }
    jdbc.sql(
            """
            insert into agreement (programme_id, goal, activity, expected_result, scope,
              scope_ground, planned_sessions, target_jp, first_date, deadline, proposed_by,
              proposal_signed_by, proposed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            programme.id(),
            proposal.goal(),
            proposal.activity(),
            proposal.expectedResult(),
            proposal.scope().name(),
            international ? proposal.scopeGround() : null,
            proposal.plannedSessions(),
            proposal.targetJp(),
            proposal.firstDate(),
            proposal.deadline(),
            guide.official().id(),
            guide.person().id(),
            OffsetDateTime.now(clock))
        .update();
  }

  /**
   * A new guide takes over what the predecessor and the participant agreed on, unchanged.
   *
   * @throws Refusal RULE when nothing was agreed on yet
   */
  public void adopt(Programme programme, Capacity guide) {
    programme.requireGuide(guide);
    Agreement inForce =
        accepted(programme.id())
            .orElseThrow(
                () ->
                    Refusal.rule("Belum ada kesepakatan yang dapat diterima; usulkan yang baru."));
    jdbc.sql(
            """
            update agreement set adopted_by = ?, adoption_signed_by = ?, adopted_at = ?
            where id = ?
            """)
        .params(guide.official().id(), guide.person().id(), OffsetDateTime.now(clock), inForce.id())
        .update();
    programmes.moveTo(programme.id(), ProgrammeStatus.RUNNING);
  }

  /** The participant agrees; sessions may begin. */
  public void accept(Programme programme, Employee participant) {
    respond(programme, participant, true, null);
    programmes.moveTo(programme.id(), ProgrammeStatus.RUNNING);
  }

  /** The participant asks for another proposal. */
  public void sendBack(Programme programme, Employee participant, String remark) {
    respond(programme, participant, false, remark);
  }

  private void respond(Programme programme, Employee participant, boolean accepted, String remark) {
    programme.requireParticipant(participant);
    jdbc.sql(
            """
            update agreement set accepted = ?, remark = ?, responded_at = ?
            where id = ? and accepted is null
            """)
        .params(
            accepted, remark, OffsetDateTime.now(clock), latest(programme.id()).orElseThrow().id())
        .update();
  }

  /** The newest proposal, whatever became of it. */
  public Optional<Agreement> latest(long programmeId) {
    List<Agreement> newest =
        jdbc.sql("select * from agreement where programme_id = ? order by id desc limit 1")
            .param(programmeId)
            .query(Agreement.class)
            .list();
    return newest.stream().findFirst();
  }

  /** The goal of the newest proposal of several programmes, by programme. */
  public Map<Long, String> goals(Collection<Long> programmeIds) {
    Map<Long, String> goals = new HashMap<>();
    if (!programmeIds.isEmpty()) {
      jdbc.sql(
              """
              select programme_id, goal from agreement where programme_id in (:programmes)
              order by id
              """)
          .param("programmes", programmeIds)
          .query(
              row -> {
                goals.put(row.getLong("programme_id"), row.getString("goal"));
              });
    }
    return goals;
  }

  /**
   * The day guide and participant first agreed, in the agency's zone; sessions count from then on,
   * whatever was agreed on anew since.
   *
   * @throws Refusal RULE when they have not agreed yet
   */
  public LocalDate agreedSince(Programme programme) {
    return jdbc.sql(
            """
            select * from agreement where programme_id = ? and accepted = true order by id limit 1
            """)
        .param(programme.id())
        .query(Agreement.class)
        .optional()
        .orElseThrow(() -> Refusal.rule("Kesepakatan program ini belum disetujui."))
        .agreedOn(clock.getZone());
  }

  /**
   * What was in force on a day: what is agreed on anew changes nothing of the days before.
   *
   * @throws Refusal RULE when guide and participant have not agreed yet
   */
  public Agreement inForceOn(Programme programme, LocalDate day) {
    List<Agreement> accepted =
        jdbc.sql("select * from agreement where programme_id = ? and accepted = true order by id")
            .param(programme.id())
            .query(Agreement.class)
            .list();
    if (accepted.isEmpty()) {
      throw Refusal.rule("Kesepakatan program ini belum disetujui.");
    }
    return accepted.stream()
        .filter(agreement -> !agreement.agreedOn(clock.getZone()).isAfter(day))
        .reduce((earlier, later) -> later)
        .orElse(accepted.get(0));
  }

  /** What both agreed on last; a proposal that waits for its answer changes nothing yet. */
  public Optional<Agreement> accepted(long programmeId) {
    return jdbc.sql(
            """
            select * from agreement where programme_id = ? and accepted = true
            order by id desc limit 1
            """)
        .param(programmeId)
        .query(Agreement.class)
        .optional();
  }
}
