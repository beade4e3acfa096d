package id.bangkom.workforce;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of who was moved from where to where. */
@Repository
class HandoverTable {

  private final JdbcClient jdbc;
  private final Clock clock;

  HandoverTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param before the employee with the places left
   * @param now the same with the new ones
   * @param effectiveOn from which day it counts; null where that is not known
   * @param by who ordered it; null when that is nobody known
   */
  void add(Employee before, Employee now, String reason, LocalDate effectiveOn, Employee by) {
    jdbc.sql(
            """
            insert into handover (employee_id, from_supervisor_id, to_supervisor_id, from_unit_id,
              to_unit_id, from_post, to_post, effective_on, reason, ordered_by, happened_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            before.id(),
            before.supervisorId(),
            now.supervisorId(),
            before.unitId(),
            now.unitId(),
            before.post(),
            now.post(),
            effectiveOn,
            reason,
            by == null ? null : by.id(),
            OffsetDateTime.now(clock))
        .update();
  }

  /** Handovers of an employee, and those from or to that person as supervisor; newest first. */
  List<Handover> concerning(long employeeId) {
    return jdbc.sql(
            """
            select * from handover
            where employee_id = :id or from_supervisor_id = :id or to_supervisor_id = :id
            order by id desc
            """)
        .param("id", employeeId)
        .query(Handover.class)
        .list();
  }

  /** Handovers of these employees from one supervisor to another, oldest first. */
  List<Handover> ofSupervisors(Collection<Long> employeeIds) {
    return employeeIds.isEmpty()
        ? List.of()
        : jdbc.sql(
                """
                select * from handover
                where employee_id in (:ids) and to_supervisor_id is not null
                  and (from_supervisor_id is null or from_supervisor_id <> to_supervisor_id)
                order by id
                """)
            .param("ids", employeeIds)
            .query(Handover.class)
            .list();
  }
}
