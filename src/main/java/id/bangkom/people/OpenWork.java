package id.bangkom.people;

import id.bangkom.programme.Method;
import id.bangkom.programme.ProgrammeStatus;
import id.bangkom.workforce.Employee;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What is going on with a person: the dialogues and programmes that run, in which part, and how far
 * they are. Not what is said in them.
 */
@Repository
class OpenWork {

  private final JdbcClient jdbc;

  OpenWork(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What runs with this person, the oldest first. */
  List<Row> of(Employee person) {
    return jdbc
        .sql(
            """
            select d.id as dialogue_id, p.id as programme_id, p.method, p.status,
              d.assessed_at, d.confirmed_at, p.withdrawn_at,
              participant.nip as participant_nip, participant.name as participant_name,
              guide.nip as guide_nip, guide.name as guide_name,
              d.supervisor_id, d.employee_id, p.guide_id
            from dialogue d
              left join programme p on p.dialogue_id = d.id
                and p.status not in ('COMPLETED', 'WITHDRAWN')
              join employee participant on participant.id = d.employee_id
              left join employee guide
                on guide.id = case when p.id is null then d.supervisor_id else p.guide_id end
            where d.closed_at is null
              and (d.employee_id = :person or d.supervisor_id = :person or p.guide_id = :person)
            order by d.id, p.id
            """)
        .param("person", person.id())
        .query(Found.class)
        .list()
        .stream()
        .map(found -> Row.of(found, person))
        .toList();
  }

  record Found(
      long dialogueId,
      Long programmeId,
      Method method,
      ProgrammeStatus status,
      OffsetDateTime assessedAt,
      OffsetDateTime confirmedAt,
      OffsetDateTime withdrawnAt,
      String participantNip,
      String participantName,
      String guideNip,
      String guideName,
      Long supervisorId,
      long employeeId,
      Long guideId) {

    String stage() {
      if (status == ProgrammeStatus.AGREEING && guideNip == null) {
        return "Mencari mentor";
      }
      if (status != null) {
        return (withdrawnAt == null ? "" : ProgrammeStatus.WITHDRAWN.label() + "; ")
            + status.label();
      }
      if (supervisorId == null) {
        return "Menunggu pembimbing ditunjuk";
      }
      if (assessedAt == null) {
        return "Menunggu penilaian level";
      }
      return confirmedAt == null ? "Menunggu konfirmasi pegawai" : "Memilih metode";
    }
  }

  /**
   * @param programmeId null for a dialogue without running programme
   * @param guide null where nobody guides yet
   * @param withdrawable whether it can still be ended early
   */
  record Row(
      long dialogueId,
      Long programmeId,
      String title,
      String role,
      String stage,
      Name participant,
      Name guide,
      boolean withdrawable) {

    static Row of(Found found, Employee person) {
      return new Row(
          found.dialogueId(),
          found.programmeId(),
          found.method() == null ? "Dialog kesenjangan" : found.method().label(),
          role(found, person),
          found.stage(),
          new Name(found.participantNip(), found.participantName()),
          found.guideNip() == null ? null : new Name(found.guideNip(), found.guideName()),
          found.withdrawnAt() == null);
    }

    private static String role(Found found, Employee person) {
      if (found.employeeId() == person.id()) {
        return "Peserta";
      }
      return found.guideId() != null && found.guideId() == person.id()
          ? "Pembimbing"
          : "Atasan langsung";
    }
  }

  /** Who somebody is, in short. */
  record Name(String nip, String name) {}
}
