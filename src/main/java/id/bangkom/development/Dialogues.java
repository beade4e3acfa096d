package id.bangkom.development;

import id.bangkom.audit.Act;
import id.bangkom.audit.AuditTrail;
import id.bangkom.problem.Refusal;
import id.bangkom.workforce.ActKind;
import id.bangkom.workforce.Capacity;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.PersonnelActs;
import id.bangkom.workforce.StandardCompetency;
import id.bangkom.workforce.Standing;
import id.bangkom.workforce.Workforce;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The dialogues: who talks with whom, the levels found, the employee's answer. */
@Repository
public class Dialogues {

  private final JdbcClient jdbc;
  private final Workforce workforce;
  private final PersonnelActs acts;
  private final Standing standing;
  private final Clock clock;
  private final AuditTrail trail;

  Dialogues(
      JdbcClient jdbc,
      Workforce workforce,
      PersonnelActs acts,
      Standing standing,
      Clock clock,
      AuditTrail trail) {
    this.jdbc = jdbc;
    this.workforce = workforce;
    this.acts = acts;
    this.standing = standing;
    this.clock = clock;
    this.trail = trail;
  }

  /**
   * Opens a dialogue: by the supervisor for a direct report, or by an employee for oneself.
   *
   * @throws Refusal RULE when the employee is neither, or has an unfinished assessment already
   */
  Dialogue open(Employee employee, Employee startedBy, String processInstanceId) {
    if (employee.id() != startedBy.id()
        && !workforce.isDirectReport(startedBy.id(), employee.id())) {
      throw Refusal.rule(
          employee.name()
              + " bukan bawahan langsung Anda; dialog hanya dapat dimulai oleh atasan langsung"
              + " atau pegawai itu sendiri.");
    }
    if (workforce.standards(employee.postId()).isEmpty()) {
      throw Refusal.rule(
          "Jabatan "
              + employee.name()
              + " belum memiliki standar kompetensi; mintalah administrator melengkapinya.");
    }
    if (hasUnfinishedAssessment(employee.id())) {
      throw Refusal.rule(
          "Masih ada dialog "
              + employee.name()
              + " yang belum dikonfirmasi; selesaikan dialog itu terlebih dahulu.");
    }
    jdbc.sql(
            """
            insert into dialogue (employee_id, supervisor_id, started_by, started_at,
              process_instance_id) values (?, ?, ?, ?, ?)
            """)
        .params(
            employee.id(),
            // Read again under the lock: somebody else may have become the supervisor meanwhile.
            workforce.byId(employee.id()).supervisorId(),
            startedBy.id(),
            OffsetDateTime.now(clock),
            processInstanceId)
        .update();
    return jdbc.sql("select * from dialogue where employee_id = ? order by id desc limit 1")
        .param(employee.id())
        .query(Dialogue.class)
        .single();
  }

  private boolean hasUnfinishedAssessment(long employeeId) {
    // The employee's row is locked, so that two starts at the same moment do not both pass.
    workforce.lock(employeeId);
    return jdbc.sql(
                """
                select count(*) from dialogue
                where employee_id = ? and confirmed_at is null and closed_at is null
                """)
            .param(employeeId)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** The dialogue that a process is about. */
  Dialogue of(VariableScope process) {
    return get(Dialogue.KEY.idIn(process));
  }

  /**
   * @throws Refusal UNKNOWN when there is none
   */
  Dialogue get(long id) {
    return jdbc.sql("select * from dialogue where id = ?")
        .param(id)
        .query(Dialogue.class)
        .optional()
        .orElseThrow(() -> Refusal.unknown("Dialog ini tidak ditemukan."));
  }

  /**
   * Keeps everybody else from changing the dialogue until the transaction ends.
   *
   * @throws Refusal UNKNOWN when there is none
   */
  Dialogue lock(long id) {
    return jdbc.sql("select * from dialogue where id = ? for update")
        .param(id)
        .query(Dialogue.class)
        .optional()
        .orElseThrow(() -> Refusal.unknown("Dialog ini tidak ditemukan."));
  }

  /** This person's open dialogues, as employee or supervisor, in which no programme runs now. */
  List<Dialogue> withoutProgramme(Employee person) {
    return jdbc.sql(
            """
            select * from dialogue d
            where d.closed_at is null and (d.employee_id = :person or d.supervisor_id = :person)
              and not exists (select 1 from programme p where p.dialogue_id = d.id
                and p.status not in ('COMPLETED', 'WITHDRAWN'))
            order by d.id desc
            """)
        .param("person", person.id())
        .query(Dialogue.class)
        .list();
  }

  /** Records who ended the dialogue and why; that it is closed follows with the process. */
  void recordWithdrawal(Dialogue dialogue, Employee by, String reason) {
    jdbc.sql(
            """
            update dialogue set withdrawn_by = ?, withdrawn_at = ?, withdrawal_reason = ?
            where id = ?
            """)
        .params(by.id(), OffsetDateTime.now(clock), reason, dialogue.id())
        .update();
  }

  /**
   * A rule administrator appoints a guide for somebody without supervisor.
   *
   * @throws Refusal RULE when it is the employee, FORBIDDEN when the administrator is the employee
   */
  void appointGuide(Dialogue dialogue, Employee guide, Employee administrator) {
    if (administrator.id() == dialogue.employeeId()) {
      throw Refusal.forbidden(
          "Pembimbing untuk diri Anda sendiri harus ditunjuk administrator lain.");
    }
    standing.require(administrator, dialogue.employeeId());
    if (guide.id() == administrator.id()) {
      throw Refusal.rule("Anda tidak dapat menunjuk diri sendiri; pilih pejabat lain.");
    }
    if (guide.id() == dialogue.employeeId()) {
      throw Refusal.rule("Pegawai tidak dapat menjadi pembimbing bagi dirinya sendiri.");
    }
    jdbc.sql("update dialogue set supervisor_id = ? where id = ?")
        .params(guide.id(), dialogue.id())
        .update();
    Employee employee = workforce.byId(dialogue.employeeId());
    acts.recordAbout(
        ActKind.GUIDE, guide.login(), employee.login(), "Pembimbing " + employee.name());
    trail.record(
        Act.GUIDE_APPOINTED,
        workforce.byId(dialogue.employeeId()).described(),
        "Pembimbing " + guide.described());
  }

  /** The competencies of the employee's post, with the levels known so far. */
  List<AssessedCompetency> competencies(Dialogue dialogue) {
    Map<Long, Integer> known = workforce.heldLevels(dialogue.employeeId());
    if (dialogue.confirmedAt() == null) {
      // Not yet agreed on, so not yet held; afterwards a programme may have raised what is held.
      known.putAll(assessedLevels(dialogue.id()));
    }
    return workforce.standards(workforce.byId(dialogue.employeeId()).postId()).stream()
        .map(s -> new AssessedCompetency(s, Optional.ofNullable(known.get(s.competencyId()))))
        .toList();
  }

  private Map<Long, Integer> assessedLevels(long dialogueId) {
    Map<Long, Integer> levels = new HashMap<>();
    jdbc.sql("select competency_id, current_level from dialogue_level where dialogue_id = ?")
        .param(dialogueId)
        .query(
            row -> {
              levels.put(row.getLong(1), row.getInt(2));
            });
    return levels;
  }

  /**
   * The supervisor's finding.
   *
   * @param levels level 1-5 (LKI) by competency, for every competency of the post
   * @throws Refusal FORBIDDEN to others than the supervisor, RULE when a competency is missing
   */
  void recordAssessment(
      Dialogue dialogue, Capacity supervisor, Map<Long, Integer> levels, long focus, Cause cause) {
    if (!dialogue.isSupervisedBy(supervisor)) {
      throw Refusal.forbidden("Hanya atasan langsung pegawai ini yang dapat mengisi levelnya.");
    }
    standing.require(supervisor.person(), dialogue.employeeId());
    Map<Long, StandardCompetency> standards =
        workforce.standards(workforce.byId(dialogue.employeeId()).postId()).stream()
            .collect(Collectors.toMap(StandardCompetency::competencyId, s -> s));
    if (!standards.keySet().equals(levels.keySet())) {
      throw Refusal.rule(
          "Daftar kompetensi tidak sama dengan standar jabatan; muat ulang tugas lalu isi"
              + " kembali.");
    }
    if (!standards.containsKey(focus)) {
      throw Refusal.rule("Kompetensi fokus harus salah satu kompetensi jabatan ini.");
    }
    jdbc.sql("delete from dialogue_level where dialogue_id = ?").param(dialogue.id()).update();
    levels.forEach(
        (competency, level) ->
            jdbc.sql(
                    """
                    insert into dialogue_level (dialogue_id, competency_id, required_level,
                      current_level) values (?, ?, ?, ?)
                    """)
                .params(dialogue.id(), competency, standards.get(competency).requiredLevel(), level)
                .update());
    jdbc.sql(
            """
            update dialogue
            set focus_competency_id = ?, cause = ?, assessed_by = ?, assessed_at = ? where id = ?
            """)
        .params(
            focus, cause.name(), supervisor.person().id(), OffsetDateTime.now(clock), dialogue.id())
        .update();
  }

  /** The employee agrees: the levels found become the levels held. */
  void confirm(Dialogue dialogue, Employee employee) {
    respond(dialogue, employee, true, null);
    workforce.recordHeldLevels(
        dialogue.employeeId(), assessedLevels(dialogue.id()), LocalDate.now(clock));
    jdbc.sql("update dialogue set confirmed_at = ? where id = ?")
        .params(OffsetDateTime.now(clock), dialogue.id())
        .update();
  }

  /** The employee sends the assessment back with a remark. */
  void sendBack(Dialogue dialogue, Employee employee, String remark) {
    respond(dialogue, employee, false, remark);
  }

  private void respond(Dialogue dialogue, Employee employee, boolean agreed, String remark) {
    if (dialogue.employeeId() != employee.id()) {
      throw Refusal.forbidden("Hanya pegawai yang dinilai yang dapat menanggapi dialog ini.");
    }
    jdbc.sql(
            """
            insert into dialogue_response (dialogue_id, agreed, remark, responded_at)
            values (?, ?, ?, ?)
            """)
        .params(dialogue.id(), agreed, remark, OffsetDateTime.now(clock))
        .update();
  }

  /** The remark with which the employee last sent the assessment back. */
  Optional<String> lastRemark(long dialogueId) {
    return jdbc
        .sql(
            """
            select remark from dialogue_response where dialogue_id = ? and remark is not null
            order by id desc limit 1
            """)
        .param(dialogueId)
        .query(String.class)
        .list()
        .stream()
        .findFirst();
  }

  /** Those of an employee that have not come to an end, the oldest first. */
  public List<Dialogue> openOf(long employeeId) {
    return jdbc.sql(
            "select * from dialogue where employee_id = ? and closed_at is null order by id")
        .param(employeeId)
        .query(Dialogue.class)
        .list();
  }

  /** The employee has another supervisor, who goes on with the dialogue. */
  public void handOver(Dialogue dialogue, Employee successor) {
    jdbc.sql("update dialogue set supervisor_id = ? where id = ?")
        .params(successor.id(), dialogue.id())
        .update();
  }

  /** The dialogue has come to its end, whichever it is. */
  void close(long id) {
    jdbc.sql("update dialogue set closed_at = ? where id = ?")
        .params(OffsetDateTime.now(clock), id)
        .update();
  }

  /**
   * One competency of the post.
   *
   * @param currentLevel LKI; empty when it was never assessed
   */
  record AssessedCompetency(StandardCompetency standard, Optional<Integer> currentLevel) {

    /** LKI - LKJ below the standard, as a positive number of levels; 0 when the standard is met. */
    int gap() {
      return currentLevel.map(level -> Math.max(0, standard.requiredLevel() - level)).orElse(0);
    }
  }
}
