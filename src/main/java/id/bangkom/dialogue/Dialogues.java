package id.bangkom.dialogue;

import id.bangkom.problem.Refusal;
import id.bangkom.workforce.Employee;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The dialogues as they are kept: who talks with whom, the levels found, the employee's answers.
 * Who may change one is decided before; all changes are part of the caller's transaction.
 */
@Repository
public class Dialogues {

  private final JdbcClient jdbc;
  private final Clock clock;

  Dialogues(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  // ---- what is known

  /** The dialogue that a process is about. */
  public Dialogue of(VariableScope process) {
    return get(Dialogue.KEY.idIn(process));
  }

  /**
   * @throws Refusal UNKNOWN when there is none
   */
  public Dialogue get(long id) {
    return jdbc.sql("select * from dialogue where id = ?")
        .param(id)
        .query(Dialogue.class)
        .optional()
        .orElseThrow(() -> Refusal.unknown("Dialog ini tidak ditemukan."));
  }

  /** Several at once, by id; an unknown one is missing. */
  public Map<Long, Dialogue> byIds(Collection<Long> ids) {
    return ids.isEmpty()
        ? Map.of()
        : jdbc
            .sql("select * from dialogue where id in (:ids)")
            .param("ids", ids)
            .query(Dialogue.class)
            .list()
            .stream()
            .collect(Collectors.toMap(Dialogue::id, dialogue -> dialogue));
  }

  /**
   * Keeps everybody else from changing the dialogue until the transaction ends.
   *
   * @throws Refusal UNKNOWN when there is none
   */
  public Dialogue lock(long id) {
    return jdbc.sql("select * from dialogue where id = ? for update")
        .param(id)
        .query(Dialogue.class)
        .optional()
        .orElseThrow(() -> Refusal.unknown("Dialog ini tidak ditemukan."));
  }

  /** Those of an employee that have not come to an end, the oldest first. */
  public List<Dialogue> openOf(long employeeId) {
    return jdbc.sql(
            "select * from dialogue where employee_id = ? and closed_at is null order by id")
        .param(employeeId)
        .query(Dialogue.class)
        .list();
  }

  /**
   * Those of this person, as employee or supervisor, that have not come to an end, newest first.
   */
  public List<Dialogue> openWith(Employee person) {
    return jdbc.sql(
            """
            select * from dialogue
            where closed_at is null and (employee_id = :person or supervisor_id = :person)
            order by id desc
            """)
        .param("person", person.id())
        .query(Dialogue.class)
        .list();
  }

  /**
   * Those that have not come to an end in which this person is employee or supervisor, and those of
   * these others, the oldest first.
   */
  public List<Dialogue> openAround(Employee person, Collection<Long> others) {
    return jdbc.sql(
            """
            select * from dialogue
            where closed_at is null
              and (employee_id = :person or supervisor_id = :person or id in (:others))
            order by id
            """)
        .param("person", person.id())
        .param("others", others.isEmpty() ? List.of(-1L) : others)
        .query(Dialogue.class)
        .list();
  }

  /** Whether a dialogue of an employee still waits for its assessment to be confirmed. */
  public boolean isAssessing(long employeeId) {
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

  /** The levels found in a dialogue, by competency. */
  public Map<Long, Integer> assessedLevels(long dialogueId) {
    Map<Long, Integer> levels = new HashMap<>();
    jdbc.sql("select competency_id, current_level from dialogue_level where dialogue_id = ?")
        .param(dialogueId)
        .query(
            row -> {
              levels.put(row.getLong(1), row.getInt(2));
            });
    return levels;
  }

  /** The remark with which the employee last sent the assessment back. */
  public Optional<String> lastRemark(long dialogueId) {
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

  // ---- what is written

  /**
   * @param supervisorId null while an employee without supervisor has no appointed guide
   */
  public Dialogue add(
      Employee employee, Long supervisorId, Employee startedBy, String processInstanceId) {
    jdbc.sql(
            """
            insert into dialogue (employee_id, supervisor_id, started_by, started_at,
              process_instance_id) values (?, ?, ?, ?, ?)
            """)
        .params(employee.id(), supervisorId, startedBy.id(), now(), processInstanceId)
        .update();
    return jdbc.sql("select * from dialogue where employee_id = ? order by id desc limit 1")
        .param(employee.id())
        .query(Dialogue.class)
        .single();
  }

  /** Somebody else goes on with the dialogue as its supervisor. */
  public void handOver(Dialogue dialogue, Employee successor) {
    jdbc.sql("update dialogue set supervisor_id = ? where id = ?")
        .params(successor.id(), dialogue.id())
        .update();
  }

  /** Keeps the levels found, in place of those found before. */
  public void noteAssessment(
      Dialogue dialogue, Employee by, List<AssessedLevel> levels, long focus, Cause cause) {
    jdbc.sql("delete from dialogue_level where dialogue_id = ?").param(dialogue.id()).update();
    levels.forEach(
        level ->
            jdbc.sql(
                    """
                    insert into dialogue_level (dialogue_id, competency_id, required_level,
                      current_level) values (?, ?, ?, ?)
                    """)
                .params(
                    dialogue.id(),
                    level.competencyId(),
                    level.requiredLevel(),
                    level.currentLevel())
                .update());
    jdbc.sql(
            """
            update dialogue
            set focus_competency_id = ?, cause = ?, assessed_by = ?, assessed_at = ? where id = ?
            """)
        .params(focus, cause.name(), by.id(), now(), dialogue.id())
        .update();
  }

  /**
   * @param remark with which the assessment is sent back, null when the employee agrees
   */
  public void addResponse(Dialogue dialogue, boolean agreed, String remark) {
    jdbc.sql(
            """
            insert into dialogue_response (dialogue_id, agreed, remark, responded_at)
            values (?, ?, ?, ?)
            """)
        .params(dialogue.id(), agreed, remark, now())
        .update();
  }

  /** The assessment stands. */
  public void noteConfirmed(Dialogue dialogue) {
    jdbc.sql("update dialogue set confirmed_at = ? where id = ?")
        .params(now(), dialogue.id())
        .update();
  }

  /** Records who ended the dialogue and why; that it is closed follows with the process. */
  public void noteWithdrawal(Dialogue dialogue, Employee by, String reason) {
    jdbc.sql(
            """
            update dialogue set withdrawn_by = ?, withdrawn_at = ?, withdrawal_reason = ?
            where id = ?
            """)
        .params(by.id(), now(), reason, dialogue.id())
        .update();
  }

  /** The dialogue has come to its end, whichever it is. */
  public void close(long id) {
    jdbc.sql("update dialogue set closed_at = ? where id = ?").params(now(), id).update();
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock);
  }

  /**
   * One level found.
   *
   * @param requiredLevel of the post (LKJ), 1-5
   * @param currentLevel of the employee (LKI), 1-5
   */
  public record AssessedLevel(long competencyId, int requiredLevel, int currentLevel) {}
}
