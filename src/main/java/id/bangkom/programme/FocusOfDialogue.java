package id.bangkom.programme;

import id.bangkom.workforce.Employee;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a programme takes from the dialogue that led to it: the people and the focus. */
@Repository
public class FocusOfDialogue {

  private final JdbcClient jdbc;

  FocusOfDialogue(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The id of the employee the dialogue is about. */
  public long employeeOf(long dialogueId) {
    return jdbc.sql("select employee_id from dialogue where id = ?")
        .param(dialogueId)
        .query(Long.class)
        .single();
  }

  /** Whether this person is the supervisor in the dialogue, by office or appointed. */
  public boolean isSupervisor(long dialogueId, Employee person) {
    return jdbc.sql("select count(*) from dialogue where id = ? and supervisor_id = ?")
            .params(dialogueId, person.id())
            .query(Integer.class)
            .single()
        > 0;
  }

  /** The id of the dialogue's supervisor of today; empty while none is appointed. */
  public Optional<Long> supervisorOf(long dialogueId) {
    return jdbc.sql("select supervisor_id from dialogue where id = ? and supervisor_id is not null")
        .param(dialogueId)
        .query(Long.class)
        .optional();
  }

  /** The id of the competency the dialogue chose as its focus. */
  public long competencyOf(long dialogueId) {
    return jdbc.sql("select focus_competency_id from dialogue where id = ?")
        .param(dialogueId)
        .query(Long.class)
        .single();
  }
}
