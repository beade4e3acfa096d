package id.bangkom.recalculation;

import id.bangkom.workforce.EmployeeGroups;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Does the next group of employees of a lane, in the way of the run's kind. */
@Component
class NextGroup {

  private final RunTable table;
  private final EmployeeGroups groups;
  private final Map<String, RunKind> kinds;
  private final int employeesAtOnce;

  NextGroup(
      RunTable table,
      EmployeeGroups groups,
      List<RunKind> kinds,
      @Value("${bangkom.recalculation.employees-at-once}") int employeesAtOnce) {
    this.table = table;
    this.groups = groups;
    this.kinds = kinds.stream().collect(Collectors.toMap(RunKind::name, Function.identity()));
    this.employeesAtOnce = employeesAtOnce;
  }

  /**
   * @return whether there are more of them, and it is wanted
   */
  @Transactional(propagation = Propagation.MANDATORY)
  boolean goOn(long id, long lane) {
    Optional<Long> last = table.lockedPlace(id, lane);
    if (last.isEmpty()) {
      return false;
    }
    Recalculation run = table.get(id);
    if (run.status() != RecalculationStatus.RUNNING) {
      return false;
    }
    List<Long> next = groups.next(run.extent(), table.lanes(id), lane, last.get(), employeesAtOnce);
    if (!kinds.get(run.kind()).calculate(run, next)) {
      table.locked(id);
      table.end(id, RecalculationStatus.OUTDATED);
      return false;
    }
    boolean more = next.size() == employeesAtOnce;
    table.moveOn(
        id, lane, next.size(), next.isEmpty() ? last.get() : next.get(next.size() - 1), !more);
    if (!more) {
      completeWithTheLastLane(id);
    }
    return more;
  }

  /** The lock lets the later of two lanes see that the other one is done. */
  private void completeWithTheLastLane(long id) {
    if (table.locked(id).status() == RecalculationStatus.RUNNING && table.openLanes(id).isEmpty()) {
      table.end(id, RecalculationStatus.COMPLETED);
    }
  }
}
